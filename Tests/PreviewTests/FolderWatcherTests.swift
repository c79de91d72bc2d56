import Foundation
import Testing

@testable import Preview

@Suite final class FolderWatcherTests {
  private let root: String

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/bulletin-watch-\(UUID().uuidString)"
    try make("content/articles")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private func make(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: root + "/" + folder, withIntermediateDirectories: true)
  }

  private func write(_ path: String, atomically: Bool = false) throws {
    try "a".write(toFile: root + "/" + path, atomically: atomically, encoding: .utf8)
  }

  private func move(_ path: String, to target: String) throws {
    try FileManager.default.moveItem(atPath: root + "/" + path, toPath: root + "/" + target)
  }

  /// Whether a change is seen, and nothing more is afterwards.
  private func sees(_ watcher: FolderWatcher, _ change: () throws -> Void) rethrows -> Bool {
    try change()
    let isSeen = watcher.wait(limit: 5000)
    return isSeen && !watcher.wait(limit: 50)
  }

  @Test func whateverHappensToFiles() throws {
    let watcher = FolderWatcher(root, ["content", "site-templates"])
    #expect(!watcher.wait(limit: 20))
    #expect(try sees(watcher) { try write("content/articles/a.md") })
    #expect(try sees(watcher) { try write("content/articles/a.md") })
    #expect(try sees(watcher) { try write("content/articles/a.md", atomically: true) })
    #expect(try sees(watcher) { try move("content/articles/a.md", to: "content/articles/b.md") })
    #expect(
      try sees(watcher) {
        try FileManager.default.removeItem(atPath: root + "/content/articles/b.md")
      })
  }

  @Test func foldersThatComeAndGo() throws {
    let watcher = FolderWatcher(root, ["content", "site-templates"])
    // A file that comes in a folder of a folder, before either is watched.
    #expect(
      try sees(watcher) {
        try make("content/articles/2019/06")
        try write("content/articles/2019/06/a.md")
      })
    #expect(try sees(watcher) { try write("content/articles/2019/06/a.md") })
    #expect(try sees(watcher) { try move("content/articles/2019", to: "away") })
    #expect(try sees(watcher) { try move("away", to: "content/articles/2020") })
    #expect(try sees(watcher) { try write("content/articles/2020/06/b.md") })
    // The whole folder, as where another branch is checked out.
    #expect(try sees(watcher) { try move("content", to: "old") })
    #expect(
      try sees(watcher) {
        try make("content/pages")
        try write("content/pages/a.md")
      })
    #expect(try sees(watcher) { try write("content/pages/a.md") })
  }

  @Test func foldersThatWereNotThere() throws {
    let watcher = FolderWatcher(root, ["content", "site-templates"])
    #expect(try sees(watcher) { try make("site-templates/assets") })
    #expect(try sees(watcher) { try write("site-templates/assets/site.css") })
  }

  @Test func moreEventsThanTheQueueHolds() throws {
    for name in ["a", "b"] { try write("content/articles/\(name).md") }
    let watcher = FolderWatcher(root, ["content"])
    // Two equal events, one after the other, are one.
    for number in 0..<20_000 {
      unsafe chmod(root + "/content/articles/" + (number % 2 == 0 ? "a.md" : "b.md"), 0o600)
    }
    try make("content/articles/late")
    #expect(watcher.wait(limit: 5000))
    while watcher.wait(limit: 50) {}
    #expect(try sees(watcher) { try write("content/articles/late/a.md") })
  }
}
