import Diagnostics
import Digests
import Pages
import Site
import Workers

/// A build of an output folder that takes from the last one's state whatever still holds.
struct IncrementalBuild {
  private let options: BuildOptions
  private let session: OutputSession
  private let fileSystem: any FileSystem
  private let area: StateArea
  private let store: StateStore
  private let steps: BuildRun
  private var workers: Workers { steps.workers }

  init(_ options: BuildOptions, session: OutputSession) {
    self.options = options
    self.session = session
    fileSystem = session.fileSystem
    area = StateArea(source: options.source, output: options.output)
    store = StateStore(
      path: area.state, fileSystem: fileSystem, workers: Workers(count: options.jobs))
    let scratch = try? Self.scratchFile(options, area, fileSystem)
    steps = BuildRun(options, fileSystem: fileSystem, bodies: BodyStore(scratch))
  }

  private static func scratchFile(
    _ options: BuildOptions, _ area: StateArea, _ fileSystem: any FileSystem
  ) throws(FileSystemError) -> (any ScratchFile)? {
    if !options.keepsState { return nil }
    _ = try fileSystem.makeDirectory(area.folder)
    return try fileSystem.makeScratchFile(in: area.folder)
  }

  /// Builds, whatever happens: what goes wrong is in the report.
  func run() -> BuildReport {
    var report = BuildReport()
    var notices = session.notices
    do {
      let (known, program, notice) = try openState()
      if let notice { notices.append(notice) }
      do {
        report = try build(program, since: known)
      } catch  where error is StateStore.Flaw || error is TextTable.Damage {
        notices.append(Self.damaged)
        report = try build(program, since: nil)
      }
    } catch {
      session.end(undoing: true)
      report.failure = PublicationError(error)
    }
    options.progress.end()
    report.notices = notices + report.notices
    return report
  }

