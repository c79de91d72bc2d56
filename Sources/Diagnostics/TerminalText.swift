/// One character of a text as a terminal shows it.
struct TerminalCharacter {
  /// Free of anything that a terminal would obey.
  var text: String
  /// Cells of the terminal: 2 for wide characters, 0 for what joins the character before. A tab
  /// counts as 8, the most it can take.
  var width: Int

  var isTab: Bool { text == "\t" }

  init(_ character: Character) {
    if character == "\t" {
      text = "\t"
      width = 8
      return
    }
    // Inside a cluster, joiners and variation selectors belong to its shape.
    let isCluster = character.unicodeScalars.count > 1 && character != "\r\n"
    var scalars = String.UnicodeScalarView()
    width = 0
    for scalar in character.unicodeScalars {
      scalars.append(isCluster ? scalar : harmlessForm(of: scalar))
      width = max(width, scalar == "\u{FE0F}" ? 2 : cellCount(of: scalars.last ?? scalar))
    }
    text = String(scalars)
  }
}

/// The text on one line, free of anything that a terminal would obey.
package func terminalText(_ text: String) -> String {
  text.map { $0 == "\t" || $0.isNewline ? " " : TerminalCharacter($0).text }.joined()
}

/// Cells of the terminal that the text takes: a letter with its marks takes one, however it is encoded.
package func terminalWidth(of text: String) -> Int {
  text.reduce(0) { $0 + TerminalCharacter($1).width }
}

/// The text in so many cells of the terminal at most, with “…” for what is cut off.
package func terminalText(_ text: String, atMost width: Int) -> String {
  if terminalWidth(of: text) <= width { return text }
  var shown = ""
  var left = width - 1
  for character in text {
    left -= TerminalCharacter(character).width
    if left < 0 { break }
    shown.append(character)
  }
  while shown.last?.isWhitespace == true { shown.removeLast() }
  return shown + "…"
}

/// The scalar itself, or a visible stand-in for one that commands a terminal, reorders a line or
/// hides in it.
func harmlessForm(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x20..<0x7F: return scalar
  case 0x7F: return "\u{2421}"
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
  default: return scalar
  }
}

private func cellCount(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch scalar.value {
  // Vowels and finals of Hangul in parts.
  case 0x1160...0x11FF: return 0
  // The wide and full-width blocks of Unicode's East Asian Width.
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18DFF,
    0x1B000...0x1B2FF, 0x20000...0x3FFFD:
    return 2
  default: return scalar.properties.isEmojiPresentation ? 2 : 1
  }
}
