internal import Diagnostics
internal import VietnameseText

/// What a file's characters tell before it is decoded: text of another encoding, marks that turn it round, lost letters.
extension FileDecoder {
  func checkCharacters() {
    let bytes = file.bytes
    if bytes.span.mayBeLegacyText() { checkEncoding() }
    if bytes.span.mayHoldSuspects() { checkSuspects() }
  }

  /// Judges line by line, as each is a paragraph or a value; the first one in another encoding says enough.
  private func checkEncoding() {
    let bytes = file.bytes
    for index in file.lineStarts.indices {
      let line = file.line(index)
      guard let text = LegacyText(judging: bytes.span.extracting(line)) else { continue }
      let range =
        (line.lowerBound + text.range.lowerBound)..<(line.lowerBound + text.range.upperBound)
      error(
        "legacy-encoding", SourceRange(range),
        "This text is \(text.encoding.name), which readers cannot read; here it seems to mean "
          + "\(quoted(text.meaning)).",
        help:
          "Convert the whole text to Unicode, as with UniKey's Toolkit (Ctrl+Shift+F6), and paste it again."
      )
      return
    }
  }

  private func checkSuspects() {
    var directions: [Range<Int>] = []
    var firstDirection: Unicode.Scalar?
    var replacements: (first: Range<Int>, count: Int)?
    let bytes = file.bytes
    for index in bytes.indices
    where bytes[index] == 0xE2 || bytes[index] == 0xEF || bytes[index] == 0xD8 {
      guard
        let scalar = String(decoding: bytes[index...].prefix(3), as: UTF8.self).unicodeScalars.first
      else { continue }
      let range = index..<(index + UTF8.width(scalar))
      if scalar.isDirectionMark {
        firstDirection = firstDirection ?? scalar
        directions.append(range)
      } else if scalar == "\u{FFFD}" {
        replacements = replacements.map { ($0.first, $0.count + 1) } ?? (range, 1)
      }
    }
    if let firstDirection {
      let digits = String(firstDirection.value, radix: 16, uppercase: true)
      let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      warning(
        "direction-mark", SourceRange(directions[0]),
        "An invisible mark of the direction of writing (\(number)) "
          + "is left out\(otherPlaces(directions.count)).",
        help: "Delete it, or type the line anew: it came with a text from elsewhere.",
        fix: file.deletions(directions))
    }
    if let replacements {
      warning(
        "lost-character", SourceRange(replacements.first),
        "A character was lost, so that readers see “\u{FFFD}”\(otherPlaces(replacements.count)).",
        help: "Write the word anew.")
    }
  }
}

extension Span<UInt8> {
  /// Whether there may be a mark of direction or U+FFFD: false for nearly all texts.
  fileprivate func mayHoldSuspects() -> Bool {
    guard count > ByteBlock.scalarCount else { return !isEmpty }
    return hasBlock(from: 1) { offset in
      let (byte, previous) = (block(at: offset), block(at: offset - 1))
      // The last two bytes of U+200E, U+202A to U+202E, U+2066 to U+2069, U+061C and U+FFFD.
      return
        (previous.equals(0x80)
        .& (byte.masked(0xFE).equals(0x8E) .| (byte &- ByteBlock(repeating: 0xAA)).isBelow(5)))
        .| (previous.equals(0x81) .& (byte &- ByteBlock(repeating: 0xA6)).isBelow(4))
        .| (previous.equals(0xD8) .& byte.equals(0x9C))
        .| (previous.equals(0xBF) .& byte.equals(0xBD))
    }
  }
}
