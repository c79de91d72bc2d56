import Diagnostics
import Testing

/// What the tool must say about a fault, known from the fault alone.
struct Expectation {
  var id: String
  var severity = Diagnostic.Severity.error
  var path: String
  var line: SampleLine
  /// The characters of the line, in NFC, that the caret must mark.
  var mark: Range<Int>
  /// Whether the whole file is meant: its first character, without an excerpt.
  var isAboutFile = false
  /// Nil where it is not determined; some help must be there all the same.
  var help: String?
}

/// Where a diagnostic stands, and what it is: what of it the mutator knows beforehand.
struct Sighting: Hashable, Comparable, CustomStringConvertible {
  let path: String
  let line: Int
  let column: Int
  let length: Int
  let id: String
  let severity: Diagnostic.Severity

  var description: String {
    "\(path):\(line):\(column) +\(length) \(severity.rawValue) [\(id)]"
  }

  static func < (left: Sighting, right: Sighting) -> Bool {
    (left.path, left.line, left.column, left.id) < (right.path, right.line, right.column, right.id)
  }
}

extension Sighting {
  init(_ diagnostic: Diagnostic) {
    self.init(
      path: diagnostic.path, line: diagnostic.line, column: diagnostic.column,
      length: diagnostic.length, id: diagnostic.id, severity: diagnostic.severity)
  }
}

/// An expectation with its place in the bytes that were written.
struct LocatedExpectation {
  let sighting: Sighting
  /// The source line, and under it the carets, as an editor and a terminal show them.
  let excerpt: String?
  let carets: String
  let help: String?

  init(_ expectation: Expectation, in sample: MutatedSample) throws {
    let text = try #require(sample.texts.first { $0.path == expectation.path })
    let index = try #require(text.lines.firstIndex { $0 === expectation.line })
    let shown = editorLines(text.form.bytes(of: text.lines.map(\.text)))[index]
    let characters = Array(expectation.line.text)
    let before = text.form.spelling(String(characters[..<expectation.mark.lowerBound]))
    let mark = text.form.spelling(String(characters[expectation.mark]))
    let isThere = shown.unicodeScalars.starts(with: (before + mark).unicodeScalars)
    try #require(isThere, "the mark is not where the mutator thinks it is")
    let width = max(1, editorWidth(mark))
    sighting = Sighting(
      path: expectation.path, line: index + 1, column: editorWidth(before) + 1, length: width,
      id: expectation.id, severity: expectation.severity)
    excerpt = expectation.isAboutFile ? nil : shown
    carets =
      String(repeating: " ", count: editorWidth(before)) + String(repeating: "^", count: width)
    help = expectation.help
  }
}

/// Checks that exactly the expected was found, at its place, with excerpt, caret and help.
func check(
  _ diagnostics: [Diagnostic], against expectations: [LocatedExpectation], _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = diagnostics.map(Sighting.init)
  let lost = expectations.map(\.sighting).withoutEach(of: found)
  let surplus = found.withoutEach(of: expectations.map(\.sighting))
  #expect(lost.isEmpty, "not reported; \(comment)", sourceLocation: sourceLocation)
  #expect(surplus.isEmpty, "reported besides; \(comment)", sourceLocation: sourceLocation)
  for expectation in expectations {
    guard let diagnostic = diagnostics.first(where: { Sighting($0) == expectation.sighting })
    else { continue }
    #expect(diagnostic.templatesMissing(in: .vietnamese) == [])
    let help = diagnostic.help?.english ?? ""
    #expect(!help.isEmpty && help.last.map { ".?".contains($0) } == true, "\(diagnostic)")
    if let expected = expectation.help {
      #expect(help == expected, "\(diagnostic.message) \(comment)", sourceLocation: sourceLocation)
    }
    let shown = TerminalFormatter(color: false, width: 100_000, language: .english).format(
      diagnostic)
    let lines = shown.split(separator: "\n").map(String.init)
    guard let excerpt = expectation.excerpt else {
      #expect(diagnostic.excerpt == nil, comment, sourceLocation: sourceLocation)
      continue
    }
    let number = String(diagnostic.line)
    let isCut = excerpt.utf8.count > 2048
    if isCut { continue }
    #expect(lines[1] == "  \(number) | \(excerpt)", comment, sourceLocation: sourceLocation)
    let blank = String(repeating: " ", count: number.count)
    #expect(
      lines[2] == "  \(blank) | \(expectation.carets)", comment, sourceLocation: sourceLocation)
  }
}

extension [Sighting] {
  /// What is left when each of `others` has taken away one like itself.
  fileprivate func withoutEach(of others: [Sighting]) -> [Sighting] {
    var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return sorted().filter { sighting in
      guard let count = counts[sighting], count > 0 else { return true }
      counts[sighting] = count - 1
      return false
    }
  }
}
