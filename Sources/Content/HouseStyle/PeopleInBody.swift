internal import Diagnostics
internal import Markdown
internal import VietnameseText

/// The names of people in a body: a surname and more words with capitals, up to six in all. Each is there once, where
/// it stands first.
///
/// They are compared with those whom a list commends, so that a body with commendations alone is looked through. Code
/// and addresses are too: names in them do no harm.
struct PeopleInBody {
  private(set) var names: [Located<String>] = []

  private let bytes: [UInt8]
  private let end: Int
  private var known: Set<TextKey> = []

  private static let longestName = 6
  /// In bytes.
  private static let longestWord = 24
  /// Nobody reads more; a hostile text must not fill the state.
  private static let limit = 2000

  init(_ file: SourceFile, _ body: Range<Int>) {
    bytes = file.bytes
    end = body.upperBound
    var index = body.lowerBound
    while names.count < Self.limit {
      index = initial(from: index)
      guard index < end else { return }
      let isWithinWord = index > body.lowerBound && isOfWord(index - 1)
      index = isWithinWord ? index + 1 : readName(at: index)
    }
  }

  /// The next letter with which a surname may begin: one of ASCII, Â or Đ, in upper case.
  private func initial(from start: Int) -> Int {
    let text = bytes.span.extracting(0..<end)
    var index = start
    while true {
      // The letters without ASCII by their second bytes.
      index = text.firstOffset(from: index) {
        $0 &- UInt8(ascii: "A") < 26 || $0 == 0x82 || $0 == 0x90
      } orBlock: {
        ($0 &- ByteBlock(repeating: UInt8(ascii: "A"))).isBelow(26) .| $0.equals(0x82)
          .| $0.equals(0x90)
      }
      guard index < end, bytes[index] >= 0x80 else { return index }
      if index > start, bytes[index - 1] == (bytes[index] == 0x82 ? 0xC3 : 0xC4) {
        return index - 1
      }
      index += 1
    }
  }

  /// Goes behind the name that begins at `start`, or behind one word.
  private mutating func readName(at start: Int) -> Int {
    let first = endOfWord(start)
    guard first - start <= Self.longestWord, let second = nextCapital(behind: first),
      PersonName.isSurname(String(decoding: bytes[start..<first], as: UTF8.self))
    else { return first }
    var words = [start..<first]
    var next: Int? = second
    while let word = next, words.count < Self.longestName {
      let range = word..<endOfWord(word)
      if range.count > Self.longestWord { break }
      words.append(range)
      next = nextCapital(behind: range.upperBound)
    }
    guard let last = words.last, words.count > 1 else { return first }
    let name = words.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
      .cleaned
    if known.insert(TextKey(name)).inserted {
      names.append(Located(name, SourceRange(start..<last.upperBound)))
    }
    return last.upperBound
  }

  private func endOfWord(_ start: Int) -> Int {
    var index = start
    while index < end, isOfWord(index) { index += 1 }
    return index
  }

  /// The beginning of the next word, if one space or line end is before it, and it has a capital.
  private func nextCapital(behind index: Int) -> Int? {
    guard index < end, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\n"),
      index + 1 < end, isCapital(index + 1)
    else { return nil }
    return index + 1
  }

  private func isOfWord(_ index: Int) -> Bool {
    let byte = bytes[index]
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }

  /// A letter of ASCII or Vietnamese in upper case.
  private func isCapital(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    guard byte >= 0xC3, index + 1 < end else { return false }
    switch byte {
    case 0xC3: return bytes[index + 1] < 0x9F
    case 0xC4...0xC6:
      return [0x82, 0x90, 0xA8, 0xA0, 0xAF].contains(bytes[index + 1]) && isUppercase(index)
    case 0xE1: return (bytes[index + 1] == 0xBA || bytes[index + 1] == 0xBB) && isUppercase(index)
    default: return false
    }
  }

  private func isUppercase(_ index: Int) -> Bool {
    String(decoding: bytes[index..<Swift.min(end, index + 3)], as: UTF8.self).unicodeScalars.first?
      .properties.isUppercase == true
  }
}
