import Diagnostics
import Testing

@testable import Markdown

/// A body rendered, with what an author would see of it.
struct Rendering {
  var body: MarkdownBody
  var file: SourceFile
  var diagnostics: [Diagnostic]

  /// Renders `markdown` as the body of a file that begins with `frontMatter`.
  init(_ markdown: String, frontMatter: String = "", options: MarkdownOptions = MarkdownOptions())
    throws
  {
    try self.init(
      bytes: Array((frontMatter + markdown).utf8), from: frontMatter.utf8.count, options)
  }

  init(bytes: [UInt8], from start: Int = 0, _ options: MarkdownOptions = MarkdownOptions()) throws {
    var diagnostics: [Diagnostic] = []
    file = try #require(SourceFile(path: "a.md", bytes: bytes, diagnostics: &diagnostics))
    var renderer = MarkdownRenderer()
    body = renderer.render(
      file, body: start..<bytes.count, options: options, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  /// The HTML, with slots filled as if every target were a published file.
  var html: String { html(BodyPlacement()) }

  func html(_ placement: BodyPlacement) -> String {
    var html: [UInt8] = []
    body.write(into: &html, placement) { slot, reference, output in
      var target: [UInt8] = []
      target.appendEscaped(Array(reference.target.utf8)[...])
      switch slot.kind {
      case .linkStart: output += Array("<a href=\"".utf8) + target + Array("\">".utf8)
      case .linkEnd: output += Array("</a>".utf8)
      case .photoLinkStart, .photoLinkEnd: break
      case .imageSource: output += Array(" src=\"".utf8) + target + Array("\"".utf8)
      case .idPrefix, .headingLevel: break
      }
    }
    return String(decoding: html, as: UTF8.self)
  }

  /// The diagnostics as a terminal shows them.
  var report: String {
    diagnostics.sorted().map { diagnostic in
      #expect(diagnostic.templatesMissing(in: .vietnamese) == [])
      let caret =
        String(repeating: " ", count: diagnostic.column - 1)
        + String(repeating: "^", count: diagnostic.length)
      return """
        \(diagnostic.severity) \(diagnostic.id) \(diagnostic.line): \(diagnostic.message)
        \(diagnostic.excerpt ?? "")
        \(caret)
        help: \(diagnostic.help ?? "")
        """
    }.joined(separator: "\n\n")
  }
}

/// A Markdown text and the HTML that it must become.
struct Golden: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var markdown: String
  var html: String

  init(_ name: String, _ markdown: String, _ html: String) {
    testDescription = name
    self.markdown = markdown
    self.html = html
  }
}

/// A small generator of random numbers (SplitMix64) that gives the same texts on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
