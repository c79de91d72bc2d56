import Testing

@testable import Pages

@Suite struct CSVTextTests {
  private func text(_ cells: String...) -> String {
    var csv = CSVText()
    for cell in cells { csv.cell(cell) }
    csv.endRow()
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  @Test func aFileBeginsWithAByteOrderMarkAndRowsEndInCRLF() {
    var csv = CSVText()
    csv.cell("Xã Mỹ Thọ")
    csv.emptyCell()
    csv.cell(46)
    csv.endRow()
    csv.emptyCell()
    csv.cell("")
    csv.endRow()
    #expect(csv.bytes == [0xEF, 0xBB, 0xBF] + Array("Xã Mỹ Thọ,,46\r\n,\r\n".utf8))
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("“a”", "“a”"), ("a\"b", "\"a\"\"b\""),
    ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("a\tb", "\"a\tb\""),
    (" a ", " a "), ("a'b", "a'b"),
  ])
  func whatCouldEndACellIsQuoted(cell: String, written: String) {
    #expect(text("x", cell, "y") == "\u{FEFF}x,\(written),y\r\n")
  }

  @Test(arguments: [",", ";", "\t", "\r", "\n", "a"]) func longCellsAreQuotedLikeShortOnes(
    sign: String
  ) {
    for length in 1...20 {
      let cell = String(repeating: "x", count: length) + sign + String(repeating: "y", count: 20)
      let written = sign == "a" ? cell : "\"\(cell)\""
      #expect(text(cell) == "\u{FEFF}\(written)\r\n")
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+84 277", "'+84 277"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("=", "'="),
    ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"),
    ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
    ("1=1", "1=1"), ("a-b", "a-b"), ("– gạch", "– gạch"), ("ｘ", "ｘ"), ("'=1", "'=1"),
  ])
  func textsThatBeginLikeFormulasGetAnApostrophe(cell: String, written: String) {
    #expect(text(cell) == "\u{FEFF}\(written)\r\n")
  }

  @Test func numbersAreNoFormulas() {
    var csv = CSVText()
    csv.cell(-5)
    csv.endRow()
    #expect(csv.bytes == [0xEF, 0xBB, 0xBF] + Array("-5\r\n".utf8))
  }
}
