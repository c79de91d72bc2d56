import ArgumentParser
import Build
import Diagnostics
import Foundation

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: told("Proves that the published site is what a build from nothing makes."),
    discussion: told(
      """
      Builds the site into a temporary folder, without anything that earlier builds left, and compares it \
      byte for byte with the published one. Without --clock, the present is that of the last build. Options \
      that change the site must be those of that build.

      Examples:
        bulletin verify
        bulletin verify --base-url https://example.org/bao/
      """))

  @OptionGroup var project: ProjectOptions
  @OptionGroup var folder: OutputOptions

  func validate() throws { try folder.validate(for: project.source) }

  mutating func run() throws {
    var options = project.buildOptions(output: folder.output)
    options.waits = folder.wait
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("bulletin-verify-\(UUID().uuidString)").path
    if project.clock == nil {
      let last = Verifier(options, scratch: scratch, fileSystem: DiskFileSystem()).lastClock()
      options.clock = last ?? options.clock
    }
    let clock = ContinuousClock()
    let start = clock.now
    let report = Verifier(options, scratch: scratch, fileSystem: DiskFileSystem()).verify()
    project.report(
      report, .verified,
      failure: report.publication == nil
        ? "nothing was compared"
        : report.errors == 0
          ? "warnings count as errors"
          : "the published site is not what a build from nothing makes",
      seconds: start.duration(to: clock.now) / .seconds(1))
  }
}
