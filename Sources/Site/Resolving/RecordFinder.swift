package import Content
package import Diagnostics
import VietnameseText

/// Finds the records that somebody names by their ids or names, as articles do, for whoever writes one.
package struct RecordFinder {
  private let lookups: Lookups
  private let registries: Registries

  package init(_ registries: Registries) {
    self.registries = registries
    lookups = Lookups(registries, unread: UnreadFiles())
  }

  /// What is wrong with a name, and what to write instead.
  package struct Mistake: Error {
    package var message: Message
    package var help: Message?

    package init(message: Message, help: Message?) {
      self.message = message
      self.help = help
    }
  }

  /// The id of a unit.
  ///
  /// - Parameter day: on which it is to have existed; nil for whichever.
  package func unit(_ written: String, on day: CivilDate?) throws(Mistake) -> String {
    try find(written, among: registries.places.flatMap { [$0.name, UnitLookup.bareName($0.name)] })
    {
      findings in
      lookups.units.resolve(
        Located(written, .start), on: day, in: "content/places.yaml", findings: &findings
      ).map { registries.places[$0].id.value }
    }
  }

  package func field(_ written: String) throws(Mistake) -> String {
    try id(written, of: registries.fields.map { ($0.id.value, $0.name) }, lookups.fields)
  }

  package func column(_ written: String) throws(Mistake) -> String {
    try id(written, of: registries.columns.map { ($0.id.value, $0.name) }, lookups.columns)
  }

  package func award(_ written: String) throws(Mistake) -> String {
    try id(written, of: registries.awards.map { ($0.id.value, $0.name) }, lookups.awards)
  }

  package func person(_ written: String) throws(Mistake) -> String {
    try id(written, of: registries.people.map { ($0.id.value, $0.name) }, lookups.people)
  }

  private func id(
    _ written: String, of records: [(id: String, name: String)], _ lookup: Lookup
  ) throws(Mistake) -> String {
    let key = nameKey(written)
    let named = records.filter { nameKey($0.name) == key }
    if named.count == 1 { return named[0].id }
    return try find(written, among: records.map(\.name)) { findings in
      lookup.resolve(Located(written, .start), in: "content/" + lookup.file, findings: &findings)
        .map { records[$0].id }
    }
  }

  /// - Parameter names: what somebody may have meant who wrote no id.
  private func find(
    _ written: String, among names: [String], _ resolve: (inout [Finding]) -> String?
  ) throws(Mistake) -> String {
    var findings: [Finding] = []
    if let id = resolve(&findings) { return id }
    var search = NameSearch()
    let diagnostic = findings.first?.diagnostic(in: nil, &search)
    let help: Message? =
      nearestName(to: written, among: names).map { "Did you mean “\($0)”?" } ?? diagnostic?.help
    throw Mistake(message: diagnostic?.message ?? "", help: help)
  }
}
