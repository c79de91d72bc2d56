/// The lower-case ASCII letters that stand for a Latin letter outside Vietnamese: `ü` → `u`, `Æ` →
/// `ae`.
func asciiForm(of scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "æ", "Æ": return "ae"
  case "œ", "Œ": return "oe"
  case "ß", "ẞ": return "ss"
  case "þ", "Þ": return "th"
  case "ð", "Ð": return "d"
  case "ø", "Ø": return "o"
  case "ł", "Ł": return "l"
  case "ħ", "Ħ": return "h"
  case "ŧ", "Ŧ": return "t"
  case "ı": return "i"
  // Latin-1, Latin Extended-A and -B, Latin Extended Additional, and the kelvin and ångström signs.
  case "\u{C0}"..."\u{24F}", "\u{1E00}"..."\u{1EFF}", "\u{212A}"..."\u{212B}":
    guard let base = canonicalDecomposition(of: scalar).unicodeScalars.first else { return nil }
    if let letter = VietnameseAlphabet.shared.letter(base) { return String(letter.lowercase) }
    // `ǽ` is an `æ` with a mark.
    return base == scalar ? nil : asciiForm(of: base)
  default: return nil
  }
}

/// Whether a character has no shape of its own: a combining mark, a soft hyphen, a zero-width
/// space.
func isMarkOrInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: true
  case .control: !scalar.properties.isWhitespace
  default: false
  }
}
