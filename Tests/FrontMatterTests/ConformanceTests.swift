import Diagnostics
import Foundation
import FrontMatter
import Testing

/// The YAML test suite: what the subset accepts has the suite's value, and what it refuses it refuses on purpose.
@Suite struct ConformanceTests {
  struct Case: Decodable, Sendable {
    var id: String
    var yaml: String
    /// The value; empty for no document, nil where JSON cannot say it.
    var json: String?
    var error: Bool
  }

  enum Outcome: Equatable {
    case equal
    case different(String)
    /// Valid YAML that the subset refuses, with the ids of the errors.
    case refusedByDesign(String)
    case refused
    /// Invalid YAML that the subset accepts.
    case lenient(String)
    /// Accepted where the suite gives no value to compare with.
    case unjudged(String)
  }

  private static let suite = sharedFolder.appending(path: "conformance/yaml-test-suite.json")
  private static var isSuitePresent: Bool {
    FileManager.default.fileExists(atPath: suite.path(percentEncoded: false))
  }

  @Test(
    .enabled(if: isSuitePresent, "yaml-test-suite.json is not beside the project")
  ) func everyCaseHasItsExpectedOutcome() throws {
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: Self.suite))
    var equal = 0
    var refused = 0
    var byDesign: [String: [String]] = [:]
    var lenient: [String: String] = [:]
    var unjudged: [String: String] = [:]
    for test in cases {
      switch try outcome(of: test) {
      case .equal: equal += 1
      case .refused: refused += 1
      case .different(let value): Issue.record("\(test.id) has the value \(value)")
      case .refusedByDesign(let ids): byDesign[ids, default: []].append(test.id)
      case .lenient(let value): lenient[test.id] = value
      case .unjudged(let value): unjudged[test.id] = value
      }
    }
    print("yaml-test-suite: \(equal) accepted and equal, \(refused) errors refused")
    for (ids, cases) in byDesign.sorted(by: { $0.key < $1.key }) {
      print("  refused by design: \(ids): \(cases.count)")
    }
    print("  more lenient: \(lenient.count), without a value to compare: \(unjudged.count)")
    #expect(byDesign == SuiteExpectations.refusedByDesign)
    #expect(lenient == SuiteExpectations.lenient.mapValues(\.value))
    #expect(unjudged == SuiteExpectations.unjudged)
    #expect(equal == SuiteExpectations.equalCount)
    #expect(refused == SuiteExpectations.refusedCount)
    #expect(cases.count == 402)
  }

  /// An error is refused whatever the root must be.
  @Test(
    .enabled(if: isSuitePresent, "yaml-test-suite.json is not beside the project")
  ) func documentsRefuseEveryErrorToo() throws {
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: Self.suite))
    for test in cases where test.error {
      let isRefused = try parse(test.yaml).diagnostics.contains { $0.severity == .error }
      #expect(isRefused == (SuiteExpectations.lenient[test.id] == nil), "\(test.id)")
    }
  }

  private func outcome(of test: Case) throws -> Outcome {
    var diagnostics: [Diagnostic] = []
    let value = parseRoot(try sourceFile(test.yaml), diagnostics: &diagnostics)
    let ids = Set(diagnostics.filter { $0.severity == .error }.map(\.id)).sorted()
    guard ids.isEmpty else {
      return test.error ? .refused : .refusedByDesign(ids.joined(separator: " "))
    }
    if test.error { return .lenient(outline(value)) }
    guard let json = test.json else { return .unjudged(outline(value)) }
    let expected =
      json.isEmpty ? .null : try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    let ours = JSONValue(value)
    return ours == expected ? .equal : .different("\(ours), not \(expected)")
  }
}

/// A value as JSON has it.
enum JSONValue: Equatable, Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// The value that YAML 1.2's core schema gives to `node`.
  init(_ node: Node) {
    switch node.value {
    case .null: self = .null
    case .sequence(let items): self = .array(items.map { JSONValue($0) })
    case .mapping(let entries):
      self = .object(
        Dictionary(
          entries.map { ($0.key, JSONValue($0.value)) }, uniquingKeysWith: { first, _ in first }))
    case .scalar(let scalar):
      self = scalar.style == .plain ? Self.plain(scalar.text) : .text(scalar.text)
    }
  }

  private static func plain(_ text: String) -> JSONValue {
    switch text {
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: break
    }
    if text.hasPrefix("0x"), let value = Int(text.dropFirst(2), radix: 16) {
      return .number(Double(value))
    }
    if text.hasPrefix("0o"), let value = Int(text.dropFirst(2), radix: 8) {
      return .number(Double(value))
    }
    let isNumeric = text.allSatisfy { "0123456789+-.eE".contains($0) }
    if isNumeric, let value = Double(text) { return .number(value) }
    return .text(text)
  }
}
