import ArgumentParser
import Build
import Content
import Diagnostics

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: told("Removes the site that was built, and what builds keep for each other."),
    discussion: told(
      """
      Files in the output folder that Bulletin did not write stay.

      Examples:
        bulletin clean
        bulletin clean --output /tmp/preview
      """))

  @OptionGroup var project: SourceOptions
  @OptionGroup var folder: OutputOptions
  @OptionGroup var verbosity: VerbosityOptions

  func validate() throws { try folder.validate(for: project.source) }

  mutating func run() throws {
    var options = BuildOptions(
      source: project.source, output: folder.output ?? project.source + "/public",
      clock: Moment(unixSeconds: 0), jobs: 1)
    options.isOutputNamed = folder.output != nil
    options.waits = folder.wait
    let report: Cleaner.Report
    do throws(PublicationError) {
      report = try Cleaner(options, fileSystem: DiskFileSystem()).clean()
    } catch {
      printError(error.message, help: nil)
      throw ProjectOptions.exitCode(of: error)
    }
    for notice in report.notices { printError(told("note: \(notice)")) }
    if !verbosity.quiet { try printOutput(told("Removed \(.files(report.removed)).") + "\n") }
    if report.isIncomplete { throw ExitCode.content }
  }
}
