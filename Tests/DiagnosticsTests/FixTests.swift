import Diagnostics
import Digests
import Testing

@Suite struct FixTests {
  private func file(_ text: String) throws -> SourceFile { try sourceFile(text) }

  private func fix(_ file: SourceFile, _ edits: (String, String)...) throws -> Fix {
    try #require(file.fix(try edits.map { Edit(try file.range(of: $0.0), $0.1) }))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Places

  @Test func placesAreThoseOfAnEditor() throws {
    let file = try file("\u{FEFF}tiêu đề: Bài\r\nunits: [xã-my-lonh]\r\n")
    let fix = try fix(file, ("my-lonh", "my-long"))
    let located = fix.edits[0]
    #expect(located.line == 2 && located.column == 12 && located.endLine == 2)
    #expect(located.endColumn == 19 && located.former == "my-lonh")
    #expect(fix.digest == Digest.of(file.bytes))
    #expect(
      text(file.bytes.making([located.edit])) == "\u{FEFF}tiêu đề: Bài\r\nunits: [xã-my-long]\r\n")
  }

  @Test func aFixChangesSomethingAndCutsNoCharacter() throws {
    let file = try file("\u{FEFF}đ")
    #expect(file.fix([]) == nil)
    #expect(file.fix([Edit(3..<5, "đ")]) == nil)
    #expect(file.fix([Edit(3..<4, "x")]) == nil)
    #expect(file.fix([Edit(3..<6, "x")]) == nil)
    #expect(file.fix([Edit(0..<3, "")]) == nil)
    #expect(file.fix([Edit(3..<5, "d")]) != nil)
    #expect(file.fix([Edit(3..<3, "a"), Edit(3..<5, "d")]) == nil)
  }

  @Test func tablesHaveNone() throws {
    var file = try file("a,b")
    file.table = TableOutline([])
    #expect(file.fix([Edit(0..<1, "c")]) == nil)
  }

