import Diagnostics

/// The lines `---` around a file's front matter.
struct Delimiters {
  struct Problem {
    var id: String
    var range: Range<Int>
    var message: Message
    var help: Message
    var fix: [Edit] = []
  }

  /// The indexes of the two lines; nil where there is none.
  private(set) var opening: Int?
  private(set) var closing: Int?
  private(set) var problem: Problem?

  /// - Parameter example: the lines that such a file begins with at least.
  init(_ file: SourceFile, example: [String]) {
    findOpening(in: file, example)
    guard let opening else { return }
    closing = (opening + 1..<file.lineStarts.count).first { Self.isExact(file, $0) }
    if closing == nil, problem == nil { reportMissingClosing(in: file, opening: opening) }
  }

  private mutating func findOpening(in file: SourceFile, _ example: [String]) {
    if Self.isExact(file, 0) {
      opening = 0
      return
    }
    let lines = (["---"] + example).joined(separator: ", ")
    let help: Message = "Begin it with the lines \(lines) and ---."
    let first = file.lineStarts.indices.first { !Self.trimmed(file, $0).isEmpty }
    guard let first else {
      return problem = Problem(
        id: "missing-front-matter", range: file.line(0), message: "This file is empty.",
        help: help)
    }
    let line = Self.trimmed(file, first)
    let isExact = Self.isExact(file, first)
    let hasHyphens = file.bytes[line].elementsEqual("---".utf8)
    if isExact {
      opening = first
      problem = Problem(
        id: "missing-front-matter", range: file.line(0),
        message: "An empty line stands before the opening ---.",
        help: "Delete everything before the ---.",
        fix: [.deleting(file.contentStart..<line.lowerBound)])
    } else if hasHyphens {
      opening = first
      problem = Problem(
        id: "missing-front-matter", range: file.line(first).lowerBound..<line.upperBound,
        message: "Spaces stand before the opening ---.",
        help: "Delete everything before the ---.",
        fix: [.deleting(file.contentStart..<line.lowerBound)])
    } else if file.bytes[line].elementsEqual("+++".utf8) {
      problem = Problem(
        id: "missing-front-matter", range: line,
        message: "This front matter is TOML, which is not read here.",
        help: "Write --- in the place of both lines +++, and between them the same keys "
          + "as “key: value” instead of “key = value”.")
    } else if Self.isLikeHyphens(file, line) {
      if (first + 1..<file.lineStarts.count).contains(where: { Self.isExact(file, $0) }) {
        opening = first
      }
      problem = Problem(
        id: "missing-front-matter", range: line,
        message: "The first line is “\(file.text(line).prefix(40))”, but must be three hyphens.",
        help: "Write ---.", fix: [Edit(line, "---")])
    } else {
      problem = Problem(
        id: "missing-front-matter", range: file.line(first),
        message: "This file does not begin with front matter.",
        help: help)
    }
  }

  private mutating func reportMissingClosing(in file: SourceFile, opening: Int) {
    let alike = (opening + 1..<file.lineStarts.count).lazy
      .map { Self.trimmed(file, $0) }.filter { Self.isLikeHyphens(file, $0) }
    let like = alike.first
    let help: Message =
      like.map {
        "Line \(file.lineIndex(of: $0.lowerBound) + 1) is "
          + "“\(file.text(Self.withIndentation(file, $0)).prefix(40))”: write --- there, without spaces before it."
      } ?? "Write a line --- between the last key and the text."
    problem = Problem(
      id: "missing-closing-line", range: Self.trimmed(file, opening),
      message: "The front matter that opens here has no closing line ---.", help: help)
    // Of several, another may be a dividing line of the text.
    if let like, alike.dropFirst().isEmpty {
      problem?.fix = [Edit(Self.withIndentation(file, like), "---")]
    }
  }

  /// Whether the line is `---`, spaces behind it apart.
  private static func isExact(_ file: SourceFile, _ index: Int) -> Bool {
    let start = Int(file.lineStarts[index])
    guard start + 3 <= file.bytes.count, file.bytes[start] == .hyphen else { return false }
    let line = trimmed(file, index)
    return line.lowerBound == start && file.bytes[line].elementsEqual("---".utf8)
  }

  /// A line of hyphens and dashes only, which word processors make of `---`.
  private static func isLikeHyphens(_ file: SourceFile, _ line: Range<Int>) -> Bool {
    guard !line.isEmpty, line.count <= 40 else { return false }
    return file.text(line).unicodeScalars.allSatisfy { ["-", "–", "—", "−"].contains($0) }
  }

  private static func trimmed(_ file: SourceFile, _ index: Int) -> Range<Int> {
    var line = file.line(index)
    while let last = line.last, file.bytes[last].isBlank { line = line.dropLast() }
    while let first = line.first, file.bytes[first].isBlank { line = line.dropFirst() }
    return line
  }

  private static func withIndentation(_ file: SourceFile, _ line: Range<Int>) -> Range<Int> {
    file.line(file.lineIndex(of: line.lowerBound)).lowerBound..<line.upperBound
  }
}
