import Diagnostics
import Foundation
import Testing

/// The same faults through the executable: all are reported in one run, which exits 1.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct MutationCommandTests {
  @Test(arguments: [1001, 1002]) func faultsEndTheCommandWithOne(round: Int) throws {
    let project = try MutationProject()
    var sample = try MutatedSample(
      projectAt: MutationProject.root, generator: MutationSettings.generator(ofRound: round))
    let pristine = sample.files
    try project.write(pristine)
    #expect(try run("build", project).status == 0)
    let published = try project.outputTraces()

    let expectations = allFaults.flatMap { $0.apply(to: &sample) }
    for index in sample.texts.indices {
      sample.texts[index].form = .random(using: &sample.generator)
    }
    try project.write(sample.files)
    let expected = try expectations.map { try LocatedExpectation($0, in: sample).sighting }.sorted()
    for command in ["build", "check"] {
      let result = try run(command, project)
      #expect(result.status == 1)
      let report = try JSONDecoder().decode(Report.self, from: result.output)
      #expect(report.diagnostics.map(\.sighting).sorted() == expected)
      #expect(report.summary.errors == expected.count { $0.severity == .error })
    }
    #expect(try project.outputTraces() == published)

    try project.write(pristine)
    #expect(try run("check", project).status == 0)
  }

  private struct Report: Decodable {
    struct Item: Decodable {
      let severity: String
      let id: String
      let path: String
      let line: Int
      let column: Int
      let length: Int

      var sighting: Sighting {
        Sighting(
          path: path, line: line, column: column, length: length, id: id,
          severity: Diagnostic.Severity(rawValue: severity) ?? .error)
      }
    }

    struct Summary: Decodable { let errors: Int }

    let diagnostics: [Item]
    let summary: Summary
  }

  private func run(
    _ command: String, _ project: MutationProject
  ) throws -> (status: Int32, output: Data) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: try #require(Executable.path))
    process.arguments = [
      command, "--source", project.path, "--clock", MutationProject.clock, "--format", "json",
    ]
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}
