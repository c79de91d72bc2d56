import ArgumentParser
import Build
import Content
import Diagnostics
import Foundation
import Site

struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: told("Prints when the site will change by itself, and why."),
    discussion: told(
      """
      With --since, what has changed by itself since a moment, such as the last build: nothing is printed if a build \
      would make the same site.

      Examples:
        bulletin next
        bulletin next --since 2026-01-31T08:00:00+07:00
        test -z "$(bulletin next --since "$LAST")" || bulletin build
      """))

  @OptionGroup var project: ReadingOptions
  @OptionGroup var verbosity: VerbosityOptions

  @Option(help: .told("A moment that is past.", valueName: "moment"))
  var since: String?

  func validate() throws {
    if let since, ReadingOptions.moment(since) == nil {
      throw ValidationError.told(
        "“\(since)” is no moment: write one such as 2026-01-31T08:00:00+07:00.")
    }
  }

  mutating func run() throws {
    let options = project.buildOptions()
    let from = since.flatMap(ReadingOptions.moment)
    let next = try Builder(options, fileSystem: DiskFileSystem()).nextChanges(
      since: from ?? options.clock)
    if !next.errors.isEmpty {
      printError(TerminalFormatter.ofRun.format(next.errors))
      throw ExitCode.content
    }
    let changes = from == nil ? next.changes : next.changes.filter { $0.moment <= options.clock }
    for change in changes {
      let moment = ProjectOptions.text(of: change.moment, next.siteOffset, between: " ")
      try printOutput(
        "\(moment) \(change.path): "
          + told("“\(change.title)” \(DeskWords.change(change.reason)).") + "\n")
    }
    if changes.isEmpty, from == nil, !verbosity.quiet {
      printError(told("Nothing changes by itself."))
    }
  }
}
