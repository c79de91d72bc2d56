import Build
import Testing

/// A build that fails or dies at any of its steps: the next one gives what a clean one gives, whatever the
/// state had come to say.
@Suite struct InterruptedBuildTests {
  @Test(arguments: FaultyFileSystem.Fault.allCases)
  func theNextBuildIsRight(fault: FaultyFileSystem.Fault) async throws {
    let project = try RebuiltSite.project()
    try await project.build()
    let titles = ["title: Bản tin", "title: Tờ tin"]
    var turn = 0
    var operation = 0
    while true {
      try project.replace(titles[turn], by: titles[1 - turn], in: "content/site.yaml")
      try project.folder.put(
        TestProject.article("Mới \(turn)", date: "2025-0\(turn + 1)-01"),
        at: RebuiltSite.article("moi"))
      turn = 1 - turn
      let faulty = FaultyFileSystem(fault, at: operation)
      let report = await Builder(try project.options(jobs: 1), fileSystem: faulty).build()
      if report.publication == nil {
        #expect(report.failure != nil, "operation \(operation)")
      }
      #expect(try await project.build().failure == nil, "operation \(operation)")
      try await project.build {
        $0.output += "-clean"
        $0.keepsState = false
      }
      #expect(
        try project.folder.files(in: "public") == project.folder.files(in: "public-clean"),
        "operation \(operation)")
      #expect(try await project.build().made == [], "operation \(operation)")
      if !faulty.hasStruck { break }
      operation += 13
    }
    #expect(operation > 300)
  }
}
