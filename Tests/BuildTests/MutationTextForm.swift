import Foundation

/// How a text lies on the disk; its meaning is the same in each form.
struct TextForm: CustomStringConvertible {
  var hasByteOrderMark = false
  var hasCarriageReturns = false
  /// NFD, as macOS writes it.
  var isDecomposed = false

  static func random(using generator: inout SeededGenerator) -> TextForm {
    TextForm(
      hasByteOrderMark: .random(using: &generator), hasCarriageReturns: .random(using: &generator),
      isDecomposed: .random(using: &generator))
  }

  var description: String {
    let parts = [
      hasByteOrderMark ? "BOM" : nil, hasCarriageReturns ? "CRLF" : nil,
      isDecomposed ? "NFD" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "as is" : parts.joined(separator: " ")
  }

  func bytes(of lines: [String]) -> [UInt8] {
    let text = spelling(lines.joined(separator: hasCarriageReturns ? "\r\n" : "\n"))
    return (hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  /// A part of a line, as the bytes have it.
  func spelling(_ text: String) -> String {
    isDecomposed ? text.decomposedStringWithCanonicalMapping : text
  }
}

/// The lines of a file as an editor shows them: without byte order mark and line ends.
func editorLines(_ bytes: [UInt8]) -> [String] {
  let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  return content.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
    String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }
}

/// How many characters an editor shows: in Vietnamese text, every scalar that is no mark on the one before.
func editorWidth(_ text: String) -> Int {
  text.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
}
