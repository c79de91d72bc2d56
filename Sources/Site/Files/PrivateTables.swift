import Content
import Diagnostics
import Markdown

/// Lists of recipients with columns that no page shows, of which no text may publish the file itself.
struct PrivateTables {
  /// By the file's index in the catalogue.
  private var tables: [Int: RecipientTable] = [:]
  private let files: FileCatalogue
  private(set) var findings: [Finding] = []

  init(_ input: SiteInput) {
    files = input.files
    for article in input.articles where !article.value.commendations.isEmpty {
      for commendation in article.value.commendations {
        guard case .table(let name) = commendation.recipients,
          let path = contentPath(name.value, from: article.value.path),
          let index = files.index(of: path),
          let table = input.recipientTables[path],
          !table.privateColumns.isEmpty
        else { continue }
        tables[index] = table
      }
    }
  }

  /// Reports every place where one of them is published.
  mutating func check(_ input: SiteInput) {
    if tables.isEmpty { return }
    for article in input.articles { check(article.value) }
    for page in input.pages { check(page.body, in: page.path) }
    for (index, table) in tables.sorted(by: { $0.key < $1.key }) {
      guard files.files[index].path.hasPrefix("content/static/"),
        let first = table.privateColumns.first
      else { continue }
      findings.append(
        Finding(
          .error, "private-columns", path: table.path, first.range,
          "This list is published with everything in “static”, and no page shows \(names(of: table)).",
          help: "Move it beside its article, and put only a copy without them here."))
    }
  }

  private mutating func check(_ article: ArticleSource) {
    for attachment in article.attachments { check(attachment.src, in: article.path) }
    for media in [article.video, article.audio].compactMap(\.self) {
      check(media.src, in: article.path)
    }
    for document in article.commendations.compactMap(\.document) {
      check(document, in: article.path)
    }
    check(article.body, in: article.path)
  }

  private mutating func check(_ body: BodyOutline, in path: String) {
    for reference in body.references where reference.kind == .link {
      let name = reference.target.prefix { $0 != "#" }
      check(Located(String(name), reference.range), in: path)
    }
  }

  private mutating func check(_ name: Located<String>, in path: String) {
    guard scheme(of: name.value) == nil, let resolved = contentPath(name.value, from: path),
      let index = files.index(of: resolved), let table = tables[index]
    else { return }
    findings.append(
      Finding(
        .error, "private-columns", path: path, name.range,
        "This publishes all of “\(name.value)”, and no page shows \(names(of: table)).",
        help: "Put a copy without them beside this file and name that one, or name none."))
  }

  private func names(of table: RecipientTable) -> Message {
    let names: [Message] = table.privateColumns.map {
      $0.value.isEmpty ? "one without a header" : "“\($0.value)”"
    }
    if names.count == 1 { return "its column \(names[0])" }
    if names.count > 6 {
      return
        "its columns \(Message.list(Array(names.prefix(5)))) and \(count: names.count - 5) more"
    }
    return "its columns \(Message.list(names.dropLast())) and \(names.last ?? "")"
  }
}
