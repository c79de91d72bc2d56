internal import Diagnostics

/// JSON Schema, draft 7, of what readers say that they take: the one that editors know best.
struct SchemaWriter {
  let registries: Registries
  let language: Language
  /// The records that are described so far, by their subjects.
  private var definitions: [(key: String, value: JSONValue)] = []

  private init(_ registries: Registries, _ language: Language) {
    self.registries = registries
    self.language = language
  }

  /// A schema of whole files.
  ///
  /// - Parameter title: what the file is.
  static func schema(
    of shape: RecordShape, title: Message, _ registries: Registries, in language: Language
  ) -> JSONValue {
    var writer = SchemaWriter(registries, language)
    let reference = writer.reference(to: shape)
    return [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": .text(title.text(in: language)),
      "allOf": [reference], "definitions": .object(writer.definitions),
    ]
  }

  // MARK: Records

  private static func name(of shape: RecordShape) -> String {
    shape.subject.replacing(" ", with: "-")
  }

  private mutating func reference(to shape: RecordShape) -> JSONValue {
    let name = Self.name(of: shape)
    if !definitions.contains(where: { $0.key == name }) {
      // Its place is taken before its keys are described, which may lead back to it.
      definitions.append((key: name, value: true))
      let value = record(shape)
      if let index = definitions.firstIndex(where: { $0.key == name }) {
        definitions[index].value = value
      }
    }
    return ["$ref": .text("#/definitions/\(name)")]
  }

  private mutating func record(_ shape: RecordShape) -> JSONValue {
    let name = Self.name(of: shape)
    var properties: [(key: String, value: JSONValue)] = []
    var patterns: [(key: String, value: JSONValue)] = []
    for key in shape.keys {
      properties.append((key: key.names[0], value: property(key, of: shape.subject)))
    }
    // Readers' own language comes behind, and each in any case and with any marks.
    for key in shape.keys {
      let reference: JSONValue = [
        "$ref": .text("#/definitions/\(name)/properties/\(key.names[0])")
      ]
      let other = key.names.first { !$0.utf8.allSatisfy { $0 < 0x80 } }
      if let other { properties.append((key: other, value: reference)) }
      let offered = [key.names[0], other].compactMap(\.self).joined(separator: "|")
      patterns.append(
        (key: "^(?!(?:\(offered))$)\(NamePattern.any(of: key.names))$", value: reference))
    }
    var schema: JSONValue = [
      "type": "object", "properties": .object(properties), "patternProperties": .object(patterns),
      "additionalProperties": false,
    ]
    let required = shape.keys.filter(\.isRequired).map(Self.requirement)
    if !required.isEmpty { schema = schema.with("allOf", .list(required)) }
    return schema
  }

  /// One of the names must be there; the first alternative is the one that editors name.
  private static func requirement(_ key: RecordShape.Key) -> JSONValue {
    let pattern = "^\(NamePattern.any(of: key.names))$"
    let names = key.names.map { name -> JSONValue in ["required": [.text(name)]] }
    return [
      "anyOf": .list(
        names + [["not": ["propertyNames": ["not": ["pattern": .text(pattern)]]]]])
    ]
  }

  private mutating func property(_ key: RecordShape.Key, of subject: String) -> JSONValue {
    var values = key.shapes.flatMap { alternatives(for: $0) }
    if !key.needsValue { values.append(["type": "null"]) }
    return [
      "description": .text(
        KeyDescriptions.text(of: key.names[0], in: subject)?.text(in: language) ?? ""),
      "anyOf": .list(values),
    ]
  }

  // MARK: Values

  /// Any of these is a value.
  private mutating func alternatives(for shape: ValueShape) -> [JSONValue] {
    switch shape {
    case .record(let record): return [reference(to: record)]
    case .list(let elements):
      let items = elements.flatMap { alternatives(for: $0) }
      return [["type": "array", "items": ["anyOf": .list(items)]]]
    case .mapping(let value):
      guard let value else { return [["type": "object"]] }
      let values = alternatives(for: value)
      return [["type": "object", "additionalProperties": ["anyOf": .list(values)]]]
    case .reference(let registry): return references(to: registry)
    case .text, .flag, .path, .pageFile, .pathOrWebAddress, .mailAddress, .colour, .utcOffset,
      .byteCount, .id,
      .date, .wholeNumber, .webAddress, .fixed:
      return Self.scalars(shape)
    }
  }

