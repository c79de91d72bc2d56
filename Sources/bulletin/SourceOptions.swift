import ArgumentParser
import Build
import Diagnostics

/// Where a project lies.
struct SourceOptions: ParsableArguments {
  // No group of its own: what the parser checks in a debug build takes four times as long for each group in a group.
  @Option(help: .language)
  var language: Language?

  @Option(
    name: [.short, .long],
    help: .told("The folder that holds content/.", valueName: "folder"),
    completion: .directory)
  var source = "."

  func validate() throws {
    if source.isEmpty { throw ValidationError.told("--source takes a folder.") }
    guard (try? DiskFileSystem().status(source + "/."))?.kind == .directory
    else { throw ValidationError.told("There is no folder “\(source)”.") }
  }
}

/// How much a command says.
struct VerbosityOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: .told("Print only what is wrong."))
  var quiet = false
}
