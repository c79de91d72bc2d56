import Diagnostics

/// Turns written Vietnamese into text to be read aloud: abbreviations, dates, decision numbers, units and Roman
/// numerals in words.
///
/// Whoever reads a script aloud must not stop to think, and no voice synthesiser may spell a word. So the result has
/// no two capitals in a row (if they have small ones), no slash, no `%`, no web address and no date in figures. Figures
/// stay where they are read as they stand.
package struct Speech: Sendable {
  private let abbreviations: SpokenAbbreviations
  private let stepsPerByte: Int

  /// - Parameters:
  ///   - abbreviations: what a site adds to those built in, or means by them instead.
  ///   - stepsPerByte: how often rules may look at each byte of a text, on average. Ordinary texts take 1 to 3.
  package init(abbreviations: [(short: String, spoken: String)] = [], stepsPerByte: Int = 128) {
    self.abbreviations = SpokenAbbreviations(abbreviations)
    self.stepsPerByte = stepsPerByte
  }

  /// The most bytes that a text may have as it is read aloud: an hour and a half at the microphone is 0.1 MiB.
  package static let longestText = 16 << 20

  /// - Parameter text: in normalisation form C; the result is too.
  package func spoken(_ text: String) throws(SpeechExcess) -> String {
    String(decoding: try spoken(Array(text.utf8)), as: UTF8.self)
  }

  /// - Parameter text: UTF-8 in normalisation form C.
  package func spoken(_ text: [UInt8]) throws(SpeechExcess) -> [UInt8] {
    var writer = SpeechWriter(
      text, abbreviations, SpeechEffort(length: text.count, stepsPerByte: stepsPerByte))
    try writer.write()
    return writer.output
  }
}

/// One pass over one text. What needs no change is copied in long runs.
struct SpeechWriter {
  let source: [UInt8]
  let abbreviations: SpokenAbbreviations
  private(set) var output: [UInt8] = []
  /// Where the writer is.
  var index = 0
  /// What stands before this in the source is in the output.
  private var copied = 0
  /// Where digits begin that are a number although a letter stands before them: QL|30.
  var numberStart = -1
  /// The run of characters without spaces in which a sign of an address was met last.
  var addressRun: AddressRun?
  let effort: SpeechEffort

  init(_ source: [UInt8], _ abbreviations: SpokenAbbreviations, _ effort: SpeechEffort) {
    self.source = source
    self.abbreviations = abbreviations
    self.effort = effort
    output.reserveCapacity(source.count + source.count / 8 + 32)
  }

  mutating func write() throws(SpeechExcess) {
    while true {
      index = firstRemarkable(from: index)
      guard index < source.count else { break }
      guard effort.left > 0 else { throw .effort }
      guard output.count <= Speech.longestText else { throw .length }
      let start = index
      enter(source[index])
      // Whatever a rule leaves alone is passed.
      if index == start { index += scalarLength(at: index) }
    }
    copy(to: source.count)
    guard output.count <= Speech.longestText else { throw .length }
  }

