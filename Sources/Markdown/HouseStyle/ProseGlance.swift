import Diagnostics

/// What a text's bytes tell of its style before its words are looked at: most texts need no more.
struct ProseGlance {
  /// Whether two spaces stand behind something else than a line's beginning.
  var mayHaveDoubleSpaces = false
  /// Whether a vowel with a tone stands before an `a`, `e` or `y`: `hòa`.
  private var mayMarkFirstVowel = false
  /// Whether one stands behind an `o` or `u` at a word's end: `hoà`.
  private var mayMarkLastVowel = false
  private var marks = QuotationMarks.Kinds()

  var mayMixToneMarks: Bool { mayMarkFirstVowel && mayMarkLastVowel }
  var mayMixQuotationMarks: Bool { marks.count >= QuotationMarks.tooMany }

  mutating func add(_ bytes: borrowing Span<UInt8>) {
    // Three bytes before each and one behind it are looked at, too.
    guard bytes.count >= ByteBlock.scalarCount + 4 else {
      addSlowly(bytes)
      return
    }
    var (curly, guillemet, low, single, straight) = Self.noMasks
    let isMarked = bytes.hasBlock(from: 3) { offset in
      let (byte, last, second) = (
        bytes.block(at: offset), bytes.block(at: offset - 1), bytes.block(at: offset - 2)
      )
      let isPunctuation = second.equals(0xE2) .& last.equals(0x80)
      curly .|= isPunctuation .& (byte.equals(0x9C) .| byte.equals(0x9D))
      low .|= isPunctuation .& byte.equals(0x9E)
      single .|= byte.equals(UInt8(ascii: "'")) .| (isPunctuation .& byte.equals(0x98))
      guillemet .|= last.equals(0xC2) .& byte.equals(0xAB)
      straight .|= byte.equals(UInt8(ascii: "\""))
      return Self.isFirstVowelMarked(byte, last, second)
    }
    mayMarkFirstVowel = mayMarkFirstVowel || isMarked
    mayMarkLastVowel = mayMarkLastVowel || bytes.hasMarkedLastVowel()
    mayHaveDoubleSpaces = mayHaveDoubleSpaces || bytes.hasDoubleSpace()
    if any(curly) { marks.insert(.curly) }
    if any(guillemet) { marks.insert(.guillemets) }
    if any(low) { marks.insert(.low) }
    if any(single) { marks.insert(.single) }
    if any(straight) { marks.insert(.straight) }
  }

  private static var noMasks:
    (ByteBlockMask, ByteBlockMask, ByteBlockMask, ByteBlockMask, ByteBlockMask)
  {
    let none = ByteBlockMask(repeating: false)
    return (none, none, none, none, none)
  }

  /// Too short for blocks.
  private mutating func addSlowly(_ bytes: borrowing Span<UInt8>) {
    for index in bytes.indices {
      let last = index > 0 ? bytes[index - 1] : 0
      switch bytes[index] {
      case UInt8(ascii: " "): if last == UInt8(ascii: " ") { mayHaveDoubleSpaces = true }
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "y"):
        if last >= 0x80 { mayMarkFirstVowel = true }
      case 0xC3, 0xCC, 0xE1:
        // Behind an `o` or `u`, or a mark that is a character of its own.
        mayMarkLastVowel = true
        if bytes[index] == 0xCC { mayMarkFirstVowel = true }
      case UInt8(ascii: "\""): marks.insert(.straight)
      case UInt8(ascii: "'"): marks.insert(.single)
      case 0xAB: marks.insert(.guillemets)
      case 0x98: marks.insert(.single)
      case 0x9C, 0x9D: marks.insert(.curly)
      case 0x9E: marks.insert(.low)
      default: break
      }
    }
  }

  /// `òa`, `ùy` and the like, or any letter that is put together from several characters.
  @inline(__always)
  private static func isFirstVowelMarked(
    _ byte: ByteBlock, _ last: ByteBlock, _ second: ByteBlock
  ) -> ByteBlockMask {
    let beforeA =
      (second.equals(0xC3) .& (last.equals(0xB2) .| last.equals(0xB3) .| last.equals(0xB5)))
      .| (second.equals(0xBB) .& (last.equals(0x8D) .| last.equals(0x8F)))
    let beforeY =
      (second.equals(0xC3) .& (last.equals(0xB9) .| last.equals(0xBA)))
      .| (second.equals(0xC5) .& last.equals(0xA9))
      .| (second.equals(0xBB) .& (last.equals(0xA5) .| last.equals(0xA7)))
    // `a` and `e` differ by one bit.
    return (beforeA .& byte.masked(0xFB).equals(UInt8(ascii: "a")))
      .| (beforeY .& byte.equals(UInt8(ascii: "y"))) .| byte.equals(0xCC)
  }
}

extension Span<UInt8> {
  /// `oà`, `oẻ`, `uỷ` and the like at a word's end, or any letter that is put together from several characters.
  fileprivate func hasMarkedLastVowel() -> Bool {
    if self[count - 1] >= 0x80 { return true }
    // The byte behind each is in a block of its own, so the last blocks end one byte early.
    return extracting(0..<(count - 1)).hasBlock(from: 3) { offset in
      let (byte, last) = (block(at: offset), block(at: offset - 1))
      let (second, third) = (block(at: offset - 2), block(at: offset - 3))
      let behindO =
        (second.equals(UInt8(ascii: "o")) .& last.equals(0xC3)
          .& (byte.masked(0xF7).equals(0xA0) .| byte.masked(0xF7).equals(0xA1) .| byte.equals(0xA3)))
        .| (third.equals(UInt8(ascii: "o")) .& second.equals(0xE1) .& last.equals(0xBA)
          .& (byte.equals(0xA1) .| byte.equals(0xA3) .| byte.equals(0xB9) .| byte.equals(0xBB)
            .| byte.equals(0xBD)))
      let behindU =
        (second.equals(UInt8(ascii: "u")) .& last.equals(0xC3) .& byte.equals(0xBD)
          .& .!third.equals(UInt8(ascii: "q")))
        .| (third.equals(UInt8(ascii: "u")) .& second.equals(0xE1) .& last.equals(0xBB)
          .& (byte.equals(0xB3) .| byte.equals(0xB5) .| byte.equals(0xB7) .| byte.equals(0xB9)))
      let isEnd = block(at: offset + 1).isBelow(UInt8(ascii: "A"))
      return ((behindO .| behindU) .& isEnd) .| byte.equals(0xCC)
    }
  }

  fileprivate func hasDoubleSpace() -> Bool {
    hasBlock(from: 2) { offset in
      let before = block(at: offset - 2)
      return block(at: offset).equals(0x20) .& block(at: offset - 1).equals(0x20)
        .& before.isAtLeast(0x21) .& .!before.equals(UInt8(ascii: "|"))
    }
  }
}
