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
    bytes.append(addingCapacity: 32) { digits in
      for half in 0..<2 {
        for shift in 1...16 {
          let bits = (half == 0 ? high : low) >> UInt64(64 - 4 * shift)
          let digit = UInt8(truncatingIfNeeded: bits) & 15
          digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
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
