import Digests
import Templates

/// What the templates of the fuzzer can name: every kind of field, with values that need escaping.
///
/// Lists have one item, and units none below them: sections in sections multiply, and partials that call themselves in
/// sections do so at each level of the data, which is the author's intent and no hang.
enum TemplateSample {
  static let pieceLabel = "words"
  static let pieceText = "Gương <sáng> & “mới”"

  static let site = siteView.record(())
  static let page = pageView.record(Branch(depth: 0))

  private struct Branch: Sendable {
    var depth: Int
  }

  private static let siteView = View<Void>("Site", "The whole site.") {
    ViewField.text("title", "Its title.") { "Bản tin \"<&>'" }
    ViewField.text("missing", "Nothing.") { nil }
    ViewField.url("home", "The front page.") { .site("index.html") }
  }

  private static let pageView = View<Branch>("Page", "One page.") {
    ViewField.text("title", "Its title.") { _ in "Gương sáng & \"'<>" }
    ViewField.piece("words", "Its words.") { _ in
      TextPiece(Array(pieceText.utf8), label: pieceLabel)
    }
    ViewField.url("url", "Its address.") { _ in .external("https://example.org/?a=b&c=\"d\"") }
    ViewField.markup("body", "Its text.") { _ in .html(Array("<p>Một</p>".utf8)) }
    ViewField.markup("late", "Its text, made when the page is.") { _ in
      .deferred(.of(Array("late".utf8)), label: "body") { root, output in
        output += "<p>\(root)</p>".utf8
      }
    }
    ViewField.flag("pinned", "Whether it stands first.") { _ in true }
    ViewField.flag("draft", "Whether it is a draft.") { _ in false }
    ViewField.one("photo", of: photoView, "Its photo.") { $0 }
    ViewField.list("tags", of: wordView, "Its tags.") { _ in ["<thẻ>"] }
    ViewField.list("none", of: wordView, "Nothing.") { _ in [] }
    ViewField.list("units", of: unitView, "Its units.") { [$0] }
    ViewField.params("params", "What its author set.") { _ in
      .map([
        ("a", .text("<1>")), ("b", .list([.text("2"), .map([("c", .text("3"))])])),
        ("d", .map([("e", .text("false"))])),
      ])
    }
  }

  private static let photoView = View<Branch>("Photo", "A photo.") {
    ViewField.url("src", "The file.") { _ in .site("anh/a.webp") }
    ViewField.text("caption", "What it shows.") { _ in "Đường <hoa>" }
  }

  private static let wordView = View<String>("Word", "A word.") {
    ViewField.text(".", "The word itself.") { $0 }
  }

  private static let unitView: View<Branch> = View("Unit", "A unit with one below it.") {
    ViewField.text("name", "Its name.") { "Xã \($0.depth)" }
    ViewField.list("units", of: unitView, "The unit below it.") {
      $0.depth > 0 ? [Branch(depth: $0.depth - 1)] : []
    }
  }
}
