/// The first marks of Markdown or HTML in a text in which they have no effect, such as a title: `**bold**`,
/// `[link](a.md)`, `<br>`; nil if there are none.
///
/// Only marks with their fellows count: a star alone may be a footnote's, and “5*3*2” a product.
package func firstMarks(in text: String) -> String? {
  guard text.utf8.contains(where: { "*_[`~<".utf8.contains($0) }) else { return nil }
  let bytes = Array(text.utf8)
  for index in bytes.indices {
    let found: Range<Int>? =
      switch bytes[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"):
        bytes.pairOfMarks(at: index)
      case UInt8(ascii: "["): bytes.link(at: index)
      case UInt8(ascii: "<"): bytes.tag(at: index)
      default: nil
      }
    if let found { return String(decoding: bytes[found], as: UTF8.self) }
  }
  return nil
}

/// How far behind an opening mark its fellow is looked for, in bytes: a text may have as many marks as it likes.
private let longestMarked = 256

extension [UInt8] {
  /// A run of marks that is opened here and closed by one as long.
  fileprivate func pairOfMarks(at start: Int) -> Range<Int>? {
    let mark = self[start]
    if start > 0, self[start - 1] == mark || self[start - 1] == UInt8(ascii: "\\") { return nil }
    let opening = run(at: start)
    let isLong = opening.count >= (mark == UInt8(ascii: "~") ? 2 : 1)
    guard isLong, opening.count <= 3, opening.upperBound < count,
      !self[opening.upperBound].isMarkdownSpace, start == 0 || !isWord(start - 1)
    else { return nil }
    var index = opening.upperBound
    while index < Swift.min(count, opening.upperBound + longestMarked) {
      guard self[index] == mark else {
        index += 1
        continue
      }
      let closing = run(at: index)
      if closing.count == opening.count, !self[index - 1].isMarkdownSpace,
        closing.upperBound == count || !isWord(closing.upperBound)
      {
        return start..<closing.upperBound
      }
      index = closing.upperBound
    }
    return nil
  }

  /// `[text](target)`, with the `!` of an image.
  fileprivate func link(at start: Int) -> Range<Int>? {
    guard let bracket = self[start...].prefix(longestMarked).firstIndex(of: UInt8(ascii: "]")),
      bracket + 1 < count, self[bracket + 1] == UInt8(ascii: "("),
      let end = self[bracket...].prefix(longestMarked).firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    // A remark has spaces.
    if self[(bracket + 2)..<end].contains(where: \.isMarkdownSpace) { return nil }
    let isImage = start > 0 && self[start - 1] == UInt8(ascii: "!")
    return (isImage ? start - 1 : start)..<(end + 1)
  }

  /// A tag that HTML knows.
  fileprivate func tag(at start: Int) -> Range<Int>? {
    guard let end = self[start...].prefix(longestMarked).firstIndex(of: UInt8(ascii: ">")),
      end > start + 1
    else { return nil }
    let tag = HTMLTag(self[start...end])
    let isKnown = tag.treatment != .unknown && tag.treatment != .declaration
    return isKnown ? start..<(end + 1) : nil
  }

  private func isWord(_ index: Int) -> Bool {
    self[index].isASCIILetter || self[index].isASCIIDigit || self[index] >= 0x80
  }
}
