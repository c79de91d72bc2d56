package import Diagnostics
internal import FrontMatter

/// Reads `places.yaml`; mistakes are among `diagnostics`, and records with one are left out.
package func decodePlaces(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [Place] {
  decodeRegistry(placesFile, of: file, &diagnostics, id: \.id)
}

/// Reads `awards.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodeAwards(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [Award] {
  decodeRegistry(awardsFile, of: file, &diagnostics, id: \.id)
}

/// Reads `authorities.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodeAuthorities(
  _ file: SourceFile, diagnostics: inout [Diagnostic]
) -> [Authority] {
  decodeRegistry(authoritiesFile, of: file, &diagnostics, id: \.id)
}

/// Reads `fields.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodeFields(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [Field] {
  decodeRegistry(fieldsFile, of: file, &diagnostics, id: \.id)
}

/// Reads `columns.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodeColumns(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [Column] {
  decodeRegistry(columnsFile, of: file, &diagnostics, id: \.id)
}

/// Reads `people.yaml`, as ``decodePlaces(_:diagnostics:)`` reads places.
package func decodePeople(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> [Person] {
  decodeRegistry(peopleFile, of: file, &diagnostics, id: \.id)
}

/// A registry's file: one key, with the list of all records.
private struct RegistryFile<Record: Sendable>: Sendable {
  var records: [Record] = []
}

private let placesFile = RecordKeys<RegistryFile<Place>>("file") { keys in
  keys.optional("places", "đơn vị", to: \.records) { $0.list(Place.decode) }
}

private let awardsFile = RecordKeys<RegistryFile<Award>>("file") { keys in
  keys.optional("awards", "hình thức", to: \.records) { $0.list(Award.decode) }
}

private let authoritiesFile = RecordKeys<RegistryFile<Authority>>("file") { keys in
  keys.optional("authorities", "cơ quan khen thưởng", to: \.records) { $0.list(Authority.decode) }
}

private let fieldsFile = RecordKeys<RegistryFile<Field>>("file") { keys in
  keys.optional("fields", "lĩnh vực", to: \.records) { $0.list(Field.decode) }
}

private let columnsFile = RecordKeys<RegistryFile<Column>>("file") { keys in
  keys.optional("columns", "chuyên mục", to: \.records) { $0.list(Column.decode) }
}

private let peopleFile = RecordKeys<RegistryFile<Person>>("file") { keys in
  keys.optional("people", "nhân vật", to: \.records) { $0.list(Person.decode) }
}

private func decodeRegistry<Record>(
  _ keys: RecordKeys<RegistryFile<Record>>, of file: SourceFile,
  _ diagnostics: inout [Diagnostic], id: KeyPath<Record, Located<String>>
) -> [Record] {
  let entries = parseDocument(file, diagnostics: &diagnostics)
  let decoder = FileDecoder(file)
  var content = RegistryFile<Record>()
  _ = keys.decode(entries, of: .start, into: &content, with: decoder)
  let records = withoutRepeatedIDs(content.records, id: id, decoder)
  diagnostics += decoder.diagnostics
  return records
}

/// Of records with one id, the first; the others are reported.
private func withoutRepeatedIDs<Record>(
  _ records: [Record], id: KeyPath<Record, Located<String>>, _ decoder: FileDecoder
) -> [Record] {
  var first: [String: SourceRange] = [:]
  return records.filter { record in
    let id = record[keyPath: id]
    guard let earlier = first[id.value] else {
      first[id.value] = id.range
      return true
    }
    guard !decoder.isFull else { return false }
    let lines = [earlier, id.range].map { decoder.file.lineIndex(of: Int($0.lowerBound)) + 1 }
    decoder.error(
      "duplicate-id", id.range,
      "The id \(quoted(id.value)) stands on line \(lines[0]) and again on line \(lines[1]).",
      help: "Give one of the two another id.")
    return false
  }
}