  private mutating func enter(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): enterNumber()
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC3...0xE1, 0xE3...0xF4: enterLetter()
    case UInt8(ascii: "/"): enterSlash(1)
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "w"): enterAddress()
    default: enterSign()
    }
  }

  // MARK: Output

  /// Copies what was passed, up to `end`.
  mutating func copy(to end: Int) {
    if copied < end { output += source[copied..<end] }
    copied = max(copied, end)
  }

  /// Sets the words in place of a part of the source, and goes on behind it.
  ///
  /// - Parameter start: not before what was replaced before.
  mutating func replace(_ start: Int, _ end: Int, by words: String) {
    copy(to: start)
    if let first = words.utf8.first, isWordByte(first), endsWithWord {
      output.append(UInt8(ascii: " "))
    }
    output += words.utf8
    index = end
    copied = end
    guard end < source.count else { return }
    // Not “2019-20…” either, where a date would seem to go on.
    let joins = isWordByte(source[end]) || source[end] == UInt8(ascii: "-") && isDigit(at: end + 1)
    let isDash = source[end] == 0xE2 && isDigit(at: end + 3)
    if joins && endsWithWord || isDash && output.last.map(isASCIIDigit) ?? false {
      output.append(UInt8(ascii: " "))
    }
  }

  /// Writes another sign for that at `index`, without any space.
  mutating func substitute(_ sign: String, to end: Int) {
    copy(to: index)
    append(sign)
    index = end
    copied = end
  }

  /// Whether the output ends with a letter or a digit.
  var endsWithWord: Bool {
    guard let lead = output.last(where: { $0 & 0xC0 != 0x80 }) else { return false }
    return isWordByte(lead)
  }

  /// Takes away the spaces that were copied last.
  mutating func trimOutput() {
    copy(to: index)
    while output.last == UInt8(ascii: " ") { output.removeLast() }
  }

  mutating func append(_ words: String) { output += words.utf8 }

  /// How far back rules may look: what stands before is replaced already.
  var replacedEnd: Int { copied }

  // MARK: The search for what is remarkable

  /// Signs of ASCII that some rule is about, a bit for each: digits and `#$%&*+./:<=>@`, capitals and `\^_`` w|~`.
  private static let low: UInt64 = 0x77FF_CC78_0000_0000
  private static let high: UInt64 = 0x5080_0001_D7FF_FFFF

  private func firstRemarkable(from start: Int) -> Int {
    let bytes = source.span
    var index = start
    while index < bytes.count {
      if index + ByteBlock.scalarCount + 2 <= bytes.count {
        let calm = Self.calmBlock(bytes, index).firstIndex
        index += calm
        if calm == ByteBlock.scalarCount { continue }
      }
      let byte = bytes[index]
      if byte < 0x80 {
        let isRemarkable =
          byte < 64 ? Self.low >> UInt64(byte) & 1 != 0 : Self.high >> UInt64(byte - 64) & 1 != 0
        if isRemarkable { return index }
        index += 1
      } else if byte < 0xC0 {
        // The rest of a character at the end of a block.
        index += 1
      } else if Self.isCalm(bytes, index) {
        index += Self.length(byte)
      } else {
        return index
      }
    }
    return bytes.count
  }

  /// The places among sixteen where something may begin that is remarkable: anything but what texts are full of.
  ///
  /// Two more bytes must be there.
  private static func calmBlock(_ bytes: Span<UInt8>, _ index: Int) -> ByteBlockMask {
    let block = bytes.block(at: index)
    let second = bytes.block(at: index + 1)
    let third = bytes.block(at: index + 2)
    let isLetter =
      (block &- ByteBlock(repeating: UInt8(ascii: "a"))).isBelow(26) .& .!block.equals(
        UInt8(ascii: "w"))
    let isSign =
      block.isBelow(UInt8(ascii: "#")) .| block.masked(0xFE).equals(UInt8(ascii: ","))
    let isContinuation = block.masked(0xC0).equals(0x80)
    // à … ý but for ÷.
    let isLatin = block.equals(0xC3) .& second.isAtLeast(0x9F) .& .!second.equals(0xB7)
    // ă, đ; ĩ, ũ.
    let isExtended =
      block.equals(0xC4) .& second.equals(0x83) .| block.equals(0xC4) .& second.equals(0x91)
      .| block.masked(0xFE).equals(0xC4) .& second.equals(0xA9)
    // ơ, ư.
    let isHorned = block.equals(0xC6) .& (second.equals(0xA1) .| second.equals(0xB0))
    // Ạ … ỹ: the small letters have the odd numbers.
    let isVietnamese =
      block.equals(0xE1) .& second.masked(0xFE).equals(0xBA) .& third.masked(1).equals(1)
      .& (second.equals(0xBB) .| third.isAtLeast(0xA0))
    return
      .!(isLetter .| isSign .| isContinuation .| isLatin .| isExtended .| isHorned
      .| isVietnamese)
  }

  /// Whether a character outside of ASCII is one of the small letters or the punctuation that texts are full of.
  private static func isCalm(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return true }
    let next = bytes[index + 1]
    switch bytes[index] {
    case 0xC3: return next >= 0x9F && next != 0xB7
    case 0xC4: return next == 0x83 || next == 0x91 || next == 0xA9
    case 0xC5: return next == 0xA9
    case 0xC6: return next == 0xA1 || next == 0xB0
    case 0xE1:
      // Ạ … ỹ: the small letters have the odd numbers.
      return index + 2 < bytes.count && (0xBA...0xBB).contains(next) && bytes[index + 2] & 1 == 1
        && (next == 0xBB || bytes[index + 2] >= 0xA0)
    case 0xE2: return next == 0x80 && index + 2 < bytes.count && bytes[index + 2] < 0xB0
    case 0xCC, 0xCD: return true
    default: return false
    }
  }

  private static func length(_ lead: UInt8) -> Int { lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
