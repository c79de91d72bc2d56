import Diagnostics
import Digests
import Pages
import Site
import Workers

/// What a build takes from the last one's state, and what it leaves to the next one's.
extension IncrementalBuild {
  static let damaged: Message =
    "The state of the last build is damaged, so that everything is made anew."
  static let otherVersion: Message =
    "The last build was made by another version of Bulletin, so that everything is made anew."

  /// The state of the last build if it is of use, this program, and why the state is not of use.
  ///
  /// To know a program that is not the last build's takes a while, for which a build from nothing need not wait.
  func openState() throws -> (
    StateHeader?, BackgroundValue<ProgramIdentity, any Error>, notice: Message?
  ) {
    func identify(_ known: ProgramIdentity?) -> BackgroundValue<ProgramIdentity, any Error> {
      BackgroundValue { [options, fileSystem] in
        try ProgramIdentity(executable: options.executable, known: known, fileSystem: fileSystem)
      }
    }
    if options.isForced || !options.keepsState { return (nil, identify(nil), nil) }
    do throws(UnusableState) {
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
      case .unreadable(let error):
        return (
          nil, identify(nil),
          "The state of the last build is not used, so that everything is made anew. \(error.message)"
        )
      case .damaged: return (nil, identify(nil), Self.damaged)
      case .otherVersion: return (nil, identify(nil), Self.otherVersion)
      }
    }
  }

  /// What was lost before the last build and was not mended until then.
  func earlierLostAddresses(since known: StateHeader?) throws -> [LostAddressRow] {
    if let known { return try store.sweep(LostAddressRow.self, count: known.lost) }
    return options.keepsState ? store.lostAddresses(of: area.output) : []
  }

  /// The addresses of articles in the output, for a build that knows no more of what it replaces.
  func publishedArticles(since known: StateHeader?) -> [String] {
    if known != nil { return [] }
    var recovery = Recovery(area: session.area, fileSystem: fileSystem)
    // What is wrong with the list is said where the site is published.
    guard let (manifest, _) = try? recovery.readManifest() else { return [] }
    return manifest.entries.map(\.address.text).filter(isArticleAddress)
  }

  func header(
    _ program: ProgramIdentity, _ reading: BuildRun.Reading, _ plan: BuildRun.Plan,
    _ lost: LostAddresses
  ) -> StateHeader {
    StateHeader(
      program: program, output: area.output, wishes: wishes, clock: options.clock,
      clockBounds: plan.pages.clockBounds, photoTool: reading.files.photoTool,
      startedAt: session.startedAt,
      manifest: try? session.manifestStatus(), leftOut: plan.report.leftOut,
      pages: plan.report.pages,
      sources: reading.files.rows.count,
      files: plan.pages.pages.count,
      bounds: Self.bounds(of: plan.pages.pages), findings: plan.report.diagnostics.count,
      lost: lost.rows.count,
      discovery: Self.digest(of: reading.discovery))
  }

  /// A few addresses with about as many pages between each two.
  static func bounds(of pages: [Page]) -> [String] {
    pages.count < 64 ? [] : (1..<8).map { pages[pages.count * $0 / 8].address }
  }

  var wishes: StateHeader.Wishes {
    StateHeader.Wishes(
      baseURL: options.baseURL, includesDrafts: options.includesDrafts,
      includesFuture: options.includesFuture, includesExpired: options.includesExpired)
  }

  static func digest(of discovery: BuildRun.Discovery) -> Digest {
    var builder = DigestBuilder()
    for diagnostic in discovery.diagnostics {
      builder.add(value: diagnostic.path)
      builder.add(value: diagnostic.message.storedText)
    }
    return builder.digest
  }

  /// The manifest as the state has it, if the file is the one that the last build left.
  func knownManifest(
    _ pages: [PageRow], _ known: StateHeader?
  ) throws -> (manifest: Manifest, changed: Int)? {
    guard let status = known?.manifest, try session.manifestStatus() == status else { return nil }
    return (Manifest(pages), status.changed)
  }

  /// A state of this build alone, to which all is given that is known before pages are made.
  func beginState(
    _ plan: BuildRun.Plan, _ reading: BuildRun.Reading, _ lost: LostAddresses
  ) -> NextState? {
    if !options.keepsState { return nil }
    let state = NextState(store)
    state.write { database throws(Database.Failure) in
      try database.put(reading.files.rows)
      try database.put(plan.content.newTexts, Workers(count: 1))
      try database.put(findings: plan.report.diagnostics)
      try database.put(lost.rows)
      try database.put(plan.pages.bodyShards.map(SearchRow.init).sorted { $0.precedes($1) })
    }
    return state
  }

  /// What the last build's state is to know of this build.
  func update(
    _ plan: BuildRun.Plan, _ reading: BuildRun.Reading, _ outcome: PageWriter.Outcome,
    _ pages: KnownPages, _ lost: LostAddresses
  ) -> StateUpdate {
    let files = reading.files
    var update = StateUpdate()
    update.pages = outcome.made.map(\.row)
    update.bodies = outcome.made.compactMap(\.bodies)
    update.files = (files.changed + files.touched).map { files.rows[$0] }
    update.removedFiles = files.removed
    update.texts = plan.content.newTexts
    update.removedTexts = plan.content.removedTexts
    update.removedPages = pages.addresses(missingIn: plan.pages.pages)
    update.removedBodies =
      update.removedPages + outcome.made.lazy.filter { $0.bodies == nil }.map(\.row.address)
    update.search = plan.pages.bodyShards.filter { year in
      year.addresses.first.map { update.pages.index(of: $0, by: \.address) != nil } ?? false
    }.map(SearchRow.init)
    update.removedSearch = BodyShards.years(removed: update.removedPages)
    update.findings = plan.report.diagnostics
    update.lost = lost.rows
    return update
  }

  func save(_ update: StateUpdate, _ header: StateHeader) throws(StateError) {
    try saving { () throws(StateError) in try store.update(by: update, header) }
  }

  func save(_ state: NextState?, _ header: StateHeader) throws(StateError) {
    try saving { () throws(StateError) in try state?.finish(header) }
  }

  private func saving(_ work: () throws(StateError) -> Void) throws(StateError) {
    do throws(StateError) {
      try work()
    } catch {
      // One that cannot be changed would fail every build from now on: the next one begins anew.
      try? store.remove()
      throw error
    }
  }
}

extension Database {
  /// Adds the rows of pages, where there are none.
  func put(_ outcome: PageWriter.Outcome) throws(Failure) {
    try put(outcome.made.lazy.map(\.row))
    try put(outcome.made.lazy.compactMap(\.bodies))
  }
}
