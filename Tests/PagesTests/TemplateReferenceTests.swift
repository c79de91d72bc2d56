import Foundation
import Testing

@testable import Pages

/// `site-templates/README.md`, which those who write templates read.
@Suite struct TemplateReferenceTests {
  private static let lines = PageTemplate.referencePage.split(separator: "\n").map(String.init)

  /// After a change of a view: `bulletin templates > site-templates/README.md`.
  @Test func thePageIsWhatTheProgramSays() throws {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    let page = try String(contentsOfFile: root + "/" + PageTemplate.referencePath, encoding: .utf8)
    #expect(page == PageTemplate.referencePage)
  }

  @Test func everyLinkLeadsToOneHeading() {
    let headings = Self.lines.filter { $0.hasPrefix("#") }.map { line in
      line.drop { $0 == "#" }.dropFirst().lowercased().filter { $0 != "." }
        .replacing(" ", with: "-")
    }
    #expect(Set(headings).count == headings.count)
    let links = PageTemplate.referencePage.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) }
    #expect(links.count > PageTemplate.allCases.count)
    #expect(Set(links).subtracting(headings) == [])
  }

  @Test func whatATemplateCanNameIsOnThePage() {
    let rows = Set(
      Self.lines.filter { $0.hasPrefix("| `") }.map { $0.replacing(/\[(.*?)\]\(.*?\)/) { $0.1 } })
    for template in PageTemplate.allCases {
      let own = template.reference.split(separator: "\n").filter { $0.hasPrefix("| `") }
        .map(String.init)
      #expect(!own.isEmpty)
      #expect(own.filter { !rows.contains($0) } == [], "\(template)")
    }
  }
}
