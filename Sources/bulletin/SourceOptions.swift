import ArgumentParser
import Build

/// Where a project lies.
struct SourceOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds content/.", valueName: "folder"),
    completion: .directory)
  var source = "."

  func validate() throws {
    if source.isEmpty { throw ValidationError("--source takes a folder.") }
    guard (try? DiskFileSystem().status(source + "/."))?.kind == .directory
    else { throw ValidationError("There is no folder “\(source)”.") }
  }
}

/// How much a command says.
struct VerbosityOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "Print only what is wrong.")
  var quiet = false
}
