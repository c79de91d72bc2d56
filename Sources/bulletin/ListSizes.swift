import ArgumentParser
import Build
import Content
import Diagnostics
import Listing

extension ListCommand {
  struct Sizes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sizes", abstract: told("What the published site weighs, by kinds of files."))

    @OptionGroup var project: SourceOptions

    @Option(
      name: [.customShort("d"), .customLong("output"), .customLong("destination")],
      help: .told(
        "The folder of the site (default: public in the project).", valueName: "folder"),
      completion: .directory)
    var output: String?

    @Option(help: .told("How to print the list: table or json."))
    var format = Format.table

    func run() throws {
      let folder = output ?? project.source + "/public"
      let options = BuildOptions(
        source: project.source, output: folder, clock: Moment(unixSeconds: 0), jobs: 1)
      let sizes: PublishedSizes?
      do {
        sizes = try Builder(options, fileSystem: DiskFileSystem()).publishedSizes()
      } catch {
        printError(
          "“\(folder)” does not say what was published there: \(.verbatim("\(error)"))", help: nil)
        throw ExitCode.disk
      }
      guard let sizes else {
        printError(
          "Nothing was published in “\(folder)”.",
          help: "Build the site first, or name its folder with --output.")
        throw ExitCode.content
      }
      var listing = self.listing(sizes)
      switch format {
      case .json: try printOutput(listing.json)
      case .table:
        listing.rows.append(row("total", sizes.total))
        try printOutput(listing.table(width: Terminal.width, language: RunLanguage.current))
      }
      if sizes.isNearLimit {
        printError(
          told(
            "warning: The site has \(ByteCount.text(sizes.total.bytes)), and size_limit of site.yaml is \(ByteCount.text(sizes.limit))."
          ))
      }
    }

    /// The largest first.
    private func listing(_ sizes: PublishedSizes) -> Listing {
      let sums = sizes.sums.map { (kind: $0.key.rawValue, sum: $0.value) }
        .sorted { ($1.sum.bytes, $0.kind) < ($0.sum.bytes, $1.kind) }
      return Listing(
        kind: "sizes",
        columns: [
          .init(name: "kind", heading: "Kind", isFlexible: false),
          .init(name: "files", heading: "Files", isFlexible: false),
          .init(name: "bytes", heading: "Bytes", isFlexible: false),
          .init(name: "size", heading: "Size", isFlexible: false),
        ],
        rows: sums.map { row($0.kind, $0.sum) })
    }

    private func row(_ kind: String, _ sum: PublishedSizes.Sum) -> [Listing.Value] {
      [.text(kind), .number(sum.files), .number(sum.bytes), .text(ByteCount.text(sum.bytes))]
    }
  }
}
