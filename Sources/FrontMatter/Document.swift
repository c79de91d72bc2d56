package import Diagnostics

/// A whole file of the subset (`site.yaml`, `places.yaml` …): the entries of its root, which is a mapping.
///
/// An empty file is an empty mapping. A first line `---` and a last line `...`, which other tools write,
/// are passed over.
///
/// - Parameter listKey: the key of the list that is all of the file, if it is one.
package func parseDocument(
  _ file: SourceFile, listKey: String? = nil, diagnostics: inout [Diagnostic]
) -> [Node.Entry] {
  var parser = Parser(document: file)
  parser.listKey = listKey
  let entries = parser.parseRootMapping()
  diagnostics += parser.mistakes.diagnostics
  return entries
}

/// A whole file's root, whatever it is: what conformance suites ask for.
package func parseRoot(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> Node {
  var parser = Parser(document: file)
  let node = parser.parseRoot()
  diagnostics += parser.mistakes.diagnostics
  return node
}

extension Parser {
  /// The longest .yaml file: some 40,000 places or persons.
  private static let documentLimit = 4 << 20

  init(document file: SourceFile) {
    let mistakes = MistakeList(file)
    var content = file.contentStart..<file.bytes.count
    if content.count > Self.documentLimit {
      mistakes.add(
        .error, "file-too-long", content.lowerBound..<content.lowerBound,
        { "This file is longer than \(Self.documentLimit >> 20) MiB." }, help: { "Split it." })
      content = content.upperBound..<content.upperBound
    }
    self.init(file, content: content, mistakes: mistakes)
    refuseForbiddenCharacters(content)
    let start = passDirectives()
    let hasMarker = isMarker(start) && byte(start) == .hyphen
    let first = hasMarker ? nextLine(start) : start
    if let marker = marker(from: first) {
      checkDocumentEnd(marker)
      end = marker
    }
    let rest = skippingBlanks(start + 3)
    if hasMarker, !isBreak(rest), byte(rest) != .comment {
      cursor = Cursor(position: rest, lineStart: start, column: 0, indentationTab: nil)
    } else {
      moveToContent(fromLine: first)
    }
  }

  // MARK: Document markers

  /// The first line that is `---` or content; refuses the directives before it.
  private mutating func passDirectives() -> Int {
    var start = position
    while start < end, !isMarker(start) {
      let content = skippingBlanks(start)
      if byte(start) == .directive {
        refuse(
          "directive", restOfLine(start),
          "“\(sample(restOfLine(start)))” is a directive of YAML, which is not read here.",
          help: "Delete this line.")
      } else if !isBreak(content), byte(content) != .comment {
        break
      }
      start = nextLine(content)
    }
    return start
  }

  /// Whether the line at `start` begins with `---` or `...` alone.
  func isMarker(_ start: Int) -> Bool {
    let first = byte(start)
    return (first == .hyphen || first == .dot) && byte(start + 1) == first
      && byte(start + 2) == first && start + 2 < end && isBlankOrBreak(start + 3)
  }

  /// The first line from `start` on that is a document marker.
  private func marker(from start: Int) -> Int? {
    guard start < end else { return nil }
    for lineStart in file.lineStarts[file.lineIndex(of: start)...] {
      let offset = Int(lineStart)
      if offset >= end { return nil }
      if offset >= start, isMarker(offset) { return offset }
    }
    return nil
  }

  /// Ends front matter at a line `...` or `--- text`, after an error.
  mutating func refuseMarkers() {
    guard let marker = marker(from: position) else { return }
    refuse(
      "several-documents", restOfLine(marker),
      "This line ends the front matter too early; what follows it is not read.",
      help: "Delete this line.",
      fix: byte(marker) == .dot && restOfLine(marker).count == 3
        && isBreak(skippingBlanks(marker + 3))
        ? [.deleting(marker..<nextLine(marker))] : [])
    end = marker
  }

  /// Refuses what follows the document's end, other than comments.
  private func checkDocumentEnd(_ marker: Int) {
    guard byte(marker) == .dot else { return refuseDocument(marker) }
    let rest = skippingBlanks(marker + 3)
    guard isBreak(rest) || byte(rest) == .comment else { return refuseDocument(rest) }
    var next = content(fromLine: nextLine(rest))
    while next.position < end, isMarker(next.lineStart), byte(next.position) == .dot {
      next = content(fromLine: nextLine(next.position))
    }
    if next.position < end { refuseDocument(next.position) }
  }

  func refuseDocument(_ offset: Int) {
    refuse(
      "several-documents", restOfLine(offset),
      "A second document begins here; only the first one is read.",
      help: "Delete this line, or write what follows into a file of its own.")
  }

  // MARK: The root

  /// Whether the cursor is on the line of `---`, where no block collection may begin.
  private var isBehindMarker: Bool { isMarker(cursor.lineStart) }

  mutating func parseRoot() -> Node {
    guard !isAtEnd else { return null(at: end) }
    if let tab = cursor.indentationTab { return leaveTab(tab, parent: -1) }
    let node = isBehindMarker ? parseInline(parent: -1, key: nil) : parseBlockNode(parent: -1)
    while !isAtEnd {
      refuseIndentation(column: 0, after: nil)
      skipLines(deeperThan: 0)
    }
    return node
  }

  /// The entries of a root that must be a mapping, also those that are wrongly indented.
  mutating func parseRootMapping() -> [Node.Entry] {
    var mapping = MappingBuilder()
    guard !isAtEnd else { return [] }
    if isNoMapping(position) {
      refuseRoot()
      return []
    }
    if byte(position) == .braceOpen {
      guard case .mapping(let entries) = parseRoot().value else { return [] }
      return entries
    }
    depth = 1
    while !isAtEnd {
      if !mapping.entries.isEmpty {
        refuseIndentation(column: 0, after: mapping.entries.first)
        while !isAtEnd, let tab = cursor.indentationTab { _ = leaveTab(tab, parent: -1) }
      }
      parseEntries(column: cursor.column, into: &mapping)
    }
    return mapping.entries
  }

  private func refuseRoot() {
    guard let listKey, isItem(position) || byte(position) == .bracketOpen else {
      return refuse(
        "root-not-mapping", restOfLine(position), "The first line must be a key with its value.",
        help: listKey.map { "Write “\($0):”, and below it the list." }
          ?? "Write lines like title: Tiêu đề")
    }
    refuse(
      "root-not-mapping", restOfLine(position), "The list that begins here has no key.",
      help: isItem(position)
        ? "Write “\(listKey):” on a line of its own above the list."
        : "Write “\(listKey): ” before the bracket.")
  }

  /// Whether a list, a text in quotes or a block of text begins at `offset`.
  private func isNoMapping(_ offset: Int) -> Bool {
    if isItem(offset) || isBehindMarker && byte(offset) != .braceOpen { return true }
    return switch byte(offset) {
    case .bracketOpen, .literal, .folded: true
    case .doubleQuote, .singleQuote:
      closingQuote(offset).map { byte(skippingBlanks($0 + 1)) != .colon } ?? false
    default: false
    }
  }
}
