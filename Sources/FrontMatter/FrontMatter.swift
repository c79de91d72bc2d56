package import Diagnostics

/// The block between the first line `---` and the next one, and where the text behind it begins.
package struct FrontMatter: Sendable {
  package var entries: [Node.Entry]
  /// From the opening `---` to the end of the closing one.
  package var range: SourceRange
  /// The Markdown text: from the line after the closing `---` to the end of the file.
  package var body: Range<Int>
  /// Whether errors were reported, so that keys may be missing from `entries` though the author wrote them.
  package var isDamaged: Bool

  package init(
    entries: [Node.Entry], range: SourceRange, body: Range<Int>, isDamaged: Bool = false
  ) {
    self.entries = entries
    self.range = range
    self.body = body
    self.isDamaged = isDamaged
  }
}

extension FrontMatter {
  /// The longest front matter, in bytes between the two lines.
  private static let limit = 1 << 20

  /// The front matter that `file` opens with, and every mistake in it.
  ///
  /// Nil, after an error, if there is none or its end cannot be found. A file that opens with something
  /// much like `---` is read as if it were, after an error.
  ///
  /// - Parameter example: the lines that such a file begins with at least, for the help of messages.
  package static func parse(
    _ file: SourceFile, example: [String] = ["title: Tiêu đề"], diagnostics: inout [Diagnostic]
  ) -> FrontMatter? {
    let delimiters = Delimiters(file, example: example)
    let mistakes = MistakeList(file)
    if let problem = delimiters.problem {
      mistakes.add(
        .error, problem.id, problem.range, { problem.message }, help: { problem.help },
        fix: { problem.fix })
    }
    guard let opening = delimiters.opening, let closing = delimiters.closing else {
      diagnostics += mistakes.diagnostics
      return nil
    }
    let content = Int(file.lineStarts[opening + 1])..<Int(file.lineStarts[closing])
    let closingLine = file.line(closing)
    let body =
      closing + 1 < file.lineStarts.count
      ? Int(file.lineStarts[closing + 1])..<file.bytes.count : file.bytes.count..<file.bytes.count
    var entries: [Node.Entry] = []
    if content.count > limit {
      mistakes.add(
        .error, "front-matter-too-long", file.line(opening),
        { "The front matter is longer than 1 MiB." },
        help: { "Move the text behind the closing line ---." })
    } else {
      var parser = Parser(frontMatter: file, content: content, mistakes: mistakes)
      entries = parser.parseRootMapping()
    }
    diagnostics += mistakes.diagnostics
    return FrontMatter(
      entries: entries,
      range: SourceRange(file.line(opening).lowerBound..<closingLine.upperBound), body: body,
      isDamaged: mistakes.errorCount > 0)
  }
}

extension Parser {
  /// A parser of the lines between the two `---`.
  init(frontMatter file: SourceFile, content: Range<Int>, mistakes: MistakeList) {
    self.init(file, content: content, mistakes: mistakes)
    isFrontMatter = true
    refuseForbiddenCharacters(content)
    refuseMarkers()
    moveToContent(fromLine: content.lowerBound)
  }
}
