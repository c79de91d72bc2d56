package import Diagnostics

/// How a text was written before Unicode, or came to be read wrongly since.
package enum LegacyEncoding: Sendable {
  /// The fonts named `.Vn…`, where each letter took the place of a sign: `Huyện` is `HuyÖn`.
  case tcvn3
  /// The fonts named `VNI-…`, where marks stand behind their letters: `Huyện` is `Huyeän`.
  case vni
  /// Bytes of Windows' code page for Vietnamese, as Excel saves “CSV”.
  case windows1258
  /// UTF-8 that was taken for Windows-1252 and saved as UTF-8 again: `Huyện` is `Huyá»‡n`.
  case twiceEncoded

  /// The name that programs which convert texts show.
  package var name: Message {
    switch self {
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI-Windows"
    case .windows1258: "Windows-1258"
    case .twiceEncoded: "UTF-8 that was encoded twice"
    }
  }
}

/// A character that a decoder reads from one or more others.
struct DecodedCharacter {
  var scalar: Unicode.Scalar
  /// How many characters it is read from.
  var width = 1
  var isChanged = true
}

extension LegacyEncoding {
  /// The character that the text at `index` stands for.
  func decode(_ text: Span<Unicode.Scalar>, at index: Int) -> DecodedCharacter {
    let scalar = text[index]
    let decoded: DecodedCharacter? =
      switch self {
      case .tcvn3: SingleLetters.tcvn3[scalar].map { DecodedCharacter(scalar: $0) }
      case .windows1258: SingleLetters.windows1258[scalar].map { DecodedCharacter(scalar: $0) }
      case .vni: VNILetters.shared.decode(text, at: index)
      case .twiceEncoded: decodeUTF8(text, at: index)
      }
    return decoded ?? DecodedCharacter(scalar: scalar, isChanged: false)
  }
}

// MARK: One sign a letter

/// Encodings that have one byte for each letter or mark.
private struct SingleLetters {
  /// By byte, or by the character of Latin-1 that the byte is taken for.
  private var letters = [Unicode.Scalar?](repeating: nil, count: 0x100)

  subscript(scalar: Unicode.Scalar) -> Unicode.Scalar? {
    scalar.value < 0x100 ? letters[Int(scalar.value)] : nil
  }

  /// - Parameter rows: the letters of a row of bytes from its first on; `.` where there is none that is meant.
  private init(_ rows: [(first: Int, letters: String)]) {
    for (first, row) in rows {
      for (offset, letter) in row.unicodeScalars.enumerated() where letter != "." {
        letters[first + offset] = letter
      }
    }
  }

  /// Without the capitals of vowels with tones, which the fonts have not: they have fonts of capitals instead.
  static let tcvn3 = SingleLetters([
    (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ.ằẳẵắ"), (0xC6, "ặầẩẫấậè.ẻẽéẹềểễếệìỉ"),
    (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
  ])

  /// A tone's mark stands behind its letter, unless French has both together.
  static let windows1258 = SingleLetters([
    (0xC0, "ÀÁÂĂ....ÈÉÊ.\u{300}Í..Đ.\u{309}ÓÔƠ...ÙÚ..Ư\u{303}."),
    (0xE0, "àáâă....èéê.\u{301}í..đ.\u{323}óôơ...ùú..ư₫"),
  ])
}

// MARK: Marks behind letters

/// VNI: a letter, then a sign for its mark or for both of its marks.
private struct VNILetters {
  static let shared = VNILetters()

  private var pairs: [UInt32: Unicode.Scalar] = [:]
  private var singles: [Unicode.Scalar: Unicode.Scalar] = [:]

  func decode(_ text: Span<Unicode.Scalar>, at index: Int) -> DecodedCharacter? {
    let scalar = text[index]
    if index + 1 < text.count, let letter = pairs[Self.key(scalar, text[index + 1])] {
      return DecodedCharacter(scalar: letter, width: 2)
    }
    return singles[scalar].map { DecodedCharacter(scalar: $0) }
  }

  private init() {
    for (bases, signs, lower, upper) in Self.rows {
      for (base, letters) in zip(bases.unicodeScalars, [lower, upper]) {
        for (sign, letter) in zip(signs.unicodeScalars, letters.unicodeScalars) {
          pairs[Self.key(base, sign)] = letter
          pairs[Self.key(base, Self.uppercase(sign))] = letter
        }
      }
    }
    let singles = zip("ôöæóòîñÔÖÆÓÒÎÑ".unicodeScalars, "ơưỉĩịỵđƠƯỈĨỊỴĐ".unicodeScalars)
    for (sign, letter) in singles { self.singles[sign] = letter }
  }

  private static func key(_ base: Unicode.Scalar, _ sign: Unicode.Scalar) -> UInt32 {
    base.value << 16 | sign.value & 0xFFFF
  }

  /// Of a letter of Latin-1.
  private static func uppercase(_ sign: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(truncatingIfNeeded: sign.value - 0x20))
  }

  private static let rows: [(bases: String, signs: String, lower: String, upper: String)] = [
    ("aA", "ùøûõïêéèúüëâáàåãä", "áàảãạăắằẳẵặâấầẩẫậ", "ÁÀẢÃẠĂẮẰẲẴẶÂẤẦẨẪẬ"),
    ("eE", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ", "ÉÈẺẼẸÊẾỀỂỄỆ"),
    ("oO", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ", "ÓÒỎÕỌÔỐỒỔỖỘ"),
    ("ôÔ", "ùøûõï", "ớờởỡợ", "ỚỜỞỠỢ"),
    ("uU", "ùøûõï", "úùủũụ", "ÚÙỦŨỤ"),
    ("öÖ", "ùøûõï", "ứừửữự", "ỨỪỬỮỰ"),
    ("yY", "ùøûõ", "ýỳỷỹ", "ÝỲỶỸ"),
  ]
}

// MARK: UTF-8 within UTF-8

/// A character beyond ASCII whose bytes in UTF-8 are here as one character each.
private func decodeUTF8(
  _ text: Span<Unicode.Scalar>, at index: Int
) -> DecodedCharacter? {
  guard let lead = windows1252Byte(of: text[index]), (0xC3..<0xF0).contains(lead) else {
    return nil
  }
  let width = lead < 0xE0 ? 2 : 3
  var value = UInt32(lead) & (width == 2 ? 0x1F : 0x0F)
  for place in 1..<width {
    guard index + place < text.count, let byte = windows1252Byte(of: text[index + place]),
      byte & 0xC0 == 0x80
    else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard let scalar = Unicode.Scalar(value), value >= (width == 2 ? 0x80 : 0x800) else { return nil }
  return DecodedCharacter(scalar: scalar, width: width)
}

/// The byte of a character in Windows-1252, or in Latin-1 where that has none.
private func windows1252Byte(of scalar: Unicode.Scalar) -> UInt8? {
  if scalar.value < 0x100 { return UInt8(truncatingIfNeeded: scalar.value) }
  guard scalar.value <= 0x2122 else { return nil }
  return windows1252Signs[scalar]
}

private let windows1252Signs: [Unicode.Scalar: UInt8] = {
  let signs: [(UInt8, String)] = [
    (0x80, "€"), (0x82, "‚ƒ„…†‡ˆ‰Š‹Œ"), (0x8E, "Ž"), (0x91, "‘’“”•–—˜™š›œ"), (0x9E, "žŸ"),
  ]
  var bytes: [Unicode.Scalar: UInt8] = [:]
  for (first, row) in signs {
    for (offset, sign) in row.unicodeScalars.enumerated() { bytes[sign] = first + UInt8(offset) }
  }
  return bytes
}()
