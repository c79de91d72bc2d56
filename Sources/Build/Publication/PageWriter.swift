import Diagnostics
import Digests
import Pages
import Templates
import Workers

/// Makes the pages that are not as the last build made them, and hands each over as soon as it is done.
struct PageWriter: Sendable {
  let root: String
  let fileSystem: any FileSystem
  let workers: Workers
  let templates: [PageTemplate: Template]
  let publisher: Publisher
  let known: KnownPages
  let bodies: BodyStore
  /// Nil where no photos are derived.
  let photos: PhotoMaker?
  /// Takes what is found wrong with a picture when photos are made of it.
  let report: @Sendable (Finding) -> Void
  let progress: BuildProgress

  /// What came of a site's pages.
  struct Outcome: Sendable {
    /// The pages that were not known to be as they are, in the order of their addresses.
    var made: [Made] = []
    /// The places, among the published files, of those that stay.
    var kept: [Int] = []

    /// Those that are other than the last build left them, or were not there.
    var changed: [Made] { made.filter { !$0.isAsPublished } }
  }

  /// A page that was made.
  struct Made: Sendable {
    /// Its place among the pages.
    var index: Int
    var row: PageRow
    /// What it shows of bodies, where it may show any.
    var bodies: BodyRow?
    /// Whether it came out as the file that the last build left: it is kept.
    var isAsPublished: Bool
  }

  /// - Parameter pages: in the order of their addresses.
  func write(_ pages: [Page]) throws -> Outcome {
    progress.begin(.making, total: pages.count)
    let changes = bodies.passingEdits
    let positions = known.positions(of: pages)
    // Photos, tables, feeds and sitemaps are long: at last all threads have short pages, and end together.
    let long = pages.indices.reversed().filter { pages[$0].isLong }
    let order = long + pages.indices.reversed().filter { !pages[$0].isLong }
    var parts = try workers.share(pages.count, singles: long.count) { queue throws -> Outcome in
      var outcome = Outcome()
      while let indexes = queue.next() {
        for place in indexes {
          let index = order[place]
          var fingerprint = Fingerprint()
          pages[index].addInputs(to: &fingerprint, templates: templates)
          let published = positions[index].flatMap { known.page(at: $0) }
          if let position = positions[index], published?.fingerprint == fingerprint.digest {
            outcome.kept.append(position)
            continue
          }
          let made = try make(pages[index], at: index, fingerprint, published)
          if made.isAsPublished, let position = positions[index] { outcome.kept.append(position) }
          outcome.made.append(made)
        }
        progress.advance(by: indexes.count)
      }
      return outcome
    }
    var outcome = Outcome()
    outcome.made.reserveCapacity(parts.reduce(0) { $0 + $1.made.count })
    // Each part goes as soon as it is joined: of a large site these rows are large too.
    while let part = parts.popLast() {
      outcome.made += part.made
      outcome.kept += part.kept
    }
    outcome.made.sort { $0.index < $1.index }
    if bodies.passingEdits != changes {
      // Files of search are made together, and taken one by one when a text may have changed before.
      for made in outcome.made.indices where pages[outcome.made[made].index].isLong {
        outcome.made[made].row.fingerprint = .none
      }
    }
    publisher.keep(outcome.kept, hasCompared: known.intactness.hasCompared)
    return outcome
  }

  /// A page that was made of files which changed meanwhile gets a fingerprint that no page has.
  ///
  /// - Parameter published: the file that lies in the output as the last build left it, if one does.
  private func make(
    _ page: Page, at index: Int, _ fingerprint: Fingerprint, _ published: PageRow?
  ) throws -> Made {
    let changes = bodies.passingEdits
    var row = PageRow(
      address: page.address, fingerprint: fingerprint.digest, digest: .none, size: 0)
    var pieces: [RenderedPiece] = []
    var isAsPublished = false
    if case .copied(let path, let read) = page.body {
      (row.size, row.digest) = try copy(path, to: page.address)
      if row.digest != read { row.fingerprint = .none }
    } else if case .cleaned(let path, let read) = page.body {
      try write(cleaned(path, read), as: &row)
    } else if case .derived(let derivation) = page.body {
      try write(photo(derivation), as: &row)
    } else {
      let file = page.file(templates: templates)
      pieces = file.pieces
      row.size = file.bytes.count
      if let published, published.size == row.size, published.digest == .of(file.bytes) {
        row.digest = published.digest
        isAsPublished = true
      } else {
        row.digest = try publisher.write(page.address, file.bytes)
      }
    }
    if bodies.passingEdits != changes { row.fingerprint = .none }
    var made = Made(index: index, row: row, isAsPublished: isAsPublished)
    if fingerprint.bodies.isEmpty, !page.isComposed { return made }
    assert(
      pieces.allSatisfy { BodyPiece(label: $0.label)?.body ?? 0 < fingerprint.bodies.count },
      "\(page.address) shows a body that is not among its inputs")
    made.bodies = BodyRow(
      address: page.address, frame: fingerprint.frame, bodies: fingerprint.bodies, pieces: pieces)
    return made
  }

  /// - Parameter bytes: nil for a file that keeps the site from being published, which is noted.
  private func write(_ bytes: [UInt8]?, as row: inout PageRow) throws(PublicationError) {
    guard let bytes else { return }
    row.size = bytes.count
    row.digest = try publisher.write(row.address, bytes)
  }

  /// A picture without what the camera wrote.
  private func cleaned(_ path: String, _ read: Digest) -> [UInt8]? {
    do throws(FileSystemError) {
      let bytes = try fileSystem.readFile(root + "/" + path)
      if Digest.of(bytes) != read { bodies.notePassingEdit() }
      // One that was changed into something else since it was read is told by the next build.
      guard let clean = try? CleanPicture(bytes) else { return [] }
      return clean.bytes
    } catch {
      bodies.fail(path, error)
      return nil
    }
  }

  private func photo(_ derivation: PhotoDerivation) -> [UInt8]? {
    guard let photos else { preconditionFailure("photos were planned that nothing makes") }
    switch photos.photo(derivation) {
    case .made(let photo): return photo
    case .madeOfAnother(let photo):
      bodies.notePassingEdit()
      return photo
    case .unreadable(let error): bodies.fail(derivation.path, error)
    case .refused(let finding): report(finding)
    }
    return nil
  }

  /// A file that cannot be read is noted, so that all others are tried too.
  private func copy(
    _ path: String, to address: String
  ) throws(PublicationError) -> (size: Int, digest: Digest) {
    let source = root + "/" + path
    do throws(PublicationError) {
      return try publisher.copy(address, from: source)
    } catch .disk(let error) where error.path == source {
      bodies.fail(path, error)
      return (0, .none)
    }
  }
}

extension Page {
  /// Whether the page is known to show bodies or none: a row that is lost must be missed.
  fileprivate var isComposed: Bool { if case .composed = body { true } else { false } }

  fileprivate var isLong: Bool {
    switch body {
    case .generated, .composed, .derived: true
    case .templated, .copied, .cleaned: false
    }
  }
}
