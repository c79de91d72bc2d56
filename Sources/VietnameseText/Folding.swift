/// A key for matching names without regard to marks, case, spaces, dashes and `_`:
/// `Tiêu đề`, `tieu_de` and `TIEU-DE` all give `tieude`.
///
/// For comparison only, never to be shown.
package func foldedKey(_ text: String) -> String {
  let alphabet = VietnameseAlphabet.shared
  var key = ""
  key.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    if let letter = alphabet.letter(scalar) {
      key.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: letter.base) | 0x20))
    } else if let letters = asciiForm(of: scalar) {
      key += letters
    } else {
      for part in canonicalDecomposition(of: scalar).unicodeScalars where !isFoldedAway(part) {
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
  let alphabet = VietnameseAlphabet.shared
  var folded = ""
  folded.reserveCapacity(text.utf8.count)
  var isGap = false
  for scalar in text.unicodeScalars {
    let lower: Unicode.Scalar
    if let letter = alphabet.letter(scalar) {
      lower = letter.lowercase
    } else if isCaselessInAnyContext(scalar) {
      lower = scalar
    } else {
      return slowlyCaseFolded(text)
    }
    append(lower, to: &folded, isGap: &isGap)
  }
  return folded
}

/// Swift's `lowercased()` knows no locale; it may leave NFC, hence the second look.
private func slowlyCaseFolded(_ text: String) -> String {
  var folded = ""
  var isGap = false
  for scalar in text.normalized.lowercased().normalized.unicodeScalars {
    append(scalar, to: &folded, isGap: &isGap)
  }
  return folded
}

private func append(_ scalar: Unicode.Scalar, to folded: inout String, isGap: inout Bool) {
  if isWhitespace(scalar) {
    isGap = true
    return
  }
  if isGap, !folded.isEmpty { folded.unicodeScalars.append(" ") }
  isGap = false
  folded.unicodeScalars.append(scalar)
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
