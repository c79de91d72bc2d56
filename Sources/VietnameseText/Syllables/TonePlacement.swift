/// Which of two vowels carries a syllable's tone mark where either may: `hòa` as it was taught, `hoà` as it is.
///
/// The rhymes are oa, oe and uy without a final; elsewhere another place makes another word, or none.
package enum TonePlacement: Sendable {
  case firstVowel, lastVowel

  /// Nil for a word whose mark has one place only, or that is no syllable: `hoa`, `quý`, `hoàn`.
  package init?(of word: String) {
    let scalars = Array(word.normalized.unicodeScalars)
    guard let last = scalars.last, let letter = VietnameseAlphabet.shared.letter(last),
      let syllable = Syllable(scalars), syllable.hasMovableTone
    else { return nil }
    self = letter.tone == .level ? .firstVowel : .lastVowel
  }

  /// The word with its mark in this place; as it is, if it has but one.
  package func applied(to word: String) -> String {
    let scalars = Array(word.normalized.unicodeScalars)
    guard let syllable = Syllable(scalars), syllable.hasMovableTone else { return word }
    return String(String.UnicodeScalarView(moved(scalars, syllable.tone)))
  }

  /// - Parameter word: a syllable whose mark may stand on either of its last two letters.
  func moved(_ word: [Unicode.Scalar], _ tone: VietnameseLetter.Tone) -> [Unicode.Scalar] {
    var moved = Array(word.dropLast(2))
    let alphabet = VietnameseAlphabet.shared
    let bases = word.suffix(2).compactMap { alphabet.letter($0)?.base }
    for (index, base) in bases.enumerated() {
      let carries = (index == 0) == (self == .firstVowel)
      let marked = carries ? tone.mark.flatMap { alphabet.composite(of: base, and: $0) } : nil
      moved.append(marked ?? base)
    }
    return moved
  }
}
