import ArgumentParser
import Build
import Content
import Diagnostics
import Foundation
import Listing
import Site

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: told("Lists what the project holds; writes nothing."),
    discussion: told(
      """
      Without more, the day's desk: what is wrong, what readers do not see, what changes by itself, the newest ten.

      Examples:
        bulletin list
        bulletin list drafts
        bulletin list articles --unit "Xã Ba Sao" --year 2026
        bulletin list commendations --award giay-khen --format json
      """),
    subcommands: [
      Desk.self, Articles.self, Drafts.self, Places.self, People.self, Awards.self, Tags.self,
      Models.self, Commendations.self, Sizes.self,
    ],
    defaultSubcommand: Desk.self)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  /// What all lists need to know.
  struct Options: ParsableArguments {
    @OptionGroup var reading: ReadingOptions

    @Option(help: .told("How to print the list: table or json."))
    var format = Format.table
  }

  struct UnitOption: ParsableArguments {
    @Option(
      name: [.short, .long],
      help: .told(
        "Only of a unit, with what came before it and what lies in it; by name or id.",
        valueName: "name"), completion: RecordCompletion.units)
    var unit: String?
  }

  struct YearOption: ParsableArguments {
    @Option(name: [.short, .long], help: .told("Only of a year.", valueName: "year"))
    var year: Int?
  }

  struct FieldOption: ParsableArguments {
    @Option(
      name: [.short, .long],
      help: .told("Only of a field of work, by name or id.", valueName: "name"),
      completion: RecordCompletion.fields)
    var field: String?
  }

  struct AwardOption: ParsableArguments {
    @Option(
      help: .told("Only of a form of commendation, by name or id.", valueName: "name"),
      completion: RecordCompletion.awards)
    var award: String?
  }

  /// What the filters of articles have in common.
  struct ArticleOptions: ParsableArguments {
    @OptionGroup var units: UnitOption
    @OptionGroup var years: YearOption
    @OptionGroup var fields: FieldOption
    @OptionGroup var awards: AwardOption

    @Option(
      help: .told("Only of a column of the paper, by name or id.", valueName: "name"),
      completion: RecordCompletion.columns)
    var column: String?

    @Option(name: [.short, .long], help: .told("Only with a tag.", valueName: "tag"))
    var tag: String?

    var filter: ListFilter {
      var filter = ListFilter()
      filter.unit = units.unit
      filter.year = years.year
      filter.field = fields.field
      filter.award = awards.award
      filter.column = column
      filter.tag = tag
      return filter
    }
  }
}

// MARK: The lists

