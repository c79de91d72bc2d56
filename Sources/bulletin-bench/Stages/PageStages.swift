import Build
import Pages
import Templates

/// What is done to each page of a site, on one thread; nothing is written.
struct PageStages {
  enum Stage: CaseIterable {
    case records, templates, generated
  }

  private(set) var laps = Laps<Stage>()
  private(set) var pages = 0
  /// Of all pages.
  private(set) var bytes = 0

  mutating func measure(_ site: PreparedSite) {
    var output: [UInt8] = []
    for page in site.pages {
      output.removeAll(keepingCapacity: true)
      laps.begin()
      switch page.body {
      case .templated(let kind, let makeRecords):
        let records = makeRecords()
        laps.end(.records)
        site.templates[kind]?.render(records, root: page.root, into: &output)
        laps.end(.templates)
      case .composed(let make):
        _ = make()
        laps.end(.generated)
      case .generated(let make):
        output = make()
        laps.end(.generated)
      case .copied, .cleaned, .derived: continue
      }
      pages += 1
      bytes += output.count
    }
  }
}
