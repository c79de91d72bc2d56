import Build
import Diagnostics
import Glibc
import Testing

/// A state that is there and cannot be had: one sentence says so, and the site is made anew.
@Suite struct UnreadableStateTests {
  private static let state = ".bulletin/state.sqlite"

  @Test(arguments: [EACCES, EPERM, EIO])
  func aStateThatTheDiskKeepsBackIsNotUsed(code: Int32) throws {
    let project = try RebuiltSite.project()
    let first = try project.build()
    let path = project.folder.path + "/" + Self.state
    let disk = FaultyFileSystem(obstacle: { operation, file, _ in
      operation == .read && file == path ? code : nil
    })
    try project.replace("alt: Loa", by: "alt: Cái loa", in: RebuiltSite.article("c"))
    let report = Builder(try project.options(), fileSystem: disk).build()
    let reason = code == EIO ? "The device reports an error." : "Permission denied."
    #expect(
      report.notices == [
        "The state of the last build is not used, so that everything is made anew. Cannot read “\(path)”: \(reason)"
      ])
    #expect(report.failure == nil)
    #expect(report.publication?.total == first.publication?.total)
    // It is replaced by one that can be read.
    let next = try project.build()
    #expect(next.notices == [])
    #expect(next.made == [])
  }

  @Test func aFolderInItsPlaceIsToldAndStays() throws {
    let project = try RebuiltSite.project()
    try project.build()
    try project.folder.remove(Self.state)
    try project.folder.put("của ai đó", at: Self.state + "/ghi-chu.txt")
    let path = project.folder.path + "/" + Self.state
    for _ in 0..<2 {
      let report = try project.build()
      #expect(report.failure == nil)
      #expect(report.publication?.unchanged == report.publication?.total)
      #expect(
        report.notices == [
          "What this build knows could not be kept for the next one: Cannot remove “\(path)”: It is a folder."
        ])
    }
    #expect(try project.folder.bytes(at: Self.state + "/ghi-chu.txt") == Array("của ai đó".utf8))
  }
}
