import CCrypto

/// The first 128 bits of the SHA-256 of some bytes.
///
/// Enough that no two files of a site ever share one, by chance or by intent; half the length keeps
/// names and the manifest short.
package struct Digest: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package static func of(_ bytes: [UInt8]) -> Digest {
    var builder = DigestBuilder()
    builder.add(bytes)
    return builder.digest
  }

  /// 32 lower-case hexadecimal digits.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(32)
    for half in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        digits.append(Self.digits[Int((half >> UInt64(shift)) & 15)])
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)

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

/// Makes the digest of bytes that come in pieces. Where the pieces are cut does not matter.
package struct DigestBuilder: Sendable {
  private var context: SHA256_CTX

  package init() {
    context = SHA256_CTX()
    unsafe SHA256_Init(&context)
  }

  package mutating func add(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { buffer in
      _ = unsafe SHA256_Update(&context, buffer.baseAddress, buffer.count)
    }
  }

  package mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// The digest of all that was added so far.
  package var digest: Digest {
    var context = context
    var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256_Final(&hash, &context)
    func half(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    return Digest(high: half(hash[0..<8]), low: half(hash[8..<16]))
  }
}
