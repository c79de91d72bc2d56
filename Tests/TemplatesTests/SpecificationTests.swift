import Diagnostics
import Foundation
import Templates
import Testing

/// The Mustache specification's own cases, run against views that are inferred from their data.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: Specification.folder.path),
    "The shared folder with the specification's cases is not beside the project."))
struct SpecificationTests {
  @Test(arguments: Specification.modules)
  func casesHold(module: String) throws {
    let cases = try Specification.cases(of: module)
    var passed = 0
    var deviating = 0
    for specified in cases {
      let key = "\(module)/\(specified.name)"
      let run = SpecifiedRun(specified, asPlainText: Specification.plainTextCases.contains(key))
      if let deviation = Specification.deviations[key] {
        #expect(run.errors.map(\.id) == [deviation], "\(key): \(run.errors)")
        #expect(run.output == nil, "\(key)")
        deviating += 1
      } else {
        #expect(run.output == specified.expected, "\(key): \(run.errors.map(\.drawing))")
        passed += 1
      }
    }
    print("mustache/\(module): \(passed) as specified, \(deviating) deviations")
    #expect(passed + deviating == Specification.counts[module])
  }

  @Test func everyDeviationIsACase() throws {
    let names = try Specification.modules.flatMap { module in
      try Specification.cases(of: module).map { "\(module)/\($0.name)" }
    }
    let listed = Array(Specification.deviations.keys) + Specification.plainTextCases
    #expect(listed.filter { !names.contains($0) } == [])
  }
}

struct SpecifiedCase: Decodable {
  let name: String
  let data: JSON
  let template: String
  let partials: [String: String]?
  let expected: String
}

enum Specification {
  static let modules = [
    "comments", "delimiters", "interpolation", "sections", "inverted", "partials", "inheritance",
  ]

  static let counts = [
    "comments": 12, "delimiters": 14, "interpolation": 42, "sections": 34, "inverted": 22,
    "partials": 12, "inheritance": 27,
  ]

  /// Cases that expect silence on what does not exist. Here it is an error when the template is loaded,
  /// because a misspelt name must not leave a hole in ten thousand pages.
  static let deviations = [
    "interpolation/Basic Context Miss Interpolation": "unknown-name",
    "interpolation/Triple Mustache Context Miss Interpolation": "unknown-name",
    "interpolation/Ampersand Context Miss Interpolation": "unknown-name",
    "interpolation/Dotted Names - Broken Chains": "unknown-name",
    "interpolation/Dotted Names - Broken Chain Resolution": "unknown-name",
    "interpolation/Dotted Names - Context Precedence": "unknown-name",
    "interpolation/Dotted Names are never single keys": "unknown-name",
    "sections/Context Misses": "unknown-name",
    "sections/Dotted Names - Broken Chains": "unknown-name",
    "inverted/Context Misses": "unknown-name",
    "inverted/Dotted Names - Broken Chains": "unknown-name",
    "partials/Failed Lookup": "unknown-partial",
    // A name that only the section's own items have, asked for where there are none.
    "inverted/Context": "unknown-name",
    "inverted/List": "unknown-name",
    "inheritance/Negative Sections": "unknown-name",
  ]

  /// Cases run as `.txt.mustache`: they write a bare `<` at their end or before a value, which in HTML would
  /// begin a tag.
  static let plainTextCases = ["comments/Variable Name Collision", "partials/Recursion"]

  static var folder: URL {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["BULLETIN_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    return shared.appending(path: "conformance/mustache")
  }

  static func cases(of module: String) throws -> [SpecifiedCase] {
    struct Module: Decodable { let tests: [SpecifiedCase] }
    let data = try Data(contentsOf: folder.appending(path: "\(module).json"))
    return try JSONDecoder().decode(Module.self, from: data).tests
  }
}

/// One case, resolved and rendered.
struct SpecifiedRun {
  let output: String?
  let errors: [Diagnostic]

  init(_ specified: SpecifiedCase, asPlainText: Bool) {
    let name = asPlainText ? "case.txt" : "case"
    var diagnostics: [Diagnostic] = []
    var files: [SourceFile] = []
    func add(_ name: String, _ text: String) {
      if let file = SourceFile(
        path: "site-templates/\(name).mustache", bytes: Array(text.utf8),
        diagnostics: &diagnostics)
      {
        files.append(file)
      }
    }
    add(name, specified.template)
    for (name, text) in specified.partials ?? [:] { add("partials/\(name)", text) }

    let record = InferredView.record(
      of: specified.data,
      templates: [specified.template] + (specified.partials ?? [:]).values)
    let set = TemplateSet(files)
    diagnostics += set.diagnostics
    let template = set.resolve(name, frames: [record.schema], diagnostics: &diagnostics)
    errors = diagnostics.filter { $0.severity == .error }
    var bytes: [UInt8] = []
    template?.render([record], root: "", into: &bytes)
    output = template.map { _ in String(decoding: bytes, as: UTF8.self) }
  }
}
