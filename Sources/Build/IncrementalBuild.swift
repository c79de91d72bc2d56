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

  init(_ options: BuildOptions, session: OutputSession) {
    self.options = options
    self.session = session
    fileSystem = session.fileSystem
    area = StateArea(source: options.source, output: options.output)
    store = StateStore(path: area.state, fileSystem: fileSystem)
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
      let program = try programIdentity()
      let (known, notice) = openState(program)
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
    report.notices = notices + report.notices
    return report
  }

  /// - Parameter known: what the last build knew; nil if this one knows nothing.
  private func build(
    _ program: ProgramIdentity, since known: StateHeader?
  ) throws -> BuildReport {
    options.progress.begin(.reading)
    let (discovery, files) = try steps.workers.both {
      try steps.discover()
    } _: {
      known == nil ? [] : try store.sweep(FileRow.self)
    }
    let reading = try steps.read(discovery, known: files, startedAt: known?.startedAt ?? 0)
    if let known, let report = try unchanged(reading, since: known) { return report }

    let (texts, pages) = try steps.workers.both {
      known == nil ? [] : try store.sweep(TextRow.self)
    } _: {
      try known.map { try store.sweep(PageRow.self, count: $0.files) } ?? []
    }
    let plan = try steps.plan(reading, texts: texts)
    var report = plan.report
    if report.errors > 0 || (options.isStrict && report.warnings > 0) {
      session.end(undoing: true)
      return report
    }
    let publisher = try Publisher(session, known: knownManifest(pages, known))
    report.notices = publisher.notices.filter { !session.notices.contains($0) }
    do {
      let outcome = try write(plan, to: publisher, pages)
      report.made = outcome.made.map(\.row.address)
      options.progress.begin(.publishing)
      var failure: StateError?
      report.publication = try publisher.publish {
        failure = save(
          update(plan, reading, program, outcome, pages, since: known), isNew: known == nil)
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

  // MARK: The state

  private static let damaged =
    "The state of the last build is damaged, so that everything is made anew."
  private static let otherVersion =
    "The last build was made by another version of Bulletin, so that everything is made anew."

  private func programIdentity() throws(FileSystemError) -> ProgramIdentity {
    let known = options.isForced ? nil : try? store.header().program
    return try ProgramIdentity(
      executable: options.executable, known: known, fileSystem: fileSystem)
  }

  /// The state of the last build if it is of use, or why it is not.
  private func openState(_ program: ProgramIdentity) -> (StateHeader?, notice: String?) {
    if options.isForced || !options.keepsState { return (nil, nil) }
    do throws(StateStore.Flaw) {
      let header = try store.header()
      if !header.program.isSame(as: program) { return (nil, Self.otherVersion) }
      if header.output != area.output {
        return (nil, "The state of the last build is of another folder, so that it is not used.")
      }
      return (header, nil)
    } catch {
      switch error {
      case .absent: return (nil, nil)
      case .damaged: return (nil, Self.damaged)
      case .otherVersion: return (nil, Self.otherVersion)
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
      files: plan.pages.pages.count, findings: plan.report.diagnostics.count,
      discovery: Self.digest(of: reading.discovery))
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
    let pages = try store.sweep(PageRow.self, count: known.files)
    guard
      try session.isIntact(pages, publishedAt: manifest.changed, workers: steps.workers)
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
    _ plan: BuildRun.Plan, to publisher: Publisher, _ pages: [PageRow]
  ) throws -> PageWriter.Outcome {
    let writer = PageWriter(
      root: options.source, fileSystem: fileSystem, workers: steps.workers,
      templates: plan.templates.templates, publisher: publisher,
      known: Self.isInStep(pages, publisher.published) ? pages : [],
      progress: options.progress, omitted: options.omittedInput)
    return try writer.write(plan.pages.pages)
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

  /// Whether the state's pages are the files of the last publication, one by one.
  private static func isInStep(_ pages: [PageRow], _ published: [Manifest.Entry]) -> Bool {
    pages.count == published.count
      && zip(pages, published).allSatisfy { bytesEqual($0.address, $1.address.text) }
  }

  /// What the state is to know of this build.
  private func update(
    _ plan: BuildRun.Plan, _ reading: BuildRun.Reading, _ program: ProgramIdentity,
    _ outcome: PageWriter.Outcome, _ pages: [PageRow], since known: StateHeader?
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
    var isGone = Array(repeating: true, count: pages.count)
    for position in outcome.kept { isGone[position] = false }
    update.removedPages = pages.indices.filter { isGone[$0] }.map { pages[$0].address }
    return update
  }

  private func save(_ update: StateUpdate, isNew: Bool) -> StateError? {
    if !options.keepsState { return nil }
    do throws(StateError) {
      if isNew { try store.replace(by: update) } else { try store.update(by: update) }
      return nil
    } catch {
      // One that cannot be changed would fail every build from now on: the next one begins anew.
      try? store.remove()
      return error
    }
  }
}