  private static let slug = "^[a-z0-9]+(-[a-z0-9]+)*$"

  private static func text(matching pattern: String) -> JSONValue {
    ["type": "string", "pattern": .text(pattern)]
  }

  /// Values that no other file decides.
  private static func scalars(_ shape: ValueShape) -> [JSONValue] {
    switch shape {
    // A title may be a number, which is text for whoever reads titles.
    case .text: return [["type": ["string", "number", "boolean"]]]
    case .flag:
      let words = NamePattern.any(of: ["true", "false", "có", "không"])
      return [["enum": [true, false, "có", "không"]], text(matching: "^\(words)$")]
    case .path: return [text(matching: #"^(?![A-Za-z]+://)[^\\?]+$"#)]
    case .pageFile: return [text(matching: #"^[^/]+\.md$"#)]
    case .pathOrWebAddress: return [text(matching: #"^[^\\]+$"#)]
    case .mailAddress: return [text(matching: #"^[^@\s]+@[^@\s]+\.[^@\s]+$"#)]
    case .colour: return [text(matching: "^#[0-9A-Fa-f]{6}$")]
    case .utcOffset: return [text(matching: #"^[+-]\d{2}:\d{2}$|^Z$"#)]
    case .byteCount: return [text(matching: #"^\s*\d+([.,]\d+)?\s*[kKmMgG][bB]\s*$"#)]
    case .id:
      return [
        ["type": ["string", "integer"], "pattern": .text(slug), "maxLength": .number(slugLimit)]
      ]
    case .date(let takesTime):
      let day =
        #"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|"#
        + #"(0[1-9]|[12]\d|3[01])/(0[1-9]|1[0-2])/\d{4})"#
      let time = #"((T| +)([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?( *(Z|[+-]\d{2}:[0-5]\d))?)?"#
      return [text(matching: #"^\s*"# + day + (takesTime ? time : "") + #"\s*$"#)]
    case .wholeNumber(let range):
      return [
        [
          "type": "integer", "minimum": .number(range.lowerBound),
          "maximum": .number(range.upperBound),
        ], text(matching: #"^-?\d+$"#),
      ]
    case .webAddress(let schemes):
      let names = schemes.map { $0.namesServer ? $0.rawValue + "://" : $0.rawValue + ":" }
      return [text(matching: "^(\(names.joined(separator: "|")))")]
    case .fixed(let values):
      return [
        ["enum": .list(values.flatMap { $0.prefix(2) }.map(JSONValue.text))],
        text(matching: "^\(NamePattern.any(of: values.flatMap(\.self)))$"),
      ]
    case .record, .list, .mapping, .reference: return []
    }
  }

  /// The ids that there are, each with the name of its record. Where there are none, any id may be one.
  private func references(to registry: Registry) -> [JSONValue] {
    let records = records(of: registry)
    if records.isEmpty { return [["type": ["string", "integer"]]] }
    var alternatives: [JSONValue] = [
      [
        "enum": .list(records.map { .text($0.id) }),
        "enumDescriptions": .list(records.map { .text($0.name) }),
      ]
    ]
    if registry == .units {
      var names: [String] = []
      var known: Set<String> = []
      for record in records where known.insert(record.name).inserted { names.append(record.name) }
      alternatives.append(["enum": .list(names.map(JSONValue.text))])
      // A name in another case, or without the word for its kind: whose it is depends on the day.
      alternatives.append(Self.text(matching: "[^a-z0-9-]"))
    }
    return alternatives
  }

  private func records(of registry: Registry) -> [(id: String, name: String)] {
    switch registry {
    case .units, .places: registries.places.map { ($0.id.value, $0.name) }
    case .awards: registries.awards.map { ($0.id.value, $0.name) }
    case .authorities: registries.authorities.map { ($0.id.value, $0.name) }
    case .fields: registries.fields.map { ($0.id.value, $0.name) }
    case .columns: registries.columns.map { ($0.id.value, $0.name) }
    case .people: registries.people.map { ($0.id.value, $0.name) }
    }
  }
}
