import ArgumentParser
import Build

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Removes the published site and what builds keep for each other.",
    discussion: """
      Files in the output folder that Bulletin did not write stay.

      Examples:
        bulletin clean
        bulletin clean --output /tmp/preview
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var folder: OutputOptions

  func validate() throws { try folder.validate(for: project) }

  mutating func run() throws {
    var options = project.buildOptions(output: folder.output)
    options.waits = folder.wait
    let report: Cleaner.Report
    do throws(PublicationError) {
      report = try Cleaner(options, fileSystem: DiskFileSystem()).clean()
    } catch {
      printError("error: \(error)")
      throw ProjectOptions.exitCode(of: error)
    }
    for notice in report.notices { printError("note: \(notice)") }
    if !project.quiet { try printOutput("Removed \(report.removed) files.\n") }
    if report.isIncomplete { throw ExitCode.content }
  }
}
