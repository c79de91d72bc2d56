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
      if let file = MeantFile(name.value) {
        report(file, written: name.value, value)
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

  private static func report(_ file: MeantFile, written: String, _ value: KeyedValue) {
    func line(_ path: String) -> String { quoted("recipients: \(path)", limit: 400) }
    switch file {
    case .table(let path) where path == written && value.key != "recipient":
      value.error(
        "wrong-shape", "\(quoted(written)) is a file, and stands in a list of names.",
        help: "Write \(line(path)), without a list.")
    case .table(let path):
      value.error(
        "wrong-shape", "\(quoted(written)) is a file's name, not that of a recipient.",
        help: "Write \(line(path)), without a list, if that is the file.")
    case .foreignTable(let stem):
      value.error(
        "wrong-shape",
        "\(quoted(written)) is a file, and recipients are read from .csv files only.",
        help: "Save the table as CSV in UTF-8, and write \(line(stem + ".csv")).")
    case .path:
      value.error(
        "wrong-shape", "\(quoted(written)) is the path of a file, not the name of a recipient.",
        help: "Write \(line(written.replacing("\\", with: "/") + ".csv")) if that is the file; "
          + "in a name, put a space beside the slash.")
    }
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
