/// A name for addresses: lower-case ASCII letters and digits, other runs as one `-`: `Đồng Tháp` →
/// `dong-thap`.
///
/// Marks are dropped, and invisible characters; letters without an ASCII form count as gaps. Empty
/// if nothing is left. A slug is never an identity: Thành and Thạnh share one.
package func slug(_ text: String) -> String {
  let alphabet = VietnameseAlphabet.shared
  var slug = SlugBytes(capacity: text.utf8.count)
  for scalar in text.unicodeScalars {
    if let letter = alphabet.letter(scalar) {
      slug.append(UInt8(truncatingIfNeeded: letter.base.value) | 0x20)
    } else if ("0"..."9").contains(scalar) {
      slug.append(UInt8(truncatingIfNeeded: scalar.value))
    } else if scalar.isASCII {
      slug.isGap = true
    } else if let letters = asciiForm(of: scalar) {
      for letter in letters.utf8 { slug.append(letter) }
    } else if !isMarkOrInvisible(scalar) {
      slug.isGap = true
    }
  }
  return String(decoding: slug.bytes, as: UTF8.self)
}

private struct SlugBytes {
  private(set) var bytes: [UInt8] = []
  /// Whether a hyphen must stand before the next letter.
  var isGap = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ letter: UInt8) {
    if isGap, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    isGap = false
    bytes.append(letter)
  }
}
