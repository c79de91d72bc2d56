import Diagnostics

/// Where a file lies in the output folder: `2019/06/bai.html`.
///
/// That it exists means that it names a place inside the output folder and outside `.bulletin`.
/// Compared by bytes, as the disk does: `==` of strings would take an NFD name for the NFC one.
struct OutputAddress: Sendable {
  let text: String

  /// Nil for an empty or absolute text, one with an empty part, `.`, `..` or a control character,
  /// and one in `.bulletin`.
  init?(_ text: String) {
    let bytes = text.utf8.span
    var start = 0
    for index in 0...bytes.count {
      if index < bytes.count, bytes[index] != UInt8(ascii: "/") {
        if bytes[index] < 0x20 || bytes[index] == 0x7F { return nil }
        continue
      }
      let part = bytes.extracting(start..<index)
      if part.isEmpty || Self.isDots(part) { return nil }
      if start == 0, Self.isOwnFolder(part) { return nil }
      start = index + 1
    }
    self.text = text
  }

  private static func isDots(_ part: Span<UInt8>) -> Bool {
    part.count <= 2 && part[0] == UInt8(ascii: ".")
      && part[part.count - 1] == UInt8(ascii: ".")
  }

  /// Without regard to case, as on some disks.
  private static func isOwnFolder(_ part: Span<UInt8>) -> Bool {
    let own = OutputArea.ownFolder.utf8.span
    guard part.count == own.count else { return false }
    for index in part.indices where part[index] | 0x20 != own[index] | 0x20 { return false }
    return true
  }

  /// For a text that was an address before.
  init(unchecked text: String) { self.text = text }

  /// The folder that it lies in; nil for the output folder itself.
  var folder: OutputAddress? {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return OutputAddress(unchecked: String(text[..<slash]))
  }

  /// Whether that is its folder; nil for the output folder itself.
  func lies(in folder: OutputAddress?) -> Bool {
    let bytes = text.utf8.span
    var end = bytes.count
    while end > 0, bytes[end - 1] != UInt8(ascii: "/") { end -= 1 }
    guard let folder else { return end == 0 }
    return end > 0 && bytes.extracting(..<(end - 1)).isEqual(to: folder.text.utf8.span)
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
