internal import Diagnostics
internal import FrontMatter

extension Recipient {
  /// The keys of a recipient in front matter, which are also the headers of a CSV file's columns.
  static let keys = RecordKeys<Recipient>("recipient") { keys in
    keys.required("name", "họ tên", "họ và tên", "tên", to: \.name) { $0.locatedLine }
    keys.optional("kind", "loại", "đối tượng", to: \.kind) { $0.fixed(RecipientKind.names) }
    keys.optional("position", "chức vụ", to: \.position) { $0.line }
    keys.optional(
      "organisation", "cơ quan", "organization", "tổ chức", to: \.organisation
    ) { $0.line }
    keys.optional("unit", "đơn vị", to: \.unit) { $0.id }
    keys.optional("citation", "thành tích", to: \.citation) { $0.line }
    keys.optional("award", "hình thức", "hình thức khen thưởng", to: \.award) { $0.id }
    keys.optional("person", "mã người", to: \.person) { $0.id }
    keys.optional("minor", "trẻ em", "chưa thành niên", to: \.isMinor) { $0.flag }
    keys.optional("consent", "đồng ý", to: \.hasConsent) { $0.flag }
  }

  /// A recipient given by name alone, or by keys.
  static func decode(_ value: KeyedValue) -> Recipient? {
    if case .scalar = value.node.value {
      guard let name = value.locatedLine else { return nil }
      if name.value.lowercased().hasSuffix(".csv") {
        value.error(
          "wrong-shape", "\(quoted(name.value)) is a file, and stands in a list of names.",
          help: "Write “\(value.key): \(name.value.prefix(80))”, without a list.")
        return nil
      }
      return Recipient(name: name)
    }
    let blank = Recipient(name: Located("", value.node.range))
    return value.record(keys, from: blank) { recipient, given in
      recipient.checkConsent(given, value.decoder)
    }
  }

  /// Reports a child who is named without the consent that the law asks for.
  func checkConsent(_ given: GivenKeys, _ decoder: FileDecoder) {
    guard isMinor, !hasConsent, let key = given["minor"] else { return }
    decoder.error(
      "minor-without-consent", key.range,
      "\(quoted(name.value)) is a child, and nothing says that there is consent to the name.",
      help: "Write “consent: true” once the consent is there, or leave the name out.")
  }
}
