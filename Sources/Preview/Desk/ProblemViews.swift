import Build
import Diagnostics
import Digests
import Templates
import VietnameseText

/// What is wrong with a project.
struct ProblemListView: Sendable {
  var problems: [ProblemView]
  /// How many more there are.
  var others: Int

  /// More than anybody reads at once.
  private static let limit = 50

  /// - Parameter token: with which a page asks for mending.
  init(_ report: BuildReport, _ language: Language, _ token: String) {
    let sorted =
      report.diagnostics.filter { $0.severity == .error }
      + report.diagnostics.filter { $0.severity == .warning }
    problems = sorted.prefix(Self.limit).map { ProblemView($0, language, token) }
    others = max(0, sorted.count - Self.limit)
  }

  static let view = View<ProblemListView>("problems", "What is wrong with a project.") {
    ViewField.list("problems", of: ProblemView.view, "Errors first.") { $0.problems }
    ViewField.text("others", "How many more there are; empty for none.") {
      $0.others > 0 ? String($0.others) : nil
    }
    ViewField.flag("isEmpty", "Whether nothing is wrong.") { $0.problems.isEmpty }
  }
}

/// Something that an author should mend.
struct ProblemView: Sendable {
  var diagnostic: Diagnostic
  var language: Language
  var token: String

  init(_ diagnostic: Diagnostic, _ language: Language, _ token: String) {
    self.diagnostic = diagnostic
    self.language = language
    self.token = token
  }

  static let view = View<ProblemView>("problem", "Something that an author should mend.") {
    ViewField.flag("isError", "Whether it keeps the site from being published.") {
      $0.diagnostic.severity == .error
    }
    ViewField.text("place", "The file with the line.") {
      "\($0.diagnostic.path):\($0.diagnostic.line)"
    }
    ViewField.text("message", "What is wrong.") { $0.diagnostic.message.text(in: $0.language) }
    ViewField.text("id", "Its name.") { $0.diagnostic.id }
    ViewField.text("help", "What to write instead.") { $0.diagnostic.help?.text(in: $0.language) }
    ViewField.flag("hasExcerpt", "Whether its line is shown.") { $0.diagnostic.excerpt != nil }
    ViewField.text("line", "The line's number.") { String($0.diagnostic.line) }
    ViewField.text("before", "The line before what is meant.") { $0.excerpt.before }
    ViewField.text("marked", "What is meant.") { $0.excerpt.marked }
    ViewField.text("after", "The line behind it.") { $0.excerpt.after }
    ViewField.flag("hasFix", "Whether it can be mended at a touch.") { $0.diagnostic.fix != nil }
    ViewField.text("fix", "The words on the button that mends it.") {
      $0.fixLabel?.text(in: $0.language)
    }
    ViewField.text("path", "The file.") { $0.diagnostic.path }
    ViewField.text("digest", "The file as it was judged.") {
      $0.diagnostic.fix?.digest.hexadecimal
    }
    ViewField.text("key", "The name of the fix.") { $0.diagnostic.fix?.key }
    ViewField.text("token", "The secret of this run.") { $0.token }
  }

  /// “Mend: my-lonh → my-long”, where that can be read.
  private var fixLabel: Message? {
    guard let fix = diagnostic.fix else { return nil }
    guard fix.edits.count == 1, let edit = fix.edits.first, Self.isReadable(edit.former),
      Self.isReadable(edit.edit.text)
    else { return "Mend it" }
    return "Mend: \(edit.former) → \(edit.edit.text)"
  }

  private static func isReadable(_ text: String) -> Bool {
    text.count <= 40 && !text.contains { $0.isNewline } && text.contains { !$0.isWhitespace }
      && text == text.cleaned
  }

  private var excerpt: (before: String, marked: String, after: String) {
    let characters = Array(diagnostic.excerpt ?? "")
    let start = min(max(0, diagnostic.column - diagnostic.excerptColumn), characters.count)
    let end = min(start + max(1, diagnostic.length), characters.count)
    // A place at a line's end is shown as a blank.
    let marked = start == end ? " " : String(characters[start..<end])
    return (
      (diagnostic.excerptColumn > 1 ? "…" : "") + String(characters[..<start]), marked,
      String(characters[end...])
    )
  }
}
