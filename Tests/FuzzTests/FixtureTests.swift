import Foundation
import Testing

@testable import bulletin_fuzz

/// An input of a fuzz target: a seed, or one in which a fuzzer found a fault.
struct FuzzFixture: CustomTestStringConvertible, Sendable {
  let target: String
  let name: String

  var testDescription: String { "\(target)/\(name)" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/fuzz")

  static let all = names(in: folder).flatMap { target in
    names(in: folder.appending(path: target)).map { FuzzFixture(target: target, name: $0) }
  }

  static func names(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".dict") }.sorted()
  }

  var bytes: [UInt8] {
    get throws {
      Array(try Data(contentsOf: Self.folder.appending(path: target).appending(path: name)))
    }
  }
}

struct FixtureTests {
  @Test(arguments: FuzzFixture.all) func propertiesHold(fixture: FuzzFixture) throws {
    let target = try #require(FuzzTarget.named(fixture.target))
    try target.run(fixture.bytes)
  }

  @Test func everyTargetHasFixtures() {
    #expect(Set(FuzzFixture.all.map(\.target)) == Set(FuzzTarget.all.map(\.name)))
  }
}
