extension ViewSchema {
  /// The view's fields, kinds and meanings as Markdown, and after it each view that it holds, once.
  package var reference: String {
    ViewSchema.reference(of: [self])
  }

  /// The reference of several views, with those that they hold; each appears once.
  package static func reference(of schemas: [ViewSchema]) -> String {
    var views: [ViewSchema] = []
    func add(_ schema: ViewSchema) {
      if !views.contains(where: { $0 === schema }) { views.append(schema) }
    }
    schemas.forEach(add)
    var index = 0
    while index < views.count {
      for field in views[index].fields {
        switch field.kind {
        case .list(let item), .one(let item): add(item.schema)
        case .text, .url, .markup, .flag, .params: break
        }
      }
      index += 1
    }
    return views.map(\.section).joined(separator: "\n")
  }

  private var section: String {
    var text = "## \(name)\n\n\(meaning)\n\n| name | kind | meaning |\n|---|---|---|\n"
    for field in fields {
      let meaning = field.meaning.split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|")
      text += "| `\(field.name)` | \(field.kind.title) | \(meaning) |\n"
    }
    return text
  }
}

extension FieldKind {
  /// The kind's name as the reference shows it.
  fileprivate var title: String {
    switch self {
    case .text: "text"
    case .url: "url"
    case .markup: "markup"
    case .flag: "flag"
    case .list(let item): "list of \(item.schema.name)"
    case .one(let item): item.schema.name
    case .params: "params"
    }
  }
}
