internal import Diagnostics
internal import FrontMatter
internal import VietnameseText

/// The row of headers of a table of recipients: which row it is, and what its columns hold.
struct TableHeader {
  struct Column {
    enum Role {
      /// A key of recipients.
      case key(RecordKeys<Recipient>.Key)
      /// Numbers the rows.
      case numbering
      case birth
      /// Nothing that the tool knows; a column may have no header at all.
      case unknown
    }

    let header: DelimitedText.Cell
    let role: Role

    var key: RecordKeys<Recipient>.Key? {
      if case .key(let key) = role { key } else { nil }
    }

    /// Whether messages may show what the column holds.
    var isKnown: Bool {
      switch role {
      case .key, .numbering: true
      case .birth, .unknown: false
      }
    }

    /// Whether pages show it.
    var isShown: Bool {
      switch role {
      case .key(let key): TableHeader.shownKeys.contains(key.name)
      case .numbering: true
      case .birth, .unknown: false
      }
    }
  }

  /// The place of the row among those of the table.
  let row: Int
  let columns: [Column]
  let nameColumn: Int

  func column(of key: String) -> Column? { columns.first { $0.key?.name == key } }

  /// A person's id stands in the address of its page.
  private static let shownKeys: Set<String> = [
    "name", "kind", "position", "organisation", "unit", "citation", "award", "person",
  ]

  private static let numbering: Set<String> = [
    "stt", "tt", "stt.", "tt.", "sott", "sothutu", "no", "no.", "#",
  ]

  private static let births: Set<String> = [
    "namsinh", "ngaysinh", "ngaythangnamsinh", "ngaythangsinh", "sinhnam", "sinhngay",
    "ngaynamsinh", "dateofbirth", "birthdate", "birthday", "birthyear", "yearofbirth", "born",
  ]

  /// Headers of what stands before the given name where names are in two columns.
  private static let familyNames: Set<String> = [
    "ho", "hodem", "hovadem", "hotendem", "hovatendem", "holot", "hovalot", "hochulot", "tendem",
    "hovachulot", "familyname", "lastname", "surname",
  ]

  /// The place of the name in a recipient's keys.
  private static let nameIndex = Recipient.keys.index(of: "name")

  /// The letters with which the names of that key begin.
  private static let nameInitials = Set(
    nameIndex.map { Recipient.keys.keys[$0].names.compactMap { foldedKey($0).utf8.first } } ?? [])

  static func isNameHeader(_ text: String) -> Bool {
    // Of a hundred thousand names most begin otherwise; to fold each took a tenth of a build.
    if let first = text.utf8.first, isLetter(first), !nameInitials.contains(first | 0x20) {
      return false
    }
    return Recipient.keys.index(of: text) == nameIndex
  }

  private static func isFamilyNameHeader(_ text: String) -> Bool {
    // Not “Hộ”, a household.
    familyNames.contains(foldedKey(text)) && caseFolded(text) != "hộ"
  }

  private init(row: Int, columns: [Column], nameColumn: Int) {
    (self.row, self.columns, self.nameColumn) = (row, columns, nameColumn)
  }

  /// Nil, after it was said why, for a table of which no column holds names.
  init?(of rows: [DelimitedText.Row], _ decoder: FileDecoder) {
    let reach = rows.prefix(TableSeparator.headerReach)
    guard let row = reach.firstIndex(where: { $0.cells.contains { Self.isNameHeader($0.text) } })
    else {
      if let first = rows.first { Self.reportMissingName(first, decoder) }
      return nil
    }
    let header = rows[row]
    let columns = Self.columns(header, decoder)
    guard let nameColumn = columns.firstIndex(where: { $0.key?.name == "name" }) else { return nil }
    self.init(row: row, columns: columns, nameColumn: nameColumn)
    reportTitles(rows[..<row], above: header, decoder)
    if let family = familyColumn(rows[(row + 1)...]) {
      reportSplitNames(family, firstRow: header.number + 1, decoder)
      return nil
    }
  }

