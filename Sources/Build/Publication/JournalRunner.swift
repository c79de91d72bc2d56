import Digests
import Glibc

/// Takes the steps of a journal: the only code that changes published files.
struct JournalRunner {
  private let area: OutputArea
  private let fileSystem: any FileSystem
  private let isRepeated: Bool
  private var foreign: [OutputAddress] = []
  private var realFolders: Set<OutputAddress> = []

  /// - Parameter isRepeated: whether somebody may have taken some of the steps before.
  init(area: OutputArea, fileSystem: any FileSystem, isRepeated: Bool) {
    self.area = area
    self.fileSystem = fileSystem
    self.isRepeated = isRepeated
  }

  /// Takes all steps, puts the manifest in place and drops the journal.
  ///
  /// If it fails, the journal stays, and the next build takes the steps again.
  ///
  /// - Parameter afterwards: is called before the journal is dropped.
  mutating func run(
    _ journal: Journal, afterwards: () -> Void = {}
  ) throws(PublicationError) {
    do throws(FileSystemError) {
      for step in journal.steps { try take(step) }
      if foreign.isEmpty { try finish(journal, afterwards) }
    } catch {
      throw .unfinished(error)
    }
    // Only what was put there since the plan was made: the plan found the way clear.
    if !foreign.isEmpty { throw .foreignFiles(foreign.map { area.published($0) }) }
  }

  private mutating func take(_ step: Journal.Step) throws(FileSystemError) {
    switch step {
    case .removeFile(let address):
      guard try isInside(address) else { return }
      _ = try fileSystem.removeFile(area.published(address))
    case .removeFolder(let address):
      guard try isInside(address) else { return }
      _ = try fileSystem.removeDirectory(area.published(address))
    case .moveFolder(let address), .moveFile(let address):
      try move(address)
    case .replaceFile(let address, let digest):
      try replace(address, digest)
    }
  }

  /// Whether no folder above the address is a link, which would lead out of the output folder.
  private mutating func isInside(_ address: OutputAddress) throws(FileSystemError) -> Bool {
    for folder in address.folders {
      if realFolders.contains(folder) { return true }
      guard let status = try fileSystem.status(area.published(folder)) else { continue }
      if status.kind != .directory { return status.kind == .file }
      // Those above it are looked at all the same: the link may be one of them.
    }
    if let folder = address.folder { realFolders.insert(folder) }
    return true
  }

  private mutating func move(_ address: OutputAddress) throws(FileSystemError) {
    guard try isInside(address) else { return foreign.append(address) }
    let source = area.staged(address)
    let target = area.published(address)
    do throws(FileSystemError) {
      try fileSystem.rename(source, to: target, .onlyIfAbsent)
    } catch {
      // What is staged no more was moved before.
      guard let staged = try fileSystem.status(source) else { return }
      switch error.code {
      case ENOENT:
        guard let folder = address.folder else { throw error }
        _ = try fileSystem.makeDirectories(area.published(folder))
        try fileSystem.rename(source, to: target, .onlyIfAbsent)
      case EEXIST:
        try merge(address, staged)
      case ENOTDIR:
        foreign.append(address)
      default:
        throw error
      }
    }
  }

  /// Moves to an address where something has come to stand since the plan was made.
  private mutating func merge(
    _ address: OutputAddress, _ staged: FileStatus
  ) throws(FileSystemError) {
    let source = area.staged(address)
    let target = area.published(address)
    let present = try fileSystem.status(target)
    switch (staged.kind, present?.kind) {
    case (_, nil):
      try fileSystem.rename(source, to: target, .onlyIfAbsent)
    case (.directory, .directory):
      for entry in try fileSystem.list(source) {
        if let inner = OutputAddress(address.text + "/" + entry.name) { try move(inner) }
      }
    case (.file, .file) where present?.size == 0:
      try fileSystem.rename(source, to: target, .overwriting)
    case (.file, .file) where present?.size == staged.size:
      let isSame = try fileSystem.digest(of: source) == fileSystem.digest(of: target)
      if !isSame { foreign.append(address) }
    default:
      foreign.append(address)
    }
  }

  private mutating func replace(
    _ address: OutputAddress, _ digest: Digest
  ) throws(FileSystemError) {
    guard try isInside(address) else { return foreign.append(address) }
    let source = area.staged(address)
    let target = area.published(address)
    if isRepeated {
      // After the exchange the old file lies in the stage: exchanged again, it would come back.
      guard try fileSystem.status(source)?.kind == .file,
        try fileSystem.digest(of: source) == digest
      else { return }
    }
    switch try fileSystem.status(target)?.kind {
    case nil: try move(address)
    case .file, .symbolicLink: try fileSystem.rename(source, to: target, .exchanging)
    case .directory, .other, .unreadable: foreign.append(address)
    }
  }

  private mutating func finish(
    _ journal: Journal, _ afterwards: () -> Void
  ) throws(FileSystemError) {
    try removeEmptiedFolders(journal)
    // The last file to be put in place: what is older than it is as it says. Overwritten and not
    // exchanged, for then ext4 writes it out at once: it is the one file that a power cut must not
    // empty.
    if try fileSystem.status(area.nextManifest) != nil {
      try fileSystem.rename(area.nextManifest, to: area.manifest, .overwriting)
    }
    afterwards()
    _ = try fileSystem.removeFile(area.journal)
  }

  /// Removes folders that hold nothing since files were removed from them, whoever made them.
  private mutating func removeEmptiedFolders(_ journal: Journal) throws(FileSystemError) {
    var last: OutputAddress?
    for case .removeFile(let address) in journal.steps where address.folder != last {
      last = address.folder
      guard try isInside(address) else { continue }
      // All of them: the innermost may have been removed before, by a build that was then killed.
      for folder in address.folders {
        _ = try fileSystem.removeDirectory(area.published(folder))
      }
    }
  }
}
