/// The first 128 bits of the SHA-256 of some bytes.
///
/// Enough that no two files of a site ever share one, by chance or by intent; half the length keeps
/// names, the manifest and the build state short.
package struct Digest: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Of nothing that anyone will ever meet.
  package static let none = Digest(high: 0, low: 0)

  package static func of(_ bytes: [UInt8]) -> Digest {
    var builder = DigestBuilder()
    builder.add(bytes)
    return builder.digest
  }

  /// 32 lower-case hexadecimal digits.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(32)
    appendHexadecimal(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  package func appendHexadecimal(to bytes: inout [UInt8]) {
    for half in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(shift)) & 15
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  /// Nil unless the text is 32 lower-case hexadecimal digits.
  package init?(hexadecimal text: some Collection<UInt8>) {
    guard text.count == 32 else { return nil }
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    for (position, byte) in text.enumerated() {
      let digit: UInt64
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt64(byte - UInt8(ascii: "a")) + 10
      default: return nil
      }
      if position < 16 {
        halves.high = halves.high << 4 | digit
      } else {
        halves.low = halves.low << 4 | digit
      }
    }
    self.init(high: halves.high, low: halves.low)
  }
}
