package import Diagnostics

/// Renders Markdown as HTML, plain text and references; one for each worker thread, to be used on that thread.
///
/// It keeps the parser's memory from body to body, which is faster than asking the system for it anew.
package struct MarkdownRenderer: ~Copyable {
  private var parser = Parser()
  private var tree = MarkdownTree()
  /// The tree of a text with more nodes is not kept for the next one: hardly any other needs so much.
  private static let keptNodes = 1 << 14

  package init() {}

  /// Whether renderers of several threads work at the same time. If not, something is wrong with how the program
  /// was linked (see CMarkBound); they then take turns, and the result is the same.
  package static var isParallel: Bool { Parser.isParallel }

  /// The version of the C library, such as `0.29.0.gfm.6`.
  package static var libraryVersion: String { Parser.libraryVersion }

  /// Renders the bytes `body` of `file`, and adds its mistakes to `diagnostics`.
  ///
  /// A body that goes past a bound (96 MiB of memory or 2 seconds for its parse, and the runs of `BodyScan`) is
  /// an error, and comes out empty.
  package mutating func render(
    _ file: SourceFile, body: Range<Int>, options: MarkdownOptions,
    diagnostics: inout [Diagnostic]
  ) -> MarkdownBody {
    let body = body.clamped(to: 0..<file.bytes.count)
    let scan = BodyScan(file, body: body)
    var findings = BodyFindings(file: file)
    findings.add(scan)
    guard scan.excesses.isEmpty else {
      diagnostics += findings.finished()
      return .empty
    }
    switch parser.parse(file.bytes.span.extracting(body), into: &tree) {
    case .whole: break
    case .outOfMemory:
      findings.addTooComplex(body, "more than \(Parser.memory >> 20) MiB of memory")
      diagnostics += findings.finished()
      return .empty
    case .outOfTime:
      findings.addTooComplex(body, "more than \(Parser.seconds) seconds")
      diagnostics += findings.finished()
      return .empty
    }
    let locator = TargetLocator(source: file.bytes, body: body, lineStarts: scan.lineStarts)
    var tally = TextTally()
    if tree.needsMending {
      var mender = TreeMender(tree, locator: locator, findings: findings)
      mender.mend(with: &parser)
      (tree, findings, tally) = (mender.tree, mender.findings, mender.tally)
    }
    if scan.needsCleaning { tree.cleanText() }
    var writer = BodyWriter(
      tree: tree, options: options, scan: scan, findings: findings, tally: tally, locator: locator)
    let written = writer.write()
    if scan.mayHaveFootnotes { writer.checkFootnotes(source: file.bytes) }
    if scan.mayHaveDefinitions { writer.checkDefinitions(source: file.bytes) }
    findings = writer.findings
    writer.tally.report(to: &findings)
    if let texts = options.styledWith {
      ProseStyle(file, texts: texts, body: body, lines: scan.lineStarts, tree: tree)
        .report(to: &findings)
    }
    if written == nil { findings.addTooComplex(body, "more than 48 MiB of HTML") }
    diagnostics += findings.finished()
    if tree.nodes.capacity > Self.keptNodes { tree = MarkdownTree() }
    return written ?? .empty
  }

  /// Parses a body and makes nothing of it, for whoever measures what the C library itself costs.
  ///
  /// - Returns: whether it was parsed to its end.
  package mutating func parse(_ body: borrowing Span<UInt8>) -> Bool {
    parser.parse(body) == .whole
  }
}

extension BodyFindings {
  fileprivate mutating func add(_ scan: BodyScan) {
    for excess in scan.excesses {
      let message = excess.bound.message
      add(.error, "text-too-complex", excess.range, message.sentence, help: message.help)
    }
    if let first = scan.controlCharacters.first {
      add(
        .warning, "control-character", first..<(first + 1),
        "An invisible control character is left out\(otherPlaces(scan.controlCharacters.count)).",
        help: "Delete it.",
        fix: file.deletions(scan.controlCharacters.map { $0..<$0 + file.bytes[$0].characterWidth }))
    }
  }

  fileprivate mutating func addTooComplex(_ body: Range<Int>, _ bound: Message) {
    add(
      .error, "text-too-complex", body.lowerBound..<body.lowerBound,
      "This text is too complex: it takes \(bound).",
      help: "Shorten it, or look for long runs of brackets, quotes or list marks.")
  }
}

extension UInt8 {
  /// How many bytes a character has that begins with this one.
  fileprivate var characterWidth: Int {
    switch self {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}

extension BodyScan.Bound {
  fileprivate var message: (sentence: Message, help: Message) {
    switch self {
    case .containers:
      (
        "This line opens more than \(BodyScan.containersPerLine) quotes and list items.",
        "Take away “>” and list marks at its beginning."
      )
    case .closingParentheses:
      (
        "This line has a word with more than \(BodyScan.parenthesesPerWord) signs “)”.",
        "Take them away, or put spaces between them."
      )
    case .atSigns:
      (
        "This line has more than \(BodyScan.atSignsPerLine) signs “@”.",
        "Break the line into several."
      )
    case .quotationMarks:
      (
        "This paragraph has more than \(BodyScan.quotationMarksPerParagraph) quotation marks.",
        "Break it into several with blank lines."
      )
    }
  }
}
