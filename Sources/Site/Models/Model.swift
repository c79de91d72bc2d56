package import Content

/// A model (mô hình) with all that the site's articles report of it.
package struct Model: Sendable {
  /// One article's word about it.
  package struct Report: Sendable {
    /// Index in `Site.articles`.
    package var article: Int
    /// Index in the article's models.
    package var position: Int
  }

  /// Nil for one that nothing joins: a single article's.
  package let id: String?
  /// From the oldest article to the newest.
  package private(set) var reports: [Report] = []
  /// As the newest article that gives it says it; so are the unit, the field, the year and who runs it.
  package private(set) var name = ""
  package private(set) var unit: Int?
  package private(set) var field: Int?
  /// When it was registered.
  package private(set) var year: Int?
  package private(set) var organisation: String?
  package private(set) var people: [String] = []
  /// The furthest that any article reports: one that looks back does not undo what was reached.
  package private(set) var status: ModelRecord.Status?
  /// From all articles, in the order in which they name them.
  package private(set) var replicatedTo: [Int] = []
  /// The unit that registered it, as the oldest article that names one says: under the name of that day.
  package private(set) var firstUnit: Int?
  /// All units that articles name for it, in the order in which they name them.
  package private(set) var units: [Int] = []

  init(id: String?) { self.id = id }

  /// `mo-hinh/<id>.html`; a model without id has no page of its own.
  package var address: String? { id.map { "mo-hinh/\($0).html" } }

  /// Adds what the next newer article says.
  mutating func add(_ model: ResolvedModel, _ report: Report) {
    reports.append(report)
    let source = model.source
    name = source.name.value
    field = model.field ?? field
    year = source.year?.value ?? year
    organisation = source.organisation ?? organisation
    if !source.people.isEmpty { people = source.people }
    if let reported = source.status {
      status = status.map { max($0, reported) } ?? reported
    }
    if let unit = model.unit {
      self.unit = unit
      firstUnit = firstUnit ?? unit
      if !units.contains(unit) { units.append(unit) }
    }
    for unit in model.replicatedTo where !replicatedTo.contains(unit) {
      replicatedTo.append(unit)
    }
  }
}

extension ModelRecord.Status: Comparable {
  /// From registration to replication.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
