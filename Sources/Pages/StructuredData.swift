import Content
import Diagnostics
import Site
import Templates

/// JSON-LD (schema.org) with its script element.
enum StructuredData {
  static func website(_ site: Site) -> [UInt8] {
    var members: [(String, JSON)] = [
      ("@context", "https://schema.org"), ("@type", "WebSite"),
      ("name", .text(site.settings.title)), ("url", .text(site.settings.baseURL)),
      ("inLanguage", "vi"),
    ]
    if let publisher = site.settings.publisher {
      members.append(("publisher", self.publisher(publisher.name)))
    }
    return script(.object(members))
  }

  static func article(
    _ article: Article, head: PageHead, site: Site
  ) -> [UInt8] {
    let url = Addresses.canonical(article.address, base: site.settings.baseURL)
    var members: [(String, JSON)] = [
      ("@type", "NewsArticle"),
      ("mainEntityOfPage", .text(url)),
      ("headline", .text(article.title)),
      ("inLanguage", "vi"),
    ]
    if let lead = article.lead { members.append(("description", .text(lead))) }
    if let image = head.image { members.append(("image", .array([.text(image)]))) }
    if let published = head.published { members.append(("datePublished", .text(published))) }
    if let modified = head.modified { members.append(("dateModified", .text(modified))) }
    let authors = zip(article.source.authors, article.authors).map { author, term in
      JSON.object([
        ("@type", "Person"), ("name", .text(author.name.value)),
        (
          "url",
          .text(
            Addresses.canonical(
              Addresses.author(site.authors[term]), base: site.settings.baseURL))
        ),
      ])
    }
    let publisher = publisher(site.settings.publisher?.name ?? site.settings.title)
    members.append(("author", authors.isEmpty ? publisher : .array(authors)))
    members.append(("publisher", publisher))
    if let section = article.kicker { members.append(("articleSection", .text(section))) }
    let keywords = article.tags.map { JSON.text(site.tags[$0].name) }
    if !keywords.isEmpty { members.append(("keywords", .array(keywords))) }
    return script(
      .object([
        ("@context", "https://schema.org"),
        (
          "@graph",
          .array([
            .object(members),
            breadcrumbList(
              head.breadcrumbs, title: head.title, canonical: url,
              base: site.settings.baseURL),
          ])
        ),
      ]))
  }

  static func breadcrumbs(
    _ crumbs: [LinkView], title: String, canonical: String, base: String
  ) -> [UInt8] {
    guard
      case .object(let members) = breadcrumbList(
        crumbs, title: title, canonical: canonical, base: base)
    else { return [] }
    return script(.object([("@context", "https://schema.org")] + members))
  }

  private static func breadcrumbList(
    _ crumbs: [LinkView], title: String, canonical: String, base: String
  ) -> JSON {
    var items: [(name: String, url: String)] = crumbs.map { crumb in
      switch crumb.link {
      case .site(let address): (crumb.title, Addresses.canonical(address, base: base))
      case .external(let url): (crumb.title, url)
      }
    }
    items.append((title, canonical))
    return .object([
      ("@type", "BreadcrumbList"),
      (
        "itemListElement",
        .array(
          items.enumerated().map { index, item in
            .object([
              ("@type", "ListItem"), ("position", .number(index + 1)),
              ("name", .text(item.name)), ("item", .text(item.url)),
            ])
          })
      ),
    ])
  }

  private static func publisher(_ name: String) -> JSON {
    .object([("@type", "NewsMediaOrganization"), ("name", .text(name))])
  }

  private static func script(_ json: JSON) -> [UInt8] {
    var bytes = Array("<script type=\"application/ld+json\">".utf8)
    json.write(into: &bytes)
    bytes += "</script>".utf8
    return bytes
  }
}

/// A JSON value whose members keep their order.
private indirect enum JSON: ExpressibleByStringLiteral {
  case text(String)
  case number(Int)
  case array([JSON])
  case object([(String, JSON)])

  init(stringLiteral value: String) { self = .text(value) }

  /// As text inside a `script` element, which nothing in it can end.
  func write(into output: inout [UInt8]) {
    switch self {
    case .text(let text): JSONText.append(text, to: &output, for: .script)
    case .number(let number): output += String(number).utf8
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        item.write(into: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        JSONText.append(member.0, to: &output, for: .script)
        output.append(UInt8(ascii: ":"))
        member.1.write(into: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }
}
