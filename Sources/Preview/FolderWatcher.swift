import Glibc

/// Says that something below some folders may have changed: what, its owner finds out. Linux's inotify.
///
/// Used by one thread.
final class FolderWatcher {
  private let queue: Int32
  private let root: String
  private let names: Set<String>
  /// Whether the kernel has no room to watch all folders: then it is looked at from time to time whether anything changed.
  private(set) var isPolling = false

  /// How long a burst of events may go on before it is told all the same, and how long nothing happens when it is over;
  /// in milliseconds. Editors write a file in several steps.
  private static let longestBurst = 150
  private static let pause = 8
  private static let pollingInterval = 1000

  private static let events =
    UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF) | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)

  /// - Parameter names: of the folders in `root`, whether they are there or not.
  init(_ root: String, _ names: Set<String>) {
    self.root = root
    self.names = names
    queue = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    isPolling = queue < 0
    watchAll()
  }

  deinit { close(queue) }

  /// Waits until something changed, and until that is over.
  ///
  /// - Parameter limit: in milliseconds; nil to wait for ever.
  /// - Returns: false if nothing changed in that time.
  func wait(limit: Int?) -> Bool {
    let limit = isPolling ? min(limit ?? Self.pollingInterval, Self.pollingInterval) : limit
    guard poll(limit) else { return isPolling }
    var waited = 0
    repeat {
      // Before anything is read: a file in a folder that is new may come before its folder is watched.
      if drain() { watchAll() }
      waited += Self.pause
    } while waited < Self.longestBurst && poll(Self.pause)
    return true
  }

  private func poll(_ limit: Int?) -> Bool {
    var descriptor = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    return unsafe Glibc.poll(&descriptor, 1, limit.map { Int32(clamping: $0) } ?? -1) > 0
  }

  /// Takes all events; whether there may be folders that are not watched.
  private func drain() -> Bool {
    var hasNewFolders = false
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(queue, $0.baseAddress, $0.count)
      }
      if count <= 0 { return hasNewFolders }
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = unsafe buffer.withUnsafeBytes {
          unsafe $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        }
        let isOfFolder = event.mask & UInt32(IN_ISDIR) != 0
        let makesFolders = event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0
        if isOfFolder && makesFolders || event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
          hasNewFolders = true
        }
        offset += MemoryLayout<inotify_event>.size + Int(event.len)
      }
    }
  }

  private func watchAll() {
    var folders = [root]
    watch(root)
    folders = names.sorted().map { root + "/" + $0 }
    while let folder = folders.popLast() {
      guard watch(folder) else { continue }
      folders += Self.folders(in: folder)
    }
  }

  /// False for what is no folder.
  @discardableResult private func watch(_ folder: String) -> Bool {
    if queue < 0 { return false }
    if unsafe inotify_add_watch(queue, folder, Self.events) >= 0 { return true }
    if errno == ENOSPC || errno == ENOMEM { isPolling = true }
    return false
  }

  private static func folders(in folder: String) -> [String] {
    guard let listing = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(listing) }
    var found: [String] = []
    while let entry = unsafe readdir(listing) {
      let kind = unsafe entry.pointee.d_type
      guard kind == DT_DIR || kind == DT_UNKNOWN else { continue }
      let name = unsafe withUnsafePointer(to: entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      // As a build passes over hidden folders.
      if !name.hasPrefix(".") { found.append(folder + "/" + name) }
    }
    return found
  }
}
