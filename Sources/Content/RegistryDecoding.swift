package import Diagnostics
internal import FrontMatter

/// Reads `places.yaml`; mistakes are among `diagnostics`.
///
/// A record with a mistake is kept if it has an id, so that articles that name it do not look wrong too.
package func decodePlaces(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [Place] {
  decodeRegistry(placesFile, of: file, &diagnostics)
}

/// Reads `awards.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodeAwards(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [Award] {
  decodeRegistry(awardsFile, of: file, &diagnostics)
}

/// Reads `authorities.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodeAuthorities(
  _ file: SourceFile, diagnostics: inout [Diagnostic]
) -> [Authority] {
  decodeRegistry(authoritiesFile, of: file, &diagnostics)
}

/// Reads `fields.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodeFields(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [Field] {
  decodeRegistry(fieldsFile, of: file, &diagnostics)
}

/// Reads `columns.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodeColumns(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [Column] {
  decodeRegistry(columnsFile, of: file, &diagnostics)
}

/// Reads `people.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodePeople(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [Person] {
  decodeRegistry(peopleFile, of: file, &diagnostics)
}

/// Reads `abbreviations.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodeAbbreviations(
  _ file: SourceFile, diagnostics: inout [Diagnostic]
) -> [Abbreviation] {
  decodeRegistry(abbreviationsFile, of: file, &diagnostics)
}

/// A registry's file: one key, with the list of all records.
struct RegistryFile<Record: Sendable>: Sendable {
  var records: [Record] = []
}

let placesFile = RecordKeys<RegistryFile<Place>>("list of places", neighbours: [.site]) {
  keys in
  keys.optional("places", "đơn vị", to: \.records) { $0.list(Place.decode) }
}

let awardsFile = RecordKeys<RegistryFile<Award>>("list of awards", neighbours: [.site]) {
  keys in
  keys.optional("awards", "hình thức", to: \.records) { $0.list(Award.decode) }
}

let authoritiesFile = RecordKeys<RegistryFile<Authority>>(
  "list of authorities", neighbours: [.site]
) { keys in
  keys.optional("authorities", "cơ quan khen thưởng", to: \.records) { $0.list(Authority.decode) }
}

let fieldsFile = RecordKeys<RegistryFile<Field>>("list of fields", neighbours: [.site]) {
  keys in
  keys.optional("fields", "lĩnh vực", to: \.records) { $0.list(Field.decode) }
}

let columnsFile = RecordKeys<RegistryFile<Column>>("list of columns", neighbours: [.site]) {
  keys in
  keys.optional("columns", "chuyên mục", to: \.records) { $0.list(Column.decode) }
}

let peopleFile = RecordKeys<RegistryFile<Person>>("list of people", neighbours: [.site]) {
  keys in
  keys.optional("people", "nhân vật", to: \.records) { $0.list(Person.decode) }
}

let abbreviationsFile = RecordKeys<RegistryFile<Abbreviation>>(
  "list of abbreviations", neighbours: [.site]
) {
  keys in
  keys.optional("abbreviations", "chữ viết tắt", "viết tắt", to: \.records) {
    $0.list(Abbreviation.decode)
  }
}

/// The file whose list has this key; nil if none has.
func registryFile(ofList key: String) -> String? {
  let files: [(name: String, index: Int?)] = [
    ("places.yaml", placesFile.index(of: key)), ("awards.yaml", awardsFile.index(of: key)),
    ("authorities.yaml", authoritiesFile.index(of: key)),
    ("fields.yaml", fieldsFile.index(of: key)), ("columns.yaml", columnsFile.index(of: key)),
    ("people.yaml", peopleFile.index(of: key)),
    ("abbreviations.yaml", abbreviationsFile.index(of: key)),
  ]
  return files.first { $0.index != nil }?.name
}

private func decodeRegistry<Record: Identified>(
  _ keys: RecordKeys<RegistryFile<Record>>, of file: SourceFile,
  _ diagnostics: inout [Diagnostic]
) -> [Record] {
  let decoder = FileDecoder(file)
  var content = RegistryFile<Record>()
  _ = keys.decode(document: &content, with: decoder, &diagnostics)
  let records = withoutRepeatedIDs(content.records, decoder)
  diagnostics += decoder.diagnostics
  return records
}

/// Of records with one id, the first; the others are reported.
private func withoutRepeatedIDs<Record: Identified>(
  _ records: [Record], _ decoder: FileDecoder
) -> [Record] {
  var first: [String: SourceRange] = [:]
  return records.filter { record in
    let id = record.id
    guard let earlier = first[id.value] else {
      first[id.value] = id.range
      return true
    }
    guard !decoder.isFull else { return false }
    let lines = [earlier, id.range].map { decoder.file.lineIndex(of: Int($0.lowerBound)) + 1 }
    decoder.error(
      "duplicate-id", id.range,
      "The \(Record.identity) \(quoted(id.value)) stands on line \(lines[0]) and again on line \(lines[1]).",
      help: Record.helpWithRepeated)
    return false
  }
}
