/// Where a record has the value of one field, and what kind of value that is: eight bytes that nobody has to count.
///
/// Text lies in the record's bytes, one value behind the other in the order of the slots; what is no text is one of its
/// parts.
struct Slot: Equatable, Sendable {
  /// No enumeration, which would have to be made from its number by a call.
  struct Kind: Equatable, Sendable {
    let number: UInt64

    static var nothing: Kind { Kind(number: 0) }
    static var text: Kind { Kind(number: 1) }
    /// HTML made by code.
    static var html: Kind { Kind(number: 2) }
    /// An address of the site, without the way to its root.
    static var siteLink: Kind { Kind(number: 3) }
    static var externalLink: Kind { Kind(number: 4) }
    static var flag: Kind { Kind(number: 5) }
    static var records: Kind { Kind(number: 6) }
    static var record: Kind { Kind(number: 7) }
    static var deferred: Kind { Kind(number: 8) }
    static var parameters: Kind { Kind(number: 9) }
  }

  /// How many bytes or parts a record can have, and a value of it.
  static let limit = 1 << 28

  private(set) var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// - Parameters:
  ///   - start: of the value among the record's bytes or parts.
  ///   - count: how many bytes or records the value has. Of other values 1 if they are true, and else 0.
  init(_ kind: Kind, start: Int, count: Int) {
    precondition(start < Self.limit && count < Self.limit, "a record of more than 256 MiB")
    bits = kind.number | UInt64(start) << 8 | UInt64(count) << 36
  }

  private static let kindBits: UInt64 = 0x0F
  private static let plainBit: UInt64 = 0x10
  private static let pieceBit: UInt64 = 0x20

  var kind: Kind { Kind(number: bits & Self.kindBits) }
  var start: Int { Int(bits >> 8 & 0xFFF_FFFF) }
  var count: Int { Int(bits >> 36) }
  var range: Range<Int> { start..<start + count }

  /// Whether HTML has the text as it is.
  var isPlain: Bool {
    get { bits & Self.plainBit != 0 }
    set { bits = newValue ? bits | Self.plainBit : bits & ~Self.plainBit }
  }

  /// Whether the text can be made again without the page; the record has its label.
  var isPiece: Bool {
    get { bits & Self.pieceBit != 0 }
    set { bits = newValue ? bits | Self.pieceBit : bits & ~Self.pieceBit }
  }

  /// Whether a section shows its text.
  var isTrue: Bool {
    switch kind {
    case .siteLink, .externalLink: true
    default: count > 0
    }
  }
}
