extension String {
  /// A text as it comes from a file, as Bulletin keeps and writes it: in normalisation form C, without characters that
  /// nobody sees.
  package var cleaned: String {
    let text = normalized
    guard text.utf8Span.span.mayBeInvisible else { return text }
    guard text.unicodeScalars.contains(where: \.isInvisible) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isInvisible }))
      .normalized
  }
}

extension Unicode.Scalar {
  /// A character without any shape that keeps equal words from being equal: a break or a hyphen that was proposed
  /// (U+200B, U+FEFF, U+00AD), or a mark of direction, which Vietnamese has no use for. Joiners stay, as emoji need them.
  package var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B, 0xFEFF: true
    default: isDirectionMark
    }
  }

  /// A mark that turns the direction of writing, and can show a text otherwise than it is.
  package var isDirectionMark: Bool {
    switch value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// False for nearly all texts.
  fileprivate var mayBeInvisible: Bool {
    for index in indices {
      switch self[index] {
      case 0xE2 where index + 1 < count && self[index + 1] <= 0x81: return true
      case 0xEF, 0xD8: return true
      case 0xC2 where index + 1 < count && self[index + 1] == 0xAD: return true
      default: break
      }
    }
    return false
  }
}