extension ListCommand {
  struct Articles: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "articles", abstract: told("All articles, the newest first."))

    @OptionGroup var options: Options
    @OptionGroup var articles: ArticleOptions

    @Option(help: .told("Only published, draft, embargoed, expired or withdrawn ones."))
    var status: String?

    func validate() throws { _ = try value(of: status, among: ArticleState.names) }

    func run() throws {
      let state = try value(of: status, among: ArticleState.names)
      try options.printList(ofAll: true) { project throws(RecordFinder.Mistake) in
        try project.listing(articles: articles.filter, state: state)
      }
    }
  }

  struct Drafts: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drafts", abstract: told("Articles that are drafts."))

    @OptionGroup var options: Options
    @OptionGroup var articles: ArticleOptions

    func run() throws {
      try options.printList(ofAll: true) { project throws(RecordFinder.Mistake) in
        try project.listing(articles: articles.filter, state: .draft)
      }
    }
  }

  struct Places: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "places", abstract: told("Units, with how many articles their pages list."))

    @OptionGroup var options: Options
    @OptionGroup var units: UnitOption

    @Option(help: .told("Only existing, ended or future ones."))
    var status: String?

    func validate() throws { _ = try value(of: status, among: ListedProject.PlaceState.names) }

    func run() throws {
      var filter = ListFilter()
      filter.unit = units.unit
      let state = try value(of: status, among: ListedProject.PlaceState.names)
      try options.printList { [filter] project throws(RecordFinder.Mistake) in
        try project.listing(places: filter, state: state)
      }
    }
  }

  struct People: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "people", abstract: told("The people of people.yaml, with their honours."))

    @OptionGroup var options: Options
    @OptionGroup var units: UnitOption
    @OptionGroup var years: YearOption
    @OptionGroup var awards: AwardOption

    func run() throws {
      var filter = ListFilter()
      filter.unit = units.unit
      filter.year = years.year
      filter.award = awards.award
      try options.printList { [filter] project throws(RecordFinder.Mistake) in
        try project.listing(people: filter)
      }
    }
  }

  struct Awards: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "awards",
      abstract: told("Forms of commendation, with how often they were awarded."))

    @OptionGroup var options: Options
    @OptionGroup var units: UnitOption
    @OptionGroup var years: YearOption

    func run() throws {
      var filter = ListFilter()
      filter.unit = units.unit
      filter.year = years.year
      try options.printList { [filter] project throws(RecordFinder.Mistake) in
        try project.listing(awards: filter)
      }
    }
  }

  struct Tags: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tags", abstract: told("Tags, the most used first."))

    @OptionGroup var options: Options
    @OptionGroup var units: UnitOption
    @OptionGroup var years: YearOption
    @OptionGroup var fields: FieldOption

    func run() throws {
      var filter = ListFilter()
      filter.unit = units.unit
      filter.year = years.year
      filter.field = fields.field
      try options.printList { [filter] project throws(RecordFinder.Mistake) in
        try project.listing(tags: filter)
      }
    }
  }

  struct Models: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "models", abstract: told("Models worth copying, with how far they came."))

    @OptionGroup var options: Options
    @OptionGroup var units: UnitOption
    @OptionGroup var years: YearOption
    @OptionGroup var fields: FieldOption

    @Option(help: .told("Only registered, piloting, summed-up or replicated ones."))
    var status: String?

    func validate() throws { _ = try value(of: status, among: ModelRecord.Status.names) }

    func run() throws {
      var filter = ListFilter()
      filter.unit = units.unit
      filter.year = years.year
      filter.field = fields.field
      let state = try value(of: status, among: ModelRecord.Status.names)
      try options.printList { [filter] project throws(RecordFinder.Mistake) in
        try project.listing(models: filter, status: state)
      }
    }
  }

  struct Commendations: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "commendations",
      abstract: told(
        "Awards to one recipient each, as readers see them; children without their names."))

    @OptionGroup var options: Options
    @OptionGroup var units: UnitOption
    @OptionGroup var years: YearOption
    @OptionGroup var awards: AwardOption

    @Option(help: .told("Only to one of people.yaml, by id or name.", valueName: "name"))
    var person: String?

    @Option(help: .told("Only proposed, awarded or revoked ones."))
    var status: String?

    func validate() throws { _ = try value(of: status, among: Commendation.Status.names) }

    func run() throws {
      var filter = ListFilter()
      filter.unit = units.unit
      filter.year = years.year
      filter.award = awards.award
      filter.person = person
      let state = try value(of: status, among: Commendation.Status.names)
      try options.printList { [filter] project throws(RecordFinder.Mistake) in
        try project.listing(commendations: filter, status: state)
      }
    }
  }
}

/// The value that an option names in English or Vietnamese.
private func value<Value>(of written: String?, among names: FixedNames<Value>) throws -> Value? {
  guard let written else { return nil }
  if let value = names[written] { return value }
  let help: Message =
    names.nearest(to: written).map { "Did you mean “\($0)”? It may be \(names.choice)." }
    ?? "It may be \(names.choice)."
  throw ValidationError.told("--status cannot be “\(written)”. \(help)")
}

