import Diagnostics

/// A text that is in another encoding than it seems to be: which one, and what an excerpt of it means.
///
/// Each encoding is tried by reading the text in it and counting syllables: what is no Vietnamese becomes
/// Vietnamese by one of them alone. The text must be as its file has it: U+00AD, which is dropped elsewhere, is
/// the ư of TCVN3.
package struct LegacyText: Sendable {
  package let encoding: LegacyEncoding
  /// The first words that are affected, as offsets in the bytes that were judged.
  package let range: Range<Int>
  /// What these words seem to mean.
  package let meaning: String

  /// Judges text in UTF-8: a paragraph, a title, a table; nil if it seems to be what it should be.
  ///
  /// Lines without any doubtful sign do not count, so that the rest of a text does not make up for a few that are not
  /// what they should be.
  package init?(judging utf8: Span<UInt8>) {
    guard utf8.mayBeLegacyText(), let text = LegacyCandidate(utf8: utf8) else { return nil }
    for encoding in [LegacyEncoding.twiceEncoded, .tcvn3, .vni] {
      let reading = text.reading(in: encoding)
      let isMeant =
        encoding == .twiceEncoded
        ? reading.syllables > 0
        : reading.syllables >= 3
          && reading.syllables > 2 * text.correctWords(unlessWrittenIn: encoding)
      if isMeant, reading.isVietnamese {
        self.init(encoding, reading, of: text)
        return
      }
    }
    return nil
  }

  /// Judges bytes that are not UTF-8; nil if they are in no known encoding of Vietnamese.
  package init?(judgingBytes bytes: Span<UInt8>) {
    let text = LegacyCandidate(bytes: bytes)
    var best: (encoding: LegacyEncoding, reading: LegacyReading)?
    for encoding in [LegacyEncoding.windows1258, .tcvn3, .vni] {
      let reading = text.reading(in: encoding)
      if reading.isVietnamese, reading.syllables > max(1, best?.reading.syllables ?? 0) {
        best = (encoding, reading)
      }
    }
    guard let best else { return nil }
    self.init(best.encoding, best.reading, of: text)
  }

  private init(_ encoding: LegacyEncoding, _ reading: LegacyReading, of text: LegacyCandidate) {
    self.encoding = encoding
    let excerpt = reading.excerpt
    range = Int(text.offsets[excerpt.lowerBound])..<Int(text.offsets[excerpt.upperBound])
    meaning = text.meaning(of: excerpt, in: encoding)
  }
}

/// What a text is if it is read in one of the encodings.
private struct LegacyReading {
  /// How many words the encoding makes others of, and how many of those are syllables then.
  var changed = 0
  var syllables = 0
  /// The first changed words, with those between them: places of characters.
  var excerpt = 0..<0

  var isVietnamese: Bool { syllables > 0 && syllables * 5 >= changed * 4 }

  mutating func add(_ word: Range<Int>, isSyllable: Bool, isOnFirstLine: Bool) {
    changed += 1
    if isSyllable { syllables += 1 }
    if excerpt.isEmpty {
      excerpt = word
    } else if isOnFirstLine, word.upperBound - excerpt.lowerBound <= Self.excerptLength {
      excerpt = excerpt.lowerBound..<word.upperBound
    }
  }

  private static let excerptLength = 60
}

/// The characters of a text that may be in another encoding.
private struct LegacyCandidate {
  private var scalars: [Unicode.Scalar] = []
  /// Whether each of them is a byte that means nothing before it is decoded, unless it is ASCII.
  private let areBytes: Bool
  /// Where each of them begins, and where the last one ends.
  private(set) var offsets: [Int32] = []

  /// Only the lines with a sign that makes them doubtful: in a long text others say nothing of them.
  init?(utf8: Span<UInt8>) {
    areBytes = false
    var start = 0
    while start < utf8.count {
      let end = utf8.firstOffset(from: start) {
        $0 == UInt8(ascii: "\n")
      } orBlock: {
        $0.equals(UInt8(ascii: "\n"))
      }
      let line = utf8.extracting(start..<end)
      if line.mayBeLegacyText(), !append(line, from: start) { return nil }
      start = end + 1
    }
    offsets.append(Int32(clamping: utf8.count))
  }

  /// False for a line that is not UTF-8.
  private mutating func append(_ line: Span<UInt8>, from start: Int) -> Bool {
    guard let text = try? UTF8Span(validating: line) else { return false }
    var decoder = text.makeUnicodeScalarIterator()
    while true {
      offsets.append(Int32(clamping: start + decoder.currentCodeUnitOffset))
      guard let scalar = decoder.next() else { break }
      scalars.append(scalar)
    }
    scalars.append("\n")
    return true
  }

  /// - Parameter bytes: each of them as the character of its number.
  init(bytes: Span<UInt8>) {
    areBytes = true
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    for index in bytes.indices {
      scalars.append(Unicode.Scalar(bytes[index]))
      offsets.append(Int32(clamping: index))
    }
    offsets.append(Int32(clamping: bytes.count))
  }

