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
  /// Whether ids begin with a word for the kind of record, which authors leave out: `ba-sao` for `xa-ba-sao`.
  private let haveKinds: Bool
  /// Whether a name tells whose id is meant; of persons it tells nobody's.
  private let namesTell: Bool
  /// Whether the file could not be read, so that any id may be one.
  let isUnread: Bool
  private let indexes: [String: Int]

  init(
    file: String, noun: Message, findingID: String, ids: [String], titles: [String],
    haveKinds: Bool = false, namesTell: Bool = true, unread: UnreadFiles
  ) {
    self.file = file
    self.noun = noun
    self.findingID = findingID
    names = NameList(ids)
    self.titles = titles
    self.haveKinds = haveKinds
    self.namesTell = namesTell
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
      : "Write an id that content/\(file) has (\(Message.examples(names.names))), or add this one there."
    let (titles, haveKinds, namesTell) = (titles, haveKinds, namesTell)
    findings.append(
      Finding(
        .error, findingID, path: path, id.range,
        "There is no \(noun) “\(id.value)” in \(file).",
        help: .search(otherwise: help) { [names] search in
          if let meant = Self.id(titled: id.value, titles, names.names) {
            return Self.suggestion(meant, for: id, isClear: namesTell)
          }
          guard let near = search.nearestIndex(to: id.value, among: names) else { return nil }
          let isClear =
            search.isClear(near, of: id.value, among: names)
            || haveKinds && Self.isOnlyOne(names.names[near], endingIn: id.value, names.names)
          return Self.suggestion(names.names[near], for: id, isClear: isClear)
        }))
    return nil
  }

  private static func suggestion(
    _ meant: String, for id: Located<String>, isClear: Bool
  ) -> Finding.Suggestion {
    Finding.Suggestion(
      "Did you mean “\(meant)”?", fix: isClear ? Finding.replacing(id, with: meant) : nil)
  }

  /// Whether an id, and no other, is a word for a kind with another text behind it.
  private static func isOnlyOne(_ id: String, endingIn text: String, _ ids: [String]) -> Bool {
    let ending = "-" + text
    return text.utf8.count >= 3 && ids.count { $0.hasSuffix(ending) } == 1 && id.hasSuffix(ending)
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
      titles: registries.places.map(\.name), haveKinds: true, unread: unread)
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
      titles: registries.people.map(\.name), namesTell: false, unread: unread)
  }
}