extension ListCommand.Options {
  /// - Parameters:
  ///   - isOfAll: whether the list looks at what readers do not see, too.
  ///   - make: makes the list.
  fileprivate func printList(
    ofAll isOfAll: Bool = false,
    make: (ListedProject) throws(RecordFinder.Mistake) -> Listing
  ) throws {
    var options = reading.buildOptions()
    options.includesDrafts = isOfAll
    options.includesFuture = isOfAll
    options.includesExpired = isOfAll
    let survey = try survey(options) { try $0.survey() }
    let listing: Listing
    do throws(RecordFinder.Mistake) {
      listing = try make(ListedProject(site: survey.site, articles: survey.articles))
    } catch {
      printError(error.message, help: error.help)
      throw ExitCode.content
    }
    if survey.report.errors > 0 {
      printError(
        told(
          "note: \(.errors(survey.report.errors)) may make this list incomplete; “bulletin check” shows what is wrong."
        ))
    }
    switch format {
    case .json: try printOutput(listing.json)
    case .table:
      try printOutput(listing.table(width: Terminal.width, language: RunLanguage.current))
      if listing.rows.isEmpty { printError(told("Nothing is found.")) }
    }
  }

  /// Reads the project, or ends with why it cannot be read.
  fileprivate func survey(
    _ options: BuildOptions, _ read: (Builder) throws -> ProjectSurvey
  ) throws -> ProjectSurvey {
    let builder = Builder(options, fileSystem: DiskFileSystem())
    if let report = builder.reportOfNoProject() {
      printError(
        TerminalFormatter.ofRun.format(
          reading.folder.shown(report.diagnostics)))
      throw ExitCode.content
    }
    do {
      return try read(builder)
    } catch {
      printError(.verbatim("\(error)"), help: nil)
      throw ExitCode.disk
    }
  }
}

// MARK: The desk

extension ListCommand {
  struct Desk: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "desk",
      abstract: told(
        "What is wrong, what readers do not see, what changes by itself, the newest ten."))

    @OptionGroup var options: Options

    func run() throws {
      let survey = try options.survey(options.reading.buildOptions()) { try $0.checkedSurvey() }
      let desk = DeskListing(
        ListedProject(site: survey.site, articles: survey.articles),
        change: { told(DeskWords.change($0)) })
      let report = survey.report
      switch options.format {
      case .json: try printOutput(desk.json(errors: report.errors, warnings: report.warnings))
      case .table:
        var parts = [findings(report)]
        parts.append(part(desk.unpublished, otherwise: "Readers see all articles."))
        parts.append(part(desk.upcoming, otherwise: "Nothing changes by itself."))
        parts.append(part(desk.latest, otherwise: "There is no article yet."))
        try printOutput(parts.joined(separator: "\n"))
      }
    }

    /// More lines than these are for commands of their own.
    private static let limit = 20

    private func findings(_ report: BuildReport) -> String {
      let diagnostics =
        report.diagnostics.filter { $0.severity == .error }
        + report.diagnostics.filter { $0.severity == .warning }
      var lines = [told("\(ProjectOptions.findings(report)).")]
      for diagnostic in options.reading.folder.shown(Array(diagnostics.prefix(Self.limit))) {
        lines.append(
          terminalText(
            "\(diagnostic.path):\(diagnostic.line): "
              + told("\(diagnostic.severity.label) \(diagnostic.message)")))
      }
      if diagnostics.count > Self.limit {
        lines.append(
          told(
            "… and \(count: diagnostics.count - Self.limit) more: “bulletin check” shows all of them."
          ))
      }
      return lines.joined(separator: "\n") + "\n"
    }

    private func part(_ listing: Listing, otherwise sentence: Message) -> String {
      if listing.rows.isEmpty { return told(sentence) + "\n" }
      var shown = listing
      shown.rows = Array(listing.rows.prefix(Self.limit))
      let rest = listing.rows.count - shown.rows.count
      return shown.table(width: Terminal.width, language: RunLanguage.current)
        + (rest > 0
          ? told("… and \(count: rest) more: “bulletin list articles --status …”.") + "\n" : "")
    }
  }
}
