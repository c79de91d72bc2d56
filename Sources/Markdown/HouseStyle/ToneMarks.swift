import Diagnostics
import VietnameseText

/// Tone marks in two places: `hòa` and `thuỷ` in one text.
///
/// Only words in lower case count: a name is written as its bearer writes it.
struct ToneMarks {
  private struct Word {
    var text: String
    var count = 1
    /// Where it stands first.
    var range: Range<Int>
  }

  /// Each word once, in the order of their first appearances: there are few syllables of this kind.
  private var marked: (first: [Word], last: [Word]) = ([], [])

  /// - Parameter place: of the whole text, if its bytes are not those of the file.
  mutating func add(_ source: [UInt8], _ stretch: Range<Int>, at place: Range<Int>? = nil) {
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      guard source.mayCarryTone(index, in: stretch) else {
        index += 1
        continue
      }
      let word = source.word(around: index, in: stretch)
      add(source, word, in: stretch, at: place ?? word)
      index = max(index + 1, word.upperBound)
    }
  }

  private mutating func add(
    _ source: [UInt8], _ word: Range<Int>, in stretch: Range<Int>, at place: Range<Int>
  ) {
    guard word.count <= Self.longest, !source.isInAddress(word, in: stretch) else { return }
    let text = String(decoding: source[word], as: UTF8.self)
    guard let initial = text.unicodeScalars.first, initial.properties.isLowercase,
      let placement = TonePlacement(of: text)
    else { return }
    switch placement {
    case .firstVowel: Self.add(text, at: place, to: &marked.first)
    case .lastVowel: Self.add(text, at: place, to: &marked.last)
    }
  }

  private static func add(_ text: String, at place: Range<Int>, to words: inout [Word]) {
    if let known = words.firstIndex(where: { $0.text == text }) {
      words[known].count += 1
    } else {
      words.append(Word(text: text, range: place))
    }
  }

  /// In bytes: seven letters, of which two may take three.
  private static let longest = 12

  // MARK: Report

  /// At the first word of the kind that is rarer; of as many, that which comes later.
  func report(to findings: inout BodyFindings) {
    guard let first = marked.first.first, let last = marked.last.first else { return }
    let counts = (first: Self.count(marked.first), last: Self.count(marked.last))
    let isFirstRarer =
      counts.first != counts.last
      ? counts.first < counts.last : first.range.lowerBound > last.range.lowerBound
    let rare = isFirstRarer ? marked.first : marked.last
    let usual = isFirstRarer ? marked.last : marked.first
    let placement = isFirstRarer ? TonePlacement.lastVowel : .firstVowel
    let mended = rare.map { placement.applied(to: $0.text) }
    // The same word in both ways, if there is one.
    let pair = usual.firstIndex { $0.text == mended[0] }
    let example = pair.map { usual[$0] } ?? usual.max { $0.count < $1.count } ?? usual[0]
    findings.add(
      .warning, "mixed-tone-marks", rare[0].range,
      "Tone marks stand in two places in this text: "
        + "as in “\(example.text)” \(Self.times(isFirstRarer ? counts.last : counts.first)), "
        + "as in “\(rare[0].text)” \(Self.times(isFirstRarer ? counts.first : counts.last)).",
      help: "Write \(Message.list(mended.prefix(6).map { "“\($0)”" })), as elsewhere in it.")
  }

  private static func count(_ words: [Word]) -> Int { words.reduce(0) { $0 + $1.count } }

  private static func times(_ count: Int) -> Message {
    count == 1 ? "once" : "\(count: count) times"
  }
}

extension [UInt8] {
  /// Whether a word may have one of the three rhymes here: `òa` and the like end, or `oà` and the like begin.
  fileprivate func mayCarryTone(_ index: Int, in stretch: Range<Int>) -> Bool {
    switch self[index] {
    case UInt8(ascii: "o"), UInt8(ascii: "u"):
      let next = index + 1
      // A mark may be a character of its own, behind the vowel.
      return next < stretch.upperBound
        && (self[next] >= 0xC3
          || next + 1 < stretch.upperBound && self[next + 1] == 0xCC)
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "y"):
      return index > stretch.lowerBound && self[index - 1] >= 0x80
    default:
      return false
    }
  }

  /// The letters around one.
  fileprivate func word(around index: Int, in stretch: Range<Int>) -> Range<Int> {
    var (start, end) = (index, index)
    while start > stretch.lowerBound, isOfWord(start - 1) { start -= 1 }
    while end < stretch.upperBound, isOfWord(end) { end += 1 }
    return start..<Swift.max(end, index + 1)
  }

  /// Whether a byte belongs to a letter: not to a sign of U+0080 to U+00BF, or of U+2000 to U+2FFF.
  private func isOfWord(_ index: Int) -> Bool {
    let byte = self[index]
    if byte < 0x80 { return byte.isASCIILetter }
    if byte >= 0xC0 { return byte != 0xC2 && byte != 0xE2 }
    // The first byte of its character.
    var start = index
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return self[start] != 0xC2 && self[start] != 0xE2
  }

  /// Whether it is a part of an address, a file's name or the like.
  fileprivate func isInAddress(_ word: Range<Int>, in stretch: Range<Int>) -> Bool {
    let signs = "/@_\\%&=#".utf8
    return word.lowerBound > stretch.lowerBound && signs.contains(self[word.lowerBound - 1])
      || word.upperBound < stretch.upperBound && signs.contains(self[word.upperBound])
  }
}
