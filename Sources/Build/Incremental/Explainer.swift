import Content
import Diagnostics
import Digests
import Pages
import Site
import Templates

/// Finds out why pages were made again: what each is made from is held against what changed.
struct Explainer {
  let plan: BuildRun.Plan
  let changes: ProjectChanges
  /// The fingerprints of the last publication's pages, by address.
  private let known: [String: Digest]

  init(plan: BuildRun.Plan, changes: ProjectChanges, known: [PageRow]) {
    self.plan = plan
    self.changes = changes
    self.known = Dictionary(
      known.map { ($0.address, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
  }

  func explain(_ outcome: PageWriter.Outcome) -> [Explanation] {
    outcome.changed.map { made in
      Explanation(address: made.row.address, all: reasons(plan.pages.pages[made.index], made.row))
    }
  }

  private func reasons(_ page: Page, _ row: PageRow) -> [Message] {
    if let whole = changes.whole { return [whole] }
    if known[row.address] == row.fingerprint {
      return ["its file was changed or removed in the output folder"]
    }
    var fingerprint = Fingerprint(keepsInputs: true)
    page.addInputs(to: &fingerprint, templates: plan.templates.templates)
    var reasons = unique(fingerprint.inputs.flatMap { self.reasons($0, of: page) })
    if let path = page.sourcePath, let change = changes.files[path] {
      reasons = [change]
    }
    if reasons.isEmpty { reasons = changes.all }
    if known[row.address] == nil { reasons.insert("new", at: 0) }
    return reasons
  }

  private func unique(_ reasons: [Message]) -> [Message] {
    var seen: Set<Message> = []
    return reasons.filter { seen.insert($0).inserted }
  }

  private func reasons(_ input: Fingerprint.Input, of page: Page) -> [Message] {
    let site = plan.pages.site
    switch input.kind {
    case .template:
      guard case .templated(let kind, _) = page.body else { return [] }
      return plan.templates.templates[kind]?.sources.compactMap { changes.files[$0] } ?? []
    case .article, .body, .setting, .link:
      return [changes.files[site.articles[input.index].source.path]].compactMap(\.self)
    case .series:
      return site.series[input.index].parts.compactMap {
        changes.files[site.articles[$0.article].source.path]
      }
    case .honour:
      return site.honourRoll.honours[input.index].reports.compactMap {
        changes.files[site.articles[$0.article].source.path]
      } + ["awards", "authorities", "people", "places"].flatMap(registry)
    case .file, .table:
      return [changes.files[site.files.files[input.index].path]].compactMap(\.self)
    case .site:
      return changes.files(under: "site-templates/assets/") + registry("site") + registry("columns")
        + registry("fields") + changes.wishes
    case .settings: return registry("site") + changes.wishes
    case .place: return registry("places")
    case .field: return registry("fields")
    case .column: return registry("columns")
    case .award: return registry("awards")
    case .authority: return registry("authorities")
    case .abbreviations: return registry("abbreviations")
    // A tag or an author is spelt by the oldest article that names it, a list is as long as there are articles.
    case .tag, .author, .list, .addresses, .content: return []
    }
  }

  private func registry(_ name: String) -> [Message] {
    [changes.files["content/\(name).yaml"]].compactMap(\.self)
  }
}
