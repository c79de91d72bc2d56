import ArgumentParser
import Build
import Diagnostics
import Foundation

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: told("Builds the site; leaves it as it was if something is wrong."),
    discussion: told(
      """
      Examples:
        bulletin build
        bulletin build --source huyen-cao-lanh --base-url https://example.org/bao/
        bulletin build --drafts --future --destination /tmp/preview
        bulletin build --strict --format github
        bulletin build --explain
      """))

  @OptionGroup var project: ProjectOptions

  @OptionGroup var folder: OutputOptions

  @Flag(help: .told("Make every page anew, whatever the last build knew."))
  var force = false

  @Flag(help: .told("Print why each file was made anew."))
  var explain = false

  func validate() throws { try folder.validate(for: project.source) }

  mutating func run() throws {
    var options = project.buildOptions(output: folder.output)
    options.waits = folder.wait
    options.isForced = force
    options.explains = explain
    let clock = ContinuousClock()
    let start = clock.now
    let progress = ProgressLine(options.progress, isShown: !project.quiet)
    let report = Builder(options, fileSystem: DiskFileSystem()).build()
    progress.end()
    project.report(report, .built, seconds: start.duration(to: clock.now) / .seconds(1))
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: told("Finds everything that is wrong with the content; writes nothing."),
    discussion: told(
      """
      Examples:
        bulletin check
        bulletin check --strict
        bulletin check --format json > diagnostics.json
        bulletin check --against /var/www/bao
      """))

  @OptionGroup var project: ProjectOptions

  @Option(
    help: .told(
      "A copy of the published site: tells which of its articles' addresses lead nowhere now.",
      valueName: "folder"),
    completion: .directory)
  var against: String?

  mutating func run() throws {
    let options = project.buildOptions()
    let clock = ContinuousClock()
    let start = clock.now
    let report = Builder(options, fileSystem: DiskFileSystem())
      .check(against: against)
    project.report(
      report, .checked, seconds: start.duration(to: clock.now) / .seconds(1))
  }
}
