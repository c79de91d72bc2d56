/// What rules see of the source around them.
extension SpeechWriter {
  func byte(_ index: Int) -> UInt8? { source.indices.contains(index) ? source[index] : nil }

  func isDigit(at index: Int) -> Bool { byte(index).map(isASCIIDigit) ?? false }

  func scalarLength(at index: Int) -> Int {
    switch source[index] {
    case ..<0xC0: 1
    case ..<0xE0: min(2, source.count - index)
    case ..<0xF0: min(3, source.count - index)
    default: min(4, source.count - index)
    }
  }

  /// The scalar that begins at `index`; nil at the end.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < source.count else { return nil }
    let lead = source[index]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = scalarLength(at: index)
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in source[(index + 1)..<(index + length)] { value = value << 6 | UInt32(next & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Where the scalar before `index` begins.
  func start(before index: Int) -> Int {
    var start = index - 1
    while start > 0, source[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  func scalar(before index: Int) -> Unicode.Scalar? {
    index > 0 ? scalar(at: start(before: index)) : nil
  }

  func isLetter(at index: Int) -> Bool { scalar(at: index).map(isWordLetter) ?? false }
  func isLetter(before index: Int) -> Bool { scalar(before: index).map(isWordLetter) ?? false }
  func isCapital(at index: Int) -> Bool { scalar(at: index).map(isCapitalLetter) ?? false }

  func skipSpaces(_ start: Int) -> Int {
    var index = start
    while index < source.count {
      if source[index] == 0x20 {
        index += 1
      } else if source[index] == 0xC2, byte(index + 1) == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    effort.spend(index - start)
    return index
  }

  /// Where the run of letters ends that begins at `index`.
  func letterEnd(_ index: Int) -> Int {
    var end = index
    while end < source.count, isLetter(at: end) { end += scalarLength(at: end) }
    effort.spend(end - index)
    return end
  }

  /// Where the run of letters begins that ends at `index`, but for those that were replaced.
  func letterStart(_ index: Int) -> Int {
    var start = index
    while start > replacedEnd, isLetter(before: start) { start = self.start(before: start) }
    effort.spend(index - start)
    return start
  }

  /// The same with those that were replaced.
  func wordStart(_ index: Int) -> Int {
    var start = index
    while start > 0, isLetter(before: start) { start = self.start(before: start) }
    effort.spend(index - start)
    return start
  }

  /// Where the run of digits ends that begins at `index`.
  func digitEnd(_ index: Int) -> Int {
    var end = index
    while isDigit(at: end) { end += 1 }
    effort.spend(end - index)
    return end
  }

  func number(_ range: Range<Int>) -> Int {
    source[range].prefix(18).reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: source[range.clamped(to: 0..<source.count)], as: UTF8.self)
  }

  /// The words before `index` on its line in lower case, the last first; punctuation ends them, and so does a run
  /// that is longer than any word.
  func words(before index: Int, limit: Int) -> [String] {
    var words: [String] = []
    var end = index
    defer { effort.spend(index - end) }
    while words.count < limit {
      while end > 0 {
        if source[end - 1] == 0x20 {
          end -= 1
        } else if source[end - 1] == 0xA0, end > 1, source[end - 2] == 0xC2 {
          end -= 2
        } else {
          break
        }
      }
      var start = end
      while start > 0, end - start <= Self.longestWord,
        isLetter(before: start) || isASCIIDigit(source[start - 1])
      {
        start = self.start(before: start)
      }
      if start == end || end - start > Self.longestWord { break }
      words.append(caseFolded(text(start..<end)))
      end = start
    }
    return words
  }

  /// In bytes, of those that any rule asks for, and more.
  private static let longestWord = 80

  func word(before index: Int) -> String? { words(before: index, limit: 1).first }

  /// The word that begins at `index`, in lower case; empty if none does.
  func word(at index: Int) -> String { caseFolded(text(index..<letterEnd(index))) }

  /// Whether a sentence begins at `index`.
  func beginsSentence(_ index: Int) -> Bool {
    var before = index
    defer { effort.spend(index - before) }
    while before > 0 {
      switch source[before - 1] {
      case 0x20, UInt8(ascii: "\""), UInt8(ascii: "("): before -= 1
      case 0x9C where before > 2 && source[before - 3] == 0xE2 && source[before - 2] == 0x80:
        before -= 3
      case UInt8(ascii: "\n"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      default: return false
      }
    }
    return true
  }
}

func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

/// Whether a byte is part of a letter or a digit; those of punctuation outside of ASCII are taken for letters nowhere
/// but in E2.
func isWordByte(_ byte: UInt8) -> Bool {
  isASCIIDigit(byte) || isASCIILetter(byte) || (byte >= 0x80 && byte != 0xE2 && byte != 0xC2)
}

/// Whether a scalar is a letter, or a mark upon one.
func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x41...0x5A, 0x61...0x7A: true
  case ..<0xAA: false
  case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
  case 0x300...0x36F, 0x1E00...0x1EFF: true
  default: scalar.properties.isAlphabetic || isMark(scalar)
  }
}

/// Whether a scalar stands upon the letter before it.
func isMark(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x300 { return false }
  return switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .spacingMark: true
  default: false
  }
}

func isCapitalLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x41...0x5A: true
  case ..<0xC0: false
  case 0xC0...0xDE: scalar.value != 0xD7
  case 0xDF...0xFF: false
  // ă, đ, ĩ, ũ, ơ, ư.
  case 0x103, 0x111, 0x129, 0x169, 0x1A1, 0x1B0: false
  case 0x1EA0...0x1EF9: scalar.value & 1 == 0
  default: scalar.properties.isUppercase
  }
}

/// With its first letter as a capital.
func capitalized(_ words: String) -> String {
  words.prefix(1).uppercased() + words.dropFirst()
}
