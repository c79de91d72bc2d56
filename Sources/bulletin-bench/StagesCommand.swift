import ArgumentParser
import Build
import Content
import Diagnostics
import Foundation
import Workers

struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "Times the stages of builds, and each room alone on one thread.",
    discussion: """
      The first two tables have the phases of whole builds, as they follow each other on all threads: of a clean \
      build, and of one after an article came in. The third one has parts of a clean build's work, called one by one \
      on one thread: they overlap, and do not add up to the first.

      Examples:
        bulletin-bench stages
        bulletin-bench stages --articles 1000 --runs 20
      """)

  @OptionGroup var site: CorpusOptions
  @OptionGroup var measuring: RunOptions

  func run() throws {
    measuring.printHeading()
    try Workspace.use(in: measuring.scratch) { workspace in
      let workers = Workers(count: measuring.threads)
      let articles = try site.makeProject(in: workspace.project, workers: workers)
      var phases = StageResults()
      var additions = StageResults()
      var rooms = StageResults()
      for run in 0..<measuring.runs {
        printError("run \(run + 1) of \(measuring.runs)")
        try workspace.removeBuild()
        try measurePhases(workspace, &phases)
        let addition = Edit.addition(of: site.corpus.newest(run), to: workspace.project)
        try addition.make()
        try measurePhases(workspace, &additions)
        try addition.undo()
        try measureArticles(articles, workspace, &rooms)
        try measurePages(workspace, &rooms)
        try measureFiles(workspace, &rooms)
      }
      let threads = counted(measuring.threads, "thread")
      print("\(counted(site.articles, "article")), medians of \(measuring.runs):\n")
      print(phases.table("phase of a clean build, \(threads)", articles: site.articles))
      print()
      print(additions.table("phase with one article more, \(threads)", articles: site.articles))
      print()
      print(rooms.table("alone, one thread", articles: site.articles))
    }
  }

  private func options(_ workspace: Workspace) -> BuildOptions {
    let clock = DateTime(BulletinProgram.clock)?.moment(siteOffset: 0)
    var options = BuildOptions(
      source: workspace.project, output: workspace.output, clock: clock ?? Moment(unixSeconds: 0),
      jobs: measuring.threads)
    options.executable = try? FileManager.default.destinationOfSymbolicLink(
      atPath: "/proc/self/exe")
    return options
  }

  private func measurePhases(_ workspace: Workspace, _ results: inout StageResults) throws {
    let options = options(workspace)
    let clock = ContinuousClock()
    let start = clock.now
    let report = Builder(options, fileSystem: DiskFileSystem()).build()
    let whole = (clock.now - start) / .seconds(1)
    if let failure = report.failure { throw Failure.disk("\(failure)") }
    guard report.diagnostics.isEmpty else {
      throw Failure.build("The build has findings: \(report.diagnostics[0].message)")
    }
    let durations = options.progress.durations
    for phase in BuildProgress.Phase.allCases {
      results.add(durations[phase, default: .zero] / .seconds(1), to: phase.meaning)
    }
    results.add(whole, to: "the whole build")
  }

  private func measureArticles(
    _ articles: [String], _ workspace: Workspace, _ results: inout StageResults
  ) throws {
    var stages = ArticleStages()
    try stages.measure(articles, in: workspace.project)
    for stage in ArticleStages.Stage.allCases {
      results.add(stages.laps.seconds(stage), to: stage.name)
    }
  }

  private func measurePages(_ workspace: Workspace, _ results: inout StageResults) throws {
    let disk = DiskFileSystem()
    let site = try Builder(options(workspace), fileSystem: disk)
      .prepare(bodies: disk.makeScratchFile(in: workspace.path))
    var stages = PageStages()
    stages.measure(site)
    for stage in PageStages.Stage.allCases {
      results.add(stages.laps.seconds(stage), to: stage.name)
    }
  }

  /// The system calls alone, on the site that the build left.
  private func measureFiles(_ workspace: Workspace, _ results: inout StageResults) throws {
    let fresh = workspace.path + "/fresh"
    let floor = try IOFloor(workers: Workers(count: 1))
      .measure(project: workspace.project, built: workspace.output, fresh: fresh)
    try DiskFileSystem().removeTree(fresh)
    results.add(floor.reading, to: "read: system calls, all inputs")
    results.add(floor.writing, to: "write: system calls, all outputs")
  }
}

extension BuildProgress.Phase {
  /// What the table calls it.
  var meaning: String {
    switch self {
    case .discovering: "discover: list the files"
    case .reading: "read: files, front matter, Markdown"
    case .loading: "load: what the last build knew, registries"
    case .resolving: "site: templates, what the files say together"
    case .planning: "plan: which pages there are"
    case .making: "render: pages, written to the stage"
    case .publishing: "publish: stage put in place"
    case .saving: "save: state for the next build"
    }
  }
}
