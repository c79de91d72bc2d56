import Diagnostics
import Templates
import Testing

/// A site's templates, given as text.
struct TemplateFixture {
  let set: TemplateSet

  /// - Parameter files: names under `site-templates/` without `.mustache`, and what they hold.
  init(_ files: KeyValuePairs<String, String>) {
    var diagnostics: [Diagnostic] = []
    set = TemplateSet(
      files.compactMap { name, text in
        SourceFile(
          path: "site-templates/\(name).mustache", bytes: Array(text.utf8),
          diagnostics: &diagnostics)
      })
  }

  /// All that is wrong with the template and its files, as a terminal would show it.
  func mistakes<each Model>(_ name: String = "page", of views: repeat View<each Model>) -> String {
    var frames: [ViewSchema] = []
    for view in repeat each views { frames.append(view.schema) }
    var diagnostics = set.diagnostics
    let template = set.resolve(name, frames: frames, diagnostics: &diagnostics)
    #expect((template == nil) == diagnostics.contains { $0.severity == .error })
    return diagnostics.map(\.drawing).joined(separator: "\n")
  }

  /// What the template writes; the mistakes if it has any.
  func render(_ records: Record..., as name: String = "page", root: String = "") -> String {
    var diagnostics = set.diagnostics
    guard
      let template = set.resolve(name, frames: records.map(\.schema), diagnostics: &diagnostics),
      diagnostics.isEmpty
    else { return diagnostics.map(\.drawing).joined(separator: "\n") }
    var output: [UInt8] = []
    template.render(records, root: root, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension Diagnostic {
  /// The diagnostic with its source line and caret.
  var drawing: String {
    var lines = ["\(path):\(line):\(column): \(severity.rawValue): \(message) [\(id)]"]
    if let excerpt {
      lines.append(excerpt)
      lines.append(
        String(repeating: " ", count: column - 1) + String(repeating: "^", count: length))
    }
    if let help { lines.append("help: \(help)") }
    return lines.joined(separator: "\n")
  }
}
