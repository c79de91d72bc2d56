import Foundation
import Testing

@testable import Explanations

/// Every id that the source gives to a diagnostic is explained, and every id that is explained is one of the source.
@Suite struct DiagnosticIDTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  /// Where diagnostics are made; elsewhere in `Pages`, names with hyphens are those of views.
  private static let rooms = [
    "Diagnostics", "VietnameseText", "FrontMatter", "Markdown", "Templates", "Content", "Site",
    "Build", "Pages/Weekly/RadioScript.swift",
  ]

  /// Texts in kebab case that are no ids.
  private static let others: Set<String> = [
    // Of fixed values, folders, and what a state's header holds.
    "summed-up", "special-zone", "site-templates", "left-out", "base-url", "photo-tool",
    // Of steps of a publication.
    "move-file", "move-folder", "remove-file", "remove-folder",
  ]

  /// Of one word, so that the text alone does not show that they are ids.
  private static let single: Set<String> = [
    "anchor", "alias", "tag", "directive", "disk", "ended", "unexpected",
  ]

  /// The source without its comments, a file each.
  private static let files: [String] = rooms.flatMap { room -> [String] in
    let place = sources.appending(path: room)
    var found = [place]
    if place.pathExtension.isEmpty {
      let all = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
      found = (all ?? .init()).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }
    return found.compactMap { FileManager.default.contents(atPath: $0.path) }.map { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    }
  }

  private static func matches(_ pattern: Regex<(Substring, Substring)>) -> Set<String> {
    Set(files.flatMap { $0.matches(of: pattern).map { String($0.1) } })
  }

  /// What stands in the source.
  private static var known: Set<String> {
    let kebab = matches(/"([a-z0-9]+(?:-[a-z0-9]+)+)"/).subtracting(others)
    // `RecordKeys` makes an id of the name of each key that a record must have.
    let required = matches(/\.required\(\s*"([a-z_]+)"/)
      .map { "missing-" + $0.replacing("_", with: "-") }
    let called = matches(
      /\b(?:error|warning|refuse|warn|report|Finding|diagnostic)\(\s*(?:\.\w+,\s*)?(?:id: )?"([a-z]+)"/
    )
    return kebab.union(required).union(called).union(single)
  }

  @Test func everyIDOfTheSourceIsExplained() {
    #expect(Self.known.subtracting(Explanations.ids).sorted() == [])
    #expect(Self.known.count > 250)
  }

  @Test func everyIDThatIsExplainedIsOneOfTheSource() {
    #expect(Set(Explanations.ids).subtracting(Self.known).sorted() == [])
    let literals = Self.matches(/"([a-z]+)"/)
    #expect(Self.single.subtracting(literals).sorted() == [])
    let kebab = Self.matches(/"([a-z0-9]+(?:-[a-z0-9]+)+)"/)
    #expect(Self.others.subtracting(kebab).sorted() == [])
  }

  @Test func eachIsExplainedOnce() {
    #expect(Set(Explanations.ids).count == Explanations.ids.count)
  }
}
