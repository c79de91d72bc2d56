import Content
import Diagnostics
import Digests
import Markdown
import SampleProjects
import Site
import Templates
import Workers

@testable import Pages

/// The pages of a sample project, as text.
struct PlannedSite {
  let plan: PagePlan

  init(_ project: SampleProject) {
    let result = project.make()
    let sources = result.sources
    let body: @Sendable (String, Digest, BodyOutline) -> MarkdownBody = { path, _, outline in
      guard let file = sources[path] else { return .empty }
      var renderer = MarkdownRenderer()
      var ignored: [Diagnostic] = []
      return renderer.render(
        file, body: outline.range,
        options: MarkdownOptions(movesFirstParagraph: outline.movesFirstParagraph),
        diagnostics: &ignored)
    }
    plan = PagePlan(
      PageInput(
        site: result.site, workers: Workers(count: 2), body: body,
        readingText: { body($0, $1, $2).readingText },
        plainText: { body($0, $1, $2).plainTextBytes }, report: { _ in }))
  }

  var addresses: [String] { plan.pages.map(\.address) }

  private func page(_ address: String) -> Page? { plan.pages.first { $0.address == address } }

  /// What a file says that is written by code; empty if there is none.
  func text(_ address: String) -> String {
    String(decoding: page(address)?.file(templates: [:]).bytes ?? [], as: UTF8.self)
  }

  /// What a page shows under a template; what is wrong with that if it has mistakes.
  func text(_ address: String, as template: String) -> String {
    guard let page = page(address), case .templated(let kind, _) = page.body else { return "" }
    var diagnostics: [Diagnostic] = []
    let source = SourceFile(
      path: "site-templates/\(kind.rawValue).mustache", bytes: Array(template.utf8),
      diagnostics: &diagnostics)
    let resolved = TemplateSet([source].compactMap(\.self)).resolve(
      kind.rawValue, frames: kind.frames, diagnostics: &diagnostics)
    let file = page.file(templates: resolved.map { [kind: $0] } ?? [:])
    return diagnostics.map(\.message.english).joined() + String(decoding: file.bytes, as: UTF8.self)
  }

  /// The fingerprints of all pages, by address.
  var fingerprints: [String: Digest] {
    Dictionary(
      plan.pages.map { page in
        var fingerprint = Fingerprint()
        page.addInputs(to: &fingerprint, templates: [:])
        return (page.address, fingerprint.digest)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The pages that both sites have, but made from something else.
  func changed(since other: PlannedSite) -> [String] {
    let (own, others) = (fingerprints, other.fingerprints)
    return own.filter { address, digest in others[address].map { $0 != digest } ?? false }.keys
      .sorted()
  }
}
