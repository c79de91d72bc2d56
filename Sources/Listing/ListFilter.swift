internal import Content
private import Diagnostics
internal import Site
private import VietnameseText

/// What somebody asks of a list; nil asks nothing.
package struct ListFilter: Sendable {
  package var unit: String?
  package var year: Int?
  package var field: String?
  package var column: String?
  package var tag: String?
  package var award: String?
  package var person: String?

  package init() {}
}

extension ListFilter {
  /// The same with the records that it names, by id or name.
  ///
  /// A unit's name is that of today's unit, or else of the only one that ever had it.
  func found(in project: ListedProject) throws(RecordFinder.Mistake) -> FoundFilter {
    let registries = project.registries
    let finder = RecordFinder(registries)
    var found = FoundFilter()
    found.year = year
    if let unit {
      let id: String
      if let current = try? finder.unit(unit, on: project.today) {
        id = current
      } else {
        id = try finder.unit(unit, on: nil)
      }
      found.unit = registries.places.firstIndex { $0.id.value == id }
    }
    if let field {
      let id = try finder.field(field)
      found.field = registries.fields.firstIndex { $0.id.value == id }
    }
    if let column {
      let id = try finder.column(column)
      found.column = registries.columns.firstIndex { $0.id.value == id }
    }
    if let award {
      let id = try finder.award(award)
      found.award = registries.awards.firstIndex { $0.id.value == id }
    }
    if let person {
      let id = try finder.person(person)
      found.person = registries.people.firstIndex { $0.id.value == id }
    }
    if let tag { found.tag = try Self.index(ofTag: tag, in: project.site) }
    return found
  }

  private static func index(ofTag written: String, in site: Site) throws(RecordFinder.Mistake)
    -> Int
  {
    let key = nameKey(written)
    if let index = site.tags.firstIndex(where: { nameKey($0.name) == key || $0.slug == written }) {
      return index
    }
    throw RecordFinder.Mistake(
      message: "No article has the tag “\(written)”.",
      help: nearestName(to: written, among: site.tags.map(\.name)).map { "Did you mean “\($0)”?" })
  }
}

/// A filter whose records are indexes.
struct FoundFilter {
  var unit: Int?
  var year: Int?
  var field: Int?
  var column: Int?
  var tag: Int?
  var award: Int?
  var person: Int?

  func admits(_ article: Article) -> Bool {
    admits(listings: article.listings) && admits(year: article.year)
      && (field.map(article.fields.contains) ?? true)
      && (column.map { article.column == $0 } ?? true)
      && (tag.map(article.tags.contains) ?? true)
      && (award.map { award in article.commendations.contains { $0.names(award) } } ?? true)
  }

  func admits(_ honour: Honour, _ site: Site) -> Bool {
    admits(listings: honour.unit.map { site.places.listings[$0] } ?? [])
      && admits(year: honour.year)
      && (award.map { honour.award == $0 } ?? true) && (person.map { honour.person == $0 } ?? true)
  }

  /// - Parameter listings: the units whose pages list a thing; a unit's lists what happened in those before it.
  func admits(listings: [Int]) -> Bool { unit.map(listings.contains) ?? true }

  func admits(year other: Int?) -> Bool { year.map { other == $0 } ?? true }
}

extension ResolvedCommendation {
  fileprivate func names(_ award: Int) -> Bool {
    self.award == award || recipients.indices.contains { recipients.records(at: $0).award == award }
  }
}
