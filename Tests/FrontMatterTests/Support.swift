import Diagnostics
import Foundation
import FrontMatter
import Testing

/// The room's `Node` where Yams, which has one too, is imported: the room's name is shadowed by its type.
typealias FrontMatterNode = Node

/// The folder of suites beside the project, which the environment may name.
let sharedFolder: URL = {
  if let path = ProcessInfo.processInfo.environment["BULLETIN_SHARED"] {
    return URL(filePath: path, directoryHint: .isDirectory)
  }
  return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
}()

func sourceFile(_ text: String) throws -> SourceFile {
  try sourceFile(Array(text.utf8))
}

func sourceFile(_ bytes: [UInt8]) throws -> SourceFile {
  var diagnostics: [Diagnostic] = []
  guard let file = SourceFile(path: "content/a.md", bytes: bytes, diagnostics: &diagnostics) else {
    throw InvalidText(diagnostics: diagnostics)
  }
  return file
}

struct InvalidText: Error {
  var diagnostics: [Diagnostic]
}

/// A document's entries and findings.
func parse(_ text: String) throws -> (entries: [Node.Entry], diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let entries = parseDocument(try sourceFile(text), diagnostics: &diagnostics)
  return (entries, diagnostics)
}

/// A value as JSON shows it, plain scalars without quotes: `{title: Abc, tags: ["a", null]}`.
func outline(_ node: Node) -> String {
  switch node.value {
  case .null: return "null"
  case .scalar(let scalar):
    let isShown = scalar.style != .plain || scalar.text.contains { ",[]{}\n".contains($0) }
    return isShown ? scalar.text.debugDescription : scalar.text
  case .sequence(let items): return "[" + items.map(outline).joined(separator: ", ") + "]"
  case .mapping(let entries): return outline(entries)
  }
}

func outline(_ entries: [Node.Entry]) -> String {
  "{" + entries.map { $0.key + ": " + outline($0.value) }.joined(separator: ", ") + "}"
}

/// A diagnostic as a terminal shows it: position, message, source line, caret and help.
func rendered(_ diagnostic: Diagnostic) -> String {
  #expect(diagnostic.templatesMissing(in: .vietnamese) == [])
  var lines = [
    "\(diagnostic.line):\(diagnostic.column) \(diagnostic.severity) \(diagnostic.id): "
      + diagnostic.message.english
  ]
  if let excerpt = diagnostic.excerpt {
    lines.append("| " + excerpt)
    lines.append(
      "| " + String(repeating: " ", count: diagnostic.column - 1)
        + String(repeating: "^", count: diagnostic.length))
  }
  if let help = diagnostic.help { lines.append("help: " + help.english) }
  return lines.joined(separator: "\n")
}

/// A document with mistakes: what is read of it all the same, and everything that is said.
struct Refusal: CustomTestStringConvertible, Sendable {
  var text: String
  var reads: String
  var says: String

  init(_ text: String, reads: String, says: String) {
    self.text = text
    self.reads = reads
    self.says = says
  }

  var testDescription: String { text.debugDescription }

  func check() throws {
    let (entries, diagnostics) = try parse(text)
    #expect(outline(entries) == reads)
    #expect(diagnostics.map(rendered).joined(separator: "\n") == says)
  }
}

/// The character of a code point that Swift's literals do not take: a noncharacter.
func scalar(_ value: UInt32) -> Character {
  Character(Unicode.Scalar(value) ?? "?")
}
