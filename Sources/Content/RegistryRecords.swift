internal import Diagnostics
internal import FrontMatter

/// A record that others name by id: one with a mistake is kept, so that its names do not look unknown.
protocol Identified {
  var id: Located<String> { get }
  /// What the id is called in messages.
  static var identity: Message { get }
  static var helpWithRepeated: Message { get }
}

extension Identified {
  static var identity: Message { "id" }
  static var helpWithRepeated: Message { "Give one of the two another id." }
  fileprivate var isIdentified: Bool { !id.value.isEmpty }
}

extension Place: Identified {
  static let keys = RecordKeys<Place>("place") { keys in
    keys.required("id", "mã", to: \.id) { $0.id }
    keys.required("name", "tên", to: \.name) { $0.line }
    keys.required("kind", "loại", to: \.kind) { $0.fixed(Place.Kind.names) }
    keys.optional("code", "mã số", to: \.code) { $0.line }
    keys.optional("parent", "trực thuộc", to: \.parent) { $0.reference(to: .places) }
    keys.optional("from", "từ ngày", "từ", to: \.from) { $0.day }
    keys.optional("until", "đến ngày", "đến hết ngày", "đến", to: \.until) { $0.day }
    keys.optional("successors", "đơn vị kế thừa", "kế thừa", to: \.successors) {
      $0.list(Place.Successor.decode)
    }
  }

  static func decode(_ value: KeyedValue) -> Place? {
    let blank = Place(
      id: Located("", value.node.range), name: "", kind: .commune, successors: [])
    return value.record(keys, from: blank, isUsable: \.isIdentified) { place, given in
      checkPeriod(from: place.from, until: place.until, given, value.decoder)
    }
  }
}

extension Place.Successor {
  static let keys = RecordKeys<Place.Successor>("successor") { keys in
    keys.required("id", "mã", to: \.id) { $0.reference(to: .places) }
    keys.optional("scope", "phạm vi", to: \.scope) { $0.fixed(Scope.names) }
  }

  /// A successor given by its id alone, which takes over the whole place, or by keys.
  static func decode(_ value: KeyedValue) -> Self? {
    if case .scalar = value.node.value {
      return value.reference(to: .places).map { Self(id: $0, scope: .whole) }
    }
    return value.record(keys, from: Self(id: Located("", value.node.range), scope: .whole))
  }
}

extension Award: Identified {
  static let keys = RecordKeys<Award>("award") { keys in
    keys.required("id", "mã", to: \.id) { $0.id }
    keys.required("name", "tên", to: \.name) { $0.line }
    keys.optional("kinds", "đối tượng", to: \.kinds) {
      $0.list { $0.fixed(RecipientKind.names) }
    }
    keys.optional("levels", "cấp khen", "cấp", to: \.levels) { $0.list(Award.Level.decode) }
  }

  static func decode(_ value: KeyedValue) -> Award? {
    let blank = Award(
      id: Located("", value.node.range), name: "", kinds: RecipientKind.allCases, levels: [])
    guard var award = value.record(keys, from: blank, isUsable: \.isIdentified)
    else { return nil }
    if award.kinds.isEmpty { award.kinds = RecipientKind.allCases }
    return award
  }
}

extension Award.Level {
  static let keys = RecordKeys<Award.Level>("level") { keys in
    keys.required("authority", "cấp", to: \.level) { $0.fixed(AuthorityLevel.names) }
    keys.optional("from", "từ ngày", "từ", to: \.from) { $0.day }
    keys.optional("until", "đến ngày", "đến hết ngày", "đến", to: \.until) { $0.day }
  }

  /// A level given by its name alone, for all times, or by keys.
  static func decode(_ value: KeyedValue) -> Self? {
    if case .scalar = value.node.value {
      return value.fixed(AuthorityLevel.names).map { Self(level: $0) }
    }
    return value.record(keys, from: Self(level: .commune)) { level, given in
      checkPeriod(from: level.from, until: level.until, given, value.decoder)
    }
  }
}

extension Authority: Identified {
  static let keys = RecordKeys<Authority>("authority") { keys in
    keys.required("id", "mã", to: \.id) { $0.id }
    keys.required("name", "tên", to: \.name) { $0.line }
    keys.required("level", "cấp", to: \.level) { $0.fixed(AuthorityLevel.names) }
    keys.required("system", "hệ thống", to: \.system) { $0.fixed(Authority.System.names) }
    keys.optional("unit", "đơn vị", to: \.unit) { $0.reference(to: .places) }
    keys.optional("from", "từ ngày", "từ", to: \.from) { $0.day }
    keys.optional("until", "đến ngày", "đến hết ngày", "đến", to: \.until) { $0.day }
  }

  static func decode(_ value: KeyedValue) -> Authority? {
    let blank = Authority(
      id: Located("", value.node.range), name: "", level: .commune, system: .state)
    return value.record(keys, from: blank, isUsable: \.isIdentified) { authority, given in
      checkPeriod(from: authority.from, until: authority.until, given, value.decoder)
    }
  }
}

extension Field: Identified {
  static let keys = RecordKeys<Field>("field") { keys in
    keys.required("id", "mã", to: \.id) { $0.id }
    keys.required("name", "tên", to: \.name) { $0.line }
  }

  static func decode(_ value: KeyedValue) -> Field? {
    value.record(
      keys, from: Field(id: Located("", value.node.range), name: ""), isUsable: \.isIdentified)
  }
}

extension Column: Identified {
  static let keys = RecordKeys<Column>("column") { keys in
    keys.required("id", "mã", to: \.id) { $0.id }
    keys.required("name", "tên", to: \.name) { $0.line }
    keys.optional("kicker", "đề mục", to: \.kicker) { $0.line }
  }

  static func decode(_ value: KeyedValue) -> Column? {
    value.record(
      keys, from: Column(id: Located("", value.node.range), name: ""), isUsable: \.isIdentified)
  }
}

extension Person: Identified {
  static let keys = RecordKeys<Person>("person") { keys in
    keys.required("id", "mã", to: \.id) { $0.id }
    keys.required("name", "tên", "họ tên", "họ và tên", to: \.name) { $0.line }
    keys.optional("unit", "đơn vị", to: \.unit) { $0.reference(to: .places) }
    keys.optional("note", "ghi chú", to: \.note) { $0.line }
  }

  static func decode(_ value: KeyedValue) -> Person? {
    value.record(
      keys, from: Person(id: Located("", value.node.range), name: ""), isUsable: \.isIdentified)
  }
}
