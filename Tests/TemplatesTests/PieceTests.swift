import Digests
import Templates
import Testing

/// Labelled values can be found again in what a template wrote.
@Suite struct PieceTests {
  private struct Page: Sendable {
    static let view = View<Page>("Page", "A page.") {
      ViewField.piece("length", "How long it takes.") { _ in
        TextPiece(Array("5 < 6".utf8), label: "dài")
      }
      ViewField.piece("nothing", "No words.") { _ in TextPiece([], label: "không") }
      ViewField.markup("body", "Its text.") { _ in
        .deferred(.of([1]), label: "thân") { root, output in output += Array("<p>\(root)</p>".utf8)
        }
      }
      ViewField.markup("other", "A text without a label.") { _ in
        .deferred(.of([2])) { _, output in output += Array("<i>".utf8) }
      }
    }
  }

  private func pieces(_ template: String, _ name: String = "page") throws -> [String] {
    let fixture = TemplateFixture([name: template])
    var diagnostics = fixture.set.diagnostics
    let resolved = fixture.set.resolve(name, frames: [Page.view.schema], diagnostics: &diagnostics)
    let found = try #require(resolved, "\(diagnostics.map(\.drawing))")
    var output = Array("…".utf8)
    let pieces = found.render([Page.view.record(Page())], root: "../", into: &output)
    return pieces.map { piece in
      let text = String(decoding: output[piece.range], as: UTF8.self)
      return "\(piece.label): \(text)\(piece.isEscaped ? " (escaped)" : "")"
    }
  }

  @Test func aPieceIsFoundWhereItStands() throws {
    #expect(
      try pieces("a {{length}} {{{body}}} {{{other}}} {{length}}") == [
        "dài: 5 &lt; 6 (escaped)", "thân: <p>../</p>", "dài: 5 &lt; 6 (escaped)",
      ])
  }

  @Test func plainTextIsNotEscaped() throws {
    #expect(try pieces("{{#length}}{{length}}{{/length}}", "page.txt") == ["dài: 5 < 6"])
  }

  @Test func emptyTextIsFalse() throws {
    #expect(
      try pieces(
        "{{#nothing}}{{nothing}}{{/nothing}}{{^nothing}}{{length}}{{/nothing}}", "page.txt") == [
          "dài: 5 < 6"
        ])
  }
}