  @Test func storedTextsComeBackAndNothingElseDoes() throws {
    let file = try file("một, hai: ba\n")
    let fix = try fix(file, ("một,", "1:2 "), ("ba", ""))
    #expect(Fix(storedText: fix.storedText) == fix)
    let bytes = Array(fix.storedText.utf8)
    for index in bytes.indices {
      for byte in [UInt8(ascii: "0"), UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: " ")] {
        var damaged = bytes
        damaged[index] = byte
        guard let text = String(validating: damaged, as: UTF8.self), damaged != bytes,
          let restored = Fix(storedText: text)
        else { continue }
        #expect(restored.storedText.utf8.elementsEqual(damaged))
      }
      #expect(Fix(storedText: text(Array(bytes[..<index]))) == nil)
    }
  }

  @Test func jsonHasLinesColumnsAndBytes() throws {
    let file = try file("units: [mỹ-lonh]\n")
    let diagnostic = file.diagnostic(
      .error, "odd", try file.range(of: "lonh"), "Odd.",
      fix: [Edit(try file.range(of: "lonh"), "long\"")])
    let json = JSONFormatter(language: .english).format([diagnostic])
    #expect(
      json.contains(
        #""help":null,"fix":{"digest":"\#(file.digest.hexadecimal)","edits":[{"line":1,"column":12,"#
          + #""endLine":1,"endColumn":16,"start":13,"end":17,"text":"long\""}]}}"#))
  }

  // MARK: Several fixes

  @Test func fixesThatTouchWait() throws {
    let file = try file("một hai ba\n")
    let fixes = [
      try fix(file, ("một", "1")), try fix(file, ("một hai", "12")), try fix(file, ("ba", "3")),
      try fix(file, ("một", "1")),
    ]
    let mended = MendedFile(file.bytes, making: fixes)
    #expect(text(mended.bytes) == "1 hai 3\n")
    #expect(mended.made == [0, 2, 3] && mended.left == [1])
  }

  @Test func editsOfOneFixAreMadeTogetherOrNot() throws {
    let file = try file("một hai ba\n")
    let fixes = [try fix(file, ("hai", "2")), try fix(file, ("một", "1"), ("hai", "II"))]
    let mended = MendedFile(file.bytes, making: fixes)
    #expect(text(mended.bytes) == "một 2 ba\n")
    #expect(mended.left == [1])
  }

  @Test func fixesOfOtherBytesAreLeft() throws {
    let fix = try fix(try file("một\n"), ("một", "1"))
    let mended = MendedFile(Array("một \n".utf8), making: [fix])
    #expect(text(mended.bytes) == "một \n" && mended.made == [])
  }

  // MARK: The difference

  private func patch(_ text: String, _ edits: Edit...) -> String {
    String(
      decoding: UnifiedDiff(of: Array(text.utf8), making: edits).patch(of: "a.md"), as: UTF8.self)
  }

  @Test func aChangeIsShownWithThreeLinesAround() {
    #expect(
      patch("1\n2\n3\n4\n5\n6\n7\n8\n9\n", Edit(8..<9, "năm")) == """
        --- a.md
        +++ a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +năm
         6
         7
         8

        """)
  }

  @Test func linesThatComeAndGo() {
    #expect(
      patch("1\n2\n3\n4\n5\n6\n7\n8\n9\n", .deleting(0..<2), .inserting("x\n", at: 18)) == """
        --- a.md
        +++ a.md
        @@ -1,4 +1,3 @@
        -1
         2
         3
         4
        @@ -7,3 +6,4 @@
         7
         8
         9
        +x

        """)
    #expect(
      patch("1\n2\n3\n", .deleting(0..<2), .deleting(4..<6)) == """
        --- a.md
        +++ a.md
        @@ -1,3 +1,1 @@
        -1
         2
        -3

        """)
  }

  @Test func aLastLineWithoutAnEnd() {
    #expect(
      patch("một\nhai", Edit(6..<9, "2")) == """
        --- a.md
        +++ a.md
        @@ -1,2 +1,2 @@
         một
        -hai
        \\ No newline at end of file
        +2
        \\ No newline at end of file

        """)
  }

  @Test func atATerminalNothingIsObeyed() {
    let diff = UnifiedDiff(of: Array("a\u{1B}[2J\r\nb\r\n".utf8), making: [Edit(7..<8, "c")])
    let formatter = TerminalFormatter(color: true, language: .english)
    #expect(
      formatter.format(diff, of: "a.md") == """
        \u{1B}[1m--- a.md\u{1B}[0m
        \u{1B}[1m+++ a.md\u{1B}[0m
        \u{1B}[1;36m@@ -1,2 +1,2 @@\u{1B}[0m
         a␛[2J
        \u{1B}[31m-b\u{1B}[0m
        \u{1B}[32m+c\u{1B}[0m

        """)
  }

  // MARK: What can be meant alone

  @Test(arguments: [
    ("my-lonh", ["my-long", "my-hoi", "my-tho"], "my-long"),
    ("htps", ["http", "https", "mailto"], "https"),
    ("gao-ging", ["gao-giong", "ba-sao"], "gao-giong"),
    ("Sen.jpg", ["sen.jpg", "lua.jpg"], "sen.jpg"),
  ])
  func oneNameIsMeant(_ name: String, _ names: [String], _ meant: String) {
    #expect(clear(name, names) == meant)
  }

  @Test(arguments: [
    // Two are as near.
    ("my-tha", ["my-tho", "my-thi"]),
    // It may have been cut off.
    ("my-tha", ["my-tho", "my-thanh"]),
    // A figure is no slip.
    ("ky-1", ["ky-2"]), ("tran-thi-hoa-2", ["tran-thi-hoa-1"]), ("anh.jpg", ["anh1.jpg"]),
    // Too much of it is wrong: a unit that is not there yet may be meant.
    ("xa-my-tho", ["xa-my-hoi"]),
    // Too little is left of it.
    ("ab", ["ac"]), ("hoa", ["hue"]), ("nam-bo", ["nguyen-nam-bo"]),
    // Too much is wrong for the one, so that it may be the other.
    ("phong-tih", ["phong-thinh", "phuong-tinh"]),
  ])
  func severalMayBeMeant(_ name: String, _ names: [String]) {
    #expect(clear(name, names) == nil)
  }

  private func clear(_ name: String, _ names: [String]) -> String? {
    let list = NameList(names)
    var search = NameSearch()
    guard let index = search.nearestIndex(to: name, among: list),
      search.isClear(index, of: name, among: list)
    else { return nil }
    return names[index]
  }

  @Test func anExhaustedSearchIsNoAnswer() {
    let names = (0..<1000).map { _ in "xxxxxxxxxxxxxxxxxxxx" } + ["my-long"]
    var search = NameSearch(effort: 100)
    let isClear = search.isClear(1000, of: "my-lonh", among: NameList(names))
    #expect(!isClear)
  }
}
