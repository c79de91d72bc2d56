import ArgumentParser
import Build
import Foundation

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site; publishes nothing if something is wrong.",
    discussion: """
      Examples:
        bulletin build
        bulletin build --source huyen-cao-lanh --base-url https://example.org/bao/
        bulletin build --drafts --future --destination /tmp/preview
        bulletin build --strict --format github
      """)

  @OptionGroup var project: ProjectOptions

  @Option(
    name: [.customShort("d"), .customLong("output"), .customLong("destination")],
    help: ArgumentHelp(
      "The folder for the site (default: public in the project).", valueName: "folder"))
  var output: String?

  @Flag(help: "Wait for another build of the same site to end.")
  var wait = false

  func validate() throws {
    if let output, output.isEmpty { throw ValidationError("--output takes a folder.") }
    let output = output ?? project.source + "/public"
    let target = Self.standardized(output)
    let source = Self.standardized(project.source)
    let inputs = ["content", "site-templates"].map { source + [$0] }
    if source.starts(with: target) || inputs.contains(where: { target.starts(with: $0) }) {
      throw ValidationError(
        "The site cannot be written to “\(output)”, which holds the project's own files.")
    }
  }

  /// The parts of a path without `.`, `..` and symbolic links.
  private static func standardized(_ path: String) -> [String] {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
  }

  mutating func run() async throws {
    var options = project.buildOptions(output: output)
    options.waits = wait
    try await project.report(verb: "Built") { fileSystem in
      await Builder(options, fileSystem: fileSystem).build()
    }
  }
}

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds everything that is wrong with the content; writes nothing.",
    discussion: """
      Examples:
        bulletin check
        bulletin check --strict
        bulletin check --format json > diagnostics.json
      """)

  @OptionGroup var project: ProjectOptions

  mutating func run() async throws {
    let options = project.buildOptions()
    try await project.report(verb: "Checked") { fileSystem in
      await Builder(options, fileSystem: fileSystem).check()
    }
  }
}
