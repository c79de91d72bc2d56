import ArgumentParser
import Build
import Content
import Diagnostics

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: told(
      "Prints JSON Schemas of what authors write, for editors that complete and check it."),
    discussion: told(
      """
      The ids of the project's registries are offered in them: write them again when these have changed.

      Examples:
        bulletin schema places
        bulletin schema --output .schemas
      """))

  @Argument(help: .told("Of which file.", valueName: "kind"))
  var kind: ContentSchema?

  @OptionGroup var project: SourceOptions

  @Option(
    name: [.customShort("d"), .long],
    help: .told("Write all of them into a folder.", valueName: "folder"),
    completion: .directory)
  var output: String?

  func validate() throws {
    if kind == nil, output == nil {
      let kinds = ContentSchema.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError.told("Name one of \(kinds); or a folder for all of them with --output.")
    }
    if kind != nil, output != nil {
      throw ValidationError.told("--output writes all schemas: name no kind beside it.")
    }
    if output?.isEmpty == true { throw ValidationError.told("--output takes a folder.") }
  }

  func run() throws {
    let options = BuildOptions(
      source: project.source, output: "", clock: Moment(unixSeconds: 0), jobs: 1)
    let (_, registries, diagnostics) = Builder(options, fileSystem: DiskFileSystem()).registries()
    let errors = diagnostics.count { $0.severity == .error }
    if errors > 0 {
      printError(
        told(
          "note: \(.errors(errors)) in the registries may leave ids out; “bulletin check” shows what is wrong."
        ))
    }
    if let kind {
      try printOutput(kind.document(registries, in: RunLanguage.current))
      return
    }
    let disk = DiskFileSystem()
    let folder = output ?? "."
    do throws(FileSystemError) {
      _ = try disk.makeDirectories(folder)
      for kind in ContentSchema.allCases {
        try disk.writeFile(
          "\(folder)/\(kind.fileName)",
          Array(kind.document(registries, in: RunLanguage.current).utf8))
      }
    } catch {
      printError(error.message, help: nil)
      throw ExitCode.disk
    }
    for kind in ContentSchema.allCases { try printOutput("\(folder)/\(kind.fileName)\n") }
  }
}

extension ContentSchema: ExpressibleByArgument {}
