import ArgumentParser
import Build

struct CleanCommand: AsyncParsableCommand {
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

  mutating func run() async throws {
    var options = project.buildOptions(output: folder.output)
    options.waits = folder.wait
    var isIncomplete = false
    do throws(PublicationError) {
      let report = try Cleaner(options, fileSystem: DiskFileSystem()).clean()
      for notice in report.notices { printError("note: \(notice)") }
      isIncomplete = report.isIncomplete
      if !project.quiet { printOutputLine("Removed \(report.removed) files.") }
    } catch {
      printError("error: \(error)")
      throw ProjectOptions.exitCode(of: error)
    }
    if isIncomplete { throw ExitCode.content }
  }
}
