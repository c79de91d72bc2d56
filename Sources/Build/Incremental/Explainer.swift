import Content
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

  /// How many reasons one page is given.
  private static let limit = 5

  func explain(_ outcome: PageWriter.Outcome) -> [Explanation] {
    outcome.made.map { index, row, _ in
      Explanation(address: row.address, reasons: reasons(plan.pages.pages[index], row))
    }
  }

  private func reasons(_ page: Page, _ row: PageRow) -> [String] {
    if let whole = changes.whole { return [whole] }
    if known[row.address] == row.fingerprint {
      return ["its file was changed or removed in the output folder"]
    }
    var fingerprint = Fingerprint(keepsInputs: true)
    page.addInputs(to: &fingerprint, templates: plan.templates.templates)
    var reasons = unique(fingerprint.inputs.flatMap(reasons))
    if case .copied(let path, _) = page.body, let change = changes.files[path] {
      reasons = [change]
    }
    if reasons.isEmpty { reasons = changes.all }
    if known[row.address] == nil { reasons.insert("new", at: 0) }
    let rest = reasons.count - Self.limit
    return rest > 0 ? reasons.prefix(Self.limit) + ["\(rest) more"] : reasons
  }

  private func unique(_ reasons: [String]) -> [String] {
    var seen: Set<String> = []
    return reasons.filter { seen.insert($0).inserted }
  }

  private func reasons(_ input: Fingerprint.Input) -> [String] {
    let site = plan.pages.site
    switch input {
    case .template(let kind):
      return plan.templates.templates[kind]?.sources.compactMap { changes.files[$0] } ?? []
    case .article(let index), .body(let index), .setting(let index), .card(let index),
      .link(let index):
      return [changes.files[site.articles[index].source.path]].compactMap(\.self)
    case .series(let index):
      return site.series[index].parts.compactMap {
        changes.files[site.articles[$0.article].source.path]
      }
    case .honour(let index):
      return files(of: [index])
        + ["awards", "authorities", "people", "places"].flatMap(registry)
    case .decision(let index):
      return files(of: site.honourRoll.decisions[index].honours) + registry("authorities")
    case .model(let index):
      return site.models.models[index].reports.compactMap {
        changes.files[site.articles[$0.article].source.path]
      } + registry("places") + registry("fields")
    case .file(let index), .table(let index):
      return [changes.files[site.files.files[index].path]].compactMap(\.self)
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

  /// The articles that report any of these honours.
  private func files(of honours: [Int]) -> [String] {
    let site = plan.pages.site
    return honours.flatMap { site.honourRoll.honours[$0].reports }.compactMap {
      changes.files[site.articles[$0.article].source.path]
    }
  }

  private func registry(_ name: String) -> [String] {
    [changes.files["content/\(name).yaml"]].compactMap(\.self)
  }
}
