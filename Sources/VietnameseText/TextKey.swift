/// A text as the key of a table, compared by its bytes.
///
/// Text is in NFC, so that equal texts have equal bytes; Swift's own comparison and hash cannot know
/// that and normalise every character outside ASCII, which takes some ten times as long.
package struct TextKey: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: TextKey, right: TextKey) -> Bool {
    let left = left.text.utf8Span.span
    let right = right.text.utf8Span.span
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  package func hash(into hasher: inout Hasher) {
    unsafe text.utf8Span.span.bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}
