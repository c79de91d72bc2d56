package import Diagnostics
import VietnameseText

extension SourceFile {
  /// The edit that puts another text in the place of a value or a key, in the quotation marks that stand there or those
  /// that it needs.
  ///
  /// - Parameters:
  ///   - range: the scalar as written, quotation marks included.
  ///   - meaning: what it was read as, spaces at its ends apart.
  ///   - text: of one line.
  /// - Returns: nil where the file says otherwise than in so many letters what it means, as by escapes or over several
  ///   lines.
  package func replacingScalar(
    _ range: SourceRange, meaning: String, with text: String
  ) -> Edit? {
    let range = range.bytes
    guard !range.isEmpty, range.upperBound <= bytes.count,
      !text.unicodeScalars.contains(where: {
        $0.isForbidden || $0.properties.isWhitespace && $0 != " "
      })
    else { return nil }
    let quote = bytes[range.lowerBound]
    let isQuoted = quote.isQuote && range.count >= 2 && bytes[range.upperBound - 1] == quote
    let inner = isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range
    guard Self.trimmed(self.text(inner).cleaned) == Self.trimmed(meaning) else { return nil }
    if isQuoted {
      // A letter that is escaped in the new text alone would be a riddle.
      let isPlain = !text.utf8.contains(where: { $0 == quote || $0 == .backslash })
      return isPlain ? Edit(inner, text) : nil
    }
    return Edit(range, Self.isPlainScalar(text) ? text : quoted(text))
  }

  /// A text in quotation marks: single ones, in which nothing is escaped, if it holds double ones or backslashes.
  package func quoted(_ text: String) -> String {
    if text.utf8.contains(where: { $0 == .doubleQuote || $0 == .backslash }) {
      return "'" + text.replacing("'", with: "''") + "'"
    }
    return "\"" + text + "\""
  }

  /// Whether a text needs no quotation marks, within brackets either.
  private static func isPlainScalar(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first != .space, last != .space,
      !["null", "Null", "NULL", "~"].contains(text)
    else { return false }
    if "-?:,[]{}#&*!|>'\"%@`".utf8.contains(first) || last == .colon { return false }
    return !text.utf8.contains(where: "[]{},".utf8.contains) && !text.contains(": ")
      && !text.contains(" #")
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
