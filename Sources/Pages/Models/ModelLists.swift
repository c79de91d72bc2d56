import Content
import Site

/// Which models stand in which list, as indexes in the site's models: in their order, the newest first.
struct ModelLists: Sendable {
  /// By year of registration, the newest first.
  let years: [(year: Int, models: [Int])]
  /// By field.
  let fields: [[Int]]
  /// By place, those of predecessors and of units below it included.
  let units: [[Int]]
  /// By the status that some article reports of them, the newest such report first: what a model reached it keeps, so
  /// that nothing leaves these lists when it goes on.
  let statuses: [(status: ModelRecord.Status, models: [Int])]

  static let allStatuses: [ModelRecord.Status] = [.registered, .piloting, .summedUp, .replicated]

  init(_ site: Site) {
    var years: [Int: [Int]] = [:]
    var fields: [[Int]] = Array(repeating: [], count: site.registries.fields.count)
    var units: [[Int]] = Array(repeating: [], count: site.places.places.count)
    var reached: [[(article: Int, model: Int)]] = Self.allStatuses.map { _ in [] }
    for (index, model) in site.models.models.enumerated() {
      if let year = model.year { years[year, default: []].append(index) }
      if let field = model.field { fields[field].append(index) }
      for unit in model.units {
        for place in site.places.listings[unit] where units[place].last != index {
          units[place].append(index)
        }
      }
      for report in model.reports {
        let status = site.articles[report.article].models[report.position].source.status
        // The oldest of its reports of the status decides about its place.
        guard let status, reached[Int(status.rawValue)].last?.model != index else { continue }
        reached[Int(status.rawValue)].append((report.article, index))
      }
    }
    self.years = years.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    self.fields = fields
    self.units = units
    statuses = zip(Self.allStatuses, reached).map { status, reached in
      (status, reached.sorted { $0 < $1 }.map(\.model))
    }
  }
}
