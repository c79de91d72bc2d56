import Diagnostics

extension Parser {
  /// Reports control characters among the bytes, wherever they stand; lone carriage returns too.
  func refuseControlCharacters(_ range: Range<Int>) {
    let bytes = bytes
    let span = bytes.span
    for offset in range {
      let byte = span[offset]
      if byte >= 0x20, byte != 0x7F, byte != 0xC2 { continue }
      switch byte {
      case .tab, .lineFeed: continue
      case .carriageReturn where offset + 1 < span.count && span[offset + 1] == .lineFeed: continue
      case 0xC2:
        guard offset + 1 < span.count, span[offset + 1] < 0xA0 else { continue }
        refuseControlCharacter(offset..<offset + 2, Unicode.Scalar(span[offset + 1]))
      default:
        refuseControlCharacter(offset..<offset + 1, Unicode.Scalar(byte))
      }
    }
  }
}
