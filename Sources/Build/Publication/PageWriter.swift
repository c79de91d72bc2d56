import Digests
import Pages
import Templates
import Workers

/// Makes the pages that are not as the last build made them, and hands each over as soon as it is done.
struct PageWriter: Sendable {
  let root: String
  let workers: Workers
  let templates: [PageTemplate: Template]
  let publisher: Publisher
  let known: KnownPages
  let bodies: BodyStore
  let progress: BuildProgress
  /// For tests: a kind of input that fingerprints are to lack.
  var omitted: Fingerprint.Input.Kind?

  /// What came of a site's pages.
  struct Outcome: Sendable {
    /// The rows of the pages that were made, with what they show of bodies, and their indexes among the pages.
    var made: [(index: Int, row: PageRow, bodies: BodyRow?)] = []
    /// The places, among the published files, of those that stay.
    var kept: [Int] = []
  }

  /// - Parameter pages: in the order of their addresses.
  func write(_ pages: [Page]) throws -> Outcome {
    progress.begin(.making, total: pages.count)
    let positions = known.positions(of: pages)
    // Tables, feeds and sitemaps are long: at last all threads have short pages, and end together.
    let long = pages.indices.reversed().filter { pages[$0].isGenerated }
    let order = long + pages.indices.reversed().filter { !pages[$0].isGenerated }
    var parts = try workers.share(pages.count, singles: long.count) { queue throws -> Outcome in
      var outcome = Outcome()
      while let indexes = queue.next() {
        for place in indexes {
          let index = order[place]
          let fingerprint = fingerprint(of: pages[index])
          if let position = positions[index],
            known.page(at: position)?.fingerprint == fingerprint.digest
          {
            outcome.kept.append(position)
          } else {
            let (row, bodies) = try make(pages[index], fingerprint)
            outcome.made.append((index, row, bodies))
          }
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
    publisher.keep(outcome.kept, hasCompared: known.intactness.hasCompared)
    return outcome
  }

  /// A page that was made of files which changed meanwhile gets a fingerprint that no page has.
  private func make(
    _ page: Page, _ fingerprint: Fingerprint
  ) throws -> (row: PageRow, bodies: BodyRow?) {
    let changes = bodies.passingEdits
    var pieces: [RenderedPiece] = []
    let (size, digest): (Int, Digest)
    var isAsRead = true
    switch page.body {
    case .copied(let path, let read):
      (size, digest) = try copy(path, to: page.address)
      isAsRead = digest == read
    case .generated(let make):
      let bytes = make()
      (size, digest) = (bytes.count, try publisher.write(page.address, bytes))
    case .composed(let make):
      let file = make()
      pieces = file.pieces
      (size, digest) = (file.bytes.count, try publisher.write(page.address, file.bytes))
    case .templated(let kind, let records):
      var bytes = kind.preamble
      pieces = templates[kind]?.render(records(), root: page.root, into: &bytes) ?? []
      (size, digest) = (bytes.count, try publisher.write(page.address, bytes))
    }
    if bodies.passingEdits != changes { isAsRead = false }
    let row = PageRow(
      address: page.address, fingerprint: isAsRead ? fingerprint.digest : .none,
      digest: digest, size: size)
    if fingerprint.bodies.isEmpty, !page.isComposed { return (row, nil) }
    assert(
      pieces.allSatisfy { BodyPiece(label: $0.label)?.body ?? 0 < fingerprint.bodies.count },
      "\(page.address) shows a body that is not among its inputs")
    let shown = BodyRow(
      address: page.address, frame: fingerprint.frame, bodies: fingerprint.bodies, pieces: pieces)
    return (row, shown)
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

  private func fingerprint(of page: Page) -> Fingerprint {
    var fingerprint = Fingerprint(omitting: omitted)
    page.addInputs(to: &fingerprint, templates: templates)
    return fingerprint
  }
}

extension Page {
  /// Whether the page is known to show bodies or none: a row that is lost must be missed.
  fileprivate var isComposed: Bool { if case .composed = body { true } else { false } }

  fileprivate var isGenerated: Bool {
    switch body {
    case .generated, .composed: true
    case .templated, .copied: false
    }
  }
}
