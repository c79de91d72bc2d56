/// The lower-case ASCII letters that stand for a Latin letter outside Vietnamese: `ü` → `u`, `Æ` →
/// `ae`.
func asciiForm(of scalar: Unicode.Scalar) -> String? {
  if let form = unmarkedForm(of: scalar) { return form }
  return markedLatin.contains(scalar) ? markedForms[scalar] : nil
}

private func unmarkedForm(of scalar: Unicode.Scalar) -> String? {
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
  default: return nil
  }
}

/// Where letters with marks lie.
private let markedLatin: ClosedRange<Unicode.Scalar> = "\u{C0}"..."\u{212B}"
/// Latin-1, Latin Extended-A and -B, Latin Extended Additional, and the kelvin and ångström signs.
private let markedLetters: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF, 0x212A...0x212B]

/// What stands for those that are a letter with marks; made once, since Foundation's answer takes a while.
private let markedForms: [Unicode.Scalar: String] = {
  var forms: [Unicode.Scalar: String] = [:]
  for scalar in markedLetters.joined().compactMap(Unicode.Scalar.init) {
    guard let base = canonicalDecomposition(of: scalar).unicodeScalars.first else { continue }
    if let letter = VietnameseAlphabet.shared.letter(base) {
      forms[scalar] = String(letter.lowercase)
    } else if base != scalar {
      // `ǽ` is an `æ` with a mark, which is none of this table.
      forms[scalar] = unmarkedForm(of: base)
    }
  }
  return forms
}()

/// Whether a character has no shape of its own: a combining mark, a soft hyphen, a zero-width
/// space.
func isMarkOrInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: true
  case .control: !scalar.properties.isWhitespace
  default: false
  }
}
