extension ViewSchema {
  /// The view's fields, kinds and meanings as Markdown, and after it each view that it holds, once.
  package var reference: String {
    ViewSchema.reference(of: [self])
  }

  /// The reference of several views, with those that they hold; each appears once.
  package static func reference(of schemas: [ViewSchema]) -> String {
    closure(of: schemas).map { view in
      "## \(view.name)\n\n\(view.meaning)\n\n" + view.table { $0 }
    }.joined(separator: "\n")
  }

  /// The views that fields of these hold, and fields of those, each once.
  package static func held(by schemas: [ViewSchema]) -> [ViewSchema] {
    var held: [ViewSchema] = []
    for field in closure(of: schemas).flatMap(\.fields) {
      guard let schema = field.kind.held else { continue }
      if !held.contains(where: { $0 === schema }) { held.append(schema) }
    }
    return held
  }

  /// The fields, with links from those that hold views to the headings of these.
  package var linkedTable: String { table { "[\($0)](#\($0))" } }

  private static func closure(of schemas: [ViewSchema]) -> [ViewSchema] {
    var views: [ViewSchema] = []
    func add(_ schema: ViewSchema) {
      if !views.contains(where: { $0 === schema }) { views.append(schema) }
    }
    schemas.forEach(add)
    var index = 0
    while index < views.count {
      views[index].fields.compactMap(\.kind.held).forEach(add)
      index += 1
    }
    return views
  }

  private func table(naming name: (String) -> String) -> String {
    var text = "| name | kind | meaning |\n|---|---|---|\n"
    for field in fields {
      let meaning = field.meaning.split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|")
      text += "| `\(field.name)` | \(field.kind.title(naming: name)) | \(meaning) |\n"
    }
    return text
  }
}

extension FieldKind {
  /// The view that a value of this kind is, or a list of it.
  fileprivate var held: ViewSchema? {
    switch self {
    case .list(let item), .one(let item): item.schema
    case .text, .url, .markup, .flag, .params: nil
    }
  }

  /// The kind's name as the reference shows it.
  fileprivate func title(naming name: (String) -> String) -> String {
    switch self {
    case .text: "text"
    case .url: "url"
    case .markup: "markup"
    case .flag: "flag"
    case .list(let item): "list of \(name(item.schema.name))"
    case .one(let item): name(item.schema.name)
    case .params: "params"
    }
  }
}
