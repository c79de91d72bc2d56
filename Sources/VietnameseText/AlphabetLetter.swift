/// The letter of the Vietnamese alphabet under which a name stands, without its tone: “Đ” for “đèn”, “Ơ” for “Ớt”.
///
/// Nil for a name that begins with none.
package func alphabetLetter(of name: String) -> String? {
  guard let first = name.normalized.unicodeScalars.first,
    let letter = VietnameseAlphabet.shared.letter(first)
  else { return nil }
  if letter.quality == .stroke { return "Đ" }
  let base = letter.isUppercase ? letter.base : Unicode.Scalar(UInt8(letter.base.value) - 0x20)
  guard let mark = letter.quality.mark,
    let composite = VietnameseAlphabet.shared.composite(of: base, and: mark)
  else { return String(base) }
  return String(composite)
}
