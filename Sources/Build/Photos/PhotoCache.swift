import Digests
import Glibc
import Pages
import Synchronization

/// Derived photos of earlier builds, by what decides their bytes. It is never needed: what is missing or damaged is
/// made again.
final class PhotoCache: Sendable {
  private let folder: String
  private let fileSystem: any FileSystem
  /// Whether new photos are kept; else the cache is only read.
  private let isKept: Bool
  private let written = Atomic(0)

  /// - Parameter state: the folder in which builds keep what they know.
  init(state: String, isKept: Bool, fileSystem: any FileSystem) {
    folder = Self.folder(in: state)
    self.isKept = isKept
    self.fileSystem = fileSystem
  }

  static func folder(in state: String) -> String { state + "/photos" }

  /// Before a photo's bytes stands their digest.
  private static let sealSize = 32

  func photo(_ key: Digest) -> [UInt8]? {
    guard isFolder, let bytes = try? fileSystem.readFile(path(key)), bytes.count > Self.sealSize
    else { return nil }
    let photo = Array(bytes[Self.sealSize...])
    let seal = Digest(hexadecimal: bytes.prefix(Self.sealSize))
    return seal == .of(photo) ? photo : nil
  }

  /// Keeps a photo, if the disk has room for it.
  func keep(_ photo: [UInt8], _ key: Digest) {
    if !isKept { return }
    _ = try? fileSystem.makeDirectory(folder)
    if !isFolder { return }
    // Other builds of the project may keep the same one at this moment.
    let number = written.add(1, ordering: .relaxed).newValue
    let next = "\(folder)/next-\(getpid())-\(number)"
    do throws(FileSystemError) {
      try fileSystem.writeFile(next, Array(Digest.of(photo).hexadecimal.utf8) + photo)
      try fileSystem.rename(next, to: path(key), .overwriting)
    } catch {
      _ = try? fileSystem.removeFile(next)
    }
  }

  /// Removes all photos but those that the project's pictures still make.
  func remove(except keys: Set<Digest>) {
    guard isKept, isFolder, let entries = try? fileSystem.list(folder) else { return }
    for entry in entries {
      if let key = Digest(hexadecimal: entry.name.utf8), keys.contains(key) { continue }
      _ = try? fileSystem.removeFile(folder + "/" + entry.name)
    }
    if keys.isEmpty { _ = try? fileSystem.removeDirectory(folder) }
  }

  /// A link in its place would lead to files of somebody else.
  private var isFolder: Bool { (try? fileSystem.status(folder))?.kind == .directory }

  private func path(_ key: Digest) -> String { folder + "/" + key.hexadecimal }
}
