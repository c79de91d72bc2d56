import Build
import Foundation

/// The works, each done once a round, so that a moment in which the machine is slow spoils none of them alone.
struct BuildRounds {
  enum Work: CaseIterable {
    case hugo, clean, unchanged, bodyEdited, articleAdded, titleChanged, rowChanged, floor, cmark
  }

  let corpus: Corpus
  let workspace: Workspace
  let bulletin: BulletinProgram
  let hugo: HugoProgram?
  /// The articles from the project's folder on.
  let articles: [String]
  private(set) var results = BuildResults()

  init(
    corpus: Corpus, workspace: Workspace, bulletin: BulletinProgram, hugo: HugoProgram?,
    articles: [String]
  ) {
    self.corpus = corpus
    self.workspace = workspace
    self.bulletin = bulletin
    self.hugo = hugo
    self.articles = articles
  }

  mutating func prepare() throws {
    guard let hugo else { return }
    if hugo.isScript {
      printError("note: “\(hugo.path)” is a script: its own start counts as Hugo's.")
    }
    try hugo.prepare()
    results.hugoName = try hugo.version()
  }

  /// - Parameter number: from 0 on; decides which articles are edited.
  mutating func run(_ number: Int, of count: Int) throws {
    if let hugo {
      results.add(try hugo.build(), to: .hugo)
      results.hugoPages = try hugo.pages()
    }
    try workspace.removeBuild()
    try build(.clean)
    try build(.unchanged)
    let edits = try edits(number, of: count)
    for (work, edit) in edits {
      try edit.make()
      try build(work)
    }
    try measureFloor()
    for (_, edit) in edits.reversed() { try edit.undo() }
    results.addSeconds(
      try cmarkSeconds(articles.map { "\(workspace.project)/\($0)" }), to: .cmark)
  }

  /// Of articles in the midst of the corpus, other ones in each round.
  private func edits(_ number: Int, of count: Int) throws -> [(Work, Edit)] {
    let place = (number + 1) * articles.count / (count + 1)
    let paths = [place, (place + 1) % articles.count].map { "\(workspace.project)/\(articles[$0])" }
    var edits: [(Work, Edit)] = [
      (.bodyEdited, try .body(of: paths[0], run: number)),
      (.articleAdded, .addition(of: corpus.newest(number), to: workspace.project)),
      (.titleChanged, try .title(of: paths[paths.count - 1], run: number)),
    ]
    if corpus.recipients > 0 {
      let table = "\(workspace.project)/\(CorpusTable.path)"
      edits.append((.rowChanged, try .row(of: table, run: number)))
    }
    return edits
  }

  /// Builds, and makes sure that the build did what it is measured for.
  private mutating func build(_ work: Work) throws {
    let (cost, report) = try bulletin.build()
    guard report.errors == 0, report.warnings == 0 else {
      throw Failure.build("The build has findings: see bulletin check on the corpus.")
    }
    guard (report.changed == 0) == (work == .unchanged) else {
      throw Failure.build(
        "The build “\(results.name(of: work))” changed \(report.changed) files of \(report.files).")
    }
    results.add(cost, to: work)
    results.reports[work] = report
  }

  /// In a program of its own, since the site is held in memory: that would count as later children's.
  private mutating func measureFloor() throws {
    let fresh = workspace.path + "/fresh"
    var process = ChildProcess(arguments: [
      "/proc/self/exe", "floor", "--json", "--source", workspace.project, "--built",
      workspace.output, "--jobs", String(bulletin.jobs), fresh,
    ])
    process.output = workspace.path + "/floor.json"
    process.errors = workspace.path + "/floor-errors.txt"
    _ = try process.run()
    try DiskFileSystem().removeTree(fresh)
    let json = FileManager.default.contents(atPath: process.output) ?? Data()
    let floor = try JSONDecoder().decode(IOFloor.Result.self, from: json)
    results.addSeconds(floor.whole, to: .floor)
  }
}
