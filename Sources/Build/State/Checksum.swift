import Digests

/// A checksum of a row's values: finds damage, no more.
///
/// SHA-256 took a third of the time in which a state is loaded; whoever can write to the state on purpose can
/// write the pages as well.
struct Checksum {
  private var state: UInt64 = 0

  /// As a row keeps it.
  var value: Int { Int(truncatingIfNeeded: state) }

  mutating func add(_ number: Int) { mix(UInt64(truncatingIfNeeded: number)) }

  mutating func add(_ digest: Digest) {
    mix(digest.high)
    mix(digest.low)
  }

  /// Nil is told apart from the empty text.
  mutating func add(_ text: String?) {
    guard let text else { return mix(.max) }
    unsafe add(text.utf8Span.span.bytes)
  }

  mutating func add(_ bytes: [UInt8]) { unsafe add(bytes.span.bytes) }

  private mutating func add(_ bytes: RawSpan) {
    mix(UInt64(bytes.byteCount))
    var offset = 0
    while offset + 8 <= bytes.byteCount {
      mix(unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.byteCount {
      rest = rest << 8 | UInt64(unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))
      offset += 1
    }
    mix(rest)
  }

  /// Every bit of the word goes into both halves of a product.
  private mutating func mix(_ word: UInt64) {
    let product = (state ^ word ^ 0xD6E8_FEB8_6659_FD93)
      .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    state = product.high ^ product.low &+ word
  }
}
