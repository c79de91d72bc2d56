/// A key for names that articles share: equal for names that differ only in case, in spaces, in the vowel that carries
/// the tone's mark (`Hòa` and `Hoà`), or in an Icelandic `Ð` in place of `Đ`.
///
/// The mark has two places only in a syllable that ends in oa, oe or uy; elsewhere another place makes another word,
/// or none. For comparison only, never to be shown.
package func nameKey(_ name: String) -> String {
  let folded = caseFolded(name)
  guard folded.utf8.contains(where: { $0 >= 0x80 }) else { return folded }
  var key = String.UnicodeScalarView()
  var word: [Unicode.Scalar] = []
  for scalar in folded.unicodeScalars {
    let scalar = scalar == "ð" ? "đ" : scalar
    if VietnameseAlphabet.shared.letter(scalar) != nil {
      word.append(scalar)
    } else {
      if !word.isEmpty { key.append(contentsOf: withFirstVowelMarked(word)) }
      word.removeAll(keepingCapacity: true)
      key.append(scalar)
    }
  }
  if !word.isEmpty { key.append(contentsOf: withFirstVowelMarked(word)) }
  return String(key)
}

/// The word in lower case with its tone on the first of two vowels if it may stand on either.
private func withFirstVowelMarked(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
  guard let last = word.last, last.mayEndOnGlide, let syllable = Syllable(word),
    syllable.hasMovableTone
  else { return word }
  return TonePlacement.firstVowel.moved(word, syllable.tone)
}

extension Unicode.Scalar {
  /// Whether it is an a, e or y without a quality of its own, which few words end on.
  fileprivate var mayEndOnGlide: Bool {
    guard let letter = VietnameseAlphabet.shared.letter(self) else { return false }
    return letter.quality == .plain
      && (letter.base == "a" || letter.base == "e" || letter.base == "y")
  }
}
