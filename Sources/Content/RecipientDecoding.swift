internal import Diagnostics
internal import FrontMatter
internal import VietnameseText

extension Recipient {
  /// The keys of a recipient in front matter, which are also the headers of a CSV file's columns.
  static let keys = RecordKeys<Recipient>("recipient") { keys in
    keys.required("name", "họ tên", "họ và tên", "tên", to: \.name) { $0.recipientName }
    keys.optional("kind", "loại", "đối tượng", to: \.kind) { $0.fixed(RecipientKind.names) }
    keys.optional("position", "chức vụ", to: \.position) { $0.line }
    keys.optional(
      "organisation", "cơ quan", "organization", "tổ chức", to: \.organisation
    ) { $0.line }
    keys.optional("unit", "đơn vị", to: \.unit) { $0.reference(to: .units) }
    keys.optional("citation", "thành tích", to: \.citation) { $0.line }
    keys.optional("award", "hình thức", "hình thức khen thưởng", to: \.award) {
      $0.reference(to: .awards)
    }
    keys.optional("person", "mã người", to: \.person) { $0.reference(to: .people) }
    keys.optional("minor", "trẻ em", "chưa thành niên", to: \.isMinor) { $0.flag }
    keys.optional("consent", "đồng ý", to: \.hasConsent) { $0.flag }
  }

  /// A recipient given by name alone, or by keys.
  static func decode(_ value: KeyedValue) -> Recipient? {
    if case .scalar = value.node.value {
      guard let name = value.recipientName else { return nil }
      if let file = MeantFile(name.value) {
        report(file, written: name.value, value)
        return nil
      }
      return Recipient(name: name)
    }
    let blank = Recipient(name: Located("", value.node.range))
    return value.record(keys, from: blank) { recipient, given in
      recipient.checkConsent(
        given, "Write “consent: true” once the consent is there, or leave the name out.",
        value.decoder)
    }
  }

  /// A recipient of a row whose entries are keyed by their columns' headers.
  static func decode(row value: KeyedValue, from columns: ColumnHelp) -> Recipient? {
    let blank = Recipient(name: Located("", value.node.range))
    return value.record(keys, from: blank) { recipient, given in
      recipient.checkConsent(given, columns.toConsent, value.decoder)
    }
  }

  /// What to write in a table where something is to be said of a recipient.
  struct ColumnHelp {
    let toConsent: Message
    let toMinor: Message

    /// - Parameters:
    ///   - minor: the header of the column that says who is a child, if there is one.
    ///   - consent: the same of the column for consent.
    init(minor: String?, consent: String?) {
      toConsent =
        consent.map {
          "Write “có” in the column \(quoted($0)) once the consent is there, or leave the name out."
        }
        ?? "Add a column “đồng ý” and write “có” in it once the consent is there, or leave the name out."
      toMinor =
        "Write “có” in the column \(quoted(minor ?? "trẻ em")) for a child, and in "
        + "\(quoted(consent ?? "đồng ý")) once there is consent to the name; else “không”."
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
  private func checkConsent(_ given: GivenKeys, _ remedy: Message, _ decoder: FileDecoder) {
    guard isMinor == true, !hasConsent, let key = given["minor"] else { return }
    decoder.error(
      "minor-without-consent", key.range,
      "\(quoted(name.value)) is a child, and nothing says that there is consent to the name.",
      help: remedy)
  }

  /// Whether it seems to be a child, and nobody has said whether it is one.
  var seemsToBeChild: Bool {
    guard isMinor == nil, kind == nil || kind == .individual else { return false }
    return PersonName.isChild(name.value) || position.map(Self.isPupil) == true
  }

  /// Who teaches pupils, or has some, is none.
  private static func isPupil(_ position: String) -> Bool {
    guard let first = position.utf8.first, first | 0x20 == UInt8(ascii: "h") else { return false }
    let words = caseFolded(position)
    guard words.hasPrefix("học sinh") else { return false }
    return !["giáo viên", "phụ huynh", "cha mẹ"].contains(where: words.contains)
  }

  /// Warns once of all recipients of a list who seem to be children.
  static func reportChildren(_ recipients: [Recipient], help: Message, _ decoder: FileDecoder) {
    let children = recipients.lazy.filter(\.seemsToBeChild)
    guard let first = children.first else { return }
    let count = children.count
    decoder.warning(
      "seems-a-child", first.name.range,
      count == 1
        ? "\(quoted(first.name.value)) seems to be a child, and nothing says whether it is."
        : "\(quoted(first.name.value)) and \(count - 1) more here seem to be children, and nothing says whether they are.",
      help: help)
  }
}

extension KeyedValue {
  /// The name of a recipient, unless it is something that no recipient can be called.
  var recipientName: Located<String>? {
    guard let name = locatedLine else { return nil }
    guard let flaw = NameFlaw(name.value) else { return name }
    let (message, help) = flaw.sentences(about: name.value)
    error("not-a-name", message, help: help)
    return nil
  }
}
