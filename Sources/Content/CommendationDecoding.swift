internal import Diagnostics
internal import FrontMatter

/// A commendation with the keys that are short for one recipient.
struct CommendationEntry: Sendable {
  var commendation: Commendation
  var recipient: Recipient?
  var kind: RecipientKind?
  var unit: Located<String>?

  static let keys = RecordKeys<CommendationEntry>("commendation") { keys in
    keys.required("award", "hình thức", "hình thức khen thưởng", to: \.commendation.award) {
      $0.reference(to: .awards)
    }
    keys.optional(
      "authority", "cơ quan khen thưởng", "cấp khen", "cơ quan", to: \.commendation.authority
    ) { $0.reference(to: .authorities) }
    keys.optional("decision", "quyết định", "số quyết định", to: \.commendation.decision) {
      $0.locatedLine
    }
    keys.optional("decided", "ngày quyết định", "ngày ký", to: \.commendation.decided) {
      $0.locatedDay
    }
    keys.optional("document", "văn bản", to: \.commendation.document) { $0.path }
    keys.optional("citation", "thành tích", to: \.commendation.citation) { $0.plainLine }
    keys.optional("status", "trạng thái", to: \.commendation.status) {
      $0.fixed(Commendation.Status.names)
    }
    keys.optional("comments_until", "góp ý đến", to: \.commendation.commentsUntil) { $0.day }
    keys.optional("revoked_by", "quyết định thu hồi", to: \.commendation.revokedBy) { $0.line }
    keys.optional("revoked_on", "ngày thu hồi", to: \.commendation.revokedOn) { $0.day }
    keys.optional("recipients", "người nhận", "danh sách", to: \.commendation.recipients) {
      .decode($0)
    }
    keys.optional("recipient", "người được khen", to: \.recipient) { .decode($0) }
    keys.optional("kind", "loại", "đối tượng", to: \.kind) { $0.fixed(RecipientKind.names) }
    keys.optional("unit", "đơn vị", to: \.unit) { $0.reference(to: .units) }
  }
}

extension Commendation {
  static func decode(_ value: KeyedValue) -> Commendation? {
    let range = value.node.range
    let blank = CommendationEntry(
      commendation: Commendation(
        award: Located("", range), status: .awarded, recipients: .listed([]), range: range))
    let decoded = value.record(CommendationEntry.keys, from: blank) { entry, given in
      checkRecipients(given, range, value.decoder)
    }
    guard let entry = decoded else { return nil }
    var commendation = entry.commendation
    if var recipient = entry.recipient {
      recipient.kind = recipient.kind ?? entry.kind
      recipient.unit = recipient.unit ?? entry.unit
      commendation.recipients = .listed([recipient])
    }
    if case .listed(let recipients) = commendation.recipients {
      Recipient.reportChildren(
        recipients,
        help: "Add “minor: true” for a child, and “consent: true” once there is consent "
          + "to the name; else “minor: false”, as in “{name: …, minor: false}”.",
        value.decoder)
    }
    return commendation
  }

  /// Reports a decision that commends nobody, or names its recipients in both ways at once.
  private static func checkRecipients(
    _ given: GivenKeys, _ range: SourceRange, _ decoder: FileDecoder
  ) {
    let list = given["recipients"]
    if list == nil, given["recipient"] == nil {
      decoder.error(
        "missing-recipients", range, "This commendation has no “recipients”.",
        help: "Add “recipients: [name, name]”, or “recipient: name” for one.")
    }
    guard let list else { return }
    for name in ["recipient", "kind", "unit"] {
      guard let short = given[name] else { continue }
      decoder.error(
        "conflicting-keys", short.range,
        "\(quoted(short.written)) is short for one recipient and cannot stand beside "
          + "\(quoted(list.written)).",
        help: name == "recipient"
          ? "Keep one of them."
          : "Write it with each recipient: “\(list.name): [{name: …, \(name): …}]”.")
    }
  }
}

extension Commendation.Recipients {
  static func decode(_ value: KeyedValue) -> Self? {
    if case .scalar(let scalar) = value.node.value, scalar.text.lowercased().hasSuffix(".csv") {
      return value.path.map { .table($0) }
    }
    if case .sequence(let nodes) = value.node.value, nodes.isEmpty {
      value.error(
        "missing-recipients", "This list of recipients is empty.",
        help: "Write at least one name.")
    }
    return .listed(value.listOfTexts(Recipient.decode, severity: .error))
  }
}
