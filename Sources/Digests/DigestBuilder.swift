import CCrypto

/// Makes the digest of bytes that come in pieces. Where the pieces are cut does not matter.
///
/// The only file that calls the C library.
package struct DigestBuilder: Sendable {
  private var context: SHA256_CTX
  /// What the library was not given yet: a call of it for each number took as long as its work.
  private var pending = InlineArray<128, UInt8>(repeating: 0)
  private var pendingCount = 0

  package init() {
    context = SHA256_CTX()
    unsafe SHA256_Init(&context)
  }

  package mutating func add(_ bytes: [UInt8]) { unsafe add(bytes.span.bytes) }

  package mutating func add(_ bytes: ArraySlice<UInt8>) { unsafe add(bytes.span.bytes) }

  package mutating func add(_ text: String) { unsafe add(text.utf8Span.span.bytes) }

  package mutating func add(_ bytes: RawSpan) {
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    if pendingCount + bytes.count > pending.count {
      flush()
      if bytes.count > pending.count {
        unsafe SHA256_Update(&context, bytes.baseAddress, bytes.count)
        return
      }
    }
    unsafe withUnsafeMutableBytes(of: &pending) { buffer in
      let place = unsafe buffer[pendingCount..<(pendingCount + bytes.count)]
      unsafe UnsafeMutableRawBufferPointer(rebasing: place).copyMemory(from: bytes)
    }
    pendingCount += bytes.count
  }

  private mutating func flush() {
    unsafe withUnsafeBytes(of: &pending) { buffer in
      _ = unsafe SHA256_Update(&context, buffer.baseAddress, pendingCount)
    }
    pendingCount = 0
  }

  /// The digest of all that was added so far.
  package var digest: Digest {
    let hash = hash
    return Digest(high: UInt64(bigEndian: hash.0), low: UInt64(bigEndian: hash.1))
  }

  /// All of the SHA-256 in Base64, as a Content-Security-Policy names a style sheet.
  package var base64: String {
    let hash = hash
    let bytes = [hash.0, hash.1, hash.2, hash.3].flatMap { part in
      (0..<8).map { UInt8(truncatingIfNeeded: UInt64(bigEndian: part) >> UInt64(56 - 8 * $0)) }
    }
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = group + Array(repeating: 0, count: 3 - group.count)
      let bits = padded.reduce(0) { $0 << 8 | Int($1) }
      for position in 0..<4 {
        text.append(
          position > group.count
            ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * position) & 63])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// As the library leaves it in memory.
  private var hash: (UInt64, UInt64, UInt64, UInt64) {
    var builder = self
    builder.flush()
    var hash: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    unsafe withUnsafeMutableBytes(of: &hash) { buffer in
      _ = unsafe SHA256_Final(
        buffer.assumingMemoryBound(to: UInt8.self).baseAddress, &builder.context)
    }
    return hash
  }
}

// MARK: - Values

/// Values are told apart from their neighbours: two texts never have the digest of their joined text.
extension DigestBuilder {
  package mutating func add(number: Int) {
    add(words: UInt64(truncatingIfNeeded: number).littleEndian)
  }

  package mutating func add(value text: String) {
    add(number: text.utf8.count)
    add(text)
  }

  /// Nil is told apart from the empty text.
  package mutating func add(value text: String?) {
    if let text { add(value: text) } else { add(number: -1) }
  }

  package mutating func add(_ digest: Digest) {
    add(words: (digest.high.littleEndian, digest.low.littleEndian))
  }

  /// A number and a digest at once: fingerprints consist of these.
  package mutating func add(number: Int, _ digest: Digest) {
    let number = UInt64(truncatingIfNeeded: number)
    add(words: (number.littleEndian, digest.high.littleEndian, digest.low.littleEndian))
  }

  private mutating func add<Words: BitwiseCopyable>(words: Words) {
    unsafe withUnsafeBytes(of: words) { unsafe add($0) }
  }
}
