import Content
import Diagnostics

/// What an article is about and filed under, by the registries.
struct ArticleSubjects: Sendable {
  var column: Int?
  var units: [Int] = []
  var listings: [Int] = []
  var fields: [Int] = []
}

/// Finds the units, fields and column that an article names.
///
/// A class, as all threads use it.
final class SubjectResolver: Sendable {
  private let registries: Registries
  private let lookups: Lookups
  private let places: PlaceGraph

  init(registries: Registries, lookups: Lookups, places: PlaceGraph) {
    self.registries = registries
    self.lookups = lookups
    self.places = places
  }

  func resolve(_ source: ArticleSource, findings: inout [Finding]) -> ArticleSubjects {
    var subjects = ArticleSubjects()
    let day = source.isDated ? source.date.value.date : nil
    subjects.units = indexes(of: source.units) {
      lookups.units.resolve($0, on: day, in: source.path, findings: &findings)
    }
    subjects.fields = indexes(of: source.fields) {
      lookups.fields.resolve($0, in: source.path, findings: &findings)
    }
    subjects.column = source.column.flatMap {
      lookups.columns.resolve($0, in: source.path, findings: &findings)
    }
    subjects.listings = listings(of: subjects.units)
    if source.isDated,
      !subjects.units.allSatisfy({ places.existed($0, on: source.date.value.date) })
    {
      checkValidity(source, findings: &findings)
    }
    return subjects
  }

  /// Each once.
  private func indexes<Name>(of names: [Name], find: (Name) -> Int?) -> [Int] {
    var indexes: [Int] = []
    for name in names {
      guard let index = find(name), !indexes.contains(index) else { continue }
      indexes.append(index)
    }
    return indexes
  }

  /// What stands over an article's title: its own words, its column's or its first unit's name.
  func kicker(of source: ArticleSource, column: Int?, units: [Int]) -> String? {
    source.kicker ?? column.flatMap { registries.columns[$0].kicker }
      ?? column.map { registries.columns[$0].name } ?? units.first.map { places.places[$0].name }
  }

  private func listings(of units: [Int]) -> [Int] {
    units.dropFirst().reduce(units.first.map { places.listings[$0] } ?? []) {
      merged($0, places.listings[$1])
    }
  }

  /// The elements of both, ascending like them, each once.
  private func merged(_ left: [Int], _ right: [Int]) -> [Int] {
    var result = left
    for element in right where !left.contains(element) {
      result.insert(element, at: result.firstIndex { $0 > element } ?? result.count)
    }
    return result
  }

  /// Warns where an article is dated before its unit began or after it ended.
  private func checkValidity(_ source: ArticleSource, findings: inout [Finding]) {
    let date = source.date.value.date
    for id in source.units {
      guard let index = lookups.units.index(of: id.value, on: date),
        !places.existed(index, on: date)
      else { continue }
      let place = places.places[index]
      let (fact, help): (Message, Message)
      if let until = place.until, until < date {
        fact = "existed until \(until.dayMonthYear)"
        let heirs = places.successors[index].map { places.places[$0.place].id.value }
        help =
          heirs.isEmpty
          ? "Write the id of the unit of that day, which content/places.yaml has, or correct the date."
          : "Write its successor: \(Message.alternatives(heirs.map { "“\($0)”" }))."
      } else {
        fact = "exists only from \(place.from?.dayMonthYear ?? "later")"
        let forebears = places.predecessors[index].map { places.places[$0.place].id.value }
        help =
          forebears.isEmpty
          ? "Write the id of the unit of that day, which content/places.yaml has, or correct the date."
          : "Write the unit of that day: \(Message.alternatives(forebears.map { "“\($0)”" }))."
      }
      findings.append(
        Finding(
          .warning, "place-out-of-time", path: source.path, id.range,
          "“\(id.value)” \(fact), but this article is of \(date.dayMonthYear).", help: help))
    }
  }
}
