/// Where a file lies in the output folder: `2019/06/bai.html`.
///
/// That it exists means that it names a place inside the output folder and outside `.bulletin`. Compared by
/// bytes, as the disk does: `==` of strings would take an NFD name for the NFC one.
struct OutputAddress: Sendable {
  let text: String

  /// Nil for an empty or absolute text, one with an empty part, `.`, `..` or a control character, and one
  /// in `.bulletin`.
  init?(_ text: String) {
    var part: [UInt8] = []
    var isFirst = true
    func isUsable(_ part: [UInt8]) -> Bool {
      if part.isEmpty || part == [0x2E] || part == [0x2E, 0x2E] { return false }
      return !isFirst || String(decoding: part, as: UTF8.self).lowercased() != OutputArea.ownFolder
    }
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F { return nil }
      if byte == UInt8(ascii: "/") {
        guard isUsable(part) else { return nil }
        part.removeAll(keepingCapacity: true)
        isFirst = false
      } else {
        part.append(byte)
      }
    }
    guard isUsable(part) else { return nil }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  /// The folder that it lies in; nil for the output folder itself.
  var folder: OutputAddress? {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return OutputAddress(unchecked: String(text[..<slash]))
  }

  /// All folders that it lies in, the innermost first, without the output folder itself.
  var folders: some Sequence<OutputAddress> {
    sequence(state: folder) { (next: inout OutputAddress?) -> OutputAddress? in
      defer { next = next?.folder }
      return next
    }
  }
}

extension OutputAddress: Hashable, Comparable {
  static func == (left: OutputAddress, right: OutputAddress) -> Bool {
    bytesEqual(left.text, right.text)
  }

  static func < (left: OutputAddress, right: OutputAddress) -> Bool {
    bytesPrecede(left.text, right.text)
  }

  /// Equal bytes are equal text, so the text's hash serves.
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
