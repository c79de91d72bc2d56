extension String {
  /// The text in Unicode normalisation form C, the only form that Bulletin keeps and writes.
  ///
  /// Files arrive in NFC or NFD (macOS); `==` calls both equal while their bytes differ. Text that
  /// is in NFC already, as nearly all is, comes back as it is, after one look at its bytes.
  package var normalized: String {
    var span = utf8Span
    if isEvidentlyNormalized(span.span) || span.checkForNFC(quickCheck: true) { return self }
    return String(composing: canonicalDecomposition(of: self))
  }
}

/// Whether the text holds nothing but characters that are in NFC whatever stands beside them: those
/// below U+0300, U+1E00 … U+1EFF (the Vietnamese letters) and most of U+2002 … U+22FF (dashes,
/// quotation marks, ₫, arrows).
///
/// Each of these has quick-check value Yes and combining class 0 in Unicode's data; a test tries
/// them all. It runs over every byte of a site, some seven times as fast as
/// `UTF8Span.checkForNFC(quickCheck:)`.
private func isEvidentlyNormalized(_ bytes: Span<UInt8>) -> Bool {
  let count = bytes.count
  var index = 0
  while index < count {
    switch bytes[index] {
    case 0x00...0x7F:
      index += 1
    case 0xC2...0xCB where index + 1 < count && isContinuation(bytes[index + 1]):
      index += 2
    case 0xE1
    where index + 2 < count && (0xB8...0xBB).contains(bytes[index + 1])
      && isContinuation(bytes[index + 2]):
      index += 3
    case 0xE2 where index + 2 < count && isContinuation(bytes[index + 2]):
      switch bytes[index + 1] {
      case 0x80 where bytes[index + 2] >= 0x82, 0x81, 0x82, 0x85...0x8B: index += 3
      default: return false
      }
    default:
      return false
    }
  }
  return true
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
