import ArgumentParser
import Build
import Content
import Diagnostics
import Foundation
import Scaffold
import Site

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: told("Begins an article: a draft at the right place, with its front matter."),
    discussion: told(
      """
      Units and fields are named by their names or ids. Nothing that is there already is changed.

      Examples:
        bulletin new "Lớp học tình thương ở Ba Sao" --unit "Xã Ba Sao"
        bulletin new "Khen thưởng quý I" --unit "Thị trấn Mỹ Thọ" --date 2025-03-31 --commendation danh-sach.csv
      """))

  @Argument(help: .told("The article's title."))
  var title: String

  @OptionGroup var folder: SourceOptions

  @Option(
    name: [.short, .long],
    help: .told("A unit; may be given several times.", valueName: "name"),
    completion: RecordCompletion.units)
  var unit: [String] = []

  @Option(
    name: [.short, .long], help: .told("A field of work.", valueName: "name"),
    completion: RecordCompletion.fields)
  var field: String?

  @Option(
    help: .told("A column of the paper.", valueName: "name"),
    completion: RecordCompletion.columns)
  var column: String?

  @Option(
    name: [.short, .long], help: .told("Its day, with a time or without; today if none is given."))
  var date: String?

  @Flag(help: .told("Give it a folder of its own, for photos and documents."))
  var bundle = false

  @Option(
    help: .told("A CSV file of those who are commended.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var commendation: String?

  private var source: String { folder.source }

  mutating func run() throws {
    let now = Moment(unixSeconds: Int(Date().timeIntervalSince1970))
    let options = BuildOptions(source: source, output: source + "/public", clock: now, jobs: 1)
    let builder = Builder(options, fileSystem: DiskFileSystem())
    if let report = builder.reportOfNoProject() { try fail(with: report.diagnostics) }
    let (settings, registries, diagnostics) = builder.registries()
    let errors = diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { try fail(with: errors) }
    if title.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty {
      throw ValidationError.told("An article needs a title.")
    }
    let moment = try moment(now, offset: settings.timeZoneOffset)
    var article = NewArticle(title: title, day: moment.date)
    article.minute = moment.secondOfDay.map { $0 / 60 }
    let finder = RecordFinder(registries)
    do throws(RecordFinder.Mistake) {
      for name in unit { article.units.append(try finder.unit(name, on: moment.date)) }
      if let field { article.field = try finder.field(field) }
      if let column { article.column = try finder.column(column) }
    } catch {
      printError(error.message, help: error.help)
      throw ExitCode.content
    }
    article.isBundle = bundle
    if let commendation { article.recipients = try readList(commendation) }
    try write(article)
  }

  private func write(_ article: NewArticle) throws {
    let target = ProjectFolder(source)
    let files = article.files
    let path = files[0].path
    let other =
      path.hasSuffix("/index.md")
      ? String(path.dropLast("/index.md".count)) + ".md"
      : String(path.dropLast(".md".count)) + "/index.md"
    for taken in [path, other] where target.holds(taken) {
      printError(
        "There is an article of this address already: \(shown(taken)).",
        help: "Give this one another title, or edit that one.")
      throw ExitCode.content
    }
    for file in files {
      if try target.write(file) {
        try printOutput("\(shown(file.path))\n")
      } else {
        try printOutput(told("\(shown(file.path)) (is there already, left as it is)") + "\n")
      }
    }
  }

  private func shown(_ path: String) -> String { source == "." ? path : "\(source)/\(path)" }

  private func moment(_ now: Moment, offset: Int) throws -> DateTime {
    guard let date else {
      return DateTime(date: now.dateTime(offset: offset).date)
    }
    guard let written = DateTime(date) else {
      throw ValidationError.told(
        "“\(date)” is no date: write one such as 2026-01-31 or 31/01/2026 08:00.")
    }
    return written
  }

  /// Shows whom a list names, and asks for what it does not say.
  private func readList(_ path: String) throws -> [UInt8] {
    let bytes: [UInt8]
    do throws(FileSystemError) {
      bytes = try DiskFileSystem().readFile(path)
    } catch {
      printError(error.message, help: nil)
      throw ExitCode.content
    }
    var diagnostics: [Diagnostic] = []
    let table = TableText(path: path, bytes: bytes, diagnostics: &diagnostics).map {
      RecipientTable.decode($0, diagnostics: &diagnostics)
    }
    if !diagnostics.isEmpty {
      printError(TerminalFormatter.ofRun.format(diagnostics.sorted()))
    }
    guard let table, !diagnostics.contains(where: { $0.severity == .error }) else {
      throw ExitCode.content
    }
    for (index, recipient) in table.recipients.enumerated() {
      let kind =
        switch recipient.kind {
        case .individual: "cá nhân"
        case .collective: "tập thể"
        case .household: "hộ gia đình"
        case nil: nil as String?
        }
      let rest = [kind, recipient.position, recipient.organisation, recipient.unit?.value]
        .compactMap(\.self).joined(separator: " · ")
      try printOutput(
        "\(index + 1). \(recipient.name.value)\(rest.isEmpty ? "" : " – \(rest)")\n")
    }
    let unsaid = table.recipients.contains { $0.isMinor == nil && $0.kind != .collective }
    if unsaid, Question.canAsk, Question.askYes("Are there children under 16 in the list?") {
      try printOutput(
        told(
          "Add the columns “trẻ em” and “đồng ý” to the list, with “có” in the rows of children: "
            + "a child is named only with consent, and never in the open data, in search, or on a page of its own."
        ) + "\n")
    }
    return bytes
  }

  private func fail(with diagnostics: [Diagnostic]) throws -> Never {
    printError(TerminalFormatter.ofRun.format(diagnostics))
    throw ExitCode.content
  }
}
