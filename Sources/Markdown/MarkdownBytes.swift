import Diagnostics

/// The few rules of Markdown's syntax that finding a target in the source needs.
extension [UInt8] {
  func trimming(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isMarkdownSpace { start += 1 }
    while end > start, self[end - 1].isMarkdownSpace { end -= 1 }
    return start..<end
  }

  func starts(with wanted: ArraySlice<UInt8>, at index: Int) -> Bool {
    index + wanted.count <= count && !wanted.isEmpty
      && self[index] == wanted[wanted.startIndex]
      && self[index..<(index + wanted.count)] == wanted
  }

  /// Whether `wanted` stands at `index`, behind which there must be as many bytes.
  func holds(_ wanted: ArraySlice<UInt8>, at index: Int) -> Bool {
    span.extracting(index..<(index + wanted.count)).isEqual(to: wanted.span)
  }

  func firstLineEnd(from start: Int) -> Int {
    span.firstOffset(from: start) {
      $0 == UInt8(ascii: "\n")
    } orBlock: {
      $0.equals(UInt8(ascii: "\n"))
    }
  }

  /// Where the next backslash, `]` or byte `wanted` is.
  func firstOffset(ofEscapeBracketOr wanted: UInt8, from start: Int) -> Int {
    span.firstOffset(from: start) {
      $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "]") || $0 == wanted
    } orBlock: {
      $0.equals(UInt8(ascii: "\\")) .| $0.equals(UInt8(ascii: "]")) .| $0.equals(wanted)
    }
  }

  /// The offset of the first occurrence of `wanted` that lies in `range`.
  func firstRange(of wanted: ArraySlice<UInt8>, in range: Range<Int>) -> Int? {
    guard let first = wanted.first, wanted.count <= range.count else { return nil }
    if wanted.count > 32 { return firstRange(ofLong: Array(wanted), in: range) }
    var index = range.lowerBound
    while index <= range.upperBound - wanted.count {
      if self[index] == first, self[index..<(index + wanted.count)] == wanted { return index }
      index += 1
    }
    return nil
  }

  /// Looks at each byte twice at most (Knuth, Morris and Pratt), however often the wanted ones begin alike.
  private func firstRange(ofLong wanted: [UInt8], in range: Range<Int>) -> Int? {
    /// Of each beginning of the wanted bytes, how much of its end is a beginning of them too.
    var borders = [0]
    borders.reserveCapacity(wanted.count)
    var matched = 0
    for byte in wanted.dropFirst() {
      while matched > 0, byte != wanted[matched] { matched = borders[matched - 1] }
      if byte == wanted[matched] { matched += 1 }
      borders.append(matched)
    }
    matched = 0
    for index in range {
      while matched > 0, self[index] != wanted[matched] { matched = borders[matched - 1] }
      if self[index] == wanted[matched] { matched += 1 }
      if matched == wanted.count { return index + 1 - matched }
    }
    return nil
  }

  /// The run of one byte that begins at `index`.
  func run(at index: Int) -> Range<Int> {
    var end = index
    while end < count, self[end] == self[index] { end += 1 }
    return index..<end
  }

  /// A link's target as written, without the angle brackets: behind spaces and at most one line end.
  ///
  /// Nil if it is longer than `limit`.
  func destination(at index: Int, limit: Int = .max) -> Range<Int>? {
    var start = index
    while start < count, self[start].isMarkdownSpace { start += 1 }
    guard start < count else { return nil }
    var end = start
    if self[start] == UInt8(ascii: "<") {
      start += 1
      end = start
      while end < count, self[end] != UInt8(ascii: ">"), end - start <= limit {
        if self[end] == UInt8(ascii: "\n") || self[end] == UInt8(ascii: "<") { return nil }
        end += self[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      return end < count && end - start <= limit ? start..<end : nil
    }
    var depth = 0
    while end < count, !self[end].isMarkdownSpace {
      guard end - start <= limit else { return nil }
      switch self[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return start..<end }
        depth -= 1
      default: break
      }
      end += 1
    }
    return start..<Swift.min(end, count)
  }

  /// The bytes of `range` with backslashes and character references undone.
  func unescaped(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let raw = self[range]
    guard raw.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return raw
    }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      if byte == UInt8(ascii: "\\"), index + 1 < range.upperBound,
        self[index + 1].isMarkdownPunctuation
      {
        index += 1
      } else if byte == UInt8(ascii: "&"),
        let (character, end) = characterReference(at: index, before: range.upperBound)
      {
        result.append(contentsOf: character)
        index = end
        continue
      }
      result.append(self[index])
      index += 1
    }
    return result[...]
  }

  /// A numeric reference, or one of the names that occur in addresses.
  private func characterReference(at index: Int, before end: Int) -> ([UInt8], end: Int)? {
    guard let semicolon = self[index..<Swift.min(end, index + 12)].firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: self[(index + 1)..<semicolon], as: UTF8.self)
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""][name]
    if let named { return (Array<UInt8>(named.utf8), semicolon + 1) }
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (Array<UInt8>(String(Character(scalar)).utf8), semicolon + 1)
  }
}

extension UInt8 {
  var isMarkdownSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isMarkdownPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

/// An author's text as a message quotes it: its beginning, in scalars, of which a character may have thousands.
func shortened(_ bytes: ArraySlice<UInt8>, to limit: Int) -> String {
  let text = String(decoding: bytes.prefix(4 * limit + 1), as: UTF8.self)
  guard text.unicodeScalars.count > limit else { return text }
  return String(text.unicodeScalars.prefix(limit)) + "…"
}
