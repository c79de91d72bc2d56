package import Diagnostics

/// The block between the first line `---` and the next one, and where the text behind it begins.
package struct FrontMatter: Sendable {
  package var entries: [Node.Entry]
  /// From the opening `---` to the end of the closing one.
  package var range: SourceRange
  /// The Markdown text: from the line after the closing `---` to the end of the file.
  package var body: Range<Int>
}
