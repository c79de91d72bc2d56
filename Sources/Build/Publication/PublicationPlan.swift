import Diagnostics

/// A file that a page was written to, and what that means for the output.
struct WrittenFile: Sendable {
  enum Change: Sendable {
    /// The output has these bytes already.
    case none
    /// Staged; nothing that has to stay stands at the address.
    case created
    /// Staged; an older file of ours stands at the address.
    case updated
  }

  var entry: Manifest.Entry
  var change: Change
}

/// What a publication will do: worked out before anything is changed.
struct PublicationPlan {
  private(set) var manifest = Manifest()
  private(set) var journal = Journal()
  private(set) var summary = PublicationSummary()
  /// What stands in the way and is not ours.
  private(set) var foreign: [OutputAddress] = []
  /// Addresses written twice, or as a file and as a folder.
  private(set) var conflicts: [OutputAddress] = []

  private let previous: ManifestIndex
  private let folders: OutputFolders
  private let area: OutputArea
  private let fileSystem: any FileSystem

  /// - Parameter kept: the entries of the last publication whose files stay as they are, in their order.
  init(
    written: [WrittenFile], kept: [Manifest.Entry], previous: ManifestIndex,
    folders: OutputFolders, area: OutputArea, fileSystem: any FileSystem
  ) throws(FileSystemError) {
    self.previous = previous
    self.folders = folders
    self.area = area
    self.fileSystem = fileSystem
    let written = written.sorted { $0.entry.address < $1.entry.address }
    manifest = Manifest(entries: Self.merge(kept, written.map(\.entry)))
    findConflicts(among: written.lazy.filter { $0.change == .created }.map(\.entry.address))
    guard conflicts.isEmpty else { return }
    let removed = previous.addresses(missingIn: manifest)
    let moves = try moves(of: written)
    // What stands in the way of a move goes before it, all else after it: a page that gets another
    // address is at one of them all the time.
    let clearing = journal.steps
    let cleared = Set(
      clearing.compactMap { if case .removeFile(let address) = $0 { address } else { nil } })
    journal.steps += moves
    journal.steps += removed.filter { !cleared.contains($0) }.map { .removeFile($0) }
    summary.total = manifest.entries.count
    summary.created = written.count { $0.change == .created }
    summary.updated = written.count { $0.change == .updated }
    summary.removed = removed.count
  }

  /// Both are in the order of their addresses.
  private static func merge(
    _ left: [Manifest.Entry], _ right: [Manifest.Entry]
  ) -> [Manifest.Entry] {
    if left.isEmpty { return right }
    var merged: [Manifest.Entry] = []
    merged.reserveCapacity(left.count + right.count)
    var start = 0
    for entry in right {
      let end = (start..<left.count).partitioningIndex { entry.address <= left[$0].address }
      merged += left[start..<end]
      merged.append(entry)
      start = end
    }
    merged += left[start...]
    return merged
  }

  /// Nothing that stays gets in the way of anything else that stays: only what is new is looked at.
  ///
  /// - Parameter created: in their order.
  private mutating func findConflicts(among created: some Collection<OutputAddress>) {
    if created.isEmpty { return }
    var folders: Set<OutputAddress> = []
    var last: OutputAddress?
    for entry in manifest.entries {
      if entry.address.lies(in: last) { continue }
      last = entry.address.folder
      // The folders above one that is known are known too.
      for folder in entry.address.folders {
        if !folders.insert(folder).inserted { break }
      }
    }
    last = nil
    for address in created {
      if address == last || folders.contains(address) { conflicts.append(address) }
      last = address
    }
    let new = Set(created.lazy.compactMap(\.folder)).flatMap { [$0] + $0.folders }
    conflicts += Set(new).sorted().filter { folder in
      manifest.entries.index(of: folder.text, by: \.address.text) != nil
    }
  }

  /// The steps that put the staged files in place; what must be cleared away before goes to the
  /// journal at once.
  private mutating func moves(of written: [WrittenFile]) throws(FileSystemError) -> [Journal.Step] {
    var moves: [Journal.Step] = []
    var movedFolders: Set<OutputAddress> = []
    for file in written where file.change != .none {
      let address = file.entry.address
      switch try folders.state(of: address.folder) {
      case .blocked(let top):
        if foreign.last != top { foreign.append(top) }
      case .absent(let top):
        if movedFolders.insert(top).inserted { moves.append(.moveFolder(top)) }
      case .replacing(let top):
        if movedFolders.insert(top).inserted {
          journal.steps.append(.removeFile(top))
          moves.append(.moveFolder(top))
        }
      case .present:
        if file.change == .updated {
          moves.append(.replaceFile(address, file.entry.digest))
        } else {
          try clearFolder(at: address)
          moves.append(.moveFile(address))
        }
      }
    }
    return moves
  }

  /// Has a folder removed that stands where a file is to go, if all that lies in it goes in this
  /// publication.
  private mutating func clearFolder(at address: OutputAddress) throws(FileSystemError) {
    guard try fileSystem.status(area.published(address))?.kind == .directory else { return }
    var pending = [address]
    var emptied: [OutputAddress] = []
    while let folder = pending.popLast() {
      emptied.append(folder)
      for entry in try fileSystem.list(area.published(folder)) {
        guard let inner = OutputAddress(folder.text + "/" + entry.name) else {
          foreign.append(folder)
          continue
        }
        if entry.kind == .directory {
          pending.append(inner)
        } else if previous[inner] != nil {
          // Not written anew, else it and the address of the file were a conflict.
          journal.steps.append(.removeFile(inner))
        } else {
          foreign.append(inner)
        }
      }
    }
    // A folder stands before those in it.
    journal.steps += emptied.reversed().map { .removeFolder($0) }
  }
}

/// What a publication changed, in files.
package struct PublicationSummary: Hashable, Sendable {
  /// In the output that Bulletin wrote, now or before.
  package var total = 0
  package var created = 0
  package var updated = 0
  package var removed = 0
  package var unchanged: Int { total - created - updated }

  package init() {}
}
