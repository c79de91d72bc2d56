/// Where characters stand in the order of CLDR's root collation, tailored by `vi` (data of CLDR
/// 42).
///
/// A character that the texts of a bulletin are likely to hold has one byte; any other has a lead
/// byte by its kind, with its code point behind it.
struct CollationWeights {
  static let shared = CollationWeights()

  /// The secondary weight of a letter, below that of any mark.
  static let commonSecondary: UInt8 = 1

  private var low = [UInt8](repeating: 0, count: 0x100)
  private var high: [Unicode.Scalar: UInt8] = [:]
  private var marks: [Unicode.Scalar: UInt8] = [:]
  private let otherPunctuation: UInt8
  private let otherSymbols: UInt8
  private let otherCurrencies: UInt8
  private let otherNumbers: UInt8
  private let firstLetter: UInt8
  private let otherLetters: UInt8

  private init() {
    var next: UInt8 = 1
    var weights: [(Unicode.Scalar, UInt8)] = []
    func group(_ characters: String) -> UInt8 {
      for scalar in characters.unicodeScalars {
        weights.append((scalar, next))
        next += 1
      }
      defer { next += 1 }
      return next
    }
    otherPunctuation = group(Self.spaces + Self.punctuation)
    otherSymbols = group("`´^¯¨¸°©®→+±÷×<=>¬|¦~−")
    otherCurrencies = group("¤¢$£¥₫€")
    otherNumbers = group("0123456789")
    firstLetter = next
    otherLetters = firstLetter + 26 * VietnameseLetter.Quality.rankCount
    for (scalar, weight) in weights {
      if scalar.value < 0x100 { low[Int(scalar.value)] = weight } else { high[scalar] = weight }
    }
    var markWeight = Self.commonSecondary
    for mark in Self.marksInOrder {
      markWeight += 1
      marks[mark] = markWeight
    }
  }

  func primary(of letter: VietnameseLetter) -> UInt8 {
    let index = (UInt8(truncatingIfNeeded: letter.base.value) | 0x20) - UInt8(ascii: "a")
    return firstLetter + index * VietnameseLetter.Quality.rankCount + letter.quality.rank
  }

  /// The weight of a digit, space or sign; nil for one without a byte of its own.
  func primary(of scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value < 0x100 else { return high[scalar] }
    let weight = low[Int(scalar.value)]
    return weight == 0 ? nil : weight
  }

  /// The weight of a character that has no byte of its own.
  func implicitPrimary(of scalar: Unicode.Scalar) -> [UInt8] {
    let lead =
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        otherPunctuation
      case .mathSymbol, .modifierSymbol, .otherSymbol: otherSymbols
      case .currencySymbol: otherCurrencies
      case .decimalNumber, .letterNumber, .otherNumber: otherNumbers
      default: otherLetters
      }
    return [lead] + Self.bytes(of: scalar)
  }

  func secondary(of mark: Unicode.Scalar) -> [UInt8] {
    if let weight = marks[mark] { return [weight] }
    return [UInt8.max] + Self.bytes(of: mark)
  }

  /// What a character is a typographic variant of, as `…` of three full stops.
  static func base(ofVariant scalar: Unicode.Scalar) -> (scalar: Unicode.Scalar, count: Int)? {
    switch scalar {
    case "…": (".", 3)
    case "‑": ("‐", 1)
    case "¹": ("1", 1)
    case "²": ("2", 1)
    case "³": ("3", 1)
    default: scalar.properties.generalCategory == .spaceSeparator ? (" ", 1) : nil
    }
  }

  private static func bytes(of scalar: Unicode.Scalar) -> [UInt8] {
    [16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
  }

  private static let spaces = "\t\n\u{B}\u{C}\r\u{85}\u{2028}\u{2029} "
  private static let punctuation = "_-‐–—,;:!¡?¿.·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%‰†‡•′"

  private static let marksInOrder: [Unicode.Scalar] = [
    "\u{332}", "\u{313}", "\u{314}", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
    "\u{306}", "\u{302}", "\u{30C}", "\u{30A}", "\u{342}", "\u{308}", "\u{30B}", "\u{307}",
    "\u{338}", "\u{327}", "\u{328}", "\u{304}",
  ]
}

extension VietnameseLetter.Quality {
  /// How many ranks a base letter has.
  fileprivate static let rankCount: UInt8 = 4

  /// The order among the letters of one base: a ă â, d đ, o ô ơ.
  fileprivate var rank: UInt8 {
    switch self {
    case .plain: 0
    case .breve, .stroke: 1
    case .circumflex: 2
    case .horn: 3
    }
  }
}
