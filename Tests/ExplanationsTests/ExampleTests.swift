import Build
import Content
import Diagnostics
import Foundation
import Testing

@testable import Explanations

/// Every wrong example is told exactly what it is the example of, and nothing is told of the right one.
@Suite struct ExampleTests {
  /// What no files of text can show, and why.
  private static let withoutExample: [String: String] = [
    "front-matter-too-long": "takes a file of 1 MiB",
    "file-too-long": "takes a file of several MiB",
    "file-too-large": "takes a file of 8 MiB",
    "too-many-mistakes": "takes a hundred mistakes",
    "more-mistakes": "takes a hundred mistakes",
    "text-too-complex": "takes a thousand signs in a line",
    "too-many-listings": "takes hundreds of units",
    "template-too-large": "takes partials that multiply",
    "nested-too-deeply": "takes a hundred sections",
    "invalid-utf8": "takes bytes that are no text",
    "invalid-utf16": "takes bytes that are no text",
    "cut-off-picture": "takes the bytes of a picture", "damaged-picture": "likewise",
    "huge-picture": "likewise", "undecodable-picture": "likewise",
    "uncleanable-picture": "likewise", "missing-caption": "likewise", "unshown-picture": "likewise",
    "missing-credit": "likewise",
    "no-photo-tool": "depends on what the machine has",
    "hidden-file": "takes two names that look the same",
    "not-a-file": "takes a link", "not-a-folder": "takes a link",
    "unreadable-file": "takes a disk that refuses", "unreadable-folder": "likewise",
    "disk": "likewise",
    "no-project": "a folder without files", "missing-settings": "a file that is not there",
    "unknown-template": "a template that the program lacks",
    "lost-address": "takes a site that was published before",
    "another-build-runs": "of a build, not of files", "foreign-file": "likewise",
    "invalid-address": "likewise", "not-published": "likewise", "no-published-copy": "likewise",
    "unknown-files": "likewise", "stale-file": "likewise", "missing-output": "likewise",
    "surplus-file": "likewise", "ended": "likewise", "unexpected": "likewise",
  ]

  private static let explanations = Explanations.groups.flatMap(\.explanations)

  private static func findings(of example: [ExampleFile]) throws -> [Diagnostic] {
    let clock = try #require(DateTime(Explanations.clock)?.moment(siteOffset: 420))
    let files = Explanations.files(with: example).map {
      (path: "example/" + $0.pathOnDisk, bytes: $0.bytes)
    }
    let options = BuildOptions(source: "example", output: "", clock: clock, jobs: 1)
    let report = Builder(options, fileSystem: MemoryFileSystem(files)).check()
    #expect(report.failure == nil)
    return report.diagnostics
  }

  @Test func whatHasNoExampleIsKnown() {
    let without = Self.explanations.filter(\.wrong.isEmpty)
    #expect(without.flatMap(\.ids).sorted() == Self.withoutExample.keys.sorted())
    for explanation in Self.explanations {
      #expect(explanation.wrong.isEmpty == explanation.right.isEmpty, "\(explanation.ids)")
    }
  }

  @Test func theProjectOfTheExamplesIsRight() throws {
    #expect(try Self.findings(of: []) == [])
  }

  @Test(arguments: explanations.filter { !$0.wrong.isEmpty }.map(\.ids))
  func wrongExamplesAreToldWhatTheyShow(ids: [String]) throws {
    let explanation = try #require(Explanations.explanation(of: ids[0]))
    let told = try Self.findings(of: explanation.wrong)
    #expect(Set(told.map(\.id)) == Set(ids + explanation.alsoTold), "\(told)")
  }

  /// Of explanations that share a right example, the first.
  private static let withRightExample: [[String]] = {
    var known: Set<[ExampleFile]> = [[]]
    return explanations.filter { known.insert($0.right).inserted }.map(\.ids)
  }()

  @Test(arguments: withRightExample)
  func ofRightExamplesNothingIsTold(ids: [String]) throws {
    let explanation = try #require(Explanations.explanation(of: ids[0]))
    let told = try Self.findings(of: explanation.right)
    #expect(told.map { "\($0.id): \($0.message)" } == [])
  }

  /// What nobody sees is written as `<U+00A0>`.
  @Test func examplesAreSeenAsTheyAre() {
    for file in Self.explanations.flatMap({ $0.wrong + $0.right }) {
      let hidden = file.text.unicodeScalars.filter {
        switch $0.properties.generalCategory {
        case .control: $0 != "\n" && $0 != "\t"
        case .format, .spaceSeparator: $0 != " "
        default: false
        }
      }
      #expect(hidden.isEmpty, "\(file)")
    }
  }
}
