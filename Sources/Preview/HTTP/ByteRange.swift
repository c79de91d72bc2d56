/// The part of a file that a request asks for (RFC 9110, one range alone).
struct ByteRange {
  /// Nil for one that the file does not have.
  let part: Range<Int>?

  /// Nil for what is no range, or several: then the whole file is the answer.
  init?(_ header: String, of count: Int) {
    guard header.hasPrefix("bytes="), !header.contains(",") else { return nil }
    let bounds = header.dropFirst("bytes=".count).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard bounds.count == 2 else { return nil }
    let (first, last) = (Int(bounds[0]), Int(bounds[1]))
    switch (first, last) {
    case (let first?, let last?) where first >= 0 && first <= last:
      part = first < count ? first..<min(last + 1, count) : nil
    case (let first?, nil) where bounds[1].isEmpty && first >= 0:
      part = first < count ? first..<count : nil
    case (nil, let length?) where bounds[0].isEmpty && length >= 0:
      part = length > 0 && count > 0 ? max(0, count - length)..<count : nil
    default: return nil
    }
  }
}
