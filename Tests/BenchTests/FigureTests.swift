import Build
import Foundation
import Testing
import Workers

@testable import bulletin_bench

struct FigureTests {
  @Test(
    arguments: [
      ([], nil), ([3], 3), ([1, 9], 5), ([9, 1, 2], 2), ([4, 1, 3, 100], 3.5),
    ] as [([Double], Double?)])
  func theMedianIsInTheMiddle(values: [Double], median: Double?) {
    #expect(values.median == median)
  }

  @Test(arguments: [
    (0, 0, "0"), (0.0049, 2, "0.00"), (0.005, 2, "0.01"), (2.999, 2, "3.00"), (-1.5, 1, "-1.5"),
    (14_489, 0, "14,489"), (1_234_567.04, 1, "1,234,567.0"),
  ])
  func numbersAreRounded(number: Double, digits: Int, text: String) {
    #expect(decimal(number, digits: digits) == text)
  }

  @Test func tablesAreMarkdown() {
    var table = MarkdownTable("work", "seconds")
    table.rows.append(["clean", "0.90"])
    #expect(table.description == "| work | seconds |\n|---|---|\n| clean | 0.90 |")
  }

  @Test func numbersDoNotDependOnTheStandardLibrary() {
    // The first ones of SplitMix64 with the seed 1234567, as published with it.
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func theFloorReadsAllAndWritesAll() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/bulletin-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let disk = DiskFileSystem()
    let large = String(repeating: "a", count: 3 << 20)
    for path in ["content/a.md", "content/b/c.md", "site-templates/d"] {
      try disk.write("x", at: "\(folder)/\(path)")
    }
    for path in ["public/index.html", "public/b/large.html"] {
      try disk.write(large, at: "\(folder)/\(path)")
    }
    let result = try IOFloor(workers: Workers(count: 2))
      .measure(project: folder, built: folder + "/public", fresh: folder + "/fresh")
    #expect(result.inputs == 3)
    #expect(result.outputs == 2)
    #expect(try disk.walk(folder + "/fresh").map(\.path) == ["b/large.html", "index.html"])
    #expect(try disk.readFile(folder + "/fresh/b/large.html") == Array(large.utf8))
  }

  @Test func aChildThatFailsIsAFailure() {
    #expect(throws: Failure.self) {
      _ = try ChildProcess(arguments: ["/bin/sh", "-c", "exit 3"]).run()
    }
    #expect(throws: Failure.self) {
      _ = try ChildProcess(arguments: ["/there/is/no/such/program"]).run()
    }
  }
}
