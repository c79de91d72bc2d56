package import Diagnostics
package import Digests
import Synchronization
import Workers

/// Puts a built site into its output folder: all of it or nothing, and nothing but what changed.
///
/// What changed is staged while the build runs. `publish` writes a journal of what is to be done,
/// which is the moment from which the new site is certain, and then does it by renames. A build
/// that is killed before that moment leaves the output as it was; one that is killed later is
/// finished by the next `open`. There is no fsync: after a power cut, the next build sees by size,
/// time and bytes what was lost.
///
/// Ownership: a file is ours if the manifest of the last publication names its address. A file at
/// an address of the site that is not ours is adopted if it has the page's bytes, overwritten if it
/// is empty, and an error if it holds anything else. Without a readable manifest nothing is ours:
/// so whoever loses it has to delete the output folder if pages changed, but never loses a file of
/// their own.
package final class Publisher: Sendable {
  /// Sentences for the user about what was found amiss and how it was dealt with.
  package let notices: [Message]

  private let area: OutputArea
  private let fileSystem: any FileSystem
  private let session: OutputSession
  private let previous: ManifestIndex
  /// Whether nothing is wrong with the list of what the last publication wrote.
  let knowsManifest: Bool
  /// Of the manifest's last change, in nanoseconds since 1970.
  private let publishedAt: Int?
  private let folders: OutputFolders
  private let stage: Stage
  private let state: Mutex<State>

  private struct State {
    var written: [WrittenFile] = []
    /// In step with the files of the last publication.
    var isKept: [Bool]
    var foreign: [OutputAddress] = []
    /// Whether a file was read because its times did not tell that it is as it was.
    var hasCompared = false
    /// A site that lacks a file is never published, even if the caller overlooks that the file
    /// failed.
    var failure: PublicationError?
    /// Makes room on a full disk.
    var makeRoom: (@Sendable () -> Void)?
    var hasEnded = false
  }

  /// Begins a publication in a session of its own.
  package static func open(
    output: String, waits: Bool = false, fileSystem: any FileSystem
  ) throws(PublicationError) -> Publisher {
    let session = try OutputSession.open(output: output, waits: waits, fileSystem: fileSystem)
    do throws(PublicationError) {
      return try Publisher(session)
    } catch {
      session.end(undoing: true)
      throw error
    }
  }

  /// Begins a publication, with which the session ends.
  ///
  /// - Parameters:
  ///   - known: the manifest, if the caller knows it and when it was put in place.
  ///   - writesFew: whether the files of the last publication that are written anew are sought one by one, as there are
  ///     few of them as a rule; else by a table.
  ///   - trustsTimes: whether a file of the same size that is older than the manifest is as it was left; else
  ///     every file is read.
  init(
    _ session: OutputSession, known: (manifest: Manifest, changed: Int)? = nil,
    writesFew: Bool = false, trustsTimes: Bool = true
  ) throws(PublicationError) {
    self.session = session
    area = session.area
    fileSystem = session.fileSystem
    var recovery = Recovery(area: area, fileSystem: fileSystem)
    let (manifest, changed) =
      if let known { (known.manifest, Int?(known.changed)) } else {
        try onDisk(try recovery.readManifest())
      }
    previous = ManifestIndex(manifest, isForFew: writesFew)
    publishedAt = trustsTimes ? changed : nil
    knowsManifest = recovery.notices.isEmpty
    notices = session.notices + recovery.notices
    state = Mutex(State(isKept: Array(repeating: false, count: manifest.entries.count)))
    folders = OutputFolders(area: area, fileSystem: fileSystem, previous: previous)
    stage = Stage(area: area, fileSystem: fileSystem)
  }

  /// The files of the last publication, in the order of their addresses.
  var published: [Manifest.Entry] { previous.manifest.entries }

  /// Which of them lie in the output as they were left.
  func intactness(workers: Workers) throws(PublicationError) -> OutputSession.Intactness {
    try onDisk(
      try session.intactness(of: published, publishedAt: publishedAt, workers: workers))
  }

  /// Keeps published files of which the caller has seen that they are what the last publication wrote.
  ///
  /// - Parameters:
  ///   - positions: the files' places among those of the last publication.
  ///   - hasCompared: whether a file was read to see that.
  func keep(_ positions: some Sequence<Int>, hasCompared: Bool = false) {
    state.withLock { state in
      for position in positions { state.isKept[position] = true }
      if hasCompared { state.hasCompared = true }
    }
  }

  /// Has something make room when the disk is full; what could not be written is then tried once more.
  func whenFull(_ makeRoom: @escaping @Sendable () -> Void) {
    state.withLock { $0.makeRoom = makeRoom }
  }

  /// - Parameter undo: takes away what a write on a full disk left.
  private func makingRoom<Value>(
    _ work: () throws(FileSystemError) -> Value, undo: () -> Void
  ) throws(FileSystemError) -> Value {
    do throws(FileSystemError) {
      return try work()
    } catch {
      guard error.isOfFullDisk, let makeRoom = state.withLock({ $0.makeRoom }) else { throw error }
      undo()
      makeRoom()
      return try work()
    }
  }

  /// Has a file of the site published with the rest, unless the output has it already.
  ///
  /// May be called from many threads at once; each address once.
  ///
  /// - Parameter address: the path in the output folder, with `/` between parts.
  ///
  /// - Returns: the digest of the bytes.
  @discardableResult
  package func write(
    _ address: String, _ bytes: [UInt8]
  ) throws(PublicationError) -> Digest {
    try put(address) { (address) throws(FileSystemError) in
      let entry = Manifest.Entry(address: address, size: bytes.count, digest: .of(bytes))
      let comparison = try compare(entry) { (path) throws(FileSystemError) in
        try fileSystem.readFile(path) == bytes
      }
      if comparison.isToBeStaged { try stage.write(address, bytes) }
      return (entry, comparison)
    }.digest
  }

  /// Has a copy of a file published, like ``write(_:_:)``; it may be larger than the memory.
  ///
  /// - Returns: the size of what is published, in bytes, and its digest.
  func copy(
    _ address: String, from source: String
  ) throws(PublicationError) -> (size: Int, digest: Digest) {
    let entry = try put(address) { (address) throws(FileSystemError) in
      let digest = try fileSystem.digest(of: source)
      let size = try fileSystem.status(source)?.size ?? 0
      var entry = Manifest.Entry(address: address, size: size, digest: digest)
      let comparison = try compare(entry) { (path) throws(FileSystemError) in
        try fileSystem.digest(of: path) == digest
      }
      // What was copied counts: the file may be changed at this moment.
      if comparison.isToBeStaged {
        (entry.size, entry.digest) = try stage.copy(source, to: address)
      }
      return (entry, comparison)
    }
    return (entry.size, entry.digest)
  }

  private func put(
    _ address: String,
    _ work: (OutputAddress) throws(FileSystemError) -> (Manifest.Entry, Comparison)
  ) throws(PublicationError) -> Manifest.Entry {
    if state.withLock({ $0.hasEnded }) { throw .ended }
    do throws(PublicationError) {
      guard let address = OutputAddress(address) else { throw .invalidAddresses([address]) }
      let (entry, comparison) = try onDisk(
        try makingRoom { () throws(FileSystemError) in
          try work(address)
        } undo: {
          _ = try? fileSystem.removeFile(area.staged(address))
        })
      state.withLock { state in
        if comparison.isForeign { state.foreign.append(address) }
        if comparison.hasRead { state.hasCompared = true }
        state.written.append(WrittenFile(entry: entry, change: comparison.change))
      }
      return entry
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  /// Replaces the published site by what was written.
  ///
  /// The publisher's work ends with it, whether it succeeds or not. If a write failed, it fails
  /// alike.
  ///
  /// - Parameter afterwards: is called when the new site with its manifest is in place and nobody else
  ///   can have changed anything yet; after a kill within it, the next build finds the site complete.
  package func publish(
    afterwards: () -> Void = {}
  ) throws(PublicationError) -> PublicationSummary {
    let state = state.withLock { state in
      defer { state.hasEnded = true }
      return state
    }
    if state.hasEnded { throw .ended }
    let plan: PublicationPlan
    do throws(PublicationError) {
      plan = try self.plan(state)
      try onDisk(
        try makingRoom { () throws(FileSystemError) in
          try decide(plan, hasCompared: state.hasCompared)
        } undo: {
          removeUndecided()
        })
    } catch {
      discard()
      throw error
    }
    defer { session.end(undoing: false) }
    if plan.journal.steps.isEmpty {
      afterwards()
    } else {
      var runner = JournalRunner(area: area, fileSystem: fileSystem, isRepeated: false)
      try runner.run(plan.journal, afterwards: afterwards)
    }
    // What is left of the stage goes now, or else at the next build.
    try? fileSystem.removeTree(area.stage)
    return plan.summary
  }

  /// Ends the publication and leaves the output as it was.
  package func abandon() {
    if end() { discard() }
  }

  /// Whether the publication had not ended before.
  private func end() -> Bool {
    state.withLock { state in
      defer { state.hasEnded = true }
      return !state.hasEnded
    }
  }

  /// What cannot be removed is removed by the next build.
  private func discard() {
    try? fileSystem.removeTree(area.stage)
    removeUndecided()
    session.end(undoing: true)
  }

  private func removeUndecided() {
    _ = try? fileSystem.removeFile(area.nextManifest)
    _ = try? fileSystem.removeFile(area.nextJournal)
  }
}

extension Publisher {
  private struct Comparison {
    var change: WrittenFile.Change
    var isForeign = false
    var hasRead = false

    var isToBeStaged: Bool { change != .none && !isForeign }
  }

  /// What is to be done so that the output has these bytes at this address.
  ///
  /// - Parameter isEqual: whether the file at a path has the same bytes.
  private func compare(
    _ entry: Manifest.Entry, isEqual: (_ path: String) throws(FileSystemError) -> Bool
  ) throws(FileSystemError) -> Comparison {
    guard case .present = try folders.state(of: entry.address.folder) else {
      return Comparison(change: .created)
    }
    let path = area.published(entry.address)
    guard let status = try fileSystem.status(path) else { return Comparison(change: .created) }
    let known = previous[entry.address]
    switch status.kind {
    case .directory:
      // The plan sees whether it can be cleared away.
      return Comparison(change: .created)
    case .file:
      // Strictly before: what changed in the clock's same tick may have changed after the manifest.
      if let known, let publishedAt, status.size == known.size, status.changed < publishedAt {
        return Comparison(change: known == entry ? .none : .updated)
      }
      if status.size == entry.size, try isEqual(path) {
        return Comparison(change: .none, hasRead: true)
      }
    default:
      break
    }
    let isOurs = known != nil || (status.kind == .file && status.size == 0)
    return Comparison(change: .updated, isForeign: !isOurs || status.kind == .other)
  }

  private func plan(_ state: State) throws(PublicationError) -> PublicationPlan {
    if let failure = state.failure { throw failure }
    let plan = try onDisk(
      try PublicationPlan(
        written: state.written,
        kept: state.isKept.indices.lazy.filter { state.isKept[$0] }.map { published[$0] },
        previous: previous, folders: folders, area: area, fileSystem: fileSystem))
    if !plan.conflicts.isEmpty { throw .invalidAddresses(plan.conflicts.map(\.text)) }
    let foreign = (state.foreign + plan.foreign).sorted()
    if !foreign.isEmpty { throw .foreignFiles(foreign.map { area.published($0) }) }
    return plan
  }

  /// Writes the journal, and with it makes the new site certain; without steps, at most the
  /// manifest changes.
  private func decide(_ plan: PublicationPlan, hasCompared: Bool) throws(FileSystemError) {
    if !plan.journal.steps.isEmpty {
      try fileSystem.writeFile(area.nextManifest, plan.manifest.bytes)
      try fileSystem.writeFile(area.nextJournal, plan.journal.bytes)
      try fileSystem.rename(area.nextJournal, to: area.journal, .overwriting)
    } else if hasCompared || plan.manifest.entries != previous.manifest.entries
      || publishedAt == nil
    {
      // Put in place anew even if it says the same: what was compared is older than it from now on.
      try fileSystem.writeFile(area.nextManifest, plan.manifest.bytes)
      try fileSystem.rename(area.nextManifest, to: area.manifest, .overwriting)
    }
  }
}
