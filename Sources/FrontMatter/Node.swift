package import Diagnostics

/// A value of the YAML subset with its place in the file.
package struct Node: Sendable {
  package enum Value: Sendable {
    case null
    case scalar(Scalar)
    case sequence([Node])
    case mapping([Entry])
  }

  package struct Scalar: Sendable {
    package enum Style: UInt8, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

    /// What the author meant: unescaped, lines folded, NFC. Typed by the field that reads it, never by guess.
    package var text: String
    package var style: Style

    package init(text: String, style: Style) {
      self.text = text
      self.style = style
    }
  }

  package struct Entry: Sendable {
    /// Unescaped, NFC; whatever case and marks the author wrote.
    package var key: String
    package var keyRange: SourceRange
    package var value: Node

    package init(key: String, keyRange: SourceRange, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package var value: Value
  /// The value as written, quotes and brackets included, without trailing spaces and comments; for null
  /// an empty range where the value would stand.
  package var range: SourceRange
  /// Whether an error was reported while the value was read, so that it may be incomplete or null.
  ///
  /// Decoders should not complain of such a value again: the author would mend one mistake and read two.
  package var isDamaged: Bool

  package init(value: Value, range: SourceRange, isDamaged: Bool = false) {
    self.value = value
    self.range = range
    self.isDamaged = isDamaged
  }

  /// The text of a scalar; nil for null, sequences and mappings.
  package var text: String? {
    if case .scalar(let scalar) = value { scalar.text } else { nil }
  }

  package var isNull: Bool {
    if case .null = value { true } else { false }
  }
}
