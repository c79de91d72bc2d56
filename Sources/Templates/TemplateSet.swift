package import Diagnostics
import Digests

/// All templates of a site, parsed; resolving one of them makes it ready to render.
package struct TemplateSet: Sendable {
  /// The names of the templates that are no partials, in the order of their bytes.
  package let names: [String]
  /// What is wrong whatever the views: syntax, and partials, parents and blocks that do not exist. Files
  /// that no page uses are checked as well.
  package let diagnostics: [Diagnostic]
  let sources: [TemplateSource]
  private let templates: [String: Int]
  private let partials: [String: Int]
  private let isUnread: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - files: every `*.mustache` of the templates' folder. `{{> card}}` is `partials/card.mustache`
  ///     in it; a parent `{{< layout}}` is `layout.mustache`, or else a partial.
  ///   - isUnread: whether there may be a template at a path, which could not be read: what others say of it is not
  ///     judged.
  package init(
    _ files: [SourceFile], isUnread: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    var diagnostics: [Diagnostic] = []
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var sources = files.map { TemplateSource($0, &diagnostics) }
    var templates: [String: Int] = [:]
    var partials: [String: Int] = [:]
    for (index, source) in sources.enumerated() {
      if source.isPartial { partials[source.name] = index } else { templates[source.name] = index }
    }
    let links = TemplateLinks(
      sources: sources, templates: templates, partials: partials, isUnread: isUnread)
    for index in sources.indices {
      var mistakes = Mistakes()
      links.check(sources[index], &mistakes)
      let isPart = sources[index].tree.inclusions.contains {
        links.isUnread($0, in: sources[index])
      }
      if mistakes.hasErrors || isPart { sources[index].hasErrors = true }
      diagnostics += mistakes.diagnostics
    }
    self.names = sources.filter { !$0.isPartial }.map(\.name)
    self.diagnostics = diagnostics.sorted()
    self.sources = sources
    self.templates = templates
    self.partials = partials
    self.isUnread = isUnread
  }

  /// The template compiled for pages that are rendered with records of these views.
  ///
  /// All its mistakes are added to `diagnostics`, also those of branches that no page takes; one that is there
  /// already is not added again. Mistakes that `self.diagnostics` holds are not repeated.
  /// - Parameter frames: outermost first, as the records will be given to `render`.
  /// - Returns: nil if the template, or one that it uses, has an error.
  package func resolve(
    _ name: String, frames: [ViewSchema], diagnostics: inout [Diagnostic]
  ) -> Template? {
    guard let source = templates[name] else {
      let folder = sources.first.map { $0.file.path.prefix { $0 != "/" } } ?? "site-templates"
      diagnostics.append(
        Diagnostic(
          severity: .error, id: "unknown-template", path: "\(folder)/\(name).mustache",
          message: "The template “\(name)” is missing.",
          help: nearestName(to: name, among: names).map {
            "Write it, or rename “\($0).mustache”."
          } ?? "Write it: every kind of page has a template."))
      return nil
    }
    var compiler = TemplateCompiler(links: links, frames: frames)
    let program = compiler.compile(source)
    let known = Set(diagnostics.map(DiagnosticPlace.init))
    diagnostics += compiler.mistakes.diagnostics.sorted().filter {
      !known.contains(DiagnosticPlace($0))
    }
    guard let program else { return nil }
    let used = compiler.usedSources.map { sources[$0].file }
    return Template(
      program: program, frames: frames, sources: used.map(\.path), digest: Self.digest(of: used))
  }

  private static func digest(of files: [SourceFile]) -> Digest {
    var builder = DigestBuilder()
    for file in files {
      builder.add(value: file.path)
      builder.add(number: file.bytes.count)
      builder.add(file.bytes)
    }
    return builder.digest
  }

  private var links: TemplateLinks {
    TemplateLinks(sources: sources, templates: templates, partials: partials, isUnread: isUnread)
  }
}

/// Where a mistake stands: a partial that several templates use has each of its mistakes once.
private struct DiagnosticPlace: Hashable {
  let path: String
  let line: Int
  let column: Int
  let id: String

  init(_ diagnostic: Diagnostic) {
    path = diagnostic.path
    line = diagnostic.line
    column = diagnostic.column
    id = diagnostic.id
  }
}
