import Content
import Diagnostics
import VietnameseText

/// Records by id, with the finding for an id that no record has.
///
/// A class, as all threads use it: copies of a structure would count references to the same few objects.
final class Lookup: Sendable {
  /// `places.yaml`.
  let file: String
  /// What a record is called in a message: `unit`.
  let noun: Message
  /// `unknown-place`.
  let findingID: String
  private let names: NameList
  /// What the ids stand for, by whose names somebody may call them.
  private let titles: [String]
  /// Whether the file could not be read, so that any id may be one.
  let isUnread: Bool
  private let indexes: [String: Int]

  init(
    file: String, noun: Message, findingID: String, ids: [String], titles: [String],
    unread: UnreadFiles
  ) {
    self.file = file
    self.noun = noun
    self.findingID = findingID
    names = NameList(ids)
    self.titles = titles
    isUnread = unread.mayHold("content/" + file)
    indexes = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  func index(of id: String) -> Int? { indexes[id] }

  /// The record's index, or nil and an error at the id in the file at `path`.
  func resolve(_ id: Located<String>, in path: String, findings: inout [Finding]) -> Int? {
    if let index = indexes[id.value] { return index }
    // A stand-in for something that was already reported where it was read.
    if id.value.isEmpty || isUnread { return nil }
    let help: Message =
      names.names.isEmpty
      ? "Add it to content/\(file)."
      : "Write an id that content/\(file) has, or add this one there."
    let titles = titles
    findings.append(
      Finding(
        .error, findingID, path: path, id.range,
        "There is no \(noun) “\(id.value)” in \(file).",
        help: .search(otherwise: help) { [names] search in
          let meant = Self.id(titled: id.value, titles, names.names)
          return (meant ?? search.nearest(to: id.value, among: names)).map {
            "Did you mean “\($0)”?"
          }
        }))
    return nil
  }

  /// The id of the one record of this name, or the id that somebody has written like a name.
  private static func id(titled name: String, _ titles: [String], _ ids: [String]) -> String? {
    let key = nameKey(name)
    let titled = titles.indices.filter { nameKey(titles[$0]) == key }
    if titled.count == 1 { return ids[titled[0]] }
    let slug = slug(name)
    return ids.first { $0 == slug }
  }
}

/// The registries with an index by id for each.
final class Lookups: Sendable {
  /// By id alone, as registries name them.
  let places: Lookup
  /// As texts name them.
  let units: UnitLookup
  let awards: Lookup
  let authorities: Lookup
  let fields: Lookup
  let columns: Lookup
  let people: Lookup

  init(_ registries: Registries, unread: UnreadFiles) {
    places = Lookup(
      file: "places.yaml", noun: "unit", findingID: "unknown-place",
      ids: registries.places.map(\.id.value),
      titles: registries.places.map(\.name), unread: unread)
    units = UnitLookup(registries.places, ids: places)
    awards = Lookup(
      file: "awards.yaml", noun: "award", findingID: "unknown-award",
      ids: registries.awards.map(\.id.value),
      titles: registries.awards.map(\.name), unread: unread)
    authorities = Lookup(
      file: "authorities.yaml", noun: "authority", findingID: "unknown-authority",
      ids: registries.authorities.map(\.id.value),
      titles: registries.authorities.map(\.name), unread: unread)
    fields = Lookup(
      file: "fields.yaml", noun: "field", findingID: "unknown-field",
      ids: registries.fields.map(\.id.value),
      titles: registries.fields.map(\.name), unread: unread)
    columns = Lookup(
      file: "columns.yaml", noun: "column", findingID: "unknown-column",
      ids: registries.columns.map(\.id.value),
      titles: registries.columns.map(\.name), unread: unread)
    people = Lookup(
      file: "people.yaml", noun: "person", findingID: "unknown-person",
      ids: registries.people.map(\.id.value),
      titles: registries.people.map(\.name), unread: unread)
  }
}
