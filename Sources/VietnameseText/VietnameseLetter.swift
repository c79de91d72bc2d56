/// What a letter of Vietnamese consists of: a base letter, its quality and a tone.
struct VietnameseLetter {
  /// What makes a letter of its own in the alphabet: ă, â ê ô, ơ ư, đ.
  enum Quality: UInt8 {
    case plain, breve, circumflex, horn, stroke

    /// The combining mark; none for the stroke, which no normalisation form separates from đ.
    var mark: Unicode.Scalar? {
      switch self {
      case .plain, .stroke: nil
      case .breve: "\u{306}"
      case .circumflex: "\u{302}"
      case .horn: "\u{31B}"
      }
    }
  }

  /// In the order of dictionaries: none, huyền, hỏi, ngã, sắc, nặng.
  enum Tone: UInt8, CaseIterable {
    case level, grave, hook, tilde, acute, dot

    var mark: Unicode.Scalar? {
      switch self {
      case .level: nil
      case .grave: "\u{300}"
      case .hook: "\u{309}"
      case .tilde: "\u{303}"
      case .acute: "\u{301}"
      case .dot: "\u{323}"
      }
    }
  }

  /// ASCII, in the letter's own case.
  var base: Unicode.Scalar
  var quality: Quality
  var tone: Tone
  /// The whole letter in lower case.
  var lowercase: Unicode.Scalar

  var isUppercase: Bool { base.value < 0x60 }

  /// The marks behind the base letter in canonical order: a dot below comes before a mark above,
  /// and after a horn.
  var marks: (first: Unicode.Scalar?, second: Unicode.Scalar?) {
    tone == .dot && quality != .horn ? (tone.mark, quality.mark) : (quality.mark, tone.mark)
  }
}