  /// - Parameter known: what the last build knew; nil if this one knows nothing.
  private func build(
    _ program: Pending<ProgramIdentity>, since known: StateHeader?
  ) throws -> BuildReport {
    options.progress.begin(.discovering)
    let (discovery, files) = try workers.both {
      try steps.discover()
    } _: {
      try known.map { try store.sweep(FileRow.self, count: $0.sources) } ?? []
    }
    options.progress.begin(.reading)
    let reading = try steps.read(discovery, known: files, startedAt: known?.startedAt ?? 0)
    if let known, let report = try unchanged(reading, since: known) { return report }

    options.progress.begin(.loading)
    let (texts, pages) = try load(files, since: known)
    let plan = try steps.plan(reading, texts: texts)
    steps.bodies.finish()
    var report = plan.report
    report.residue = Residue(plan: plan, files: files, texts: texts, pages: pages)
    if report.errors > 0 || (options.isStrict && report.warnings > 0) {
      session.end(undoing: true)
      return report
    }
    let publisher = try Publisher(session, known: knownManifest(pages, known))
    report.notices = publisher.notices.filter { !session.notices.contains($0) }
    do {
      let knownPages = KnownPages(pages, published: publisher.published)
      let outcome = try write(plan, to: publisher, knownPages)
      report.made = outcome.made.map(\.row.address)
      if options.explains {
        let changes = ProjectChanges(
          reading, plan.content.articles, options, since: known, texts: texts)
        let rows = Dictionary(
          pages.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
        report.explanations = Explainer(plan: plan, changes: changes, known: rows)
          .explain(outcome.made)
      }
      options.progress.begin(.publishing)
      var failure: StateError?
      report.publication = try publisher.publish {
        options.progress.begin(.saving)
        guard options.keepsState, let program = try? program.value() else { return }
        failure = save(
          update(plan, reading, program, outcome, knownPages, since: known),
          isNew: known == nil)
      }
      if let failure {
        report.notices.append(
          "What this build knows could not be kept for the next one: \(failure.message)")
      }
    } catch {
      publisher.abandon()
      report.failure = PublicationError(error)
    }
    return report
  }

  private func load(
    _ files: [FileRow], since known: StateHeader?
  ) throws -> (texts: [TextRow], pages: [PageRow]) {
    guard let known else { return ([], []) }
    return try workers.both {
      // The texts are most of the state: all threads load them.
      let bounds = files.isEmpty ? [] : (1..<8).map { files[files.count * $0 / 8].path }
      return try store.sweep(TextRow.self, bounds: bounds, workers: workers)
    } _: {
      try store.sweep(PageRow.self, count: known.files, bounds: known.bounds, workers: workers)
    }
  }

  /// See `BuildReport.residue`.
  private struct Residue: Sendable {
    var plan: BuildRun.Plan
    var files: [FileRow]
    var texts: [TextRow]
    var pages: [PageRow]
  }

  // MARK: The state

  private static let damaged =
    "The state of the last build is damaged, so that everything is made anew."
  private static let otherVersion =
    "The last build was made by another version of Bulletin, so that everything is made anew."

  /// The state of the last build if it is of use, this program, and why the state is not of use.
  ///
  /// To know a program that is not the last build's takes a while, for which a build from nothing need not wait.
  private func openState() throws -> (StateHeader?, Pending<ProgramIdentity>, notice: String?) {
    func identify(_ known: ProgramIdentity?) -> Pending<ProgramIdentity> {
      Pending { [options, fileSystem] in
        try ProgramIdentity(executable: options.executable, known: known, fileSystem: fileSystem)
      }
    }
    if options.isForced || !options.keepsState { return (nil, identify(nil), nil) }
    do throws(StateStore.Flaw) {
      let header = try store.header()
      let program = identify(header.program)
      if (try? program.value().isSame(as: header.program)) != true {
        return (nil, program, Self.otherVersion)
      }
      if header.output != area.output {
        return (
          nil, program, "The state of the last build is of another folder, so that it is not used."
        )
      }
      return (header, program, nil)
    } catch {
      switch error {
      case .absent: return (nil, identify(nil), nil)
      case .damaged: return (nil, identify(nil), Self.damaged)
      case .otherVersion: return (nil, identify(nil), Self.otherVersion)
      }
    }
  }

  private func header(
    _ program: ProgramIdentity, _ reading: BuildRun.Reading, _ plan: BuildRun.Plan
  ) -> StateHeader {
    StateHeader(
      program: program, output: area.output, wishes: wishes, clock: options.clock,
      clockBounds: plan.pages.clockBounds, startedAt: session.startedAt,
      manifest: try? session.manifestStatus(), pages: plan.report.pages,
      sources: reading.files.rows.count, files: plan.pages.pages.count,
      bounds: Self.bounds(of: plan.pages.pages), findings: plan.report.diagnostics.count,
      discovery: Self.digest(of: reading.discovery))
  }

  /// A few addresses with about as many pages between each two, by a sample.
  private static func bounds(of pages: [Page]) -> [String] {
    if pages.count < 64 { return [] }
    let sample = (0..<64).map { pages[pages.count * $0 / 64].address }.sorted(by: bytesPrecede)
    return (1..<8).map { sample[$0 * 8] }
  }

  private var wishes: StateHeader.Wishes {
    StateHeader.Wishes(
      baseURL: options.baseURL, includesDrafts: options.includesDrafts,
      includesFuture: options.includesFuture)
  }

  private static func digest(of discovery: BuildRun.Discovery) -> Digest {
    var builder = DigestBuilder()
    for diagnostic in discovery.diagnostics {
      builder.add(value: diagnostic.path)
      builder.add(value: diagnostic.message)
    }
    return builder.digest
  }

  // MARK: Nothing changed

  /// The report of a build that has nothing to do, without looking at what any file says; nil if there is
  /// something to do.
  private func unchanged(
    _ reading: BuildRun.Reading, since known: StateHeader
  ) throws -> BuildReport? {
    guard reading.files.isUnchanged, known.wishes == wishes,
      known.clockBounds.contains(options.clock),
      known.discovery == Self.digest(of: reading.discovery),
      let manifest = known.manifest, try session.manifestStatus() == manifest
    else { return nil }
    let pages = try store.sweep(
      PageRow.self, count: known.files, bounds: known.bounds, workers: workers)
    guard
      try session.isIntact(pages, publishedAt: manifest.changed, workers: workers)
    else { return nil }
    var report = BuildReport(
      diagnostics: try store.sweep(FindingRow.self, count: known.findings).map(\.diagnostic),
      pages: known.pages)
    if options.isStrict && report.warnings > 0 {
      session.end(undoing: true)
      return report
    }
    var summary = PublicationSummary()
    summary.total = pages.count
    report.publication = summary
    if !reading.files.touched.isEmpty {
      var header = known
      header.startedAt = session.startedAt
      let rows = reading.files.touched.map { reading.files.rows[$0] }
      try? store.update(by: StateUpdate(header: header, files: rows))
    }
    session.end(undoing: false)
    return report
  }

  // MARK: Publication

  private func write(
    _ plan: BuildRun.Plan, to publisher: Publisher, _ known: KnownPages
  ) throws -> PageWriter.Outcome {
    let writer = PageWriter(
      root: options.source, fileSystem: fileSystem, workers: workers,
      templates: plan.templates.templates, publisher: publisher,
      known: known,
      progress: options.progress, omitted: options.omittedInput)
    let outcome = try writer.write(plan.pages.pages)
    try steps.bodies.check()
    return outcome
  }

  /// The manifest as the state has it, if the file is the one that the last build left.
  private func knownManifest(
    _ pages: [PageRow], _ known: StateHeader?
  ) throws -> (manifest: Manifest, changed: Int)? {
    guard let status = known?.manifest, try session.manifestStatus() == status else { return nil }
    let entries = pages.map {
      Manifest.Entry(
        address: OutputAddress(unchecked: $0.address), size: $0.size, digest: $0.digest)
    }
    return (Manifest(entries: entries), status.changed)
  }

  /// What the state is to know of this build.
  private func update(
    _ plan: BuildRun.Plan, _ reading: BuildRun.Reading, _ program: ProgramIdentity,
    _ outcome: PageWriter.Outcome, _ pages: KnownPages, since known: StateHeader?
  ) -> StateUpdate {
    var update = StateUpdate(header: header(program, reading, plan))
    update.findings = plan.report.diagnostics
    update.texts = plan.content.newTexts
    update.pages = outcome.made.map(\.row)
    let files = reading.files
    if known == nil {
      update.files = files.rows
      return update
    }
    update.files = (files.changed + files.touched).map { files.rows[$0] }
    update.removedFiles = files.removed
    update.removedTexts = plan.content.removedTexts
    update.removedPages = pages.addresses(missingIn: outcome)
    return update
  }

  private func save(_ update: StateUpdate, isNew: Bool) -> StateError? {
    do throws(StateError) {
      if isNew { try store.replace(by: update) } else { try store.update(by: update) }
      return nil
    } catch {
      return error
    }
  }
}
