import Diagnostics
import VietnameseText

/// What the body's bytes tell before it is parsed: its lines, and what the parser must be spared.
///
/// Most bodies need no more than a glance, which is many times as fast as the look at each byte.
///
/// cmark-gfm 0.29.0.gfm.6 spends time that grows with the square of some runs, without any allocation at
/// which it could be ended, and recurses once for every e-mail address of a line.
struct BodyScan {
  /// A run that is longer than the parser can bear.
  struct Excess {
    var bound: Bound
    /// The line or, for quotation marks, the paragraph, as far as it was read.
    var range: Range<Int>
  }

  enum Bound { case containers, closingParentheses, atSigns, quotationMarks }

  /// Past 1,000 open blocks every further line costs tens of microseconds.
  static let containersPerLine = 1000
  /// For each `)` at its end, an address is counted through once more; spaces and other brackets end the run.
  static let parenthesesPerWord = 1000
  /// One stack frame of up to 200 bytes each.
  static let atSignsPerLine = 1000
  /// Every mark that may close is compared with all before it: 10,000 take 0.25 s.
  static let quotationMarksPerParagraph = 10_000

  /// The offset in the file of each line's first byte. The parser ends lines also at a lone carriage return.
  private(set) var lineStarts: [Int] = []
  private(set) var excesses: [Excess] = []
  /// Characters that HTML and XML cannot hold.
  private(set) var controlCharacters: [Int] = []
  /// Whether there may be control characters, or text that is not in Unicode normalisation form C.
  private(set) var needsCleaning = false
  private(set) var mayHaveFootnotes = false
  /// Whether `]:` stands somewhere.
  private(set) var mayHaveDefinitions = false

  init(_ file: SourceFile, body: Range<Int>) {
    let bytes = file.bytes.span
    mayHaveDefinitions = bytes.extracting(body).hasDefinitionMark()
    if bytes.extracting(body).isPlainText() {
      lineStarts = file.lineStarts(in: body)
      if isBearable(bytes, body) { return }
      lineStarts.removeAll(keepingCapacity: true)
    }
    look(at: bytes, body)
  }

  private mutating func look(at bytes: borrowing Span<UInt8>, _ body: Range<Int>) {
    var line = body.lowerBound
    lineStarts.reserveCapacity(body.count / 48 + 8)
    var paragraph = line
    var quotationMarks = 0
    var word = 0
    var atSigns = 0
    var isBlank = true
    var previous = UInt8(ascii: "\n")
    var index = line
    lineStarts.append(line)
    // The parser passes a byte order mark.
    let mark = bytes.hasByteOrderMark(in: body) ? 3 : 0
    var containers = Self.containers(
      in: bytes, from: line + mark, to: body.upperBound, isFirst: true)
    if containers > Self.containersPerLine { excess(.containers, line..<line) }
    while index < body.upperBound {
      let byte = bytes[index]
      // Letters, Vietnamese ones too, and the bytes behind a character's first: most of any text.
      if byte &- UInt8(ascii: "a") < 26 || byte & 0xC0 == 0x80 || byte &- 0xC3 < 9
        || (byte == 0xE1 && index + 1 < body.upperBound && bytes[index + 1] & 0xFE == 0xBA)
      {
        isBlank = false
        previous = byte
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let isPair =
          byte == UInt8(ascii: "\r") && index + 1 < body.upperBound
          && bytes[index + 1] == UInt8(ascii: "\n")
        if isPair { index += 1 }
        if isBlank {
          quotationMarks = 0
          paragraph = index + 1
        }
        line = index + 1
        lineStarts.append(line)
        containers = Self.containers(in: bytes, from: line, to: body.upperBound)
        if containers > Self.containersPerLine { excess(.containers, line..<line) }
        (word, atSigns, isBlank) = (0, 0, true)
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        word = 0
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "]"):
        // Where the parser stops to trim an address's end.
        isBlank = false
        word = 0
      case UInt8(ascii: ")"):
        isBlank = false
        word += 1
        if word == Self.parenthesesPerWord + 1 { excess(.closingParentheses, line..<index) }
      case UInt8(ascii: "@"):
        isBlank = false
        atSigns += 1
        if atSigns == Self.atSignsPerLine + 1 { excess(.atSigns, line..<index) }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        isBlank = false
        if !previous.isMarkdownSpace { quotationMarks += 1 }
        if quotationMarks == Self.quotationMarksPerParagraph + 1 {
          excess(.quotationMarks, paragraph..<index)
        }
      case UInt8(ascii: "^"):
        isBlank = false
        if previous == UInt8(ascii: "[") { mayHaveFootnotes = true }
      case UInt8(ascii: "&"):
        isBlank = false
        needsCleaning = true
      case 0x21...0x7E:
        isBlank = false
      case 0...0x1F, 0x7F:
        if byte != 0x0C { control(index) }
      default:
        isBlank = false
        if byte >= 0xC2 { look(atCharacter: index, of: bytes) }
      }
      previous = bytes[index]
      index += 1
    }
  }

  private mutating func excess(_ bound: Bound, _ range: Range<Int>) {
    if excesses.count < 100 { excesses.append(Excess(bound: bound, range: range)) }
  }

  private mutating func control(_ index: Int) {
    needsCleaning = true
    controlCharacters.append(index)
  }

  /// Vietnamese letters and European punctuation are passed; what may compose is for Foundation to judge.
  private mutating func look(atCharacter index: Int, of bytes: borrowing Span<UInt8>) {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case 0xC2:
      if second < 0xA0 { control(index) }
      if second == 0xAD { needsCleaning = true }
    case 0xCE...0xD5: break
    case 0xE2:
      // U+200B and the marks of direction; signs that normalisation may change.
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      let value = 0x2000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      let isInvisible = Unicode.Scalar(value)?.isInvisible ?? false
      if isInvisible || second == 0x83 || second == 0x84 || second >= 0x8C { needsCleaning = true }
    case 0xEF...:
      needsCleaning = true
      if bytes.forbiddenCharacter(at: index) != nil { control(index) }
    default:
      needsCleaning = true
    }
  }
}

extension Span<UInt8> {
  fileprivate func hasByteOrderMark(in range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return range.count >= 3 && self[start] == 0xEF && self[start + 1] == 0xBB
      && self[start + 2] == 0xBF
  }
}
