import Build
import Diagnostics
import Testing

/// A state of which any byte may be wrong: the site is right all the same, and nobody's file is taken for another's.
@Suite struct DamagedStateTests {
  private static let path = ".bulletin/state.sqlite"

  private static let pageSize = 16_384

  /// The bytes at the start of each page of the database, which say how it is to be read, and some of all others.
  private static func offsets(in count: Int) -> [Int] {
    (0..<count).filter { offset in
      let place = offset % pageSize
      return place < 14 || offset % 2_003 == 0 || (offset < 130 && offset % 3 == 0)
    }
  }

  /// A project with a warning in each part of the state that can hold one.
  private func project() throws -> TestProject {
    let project = try RebuiltSite.project()
    try project.folder.put("x", at: "content/articles/ghi-chu.txt")
    try project.replace("alt: Loa", by: "credit: Người thử", in: RebuiltSite.article("c"))
    return project
  }

  /// Says what is wrong with a build of a damaged state.
  private func check(
    _ report: BuildReport, _ project: TestProject, like expected: BuildReport,
    _ files: [String: [UInt8]], _ comment: Comment
  ) throws {
    #expect(report.failure == nil, comment)
    #expect(report.publication?.total == files.count, comment)
    #expect(report.pages == expected.pages, comment)
    #expect(report.diagnostics == expected.diagnostics, comment)
    #expect(report.notices.count <= 1, "\(comment): \(report.notices)")
    #expect(try project.folder.files(in: "public") == files, comment)
  }

  @Test func aDamagedByteChangesNothing() throws {
    let project = try project()
    let expected = try project.build()
    #expect(expected.warnings == 2)
    let files = try project.folder.files(in: "public")
    let state = try project.folder.bytes(at: Self.path)
    var notices = 0
    for (number, offset) in Self.offsets(in: state.count).enumerated() {
      var damaged = state
      damaged[offset] ^= [1, 0xFF, 3, 0x80][number % 4]
      try project.folder.write(damaged, at: Self.path, .inPlace)
      let report = try project.build()
      try check(report, project, like: expected, files, "byte \(offset)")
      notices += report.notices.count
    }
    #expect(notices > 50)
  }

  /// Content that changes at the same time: what the state says of the old output must not be believed either.
  @Test(arguments: Change.allCases)
  func aDamagedByteDoesNoHarmToABuildThatHasWork(work: Change) throws {
    let project = try project()
    let sites = try bothSites(project, work)
    var turn = 0
    for offset in Self.offsets(in: try project.folder.bytes(at: Self.path).count) {
      // Each build leaves a state of its own, not always of the same size.
      var state = try project.folder.bytes(at: Self.path)
      guard offset % 3 == 0, offset < state.count else { continue }
      state[offset] ^= [1, 0xFF, 3, 0x80][offset % 4]
      try project.folder.write(state, at: Self.path, .inPlace)
      try work.make(in: project, turn: &turn)
      let report = try project.build()
      try check(report, project, like: sites[turn].report, sites[turn].files, "byte \(offset)")
      // One that could not be changed is dropped.
      if try project.folder.disk.status(project.folder.path + "/" + Self.path) == nil {
        try project.build()
      }
    }
  }

  /// Rows that are not there any more have no checksum that could be wrong.
  @Test(arguments: [LostRows.last, .all, .repeated], [nil] + Change.allCases)
  func lostRowsAreMissed(lost: LostRows, work: Change?) throws {
    let project = try project()
    let sites = try bothSites(project, work ?? .title)
    var turn = 0
    let state = try project.folder.bytes(at: Self.path)
    var count = 0
    for page in stride(from: 0, to: state.count, by: Self.pageSize) {
      var state = try project.folder.bytes(at: Self.path)
      guard lost.damage(&state, at: page == 0 ? 100 : page) else { continue }
      count += 1
      try project.folder.write(state, at: Self.path, .inPlace)
      try work?.make(in: project, turn: &turn)
      let report = try project.build()
      try check(report, project, like: sites[turn].report, sites[turn].files, "page at \(page)")
      // Whatever was found out, the next build knows all again.
      let next = try project.build()
      try check(next, project, like: sites[turn].report, sites[turn].files, "page at \(page), next")
      #expect(next.notices == [], "page at \(page)")
    }
    #expect(count >= 4)
  }

  /// What is wrong with the list of free pages is only seen by whoever writes, once all else was believed.
  @Test func aStateThatCanBeReadAndNotWrittenIsMadeAnew() throws {
    let project = try project()
    try project.build()
    var state = try project.folder.bytes(at: Self.path)
    state.replaceSubrange(32..<40, with: [0, 0, 0x0F, 0xFF, 0, 0, 0, 1])
    try project.folder.write(state, at: Self.path, .inPlace)
    for number in 0..<40 {
      try project.folder.put(
        TestProject.article("Thêm \(number)", body: String(repeating: "[B](b.md)\n\n", count: 90)),
        at: RebuiltSite.article("them-\(number)"))
    }
    let report = try project.build()
    #expect(report.failure == nil)
    #expect(
      report.notices == [
        "What this build knows could not be kept for the next one: database disk image is malformed"
      ])
    #expect(try project.build().notices == [])
    let next = try project.build()
    #expect(next.notices == [])
    #expect(next.made == [])
  }

  /// What the project says in one of two ways.
  enum Change: CaseIterable {
    /// Of the site, which is on every page.
    case title
    /// Of an article in lists, for which few pages are made.
    case lead
    /// Of a body, which take the places of others in the pages as they are.
    case words

    /// Has the project say it the other way.
    func make(in project: TestProject, turn: inout Int) throws {
      let (ways, path) =
        switch self {
        case .title: (["title: Bản tin", "title: Tờ tin"], "content/site.yaml")
        case .lead: (["lead: Lời E", "lead: Lời E khác"], RebuiltSite.article("e"))
        case .words: (["Thân bài B.", "Thân bài B dài hơn."], RebuiltSite.article("b"))
        }
      try project.replace(ways[turn], by: ways[1 - turn], in: path)
      turn = 1 - turn
    }
  }

  /// What is right for both of them; the first is built last.
  private func bothSites(
    _ project: TestProject, _ change: Change
  ) throws -> [(report: BuildReport, files: [String: [UInt8]])] {
    var turn = 0
    var sites: [(BuildReport, [String: [UInt8]])] = []
    for _ in 0..<2 {
      sites.append((try project.build(), try project.folder.files(in: "public")))
      try change.make(in: project, turn: &turn)
    }
    try project.build()
    return sites
  }

  @Test(arguments: [0, 1, 100, 16_384, 40_000])
  func aStateThatIsCutOffIsMadeAnew(length: Int) throws {
    let project = try project()
    let expected = try project.build()
    let files = try project.folder.files(in: "public")
    let state = try project.folder.bytes(at: Self.path)
    try project.folder.write(Array(state.prefix(length)), at: Self.path, .inPlace)
    let report = try project.build()
    try check(report, project, like: expected, files, "\(length) bytes")
    #expect(
      report.notices == [
        "The state of the last build is damaged, so that everything is made anew."
      ])
    #expect(report.made.count == files.count)
    #expect(try project.build().made == [])
  }
}
