import Build
import Diagnostics
import Testing

/// States that are of no use, and places where none can be kept: the site is made all the same, and a line says why.
@Suite struct StateTests {
  private static let state = ".bulletin/state.sqlite"
  private static let notKept = "What this build knows could not be kept for the next one: "

  private func built() throws -> (TestProject, files: [String: [UInt8]]) {
    let project = try RebuiltSite.project()
    try #require(project.build().publication != nil)
    return (project, try project.folder.files(in: "public"))
  }

  @Test func eachOutputHasAStateOfItsOwn() throws {
    let (project, files) = try built()
    for _ in 0..<2 {
      let other = try project.build { $0.output += "-2" }
      #expect(other.notices == [])
      #expect(try project.build().made == [])
      #expect(try project.folder.files(in: "public-2") == files)
    }
    #expect(try project.build { $0.output += "-2" }.made == [])
  }

  @Test func theStateOfAnotherOutputIsNotUsed() throws {
    let (project, files) = try built()
    try project.build { $0.output += "-2" }
    let name = try #require(
      try project.folder.disk.list(project.folder.path + "/.bulletin").map(\.name)
        .first { $0.hasPrefix("state-") })
    try project.folder.write(
      project.folder.bytes(at: Self.state), at: ".bulletin/" + name, .inPlace)
    try project.folder.remove("public-2")
    let report = try project.build { $0.output += "-2" }
    #expect(
      report.notices == [
        "The state of the last build is of another folder, so that it is not used."
      ])
    #expect(report.made.count == files.count)
    #expect(try project.folder.files(in: "public-2") == files)
  }

  @Test func anotherProgramMakesAllAnew() throws {
    let project = try RebuiltSite.project()
    let program = project.folder.path + "/bulletin"
    func build() throws -> BuildReport {
      try project.build { $0.executable = program }
    }
    try project.folder.put("một", at: "bulletin")
    let files = try build().made
    #expect(try build().made == [])
    // The same program, installed again.
    try project.folder.put("một", at: "bulletin")
    try project.folder.setModified("bulletin", to: 1_000_000_000)
    #expect(try build().made == [])
    // Another one of the same size and time.
    try project.folder.write(Array("hai".utf8) + [33, 33], at: "bulletin", .unnoticed)
    let report = try build()
    #expect(report.made == files)
    #expect(
      report.notices == [
        "The last build was made by another version of Bulletin, so that everything is made anew."
      ])
    #expect(report.publication?.unchanged == files.count)
    #expect(try build().made == [])
  }

  /// As where the project's folder may only be read; whoever runs the tests may do more than that.
  @Test func aStateThatCannotBeKeptIsNoError() throws {
    let (project, files) = try built()
    try project.folder.remove(".bulletin")
    try project.folder.put("Không phải thư mục.", at: ".bulletin")
    for _ in 0..<2 {
      let report = try project.build()
      #expect(report.failure == nil)
      #expect(report.notices.count == 1)
      #expect(report.notices.first?.english.hasPrefix(Self.notKept) == true)
      #expect(report.publication?.unchanged == files.count)
    }
    try project.replace("Thân", by: "Thâm", in: RebuiltSite.article("b"))
    #expect(try project.build().publication?.updated == 6)
    #expect(project.published("2019/06/b.html").contains("Thâm"))

    try project.folder.remove(".bulletin")
    #expect(try project.build().notices == [])
    #expect(try project.build().made == [])
  }

  @Test func aFolderInTheStatesPlaceIsNoError() throws {
    let (project, files) = try built()
    try project.folder.remove(Self.state)
    try project.folder.put("x", at: Self.state + "/x")
    let report = try project.build()
    #expect(report.failure == nil)
    #expect(report.notices.first?.english.hasPrefix(Self.notKept) == true)
    #expect(try project.folder.files(in: "public") == files)
  }

  /// It is written while pages are made, and stays unfinished if the site cannot be published or the build is killed.
  @Test func nothingIsLeftOfAStateThatIsNotFinished() throws {
    let project = try RebuiltSite.project()
    func kept() throws -> [String] {
      try project.folder.disk.list(project.folder.path + "/.bulletin").map(\.name)
    }
    try project.folder.put("của tôi", at: "public/index.html")
    #expect(try project.build().failure?.id == "foreign-file")
    #expect(try project.folder.disk.status(project.folder.path + "/.bulletin") == nil)
    try project.folder.remove("public/index.html")
    try #require(project.build().publication != nil)
    let state = try project.folder.bytes(at: Self.state)
    try project.folder.put(
      TestProject.article("F", date: "2026-01-30", "units: phong"), at: RebuiltSite.article("f"))
    try project.folder.put("của tôi", at: "public/2026/01/f.html")
    #expect(try project.build { $0.isForced = true }.failure?.id == "foreign-file")
    #expect(try project.folder.bytes(at: Self.state) == state)
    try project.folder.remove("public/2026/01/f.html")
    try project.folder.put("nửa chừng", at: Self.state + ".next")
    #expect(try project.build().made.contains("2026/01/f.html"))
    #expect(try kept() == ["state.sqlite"])
  }

  /// A state says which program wrote it: one that may be run and not read leaves none.
  @Test func aProgramThatCannotBeReadKeepsNoState() throws {
    let project = try RebuiltSite.project()
    for _ in 0..<2 {
      let report = try project.build { $0.executable = project.folder.path + "/khong-co" }
      #expect(report.failure == nil)
      #expect(report.notices.first?.english.hasPrefix(Self.notKept) == true)
      #expect(try project.folder.disk.list(project.folder.path + "/.bulletin").isEmpty)
    }
  }

  @Test func whoeverKeepsNoStateNeitherUsesNorHarmsOne() throws {
    let (project, files) = try built()
    let state = try project.folder.bytes(at: Self.state)
    let report = try project.build { $0.keepsState = false }
    #expect(report.made.count == files.count)
    #expect(try project.folder.bytes(at: Self.state) == state)
    let fresh = try RebuiltSite.project()
    try fresh.build { $0.keepsState = false }
    #expect(try fresh.folder.disk.status(fresh.folder.path + "/.bulletin") == nil)
  }

  /// Of a text past all measure nothing is read. But what only looks like a text is copied, and known by its bytes.
  @Test func aLargeFileThatIsNoTextIsCopiedAnew() throws {
    let project = try RebuiltSite.project()
    var bytes = [UInt8](repeating: 97, count: (8 << 20) + 1)
    for path in ["content/static/lon.md", "site-templates/assets/lon.md"] {
      try project.folder.write(bytes, at: path, .replacing)
    }
    try #require(project.build().lines == [])
    bytes[1_000] = 98
    for path in ["content/static/lon.md", "site-templates/assets/lon.md"] {
      try project.folder.write(bytes, at: path, .unnoticed)
    }
    #expect(try project.build().made == ["assets/lon.md", "lon.md"])
    #expect(try project.folder.bytes(at: "public/lon.md") == bytes)
    #expect(try project.folder.bytes(at: "public/assets/lon.md") == bytes)
  }
}
