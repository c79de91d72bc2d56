import Digests
import Synchronization

/// The folder in which new files wait for their publication.
final class Stage: Sendable {
  private let area: OutputArea
  private let fileSystem: any FileSystem
  private let madeFolders = Mutex<Set<OutputAddress>>([])

  init(area: OutputArea, fileSystem: any FileSystem) {
    self.area = area
    self.fileSystem = fileSystem
  }

  func write(_ address: OutputAddress, _ bytes: [UInt8]) throws(FileSystemError) {
    try makeFolders(of: address)
    try fileSystem.writeFile(area.staged(address), bytes)
  }

  func copy(
    _ source: String, to address: OutputAddress
  ) throws(FileSystemError) -> (size: Int, digest: Digest) {
    try makeFolders(of: address)
    return try fileSystem.copyFile(source, to: area.staged(address))
  }

  private func makeFolders(of address: OutputAddress) throws(FileSystemError) {
    guard let folder = address.folder else {
      _ = try fileSystem.makeDirectory(area.stage)
      return
    }
    if madeFolders.withLock({ $0.contains(folder) }) { return }
    try makeFolders(of: folder)
    _ = try fileSystem.makeDirectory(area.staged(folder))
    _ = madeFolders.withLock { $0.insert(folder) }
  }
}
