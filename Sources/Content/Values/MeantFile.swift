internal import Diagnostics

/// What is meant by a text that stands where a recipient's name should, but is a file's name or path.
enum MeantFile: Equatable {
  /// A CSV file, by its right name.
  case table(String)
  /// A file of another program, by its name without the ending.
  case foreignTable(stem: String)
  /// A path without an ending that tells what it is.
  case path

  /// Nil for a name: of a person, a household or a collective.
  ///
  /// Names have dots and slashes too: “Ths.Lê Vân”, “HTX 30/4”, “BS.CKII”. So a text of several words is a file only by
  /// an ending that is known, and one word also by one near `.csv`, or by a slash that does not stand between digits.
  init?(_ text: String) {
    // Nearly no name has any of them; looking character by character would take long.
    let bytes = text.utf8
    let signs = [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "\\")]
    guard bytes.contains(where: signs.contains) else { return nil }
    let isOneWord = !bytes.contains(UInt8(ascii: " "))
    var name = text[...]
    while let last = name.last, ".,;:".contains(last) { name.removeLast() }
    if let dot = name.lastIndex(of: "."), dot > name.startIndex {
      let stem = String(name[..<dot])
      let ending = String(name[dot...].dropFirst())
      if ending.lowercased() == "csv" {
        self = .table(String(name))
        return
      }
      if Self.otherEndings.contains(ending.lowercased()) {
        self = .foreignTable(stem: stem)
        return
      }
      if isOneWord, Self.isNearCSV(ending) {
        self = .table(stem + ".csv")
        return
      }
    }
    guard isOneWord, Self.hasPathSeparator(Array(bytes)) else { return nil }
    self = .path
  }

  private static let otherEndings: Set<String> = [
    "xlsx", "xls", "xlsm", "xlsb", "ods", "tsv", "tab", "txt", "doc", "docx", "odt", "rtf", "pdf",
    "numbers", "pages", "json", "yaml", "yml", "xml", "html", "htm", "md", "ppt", "pptx", "dbf",
    "mdb", "accdb", "zip", "rar", "7z", "jpg", "jpeg", "png", "webp", "heic", "gif", "tif", "tiff",
  ]

  /// Capitals are titles and abbreviations behind a dot, as in “TT.CS”, unless they are those of `CSV`.
  private static func isNearCSV(_ ending: String) -> Bool {
    let lower = ending.lowercased()
    return Set(lower) == Set("csv")
      || (lower == ending && lower.count > 1 && nearestName(to: lower, among: ["csv"]) != nil)
  }

  private static func hasPathSeparator(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { index in
      if bytes[index] == UInt8(ascii: "\\") { return true }
      guard bytes[index] == UInt8(ascii: "/") else { return false }
      let isBetweenDigits =
        index > 0 && index + 1 < bytes.count && isDigit(bytes[index - 1])
        && isDigit(bytes[index + 1])
      return !isBetweenDigits
    }
  }
}
