/// The bytes that YAML gives a meaning, by the names of its specification.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let comment = UInt8(ascii: "#")
  static let hyphen = UInt8(ascii: "-")
  static let question = UInt8(ascii: "?")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let bracketOpen = UInt8(ascii: "[")
  static let bracketClose = UInt8(ascii: "]")
  static let braceOpen = UInt8(ascii: "{")
  static let braceClose = UInt8(ascii: "}")
  static let anchor = UInt8(ascii: "&")
  static let alias = UInt8(ascii: "*")
  static let tag = UInt8(ascii: "!")
  static let literal = UInt8(ascii: "|")
  static let folded = UInt8(ascii: ">")
  static let directive = UInt8(ascii: "%")
  static let at = UInt8(ascii: "@")
  static let backtick = UInt8(ascii: "`")
  static let dot = UInt8(ascii: ".")

  var isBlank: Bool { self == .space || self == .tab }

  var isQuote: Bool { self == .doubleQuote || self == .singleQuote }

  /// `,`, `[`, `]`, `{`, `}`: what ends a plain scalar inside brackets.
  var isFlowIndicator: Bool {
    switch self {
    case .comma, .bracketOpen, .bracketClose, .braceOpen, .braceClose: true
    default: false
    }
  }

  /// A character that no plain scalar may open with, wherever it stands.
  var isIndicator: Bool {
    switch self {
    case .comma, .bracketOpen, .bracketClose, .braceOpen, .braceClose, .comment, .anchor, .alias,
      .tag, .literal, .folded, .singleQuote, .doubleQuote, .directive, .at, .backtick:
      true
    default: false
    }
  }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isLetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  var hexDigitValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
