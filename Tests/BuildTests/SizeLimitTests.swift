import Build
import Diagnostics
import Foundation
import Testing

/// What a site weighs, and what it may weigh.
@Suite struct SizeLimitTests {
  private func project(_ limit: String) throws -> TestProject {
    try TestProject([
      "content/site.yaml": TestProject.settings + limit,
      "content/articles/a.md": TestProject.article("Bài"),
      "content/static/b.pdf": String(repeating: "x", count: 5000),
    ])
  }

  @Test func eachBuildSaysThatALimitIsNear() throws {
    let project = try project("size_limit: 90 KB\n")
    let sizes = try #require(try sizes(of: project))
    #expect(sizes.sums[.documents] == .init(files: 1, bytes: 5000))
    // Whatever the templates weigh.
    let bytes = sizes.total.bytes
    for (limit, isNear) in [(bytes * 2, false), (bytes * 5 / 4 + 1000, false), (bytes, true)] {
      try project.folder.put(
        TestProject.settings + "size_limit: \((limit + 999) / 1000) KB\n", at: "content/site.yaml")
      for _ in 0..<2 {
        let notices = try project.build().notices.map(\.english)
        #expect(notices.count == (isNear ? 1 : 0), "\(limit): \(notices)")
        #expect(
          notices.allSatisfy {
            $0.hasPrefix("The site has ")
              && $0.hasSuffix("“bulletin list sizes” says what takes most of it.")
          })
      }
    }
  }

  private func sizes(of project: TestProject) throws -> PublishedSizes? {
    #expect(try project.build().publication != nil)
    return try Builder(project.options(), fileSystem: DiskFileSystem()).publishedSizes()
  }

  @Test func sumsAreThoseOfTheFiles() throws {
    let project = try project("")
    #expect(try Builder(project.options(), fileSystem: DiskFileSystem()).publishedSizes() == nil)
    let sizes = try #require(try sizes(of: project))
    let files = try project.publishedFiles()
    #expect(
      sizes.total == .init(files: files.count, bytes: files.values.reduce(0) { $0 + $1.count }))
    #expect(sizes.limit == 1_000_000_000)
    #expect(sizes.sums[.pages]?.files == files.keys.count { $0.hasSuffix(".html") })
  }

  @Test(arguments: [
    ("1 GB", nil), ("1,5 GB", nil), ("800mb", nil), ("0.5 kb", nil),
    ("1000", "“size_limit” takes a size, but “1000” is not written as one."),
    ("0 GB", "“size_limit” takes a size, but “0 GB” is not written as one."),
    ("lớn", "“size_limit” takes a size, but “lớn” is not written as one."),
  ])
  func sizesAreWrittenWithTheirUnits(written: String, message: String?) throws {
    let report = try project("size_limit: \(written)\n").check()
    #expect(report.diagnostics.map(\.message.english) == (message.map { [$0] } ?? []))
    #expect(report.diagnostics.allSatisfy { $0.help == "Write it like “1 GB” or “800 MB”." })
  }

  @Test(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
  func theListSaysWhatWeighsMost() throws {
    let project = try project("size_limit: 1 KB\n")
    #expect(
      try CommandRun(["list", "sizes"], in: project.folder)
        == CommandRun(
          status: 1,
          errors:
            "error: Nothing was published in “./public”.\n  help: Build the site first, or name its folder with --output.\n"
        ))
    _ = try project.build()
    let run = try CommandRun(["list", "sizes"], in: project.folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Kind"))
    #expect(run.output.contains("\ndocuments      1    5000  5 KB\n"))
    #expect(run.errors.hasPrefix("warning: The site has "))
    #expect(run.errors.hasSuffix(", and size_limit of site.yaml is 1 KB.\n"))
  }
}
