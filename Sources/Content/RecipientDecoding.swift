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
      if let stem = stemOfForeignTable(name.value) {
        value.error(
          "wrong-shape",
          "\(quoted(name.value)) is a file, and recipients are read from .csv files only.",
          help: "Save the table as CSV in UTF-8, and write "
            + "\(quoted("recipients: \(stem).csv", limit: 400)).")
        return nil
      }
      return Recipient(name: name)
    }
    let blank = Recipient(name: Located("", value.node.range))
    return value.record(keys, from: blank) { recipient, given in
      recipient.checkConsent(given, "Write “consent: true”", value.decoder)
    }
  }

  /// A recipient of a row whose entries are keyed by their columns' headers.
  ///
  /// - Parameter consentColumn: the header of the column for consent, if the table has it.
  static func decode(row value: KeyedValue, consentColumn: String?) -> Recipient? {
    let help =
      consentColumn.map { "Write “có” in the column \(quoted($0))" }
      ?? "Add a column “đồng ý” and write “có” in it"
    let blank = Recipient(name: Located("", value.node.range))
    return value.record(keys, from: blank) { recipient, given in
      recipient.checkConsent(given, help, value.decoder)
    }
  }

  /// The name without its ending of a file that may hold a list, but is no CSV file.
  private static func stemOfForeignTable(_ name: String) -> Substring? {
    // Nearly no name has a dot; looking for one character by character would take long.
    guard name.utf8.contains(UInt8(ascii: ".")), let dot = name.lastIndex(of: "."),
      dot > name.startIndex
    else { return nil }
    let endings = [
      "xlsx", "xls", "xlsm", "xlsb", "ods", "tsv", "tab", "txt", "doc", "docx", "odt", "rtf", "pdf",
      "numbers", "json", "yaml", "yml", "xml", "html", "htm", "md",
    ]
    return endings.contains(name[dot...].dropFirst().lowercased()) ? name[..<dot] : nil
  }

  /// Reports a child who is named without the consent that the law asks for.
  ///
  /// - Parameter remedy: what to write where there is consent.
  private func checkConsent(_ given: GivenKeys, _ remedy: String, _ decoder: FileDecoder) {
    guard isMinor, !hasConsent, let key = given["minor"] else { return }
    decoder.error(
      "minor-without-consent", key.range,
      "\(quoted(name.value)) is a child, and nothing says that there is consent to the name.",
      help: remedy + " once the consent is there, or leave the name out.")
  }
}
