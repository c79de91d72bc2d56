import Digests
import Pages
import Synchronization
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
  let progress: BuildProgress
  /// For tests: a kind of input that fingerprints are to lack.
  var omitted: Fingerprint.Input.Kind?

  /// What came of a site's pages.
  struct Outcome: Sendable {
    /// The rows of the pages that were made, and their indexes among the pages.
    var made: [(index: Int, row: PageRow)] = []
    /// The places, among the state's pages, of those that stay.
    var kept: [Int] = []
  }

  func write(_ pages: [Page]) throws -> Outcome {
    progress.begin(.making, total: pages.count)
    let parts = try workers.share(pages.count) { queue throws -> Outcome in
      var outcome = Outcome()
      while let indexes = queue.next() {
        for index in indexes {
          let fingerprint = fingerprint(of: pages[index])
          if let row = try keep(pages[index].address, fingerprint) {
            outcome.kept.append(row)
          } else {
            outcome.made.append((index, try make(pages[index], fingerprint)))
          }
        }
        progress.advance(by: indexes.count)
      }
      return outcome
    }
    var outcome = Outcome()
    for part in parts {
      outcome.made += part.made
      outcome.kept += part.kept
    }
    outcome.made.sort { $0.index < $1.index }
    return outcome
  }

  /// A page that was made of files which changed meanwhile gets a fingerprint that no page has.
  private func make(_ page: Page, _ fingerprint: Digest) throws -> PageRow {
    let changes = bodies.changedBodies
    let bytes = try bytes(of: page)
    let digest = try publisher.write(page.address, bytes)
    var isAsRead = bodies.changedBodies == changes
    if case .copied(_, let read) = page.body { isAsRead = digest == read }
    return PageRow(
      address: page.address, fingerprint: isAsRead ? fingerprint : Digest(high: 0, low: 0),
      digest: digest, size: bytes.count)
  }

  private func fingerprint(of page: Page) -> Digest {
    var fingerprint = Fingerprint(omitting: omitted)
    page.addInputs(to: &fingerprint, templates: templates)
    return fingerprint.digest
  }

  /// The place of the page among those of the state, if it is made from the same and its file lies there unharmed.
  private func keep(_ address: String, _ fingerprint: Digest) throws(PublicationError) -> Int? {
    guard let position = publisher.position(of: address), let row = known.places[position],
      known.pages[row].fingerprint == fingerprint,
      known.pages[row].digest == publisher.published[position].digest,
      try publisher.keep(position)
    else { return nil }
    return row
  }

  private func bytes(of page: Page) throws(FileSystemError) -> [UInt8] {
    switch page.body {
    case .generated(let make): return make()
    case .copied(let path, _): return try fileSystem.readFile(root + "/" + path)
    case .templated(let kind, let records):
      var bytes = kind.preamble
      templates[kind]?.render(records(), root: page.root, into: &bytes)
      return bytes
    }
  }
}
