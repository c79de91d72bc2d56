internal import Diagnostics

/// One file while its records are decoded, and what is wrong with it so far.
///
/// A class, because every value of the file reports to the same list from inside nested readers. It stays
/// inside one call and is never shared.
final class FileDecoder {
  /// Above this many mistakes the rest is not shown: nobody works through more in one go, and a hostile
  /// file must not fill the memory with findings about one endless line.
  static let mistakeLimit = 100

  private(set) var file: SourceFile
  /// What readers say instead of reading, if it is asked which values they take.
  let inquiry: ShapeInquiry?
  private var findings: [Finding] = []

  init(_ file: SourceFile, answering inquiry: ShapeInquiry? = nil) {
    self.file = file
    self.inquiry = inquiry
    checkCharacters()
  }

  /// Whether further mistakes go unreported, so that no work is spent on their help.
  var isFull: Bool { findings.count > Self.mistakeLimit }

  /// Located only when the file is read: what may be shown of a table is known when all of its cells are.
  var diagnostics: [Diagnostic] {
    var search = NameSearch()
    return findings.map { $0.diagnostic(in: file, &search) }
  }

  /// Says how a spreadsheet shows the file, which nobody asks unless there is a mistake in it.
  func outline(_ table: () -> TableOutline) {
    if !findings.isEmpty { file.table = table() }
  }

  /// - Parameter edits: what mends it, if exactly one thing is meant.
  func error(
    _ id: String, _ range: SourceRange, _ message: Message, help: Message? = nil,
    fix edits: [Edit] = []
  ) {
    report(.error, id, range, message, help: help, fix: edits)
  }

  func warning(
    _ id: String, _ range: SourceRange, _ message: Message, help: Message? = nil,
    fix edits: [Edit] = []
  ) {
    report(.warning, id, range, message, help: help, fix: edits)
  }

  func report(
    _ severity: Diagnostic.Severity, _ id: String, _ range: SourceRange, _ message: Message,
    help: Message? = nil, fix edits: [Edit] = []
  ) {
    guard !isFull else { return }
    if findings.count == Self.mistakeLimit {
      findings.append(
        Finding(
          .error, "too-many-mistakes", path: file.path, range,
          "This file has more than \(Self.mistakeLimit) mistakes; those from here on are not shown.",
          help: "Mend the ones above and build again."))
    } else {
      var finding = Finding(severity, id, path: file.path, range, message, help: help)
      if !edits.isEmpty { finding.fix = { _ in edits } }
      findings.append(finding)
    }
  }
}

/// What an author wrote, as messages repeat it: in quotation marks, on one line, and cut where it is too
/// long to read. A text to copy has a higher limit.
func quoted(_ text: some StringProtocol, limit: Int = 80) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(limit) {
    shown.append(scalar.properties.isWhitespace ? " " : scalar)
  }
  let isCut = text.unicodeScalars.dropFirst(limit).first != nil
  return "“\(String(shown))\(isCut ? "…" : "")”"
}
