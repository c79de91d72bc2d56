import Diagnostics

extension BodyScan {
  /// Whether no line and no paragraph can exceed a bound: most are too short to.
  func isBearable(_ bytes: borrowing Span<UInt8>, _ body: Range<Int>) -> Bool {
    if body.count > Self.quotationMarksPerParagraph {
      let text = bytes.extracting(body)
      let marks = text.count(of: UInt8(ascii: "\"")) + text.count(of: UInt8(ascii: "'"))
      if marks > Self.quotationMarksPerParagraph { return false }
    }
    let least = min(Self.containersPerLine, Self.parenthesesPerWord, Self.atSignsPerLine)
    var end = body.upperBound
    for start in lineStarts.reversed() {
      if end - start > least {
        let line = bytes.extracting(start..<end)
        guard line.count(of: UInt8(ascii: ")")) <= Self.parenthesesPerWord,
          line.count(of: UInt8(ascii: "@")) <= Self.atSignsPerLine,
          Self.containers(in: bytes, from: start, to: end, isFirst: start == body.lowerBound)
            <= Self.containersPerLine
        else { return false }
      }
      end = start
    }
    return true
  }
}

extension SourceFile {
  /// The offset of each line's first byte in a body without lone carriage returns.
  func lineStarts(in body: Range<Int>) -> [Int] {
    let following = lineStarts[(lineIndex(of: body.lowerBound) + 1)...]
    return [body.lowerBound] + following.prefix { $0 <= body.upperBound }.map(Int.init)
  }
}

extension Span<UInt8> {
  fileprivate func count(of wanted: UInt8) -> Int {
    var count = 0
    for index in indices where self[index] == wanted { count += 1 }
    return count
  }

  /// Whether `]:` stands somewhere.
  func hasDefinitionMark() -> Bool {
    let (bracket, colon) = (UInt8(ascii: "]"), UInt8(ascii: ":"))
    guard count > ByteBlock.scalarCount else {
      return indices.contains { $0 > 0 && self[$0 - 1] == bracket && self[$0] == colon }
    }
    return hasBlock(from: 1) { block(at: $0 - 1).equals(bracket) .& block(at: $0).equals(colon) }
  }

  /// Whether a body has nothing but lines, tabs, ASCII without `&` and `^`, the letters of Europe's
  /// languages and Vietnamese, and the usual punctuation: no control character, and none that may
  /// need cleaning.
  func isPlainText() -> Bool {
    if isEmpty { return true }
    guard count > ByteBlock.scalarCount, !any(ByteBlock(repeating: self[0]).isPeculiar) else {
      return false
    }
    return !hasBlock(from: 1) { offset in
      let byte = block(at: offset)
      let previous = block(at: offset - 1)
      // C1 controls and the soft hyphen; invisible characters of U+2000 to U+207F, whose second byte is no last one;
      // U+1000 to U+1FFF without U+1E80 to U+1EFF; U+20C0 to U+2FFF.
      let isPeculiarPair =
        (previous.equals(0xC2) .& (byte.isBelow(0xA0) .| byte.equals(0xAD)))
        .| (previous.equals(0x80)
          .& (byte.equals(0x8B) .| byte.masked(0xFE).equals(0x8E)
            .| (byte &- ByteBlock(repeating: 0xAA)).isBelow(5)))
        .| (previous.equals(0x81) .& (byte &- ByteBlock(repeating: 0xA6)).isBelow(4))
        .| (previous.equals(0xE1) .& .!byte.masked(0xFE).equals(0xBA))
        .| (previous.equals(0xE2) .& byte.isAtLeast(0x83))
      return byte.isPeculiar .| isPeculiarPair
    }
  }
}

extension ByteBlock {
  /// Which bytes a body's scan must look at, or begin a character of U+0300 to U+037F, U+0580 to
  /// U+0FFF, or from U+3000 on.
  @inline(__always)
  fileprivate var isPeculiar: ByteBlockMask {
    let isLine = equals(UInt8(ascii: "\n")) .| equals(UInt8(ascii: "\t"))
    let isPeculiarASCII =
      (isBelow(0x20) .& .!isLine) .| equals(0x7F) .| equals(UInt8(ascii: "&"))
      .| equals(UInt8(ascii: "^"))
    return isPeculiarASCII .| masked(0xFE).equals(0xCC)
      .| (isAtLeast(0xD6) .& isBelow(0xE1)) .| isAtLeast(0xE3)
  }
}
