import VietnameseText

/// How search reads characters: letters without their marks and digits make words, everything else parts them.
///
/// `assets/search.js` reads queries by the same rule: decomposed, without combining marks, `đ` as `d`, then `[a-z0-9]`.
struct SearchAlphabet: Sendable {
  static let shared = SearchAlphabet()

  /// What the codes of characters mean beside 1 … 26 for letters and 27 … 36 for digits.
  static let parting: UInt8 = 0
  /// A combining mark, which is passed over.
  static let mark: UInt8 = 63

  /// By scalar, up to the end of the last block that has letters.
  let codes: [UInt8]
  /// By scalar: the same letter in lower case.
  let lowerCase: [UInt16]

  private static let end: UInt32 = 0x1F00
  /// Letters of other languages that no decomposition takes apart; the folding of names knows them.
  private static let whole: Set<Unicode.Scalar> = ["ø", "ł", "ħ", "ŧ", "ı", "ð"]

  private init() {
    var codes = [UInt8](repeating: Self.parting, count: Int(Self.end))
    var lowerCase = [UInt16](repeating: 0, count: Int(Self.end))
    for value in 0..<Self.end {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      let first = lower.first ?? scalar
      lowerCase[Int(value)] =
        lower.count == 1 ? UInt16(truncatingIfNeeded: first.value) : UInt16(value)
      switch value {
      case 0x300..<0x370: codes[Int(value)] = Self.mark
      case ..<0x250, 0x1E00...:
        if !Self.whole.contains(first) { codes[Int(value)] = Self.code(foldedKey(String(scalar))) }
      default: break
      }
    }
    self.codes = codes
    self.lowerCase = lowerCase
  }

  private static func code(_ folded: String) -> UInt8 {
    guard folded.utf8.count == 1, let byte = folded.utf8.first else { return parting }
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return byte - UInt8(ascii: "a") + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte - UInt8(ascii: "0") + 27
    default: return parting
    }
  }

  /// The character of a letter's or a digit's code.
  static func character(_ code: UInt8) -> UInt8 {
    code < 27 ? UInt8(ascii: "a") - 1 + code : UInt8(ascii: "0") - 27 + code
  }
}
