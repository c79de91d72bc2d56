import Content
import Diagnostics

/// Records by id, with the finding for an id that no record has.
///
/// A class, as all threads use it: copies of a structure would count references to the same few objects.
final class Lookup: Sendable {
  /// `places.yaml`.
  let file: String
  /// What a record is called in a message: `unit`.
  let noun: String
  /// `unknown-place`.
  let findingID: String
  private let names: NameList
  /// Whether the file could not be read, so that any id may be one.
  private let isUnread: Bool
  private let indexes: [String: Int]

  init(file: String, noun: String, findingID: String, ids: [String], unread: UnreadFiles) {
    self.file = file
    self.noun = noun
    self.findingID = findingID
    names = NameList(ids)
    isUnread = unread.mayHold("content/" + file)
    indexes = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  func index(of id: String) -> Int? { indexes[id] }

  /// The record's index, or nil and an error at the id in the file at `path`.
  func resolve(_ id: Located<String>, in path: String, findings: inout [Finding]) -> Int? {
    if let index = indexes[id.value] { return index }
    // A stand-in for something that was already reported where it was read.
    if id.value.isEmpty || isUnread { return nil }
    let help =
      names.names.isEmpty
      ? "Add it to content/\(file)."
      : "Write an id that content/\(file) has, or add this one there."
    findings.append(
      Finding(
        .error, findingID, path: path, id.range,
        "There is no \(noun) “\(id.value)” in \(file).",
        help: .search(otherwise: help) { [names] search in
          search.nearest(to: id.value, among: names).map { "Did you mean “\($0)”?" }
        }))
    return nil
  }
}

/// The registries with an index by id for each.
final class Lookups: Sendable {
  let places: Lookup
  let awards: Lookup
  let authorities: Lookup
  let fields: Lookup
  let columns: Lookup
  let people: Lookup

  init(_ registries: Registries, unread: UnreadFiles) {
    places = Lookup(
      file: "places.yaml", noun: "unit", findingID: "unknown-place",
      ids: registries.places.map(\.id.value), unread: unread)
    awards = Lookup(
      file: "awards.yaml", noun: "award", findingID: "unknown-award",
      ids: registries.awards.map(\.id.value), unread: unread)
    authorities = Lookup(
      file: "authorities.yaml", noun: "authority", findingID: "unknown-authority",
      ids: registries.authorities.map(\.id.value), unread: unread)
    fields = Lookup(
      file: "fields.yaml", noun: "field", findingID: "unknown-field",
      ids: registries.fields.map(\.id.value), unread: unread)
    columns = Lookup(
      file: "columns.yaml", noun: "column", findingID: "unknown-column",
      ids: registries.columns.map(\.id.value), unread: unread)
    people = Lookup(
      file: "people.yaml", noun: "person", findingID: "unknown-person",
      ids: registries.people.map(\.id.value), unread: unread)
  }
}
