/// The letters of Vietnamese by scalar: the table that folding, slugs, collation and composition
/// share.
///
/// It holds the letters of ASCII too, so that nearly all text of a site needs nothing else.
struct VietnameseAlphabet {
  static let shared = VietnameseAlphabet()

  private var letters = [VietnameseLetter?](repeating: nil, count: 0x250 + 0x60)
  private var composites: [UInt64: Unicode.Scalar] = [:]

  private init() {
    for value in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let lower = Unicode.Scalar(value)
      for base in [lower, Unicode.Scalar(value - 0x20)] {
        insert(base, .init(base: base, quality: .plain, tone: .level, lowercase: lower))
      }
    }
    for (bases, quality, lowerCase, upperCase) in Self.rows {
      let pairs = zip(lowerCase.unicodeScalars, upperCase.unicodeScalars)
      for ((lower, upper), tone) in zip(pairs, VietnameseLetter.Tone.allCases) {
        for (scalar, base) in [(lower, bases.lower), (upper, bases.upper)] {
          insert(scalar, .init(base: base, quality: quality, tone: tone, lowercase: lower))
        }
      }
    }
  }

  /// Nil for whatever is no letter of ASCII or Vietnamese.
  func letter(_ scalar: Unicode.Scalar) -> VietnameseLetter? {
    guard let slot = Self.slot(of: scalar) else { return nil }
    return letters[slot]
  }

  /// The one letter that is canonically equivalent to `scalar` with the combining `mark` behind it.
  func composite(of scalar: Unicode.Scalar, and mark: Unicode.Scalar) -> Unicode.Scalar? {
    composites[Self.key(scalar, mark)]
  }

  private mutating func insert(_ scalar: Unicode.Scalar, _ letter: VietnameseLetter) {
    guard let slot = Self.slot(of: scalar) else { return }
    letters[slot] = letter
    switch letter.marks {
    case (let mark?, nil), (nil, let mark?):
      composites[Self.key(letter.base, mark)] = scalar
    case (let first?, let second?):
      // The rows below have every letter of one mark before those of two.
      if let once = composites[Self.key(letter.base, first)] {
        composites[Self.key(once, second)] = scalar
      }
    case (nil, nil): break
    }
  }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  private static func slot(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case ..<0x250: Int(scalar.value)
    case 0x1EA0..<0x1F00: Int(scalar.value) - 0x1EA0 + 0x250
    default: nil
    }
  }

  private typealias Row = (
    bases: (lower: Unicode.Scalar, upper: Unicode.Scalar), quality: VietnameseLetter.Quality,
    lowerCase: String, upperCase: String
  )

  /// The letters of a row stand in the order of `VietnameseLetter.Tone`.
  private static let rows: [Row] = [
    (("a", "A"), .plain, "aàảãáạ", "AÀẢÃÁẠ"),
    (("a", "A"), .breve, "ăằẳẵắặ", "ĂẰẲẴẮẶ"),
    (("a", "A"), .circumflex, "âầẩẫấậ", "ÂẦẨẪẤẬ"),
    (("d", "D"), .stroke, "đ", "Đ"),
    (("e", "E"), .plain, "eèẻẽéẹ", "EÈẺẼÉẸ"),
    (("e", "E"), .circumflex, "êềểễếệ", "ÊỀỂỄẾỆ"),
    (("i", "I"), .plain, "iìỉĩíị", "IÌỈĨÍỊ"),
    (("o", "O"), .plain, "oòỏõóọ", "OÒỎÕÓỌ"),
    (("o", "O"), .circumflex, "ôồổỗốộ", "ÔỒỔỖỐỘ"),
    (("o", "O"), .horn, "ơờởỡớợ", "ƠỜỞỠỚỢ"),
    (("u", "U"), .plain, "uùủũúụ", "UÙỦŨÚỤ"),
    (("u", "U"), .horn, "ưừửữứự", "ƯỪỬỮỨỰ"),
    (("y", "Y"), .plain, "yỳỷỹýỵ", "YỲỶỸÝỴ"),
  ]
}