  /// The columns in the order of the file.
  private static func columns(
    _ header: DelimitedText.Row, _ decoder: FileDecoder
  ) -> [Column] {
    let keys = Recipient.keys
    var first: [String: DelimitedText.Cell] = [:]
    return header.cells.map { cell in
      let folded = foldedKey(cell.text)
      if cell.text.isEmpty { return Column(header: cell, role: .unknown) }
      if numbering.contains(folded) { return Column(header: cell, role: .numbering) }
      if births.contains(folded) { return Column(header: cell, role: .birth) }
      guard let index = keys.index(of: cell.text) else {
        if !isFamilyNameHeader(cell.text) { keys.reportUnknown(cell.entry, to: decoder) }
        return Column(header: cell, role: .unknown)
      }
      let key = keys.keys[index]
      if let earlier = first[key.name] {
        decoder.error(
          "duplicate-key", cell.range,
          "The columns \(quoted(earlier.text)) and \(quoted(cell.text)) are one and the same.",
          help: "Keep one of them.")
        return Column(header: cell, role: .unknown)
      }
      first[key.name] = cell
      return Column(header: cell, role: .key(key))
    }
  }

  // MARK: What stands above

  private func reportTitles(
    _ titles: ArraySlice<DelimitedText.Row>, above header: DelimitedText.Row, _ decoder: FileDecoder
  ) {
    guard let first = titles.first else { return }
    decoder.warning(
      "rows-above-headers", first.range,
      "The headers stand in row \(header.number); what is above them is left out.",
      help: header.number == 2
        ? "Delete row 1 of the table." : "Delete rows 1 to \(header.number - 1) of the table.")
  }

  // MARK: Names in two columns

  /// The column that holds the family names, or what is right of merged cells.
  private func familyColumn(_ rows: ArraySlice<DelimitedText.Row>) -> (family: Int, given: Int)? {
    if let family = columns.firstIndex(where: { Self.isFamilyNameHeader($0.header.text) }) {
      return (family, nameColumn)
    }
    let next = nameColumn + 1
    guard columns.indices.contains(next), columns[next].header.text.isEmpty else { return nil }
    let isFilled = rows.contains { row in
      row.cells.count > next && !row.cells[next].text.isEmpty && !row.cells[nameColumn].text.isEmpty
        && row.cells[next].text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    }
    return isFilled ? (nameColumn, next) : nil
  }

  private func reportSplitNames(
    _ names: (family: Int, given: Int), firstRow: Int, _ decoder: FileDecoder
  ) {
    let (family, given) = (
      TableOutline.letters(ofColumn: names.family), TableOutline.letters(ofColumn: names.given)
    )
    let formula = "=\(family)\(firstRow)&\" \"&\(given)\(firstRow)"
    decoder.error(
      "split-names", columns[names.family].header.range,
      "The names are in two columns, \(family) and \(given).",
      help: "Join them in one column “họ tên”; "
        + "in a spreadsheet by \(formula).")
  }

  // MARK: No names

  /// Reports a table without the names' column, of which nothing else can be trusted.
  private static func reportMissingName(_ header: DelimitedText.Row, _ decoder: FileDecoder) {
    let range = header.range
    if decoder.file.bytes[range.bytes].contains(UInt8(ascii: "\t")) {
      decoder.error(
        "missing-name", range, "The columns of this file are separated by tabs.",
        help: "Save the table as CSV, with commas or semicolons between the columns.")
      return
    }
    let near = header.cells.prefix(50).first { cell in
      Recipient.keys.meantKey(by: cell.text).map { $0.index == nameIndex } == true
    }
    decoder.error(
      "missing-name", near?.range ?? range, "No column of this file is headed “họ tên”.",
      help: near.map { "Write “họ tên” instead of \(quoted($0.text))." }
        ?? "Write the headers in the first line, “họ tên” above the names.")
  }
}

extension DelimitedText.Cell {
  /// The cell as a key without a value, as messages about keys take it.
  fileprivate var entry: Node.Entry {
    Node.Entry(key: text, keyRange: range, value: Node(value: .null, range: range))
  }
}
