import Workers

@testable import Build

/// What a build's state says of the project and the site: all that the next build takes for granted.
///
/// What was lost and when files were seen is left out, which no other build can know.
struct StateContents {
  /// A line for each row, by table and key.
  private var rows: [String: String] = [:]

  init(_ options: BuildOptions) throws {
    let area = StateArea(source: options.source, output: options.output)
    let store = StateStore(path: area.state, fileSystem: DiskFileSystem())
    for row in try store.sweep(FileRow.self) {
      rows["files \(row.path)"] =
        "\(row.digest) \(row.status.size) \(row.picture)"
    }
    for row in try store.sweep(TextRow.self) {
      rows["texts \(row.path)"] = "\(row.digest) \(row.bytes)"
    }
    for row in try store.sweep(PageRow.self) { rows["pages \(row.address)"] = "\(row)" }
    for row in try store.sweep(BodyRow.self) { rows["bodies \(row.address)"] = "\(row)" }
    for row in try store.sweep(SearchRow.self) { rows["search \(row.year)"] = "\(row)" }
    let header = try store.header()
    rows["header"] = """
      \(header.pages) \(header.sources) \(header.files) \(header.wishes) \
      \(header.discovery)
      """
  }

  /// Sentences about rows that are not those of another state.
  func differences(from other: StateContents) -> [String] {
    Set(rows.keys).union(other.rows.keys).sorted().compactMap { key in
      let (row, wanted) = (rows[key], other.rows[key])
      if row == wanted { return nil }
      return
        "state: \(key): \((row ?? "nothing").prefix(300)) instead of \((wanted ?? "nothing").prefix(300))"
    }
  }
}
