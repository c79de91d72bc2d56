/// A key for matching names without regard to marks, case, spaces, dashes and `_`:
/// `Tiêu đề`, `tieu_de` and `TIEU-DE` all give `tieude`.
///
/// For comparison only, never to be shown.
package func foldedKey(_ text: String) -> String {
  let alphabet = VietnameseAlphabet.shared
  var key = ""
  key.reserveCapacity(text.utf8.count)
  var known = KnownDecompositions()
  for scalar in text.unicodeScalars {
    if let letter = alphabet.letter(scalar) {
      key.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: letter.base) | 0x20))
    } else if let letters = asciiForm(of: scalar) {
      key += letters
    } else {
      for part in known.decomposition(of: scalar) where !isFoldedAway(part) {
        key += part.properties.lowercaseMapping
      }
    }
  }
  return key
}

private func isFoldedAway(_ scalar: Unicode.Scalar) -> Bool {
  if scalar == "_" || scalar.properties.isWhitespace || isMarkOrInvisible(scalar) { return true }
  return scalar.properties.generalCategory == .dashPunctuation
}

/// The text in NFC and lower case, with each run of spaces as one and none at the ends: equal for
/// names that differ only in case or spaces, and for addresses that a file system may take for one.
package func caseFolded(_ text: String) -> String {
  if isFoldedASCII(text.utf8Span.span) { return text }
  let alphabet = VietnameseAlphabet.shared
  var folded: [UInt8] = []
  folded.reserveCapacity(text.utf8.count)
  var isGap = false
  for scalar in text.unicodeScalars {
    let lower: Unicode.Scalar
    if let letter = alphabet.letter(scalar) {
      lower = letter.lowercase
    } else if isCaselessInAnyContext(scalar) {
      if isWhitespace(scalar) {
        isGap = true
        continue
      }
      lower = scalar
    } else {
      return slowlyCaseFolded(text)
    }
    if isGap, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
    isGap = false
    if lower.isASCII {
      folded.append(UInt8(truncatingIfNeeded: lower.value))
    } else {
      folded.append(contentsOf: lower.utf8)
    }
  }
  return String(decoding: folded, as: UTF8.self)
}

/// Whether nothing is to be folded in a text without upper-case letters, spaces or anything but ASCII, as most addresses are.
private func isFoldedASCII(_ bytes: Span<UInt8>) -> Bool {
  for index in bytes.indices {
    switch bytes[index] {
    case 0x21..<0x41, 0x5B..<0x7F: continue
    default: return false
    }
  }
  return true
}

/// Swift's `lowercased()` knows no locale; it may leave NFC, hence the second look.
private func slowlyCaseFolded(_ text: String) -> String {
  var folded = ""
  var isGap = false
  for scalar in text.normalized.lowercased().normalized.unicodeScalars {
    if isWhitespace(scalar) {
      isGap = true
      continue
    }
    if isGap, !folded.isEmpty { folded.unicodeScalars.append(" ") }
    isGap = false
    folded.unicodeScalars.append(scalar)
  }
  return folded
}

/// As Unicode has it; for ASCII, which addresses consist of, without a look into its tables.
private func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09...0x0D: true
  case ..<0x80: false
  default: scalar.properties.isWhitespace
  }
}

/// True for ASCII, Latin-1's signs and the usual punctuation: without case, and stable under
/// normalisation.
private func isCaselessInAnyContext(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0xC0, 0x2010..<0x2060: true
  default: false
  }
}
