import Content
import Diagnostics
import Digests
import Site
import Workers

/// Where a preview finds what this very program knew of a project's files before: in the state of the last build, or in one of
/// its own, which it keeps outside the project. Both only save time: what is missing or damaged is read again.
struct KnownFilesStore: Sendable {
  private let options: BuildOptions
  /// Of the last build of the output that would be published.
  private let built: StateStore
  /// What earlier previews read; nil if nothing is to be kept.
  private let own: StateStore?
  private let lock: String?
  private let fileSystem: any FileSystem
  private let workers: Workers

  /// - Parameter folder: for this project alone; it need not be there.
  init(_ options: BuildOptions, folder: String?, fileSystem: any FileSystem) {
    self.options = options
    self.fileSystem = fileSystem
    workers = Workers(count: options.jobs)
    let area = StateArea(source: options.source, output: options.output)
    built = StateStore(
      path: area.state, fileSystem: fileSystem, workers: workers, isReadOnly: true)
    own = folder.map { StateStore(path: $0 + "/files.sqlite", fileSystem: fileSystem) }
    lock = folder.map { $0 + "/lock" }
  }

  /// The newest that is of use; nil if there is none.
  func load() -> KnownFiles? {
    var own = own
    own?.isReadOnly = true
    let usable = [built, own].compactMap(\.self).compactMap { store in
      header(of: store).map { (store, $0) }
    }
    for (store, header) in usable.sorted(by: { $0.1.startedAt > $1.1.startedAt }) {
      if let known = read(store, header) { return known }
    }
    return nil
  }

  private func header(of store: StateStore) -> StateHeader? {
    guard let header = try? store.header(),
      let program = try? ProgramIdentity(
        executable: options.executable, known: header.program, fileSystem: fileSystem),
      program.isSame(as: header.program)
    else { return nil }
    return header
  }

  private func read(_ store: StateStore, _ header: StateHeader) -> KnownFiles? {
    guard let rows = try? store.sweep(FileRow.self, count: header.sources),
      let stored = try? store.sweep(
        TextRow.self, bounds: IncrementalBuild.bounds(of: rows), workers: workers),
      let texts = try? workers.map(stored.count, { index throws in try NewText(stored[index]) })
    else { return nil }
    return KnownFiles(
      rows: rows, texts: texts, startedAt: header.startedAt, photoTool: header.photoTool)
  }

  /// Keeps what is known for the next preview, unless another one is doing so. What cannot be kept is read again then.
  func keep(_ known: KnownFiles) {
    guard let own, let lock, let held = try? fileSystem.lock(lock, waits: false) else { return }
    // The file stays: it is nobody's but ours, and whoever waited for one that is removed would hold nothing.
    defer { held.release() }
    guard
      let program = try? ProgramIdentity(
        executable: options.executable, known: nil, fileSystem: fileSystem)
    else { return }
    let next = NextState(own)
    next.write { database throws(Database.Failure) in
      try database.put(known.rows)
      try database.put(known.texts, Workers(count: 1))
    }
    _ = try? next.finish(
      StateHeader(knownFiles: known, program: program, clock: options.clock))
  }
}

extension StateHeader {
  /// Of a state that knows the project's files, and nothing of any output.
  fileprivate init(knownFiles known: KnownFiles, program: ProgramIdentity, clock: Moment) {
    self.init(
      program: program, output: "",
      wishes: Wishes(
        baseURL: nil, includesDrafts: false, includesFuture: false, includesExpired: false),
      clock: clock, clockBounds: ClockBounds(from: nil, until: nil), photoTool: known.photoTool,
      startedAt: known.startedAt, manifest: nil, leftOut: LeftOut(), pages: 0,
      sources: known.rows.count, files: 0, bounds: [], findings: 0, lost: 0, discovery: .none)
  }
}

extension NewText {
  /// A text of the state, of the kind that its path says.
  fileprivate init(_ row: TextRow) throws(KnownTextDamage) {
    switch FileReader.Kind(row.path) {
    case .article: self.init(row, try row.text(ArticleSource.self))
    case .page: self.init(row, try row.text(PageSource.self))
    case .registry, .other: self.init(row, try row.text(RecipientTable.self))
    }
  }

  private init<Text: StoredText>(
    _ row: TextRow, _ text: (source: Shared<Text>, diagnostics: [Diagnostic])
  ) {
    self.init(
      path: row.path, digest: row.digest, content: Text.content(text.source),
      diagnostics: text.diagnostics)
  }
}
