import ArgumentParser
import Build
import Foundation
import Workers

struct BuildsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "builds",
    abstract: "Times whole builds: clean, nothing changed, and after edits (the default).",
    discussion: """
      Each round builds the site from nothing, again, with one body edited, with the newest article added, and with \
      one title changed; with --recipients, also with one name of the CSV file changed. Then it measures what no build \
      can do without: reading and writing all, and cmark. With --hugo, each round also has Hugo build the same articles.

      Examples:
        bulletin-bench builds
        bulletin-bench builds --articles 100000 --runs 3 --hugo /usr/bin/hugo
        bulletin-bench builds --articles 300 --recipients 100000
        bulletin-bench builds --bulletin /tmp/older-bulletin --jobs 1
      """)

  @OptionGroup var site: CorpusOptions
  @OptionGroup var measuring: RunOptions

  @Option(
    help: ArgumentHelp("The program to measure (default: the one beside this).", valueName: "path"))
  var bulletin: String?

  @Option(help: ArgumentHelp("Compare with this Hugo.", valueName: "path"))
  var hugo: String?

  func validate() throws {
    guard let bulletin = bulletin ?? BulletinProgram.usualPath else {
      throw ValidationError(
        "There is no program “bulletin” beside this one: build it, or give --bulletin.")
    }
    for path in [bulletin, hugo].compactMap(\.self)
    where !FileManager.default.isExecutableFile(atPath: path) {
      throw ValidationError("There is no program “\(path)”.")
    }
  }

  func run() throws {
    measuring.printHeading()
    try Workspace.use(in: measuring.scratch) { workspace in
      let workers = Workers(count: measuring.threads)
      let articles = try site.makeProject(in: workspace.project, workers: workers)
      var rounds = BuildRounds(
        corpus: site.corpus, workspace: workspace,
        bulletin: BulletinProgram(
          path: bulletin ?? BulletinProgram.usualPath ?? "", workspace: workspace,
          jobs: measuring.threads),
        hugo: hugo.map { HugoProgram(path: $0, workspace: workspace, jobs: measuring.threads) },
        articles: articles)
      try rounds.prepare()
      for run in 0..<measuring.runs {
        printError("run \(run + 1) of \(measuring.runs)")
        try rounds.run(run, of: measuring.runs)
      }
      report(rounds.results)
    }
  }

  private func report(_ results: BuildResults) {
    print("\(counted(site.articles, "article")), medians of \(measuring.runs):\n")
    print(results.table())
    if let verdict = results.verdict(threads: measuring.threads) { print("\n" + verdict) }
  }
}
