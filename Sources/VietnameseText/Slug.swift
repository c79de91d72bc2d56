/// A name for addresses: lower-case ASCII letters and digits, other runs as one `-`: `Đồng Tháp` →
/// `dong-thap`.
///
/// Marks are dropped, and invisible characters; letters without an ASCII form count as gaps. Empty
/// if nothing is left. A slug is never an identity: Thành and Thạnh share one.
package func slug(_ text: String) -> String {
  let alphabet = VietnameseAlphabet.shared
  var slug: [UInt8] = []
  slug.reserveCapacity(text.utf8.count)
  var isGap = false
  func append(_ letter: UInt8) {
    if isGap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
    isGap = false
    slug.append(letter)
  }
  for scalar in text.unicodeScalars {
    if let letter = alphabet.letter(scalar) {
      append(UInt8(truncatingIfNeeded: letter.base.value) | 0x20)
    } else if ("0"..."9").contains(scalar) {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else if scalar.isASCII {
      isGap = true
    } else if let letters = asciiForm(of: scalar) {
      letters.utf8.forEach(append)
    } else if !isMarkOrInvisible(scalar) {
      isGap = true
    }
  }
  return String(decoding: slug, as: UTF8.self)
}
