import Digests
import Templates

/// A link with its text.
struct LinkView: Sendable, Hashable {
  var title: String
  var link: Link

  static let view = View<LinkView>("link", "A link with its text.") {
    ViewField.text("title", "What the link says.") { $0.title }
    ViewField.url("url", "Where it leads.") { $0.link }
  }
}

extension LinkView {
  var digest: Digest {
    var builder = DigestBuilder()
    builder.add(self)
    return builder.digest
  }
}

/// A link to a list, with the number of its articles.
struct CountedLinkView: Sendable {
  var title: String
  var link: Link
  var count: Int
  var note: String?

  static let view = View<CountedLinkView>(
    "counted-link", "A link to a list, with the number of its articles."
  ) {
    ViewField.text("title", "What the link says.") { $0.title }
    ViewField.url("url", "Where it leads.") { $0.link }
    ViewField.text("count", "How many articles the list has.") { String($0.count) }
    ViewField.flag("empty", "Whether the list has no article.") { $0.count == 0 }
    ViewField.text("note", "A remark, such as a former unit's last day.") { $0.note }
  }
}

/// Links to lists under a heading.
struct LinkGroupView: Sendable {
  var title: String
  var links: [CountedLinkView]

  static let view = View<LinkGroupView>("link-group", "Links to lists under a heading.") {
    ViewField.text("title", "The heading.") { $0.title }
    ViewField.list("links", of: CountedLinkView.view, "The links.") { $0.links }
  }
}

extension DigestBuilder {
  mutating func add(_ links: [LinkView]) {
    add(number: links.count)
    for link in links { add(link) }
  }

  mutating func add(_ link: LinkView) {
    add(value: link.title)
    add(value: link.link.text)
  }
}

extension Link {
  /// Where it goes, whether inside the site or not.
  var text: String {
    switch self {
    case .site(let address): address
    case .external(let url): url
    }
  }
}
