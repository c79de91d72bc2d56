internal import Diagnostics
internal import FrontMatter
internal import Markdown
internal import VietnameseText

extension KeyedValue {
  /// A text of one line that readers see as it is: marks of Markdown in it are told, and a comment behind it that may
  /// be a part of it.
  var plainLine: String? {
    guard let text = line else { return nil }
    warnOfMarks(in: text)
    warnOfComment(behind: text)
    return text
  }

  var locatedPlainLine: Located<String>? { plainLine.map { Located($0, node.range) } }

  private func warnOfMarks(in text: String) {
    guard let marks = firstMarks(in: text) else { return }
    decoder.warning(
      "marks-in-plain-text", node.range,
      "Marks have no effect in \(quoted(key)): readers see \(quoted(marks)) as it is written.",
      help: "Leave the marks out.")
  }

  /// Of a text of one line without quotation marks: `title: Tổ # 5` ends before the number sign.
  private func warnOfComment(behind text: String) {
    guard case .scalar(let scalar) = node.value, scalar.style == .plain else { return }
    let bytes = decoder.file.bytes
    let start = Int(node.range.upperBound)
    let sign = bytes[start...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
    guard sign > start, sign < bytes.endIndex, bytes[sign] == UInt8(ascii: "#") else { return }
    let comment = bytes[sign...].prefix { $0 != 0x0A && $0 != 0x0D }
    let words = trimmed(String(decoding: comment, as: UTF8.self).cleaned)
    guard words.utf8.count > 1 else { return }
    let whole = (text + " " + words).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    decoder.warning(
      "comment-in-text", SourceRange(sign..<(sign + comment.count)),
      "“#” behind a space begins a comment, so that \(quoted(key)) is \(quoted(text)).",
      help: "If the rest belongs to it, write \(quoted("\(key): \"\(whole)\"", limit: 400)); "
        + "else put the comment on a line of its own.")
  }
}
