import Diagnostics
import Digests
import Pages
import Site
import Templates
import Workers

/// A build of an output folder that takes from the last one's state whatever still holds.
struct IncrementalBuild {
  let options: BuildOptions
  let session: OutputSession
  let fileSystem: any FileSystem
  let area: StateArea
  let store: StateStore
  let steps: BuildRun
  /// Whether this build has made the folder of states.
  private let hasMadeFolder: Bool
  var workers: Workers { steps.workers }

  init(_ options: BuildOptions, session: OutputSession) {
    self.options = options
    self.session = session
    fileSystem = session.fileSystem
    area = StateArea(source: options.source, output: options.output)
    store = StateStore(
      path: area.state, fileSystem: fileSystem, workers: Workers(count: options.jobs))
    hasMadeFolder = options.keepsState && (try? fileSystem.makeDirectory(area.folder)) == true
    let scratch = options.keepsState ? try? fileSystem.makeScratchFile(in: area.folder) : nil
    steps = BuildRun(options, fileSystem: fileSystem, bodies: BodyStore(scratch))
  }

  /// Builds, whatever happens: what goes wrong is in the report.
  func run() -> BuildReport {
    var report = BuildReport()
    var notices = session.notices
    // What a killed build left of one.
    if options.keepsState { store.removeNext() }
    do {
      let (known, program, notice) = try openState()
      if let notice { notices.append(notice) }
      do {
        report = try build(program, since: known)
      } catch  where error is UnusableState || error is KnownTextDamage {
        notices.append(Self.damaged)
        report = try build(program, since: nil)
      }
    } catch {
      session.end(undoing: true)
      report.end(with: error)
    }
    options.progress.end()
    // A build that published nothing leaves nothing behind.
    if hasMadeFolder, report.publication == nil { _ = try? fileSystem.removeDirectory(area.folder) }
    report.notices = notices + report.notices
    return report
  }

  /// - Parameter known: what the last build knew; nil if this one knows nothing.
  private func build(
    _ program: BackgroundValue<ProgramIdentity, any Error>, since known: StateHeader?
  ) throws -> BuildReport {
    options.progress.begin(.discovering)
    // While all threads look for files.
    let knownFiles = known.map { known in
      BackgroundValue { [store] in try store.sweep(FileRow.self, count: known.sources) }
    }
    let discovery = steps.discover()
    let files = try knownFiles?.value() ?? []
    options.progress.begin(.reading)
    let reading = steps.read(
      discovery, known: files, startedAt: known?.startedAt ?? 0, photoTool: known?.photoTool)
    if let known, var report = try lesserBuild(reading, files, since: known, program.value()) {
      report.keptAlive.append(files)
      return report
    }

    options.progress.begin(.loading)
    let (texts, pages) = try load(files, since: known)
    // While pages are planned.
    let prepared = BackgroundValue { [self] () throws -> (Publisher, KnownPages) in
      let publisher = try Publisher(
        session, known: knownManifest(pages, known), writesFew: known != nil,
        trustsTimes: !options.isForced)
      // Without pages that are known, none can be kept.
      let intactness =
        pages.isEmpty
        ? OutputSession.Intactness(files: publisher.published.map { _ in false })
        : try publisher.intactness(workers: workers)
      return (publisher, KnownPages(pages, published: publisher.published, intactness))
    }
    var plan = try steps.plan(reading, texts: texts)
    steps.bodies.finish()
    let lost = LostAddresses(
      plan, texts: texts, pages: pages, published: publishedArticles(since: known),
      clock: known?.clock ?? options.clock, earlier: try earlierLostAddresses(since: known))
    steps.add(lost.findings, to: &plan)
    var report = plan.report
    report.keptAlive = [plan, reading, files, texts, pages]
    if report.errors > 0 || (options.isStrict && report.warnings > 0) {
      session.end(undoing: true)
      return report
    }
    let (publisher, knownPages) = try prepared.value()
    report.notices = publisher.notices.filter { !session.notices.contains($0) }
    // A state that is not of use is replaced by one that is written from now on.
    let next = known == nil ? beginState(plan, reading, lost) : nil
    // Whatever happens, nothing is left of one that is not in its place by then.
    defer { next?.abandon() }
    // On a full disk the site needs the room more.
    if let next { publisher.whenFull { next.giveUp() } }
    do {
      let photos = PhotoCache(
        state: area.folder, isKept: options.keepsState, fileSystem: fileSystem)
      let outcome = try write(
        plan.pages.pages, plan.templates.templates, to: publisher, knownPages,
        photos: reading.files.photoTool.map {
          PhotoMaker(root: options.source, tool: $0, cache: photos, fileSystem: fileSystem)
        })
      photos.remove(except: plan.derivationKeys)
      steps.add(steps.late.findings, to: &plan)
      if plan.report.errors > 0 {
        publisher.abandon()
        report.diagnostics = plan.report.diagnostics
        return report
      }
      report.made = outcome.changed.map(\.row.address)
      if options.explains {
        report.explanations = Explainer(
          plan: plan,
          changes: ProjectChanges(
            reading, plan.content.articles, options, since: known, texts: texts),
          known: pages
        ).explain(outcome)
      }
      report.keptAlive.append(outcome)
      next?.write { database throws(Database.Failure) in try database.put(outcome) }
      report.publication = try publish(publisher, notices: &report.notices) {
        let header = header(try program.value(), reading, plan, lost)
        if known == nil {
          try save(next, header)
        } else {
          try save(update(plan, reading, outcome, knownPages, lost), header)
        }
      }
    } catch {
      publisher.abandon()
      report.end(with: error)
    }
    return report
  }

