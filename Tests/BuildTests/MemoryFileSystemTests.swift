import Build
import Foundation
import Testing

@Suite struct MemoryFileSystemTests {
  private let files = [
    (path: "p/content/site.yaml", bytes: Array(TestProject.settings.utf8)),
    (path: "p/content/articles/2019/a.md", bytes: Array(TestProject.article("A").utf8)),
  ]

  @Test func foldersAreThoseOfItsFiles() throws {
    let files = MemoryFileSystem(self.files)
    #expect(try files.status("p/content")?.kind == .directory)
    #expect(try files.status("p/content/site.yaml")?.kind == .file)
    #expect(try files.status("p/content/site.yaml")?.size == TestProject.settings.utf8.count)
    #expect(try files.status("p/site-templates") == nil)
    #expect(try files.list("p/content").map(\.name).sorted() == ["articles", "site.yaml"])
    #expect(try files.list("p/content/articles/").map(\.kind) == [.directory])
    #expect(try files.walk("p").map(\.path) == ["content/articles/2019/a.md", "content/site.yaml"])
    #expect(try files.open("p/content/site.yaml").read(0..<6) == Array("title:".utf8))
    #expect(try files.open("p/content/site.yaml").read(90_000..<90_006) == [])
    #expect(throws: FileSystemError(.read, "p/b", code: ENOENT)) { try files.readFile("p/b") }
    #expect(throws: FileSystemError(.list, "p/b", code: ENOENT)) { try files.list("p/b") }
    #expect(throws: FileSystemError(.write, "p/b", code: EROFS)) { try files.writeFile("p/b", []) }
  }

  /// A project in memory is judged as the same one on a disk is.
  @Test func aProjectIsJudgedAsOnADisk() throws {
    let wrong = TestProject.article("B", "units: [khong-co]\nphoto: a.jpg")
    let project = try TestProject([
      "content/articles/2019/a.md": TestProject.article("A"), "content/articles/b.md": wrong,
    ])
    let files = MemoryFileSystem(
      self.files + [(path: "p/content/articles/b.md", bytes: Array(wrong.utf8))])
    var options = try project.options()
    options.source = "p"
    let report = Builder(options, fileSystem: files).check()
    #expect(report.failure == nil && report.errors == 2)
    #expect(report.diagnostics == (try project.check().diagnostics))
    #expect(Builder(options, fileSystem: files).build().failure != nil)
  }
}