  /// How many words are syllables with marks as they are written, other than those that the encoding writes so too.
  func correctWords(unlessWrittenIn encoding: LegacyEncoding) -> Int {
    var count = 0
    var start = 0
    func endWord(at end: Int) {
      if Syllable(scalars[start..<end])?.isMarked == true,
        !(start..<end).allSatisfy({ isWritten($0, in: encoding) })
      {
        count += 1
      }
    }
    for index in scalars.indices where !scalars[index].mayBePartOfWord {
      if start < index { endWord(at: index) }
      start = index + 1
    }
    endWord(at: scalars.count)
    return count
  }

  private func isWritten(_ index: Int, in encoding: LegacyEncoding) -> Bool {
    scalars[index].value < 0x100 && !encoding.decode(scalars.span, at: index).isChanged
  }

  func reading(in encoding: LegacyEncoding) -> LegacyReading {
    var reading = LegacyReading()
    var word: [Unicode.Scalar] = []
    var start = 0
    var isChanged = false
    var isOnFirstLine = true
    func endWord(at end: Int) {
      if isChanged {
        reading.add(
          start..<end, isSyllable: Syllable(word) != nil, isOnFirstLine: isOnFirstLine)
      }
      word.removeAll(keepingCapacity: true)
      isChanged = false
    }
    var index = 0
    while index < scalars.count {
      let decoded = encoding.decode(scalars.span, at: index)
      if decoded.scalar.isPartOfWord {
        if word.isEmpty { start = index }
        word.append(decoded.scalar)
        if decoded.isChanged || areBytes && !decoded.scalar.isASCII { isChanged = true }
      } else if !word.isEmpty {
        endWord(at: index)
      }
      if decoded.scalar == "\n", reading.changed > 0 { isOnFirstLine = false }
      index += decoded.width
    }
    endWord(at: index)
    return reading
  }

  func meaning(of range: Range<Int>, in encoding: LegacyEncoding) -> String {
    var meaning = String.UnicodeScalarView()
    var index = range.lowerBound
    while index < range.upperBound {
      let decoded = encoding.decode(scalars.span, at: index)
      meaning.append(decoded.scalar)
      index += decoded.width
    }
    return String(meaning).normalized
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of ASCII or Vietnamese, or one of their marks.
  fileprivate var isPartOfWord: Bool {
    (0x300..<0x330).contains(value) || VietnameseAlphabet.shared.letter(self) != nil
  }

  /// Whether it stands for a letter in some encoding, if it is none as it is.
  fileprivate var mayBePartOfWord: Bool { (0xA1..<0x250).contains(value) || isPartOfWord }
}

extension Span<UInt8> {
  /// One glance that most texts pass: whether any sign is here that stands for a letter in one of the encodings,
  /// and not in a Vietnamese text.
  package func mayBeLegacyText() -> Bool {
    if count < ByteBlock.scalarCount + 2 {
      return indices.contains { index in
        index > 0 && isLegacySign(index > 1 ? self[index - 2] : 0, self[index - 1], self[index])
      }
    }
    if isLegacySign(0, self[0], self[1]) { return true }
    return hasBlock(from: 2) { offset in
      let (byte, previous) = (block(at: offset), block(at: offset - 1))
      // A letter's number from 0 to 31, whatever its case.
      let letter = byte & ByteBlock(repeating: 0x1F)
      let isForeignLetter =
        (letter.isAtLeast(0x04) .& letter.isBelow(0x08)) .| letter.equals(0x0B)
        .| (letter.isAtLeast(0x0E) .& letter.isBelow(0x12)) .| letter.equals(0x16)
        .| letter.equals(0x18) .| letter.masked(0x1E).equals(0x1E)
        .| (letter.isAtLeast(0x1B) .& letter.isBelow(0x1D))
      let isForeignSign =
        (byte.isAtLeast(0xA1) .& byte.isBelow(0xA7)) .| byte.equals(0xA8) .| byte.equals(0xAA)
        .| byte.masked(0xFE).equals(0xAC) .| byte.masked(0xFE).equals(0xB4) .| byte.equals(0xB6)
        .| byte.masked(0xFE).equals(0xB8)
      // “Ã” and “á” before a sign: the first bytes of most Vietnamese letters.
      let isLead =
        block(at: offset - 2).equals(0xC3) .& byte.equals(0xC2)
        .& (previous.equals(0x83) .| previous.equals(0xA1))
      return (previous.equals(0xC3) .& isForeignLetter)
        .| (previous.equals(0xC2) .& isForeignSign) .| isLead
    }
  }
}

private func isLegacySign(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  switch (second, third) {
  case (0xC3, _):
    [4, 5, 6, 7, 0x0B, 0x0E, 0x0F, 0x10, 0x11, 0x16, 0x18, 0x1B, 0x1C, 0x1E, 0x1F].contains(
      third & 0x1F)
  case (0xC2, 0xA1...0xA6), (0xC2, 0xA8), (0xC2, 0xAA), (0xC2, 0xAC...0xAD), (0xC2, 0xB4...0xB6),
    (0xC2, 0xB8...0xB9):
    true
  case (0x83, 0xC2), (0xA1, 0xC2): first == 0xC3
  default: false
  }
}
