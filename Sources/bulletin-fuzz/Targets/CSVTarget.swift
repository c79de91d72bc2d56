import Content
import Diagnostics

extension FuzzTarget {
  /// A table of recipients ends, with names that stand in its file; the same names in another table are the same.
  static let csv = FuzzTarget("csv") { bytes in
    var diagnostics: [Diagnostic] = []
    guard
      let text = TableText(path: "content/articles/a.csv", bytes: bytes, diagnostics: &diagnostics)
    else {
      try require(diagnostics.count == 1, "a file is refused without an error, or with several")
      return
    }
    let file = text.file
    let table = RecipientTable.decode(text, diagnostics: &diagnostics)
    try check(diagnostics, in: RecipientTable.outlined(text), atMost: 101)
    for recipient in table.recipients {
      let range = recipient.name.range.bytes
      try require(
        range.upperBound <= file.bytes.count && !range.isEmpty, "a name stands in no cell")
      try require(!recipient.name.value.isEmpty, "a recipient has no name")
    }
    try checkStored(table.stored(with: diagnostics), RecipientTable.restored) {
      $0.stored(with: $1)
    }
    let names = table.recipients.map(\.name.value)
    if names.isEmpty { return }
    let rows = names.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"\r\n" }
    let written = Array(("\u{FEFF}họ tên\r\n" + rows.joined()).utf8)
    let copy = try unwrapped(sourceFile(written, path: file.path), "names are not UTF-8")
    diagnostics = []
    let again = RecipientTable.decode(copy, diagnostics: &diagnostics).recipients.map(\.name.value)
    try require(again == names, "another table of the same names reads as \(again), not \(names)")
  }
}
