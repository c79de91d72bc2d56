import Build
import Diagnostics
import Testing

/// A build that fails or dies at any of its steps: the next one gives what a clean one gives, whatever the
/// state had come to say.
@Suite struct InterruptedBuildTests {
  @Test(arguments: FaultyFileSystem.Fault.allCases)
  func theNextBuildIsRight(fault: FaultyFileSystem.Fault) throws {
    let titles = ["title: Bản tin", "title: Tờ tin"]
    let operations = try interrupt(fault, every: 13) { project, turn in
      try project.replace(titles[turn], by: titles[1 - turn], in: "content/site.yaml")
      try project.folder.put(
        TestProject.article("Mới \(turn)", date: "2025-0\(turn + 1)-01"),
        at: RebuiltSite.article("moi"))
    }
    #expect(operations > 300)
  }

  @Test(arguments: FaultyFileSystem.Fault.allCases)
  func theNextBuildIsRightWhereWordsChanged(fault: FaultyFileSystem.Fault) throws {
    let words = ["Thân bài B.", "Thân bài B dài hơn."]
    let operations = try interrupt(fault, every: 7) { project, turn in
      try project.replace(words[turn], by: words[1 - turn], in: RebuiltSite.article("b"))
    }
    #expect((100..<400).contains(operations))
  }

  /// Builds with a fault at an operation, at a later one, and so on to the last one.
  ///
  /// - Returns: about how many operations a build has.
  private func interrupt(
    _ fault: FaultyFileSystem.Fault, every step: Int,
    change: (_ project: TestProject, _ turn: Int) throws -> Void
  ) throws -> Int {
    let project = try RebuiltSite.project()
    try project.build()
    var turn = 0
    var operation = 0
    while true {
      try change(project, turn)
      turn = 1 - turn
      let faulty = FaultyFileSystem(fault, at: operation)
      let report = Builder(try project.options(jobs: 1), fileSystem: faulty).build()
      if report.publication == nil {
        // What cannot be read of the project is one of its mistakes.
        let isUnreadable = report.diagnostics.contains { $0.id.hasPrefix("unreadable-") }
        #expect(report.failure != nil || isUnreadable, "operation \(operation)")
      }
      #expect(try project.build().failure == nil, "operation \(operation)")
      try project.build {
        $0.output += "-clean"
        $0.keepsState = false
      }
      #expect(
        try project.folder.files(in: "public") == project.folder.files(in: "public-clean"),
        "operation \(operation)")
      #expect(try project.build().made == [], "operation \(operation)")
      if !faulty.hasStruck { return operation }
      operation += step
    }
  }
}
