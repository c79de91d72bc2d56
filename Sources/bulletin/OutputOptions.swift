import ArgumentParser
import Foundation

/// What every command that needs the published site has to know.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("d"), .customLong("output"), .customLong("destination")],
    help: ArgumentHelp(
      "The folder for the site (default: public in the project).", valueName: "folder"))
  var output: String?

  @Flag(help: "Wait for another build of the same site to end.")
  var wait = false

  func validate(for project: ProjectOptions) throws {
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
}
