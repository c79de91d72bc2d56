import Synchronization

/// What stands at the addresses of the output's folders, each looked at once.
final class OutputFolders: Sendable {
  enum State: Sendable {
    case present
    /// Neither it nor anything from `top`, a folder above it or itself, downwards.
    case absent(top: OutputAddress)
    /// At `top`, a folder above it or itself, stands a file of the last publication.
    case replacing(top: OutputAddress)
    /// At `top` stands a link, or a file that is not ours.
    case blocked(top: OutputAddress)
  }

  private let area: OutputArea
  private let fileSystem: any FileSystem
  private let previous: ManifestIndex
  private let states = Mutex<[OutputAddress: State]>([:])

  init(area: OutputArea, fileSystem: any FileSystem, previous: ManifestIndex) {
    self.area = area
    self.fileSystem = fileSystem
    self.previous = previous
  }

  /// - Parameter folder: nil for the output folder itself.
  func state(of folder: OutputAddress?) throws(FileSystemError) -> State {
    guard let folder else { return .present }
    if let known = states.withLock({ $0[folder] }) { return known }
    // Two threads may find out the same; that costs less than a lock held over a system call.
    let state = try look(at: folder)
    states.withLock { $0[folder] = state }
    return state
  }

  private func look(at folder: OutputAddress) throws(FileSystemError) -> State {
    let above = try state(of: folder.folder)
    guard case .present = above else { return above }
    switch try fileSystem.status(area.published(folder))?.kind {
    case .directory: return .present
    case nil: return .absent(top: folder)
    case .file where previous[folder] != nil: return .replacing(top: folder)
    default: return .blocked(top: folder)
    }
  }
}
