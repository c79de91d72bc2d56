extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let dot = UInt8(ascii: ".")

  var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isWhitespace: Bool {
    isSpaceOrTab || self == .lineFeed || self == UInt8(ascii: "\r") || self == 0x0C
  }

  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased) }

  /// In ASCII.
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  /// Whether the byte can continue a name of a field, for reading on behind a mistake.
  var isNamePart: Bool {
    isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self == .dot
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
  }
}
