/// A word of a text without its marks, as search knows it: in Vietnamese writing a syllable.
struct SearchWord: Sendable, Equatable {
  /// Its first ``limit`` characters, as digits of a number to the base 37; never 0.
  var key: UInt64

  /// What stands where words were cut out: no word, and none of its neighbours' pairs.
  static let gap = SearchWord(key: 0)

  /// How many characters of a word count.
  static let limit = 12

  var isGap: Bool { key == 0 }

  var characters: [UInt8] {
    var bytes: [UInt8] = []
    var rest = key
    while rest > 0 {
      bytes.append(SearchAlphabet.character(UInt8(truncatingIfNeeded: rest % 37)))
      rest /= 37
    }
    bytes.reverse()
    return bytes
  }

  init(key: UInt64) { self.key = key }

  init(characters: ArraySlice<UInt8>) {
    key = 0
    let codes = SearchAlphabet.shared.codes
    for character in characters { key = key &* 37 &+ UInt64(codes[Int(character)]) }
  }

  /// Of its characters: decides in which files it is looked for.
  var hash: SearchHash {
    var hash = SearchHash()
    for character in characters { hash.add(character) }
    return hash
  }

  /// Its first character.
  var first: UInt8 {
    var rest = key
    while rest >= 37 { rest /= 37 }
    return SearchAlphabet.character(UInt8(truncatingIfNeeded: rest))
  }
}

/// FNV-1a of 32 bits, which scripts reckon as well.
struct SearchHash: Sendable, Equatable {
  private(set) var value: UInt32 = 0x811C_9DC5

  mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

  /// One of a power of two of buckets.
  func bucket(of count: Int) -> Int { Int(Self.mixed(value)) & (count - 1) }

  /// One of the 65,536 slots of pairs of neighbours.
  static func slot(_ first: SearchHash, _ second: SearchHash) -> UInt16 {
    UInt16(truncatingIfNeeded: mixed((first.value &* 0x9E37_79B1) &+ second.value) >> 16)
  }

  private static func mixed(_ value: UInt32) -> UInt32 {
    var mixed = value ^ (value >> 16)
    mixed = mixed &* 0x85EB_CA6B
    return mixed ^ (mixed >> 13)
  }
}

extension SearchWord {
  /// Reads the words of a text.
  ///
  /// - Parameter take: is given each word with its bytes' places.
  @inline(__always)
  static func each(in bytes: borrowing Span<UInt8>, _ take: (SearchWord, Range<Int>) -> Void) {
    let alphabet = SearchAlphabet.shared
    let codes = alphabet.codes.span
    let count = bytes.count
    var index = 0
    var (word, length, start) = (SearchWord.gap, 0, 0)
    while index < count {
      // Each index is compared with its count right here; the checks of the library took a fifth of the time.
      let byte = unsafe bytes[unchecked: index]
      var (code, size) = (SearchAlphabet.parting, 1)
      if byte < 0x80 {
        code = unsafe codes[unchecked: Int(byte)]
      } else if byte < 0xE0 {
        size = 2
        if index + 1 < count {
          let scalar = Int(byte & 0x1F) << 6 | Int(unsafe bytes[unchecked: index + 1] & 0x3F)
          code = unsafe codes[unchecked: scalar]
        }
      } else if byte < 0xF0 {
        size = 3
        if index + 2 < count {
          let scalar =
            Int(byte & 0x0F) << 12 | Int(unsafe bytes[unchecked: index + 1] & 0x3F) << 6
            | Int(unsafe bytes[unchecked: index + 2] & 0x3F)
          if scalar < codes.count { code = unsafe codes[unchecked: scalar] }
        }
      } else {
        size = 4
      }
      if code != SearchAlphabet.parting, code != SearchAlphabet.mark {
        if length == 0 { start = index }
        if length < limit {
          word.key = word.key &* 37 &+ UInt64(code)
        }
        length += 1
      } else if code == SearchAlphabet.parting, length > 0 {
        take(word, start..<index)
        (word, length) = (.gap, 0)
      }
      index += size
    }
    if length > 0 { take(word, start..<count) }
  }

  /// The words of a text in their order.
  static func words(of text: String) -> [SearchWord] {
    var words: [SearchWord] = []
    each(in: text.utf8Span.span) { word, _ in words.append(word) }
    return words
  }
}