  private func load(
    _ files: [FileRow], since known: StateHeader?
  ) throws -> (texts: [TextRow], pages: [PageRow]) {
    guard let known else { return ([], []) }
    // All threads load the one and then the other.
    let bounds = Self.bounds(of: files)
    return (
      try store.sweep(TextRow.self, bounds: bounds, workers: workers),
      try store.sweep(PageRow.self, count: known.files, bounds: known.bounds, workers: workers)
    )
  }

  /// A few paths with about as many texts between each two.
  static func bounds(of files: [FileRow]) -> [String] {
    files.isEmpty ? [] : (1..<8).map { files[files.count * $0 / 8].path }
  }

  /// The report of a build for which the site need not be made; nil if it has to be.
  private func lesserBuild(
    _ reading: BuildRun.Reading, _ files: [FileRow], since known: StateHeader,
    _ program: ProgramIdentity
  ) throws -> BuildReport? {
    if let report = try unchanged(reading, since: known, program) { return report }
    var known = known
    // Its file may be another one now, of the same bytes.
    known.program = program
    guard let change = try smallChange(reading, files, since: known) else { return nil }
    return try rewriteBodies(change)
  }

  // MARK: Nothing changed

  /// The report of a build that has nothing to do, without looking at what any file says; nil if there is
  /// something to do.
  private func unchanged(
    _ reading: BuildRun.Reading, since known: StateHeader, _ program: ProgramIdentity
  ) throws -> BuildReport? {
    guard reading.files.isUnchanged,
      PhotoTool.areSame(reading.files.photoTool, known.photoTool),
      let manifest = try publishedManifest(reading, since: known),
      let pages = try publishedPages(manifest, since: known)
    else { return nil }
    var report = BuildReport(
      diagnostics: try store.sweep(FindingRow.self, count: known.findings).map(\.diagnostic),
      leftOut: known.leftOut, pages: known.pages)
    report.extent = .nothing
    report.keptAlive = [reading, pages]
    if options.isStrict && report.warnings > 0 {
      session.end(undoing: true)
      return report
    }
    var summary = PublicationSummary()
    summary.total = pages.count
    report.publication = summary
    if !reading.files.touched.isEmpty || program != known.program
      || reading.files.photoTool != known.photoTool
    {
      var header = known
      header.photoTool = reading.files.photoTool
      header.program = program
      header.startedAt = session.startedAt
      let rows = reading.files.touched.map { reading.files.rows[$0] }
      try? store.update(by: StateUpdate(files: rows), header)
    }
    session.end(undoing: false)
    return report
  }

  /// The manifest's file if the last build left it so, and nothing but the files decides whether this build has
  /// something to do.
  func publishedManifest(
    _ reading: BuildRun.Reading, since known: StateHeader
  ) throws(FileSystemError) -> FileStatus? {
    guard known.wishes == wishes, known.clockBounds.contains(options.clock),
      known.discovery == Self.digest(of: reading.discovery),
      let manifest = known.manifest, try session.manifestStatus() == manifest
    else { return nil }
    return manifest
  }

  /// The pages of the last build if all of them lie in the output as it left them, and were made of the files as they
  /// were read.
  func publishedPages(_ manifest: FileStatus, since known: StateHeader) throws -> [PageRow]? {
    let pages = try store.sweep(
      PageRow.self, count: known.files, bounds: known.bounds, workers: workers)
    guard !pages.contains(where: { $0.fingerprint == .none }),
      try session.intactness(
        of: Manifest(pages).entries, publishedAt: manifest.changed, workers: workers
      ).isWhole
    else { return nil }
    return pages
  }

  // MARK: Publication

  func write(
    _ pages: [Page], _ templates: [PageTemplate: Template], to publisher: Publisher,
    _ known: KnownPages, photos: PhotoMaker?
  ) throws -> PageWriter.Outcome {
    let writer = PageWriter(
      root: options.source, fileSystem: fileSystem, workers: workers,
      templates: templates, publisher: publisher,
      known: known, bodies: steps.bodies, photos: photos, report: steps.late.add,
      progress: options.progress)
    let outcome = try writer.write(pages)
    try steps.bodies.check()
    return outcome
  }

  /// Puts the new site in place, and keeps what this build knows.
  ///
  /// - Parameter save: keeps it; called when the site is in place, if a state is kept at all.
  func publish(
    _ publisher: Publisher, notices: inout [Message], save: () throws -> Void
  ) throws -> PublicationSummary {
    options.progress.begin(.publishing)
    var failure: Message?
    let summary = try publisher.publish {
      options.progress.begin(.saving)
      if !options.keepsState { return }
      do {
        try save()
      } catch {
        failure = (error as? StateError)?.message ?? .verbatim("\(error)")
      }
    }
    if let failure {
      notices.append("What this build knows could not be kept for the next one: \(failure)")
    }
    return summary
  }
}
