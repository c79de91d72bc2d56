import Diagnostics
import Testing

@testable import Content

@Suite struct AddressFlawTests {
  private static func run(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let sound: [String] = [
    "2019/06/a.html", "con-duong/index.html", "a/console.txt", "a.con", ".well-known/security.txt",
    "hồ sơ (2).pdf", "com.txt", "com10.txt", "lpt/a", "auxx", "nul1", "a b.txt", " a", "cạn.pdf",
    "\(run("a", 120))/\(run("a", 119))", run("ệ", 85),
  ]

  @Test(arguments: sound) func mostAddressesHaveNone(address: String) {
    #expect(AddressFlaw(of: address) == nil)
  }

  private static let flawed: [(String, AddressFlaw)] = [
    ("con", .device("con")), ("a/CON.txt", .device("CON.txt")),
    ("nul.tar.gz", .device("nul.tar.gz")), ("a/aux/b.html", .device("aux")),
    ("Com1", .device("Com1")), ("lpt9.html", .device("lpt9.html")), ("com0", .device("com0")),
    ("com¹.txt", .device("com¹.txt")), ("conin$", .device("conin$")),
    ("CONOUT$.txt", .device("CONOUT$.txt")), ("prn .txt", .device("prn .txt")),
    ("a:b.pdf", .character(":")), ("x*", .character("*")), ("a/b?.pdf", .character("?")),
    ("a\\b", .character("\\")), ("a|b", .character("|")), ("<a", .character("<")),
    ("a>", .character(">")), ("a\"b", .character("\"")), ("a\nb", .character("\n")),
    ("a.", .ending("a.")), ("b/c. /d", .ending("c. ")), ("tên ", .ending("tên ")),
    (run("a", 256), .longName(run("a", 256), bytes: 256)),
    (
      "\(run("ệ", 86))/a",
      .longName(run("ệ", 86), bytes: 258)
    ),
    ("\(run("a", 120))/\(run("a", 120))", .longAddress(units: 241)),
    (
      "\(run("ệ/", 120))ệ",
      .longAddress(units: 241)
    ),
  ]

  @Test(arguments: flawed)
  func addressesThatWindowsCannotHold(address: String, flaw: AddressFlaw) {
    #expect(AddressFlaw(of: address) == flaw)
  }

  @Test func slugsAndIds() throws {
    let decoded = try decodeArticleWith(
      """
      slug: con
      models: [{name: a, id: lpt1}]
      """)
    #expect(
      decoded.findings == """
        4:7 error reserved-slug: “con” is a name that Windows keeps for a device.
          slug: con
                ^^^
          help: Add a word to it, as in “con-ba-sao”.
        5:24 error invalid-id: “lpt1” is no id: Windows keeps this name for a device.
          models: [{name: a, id: lpt1}]
                                 ^^^^
          help: Add a word to it, as in “lpt1-ba-sao”.
        """)
  }

  @Test(arguments: ["aux", "2019-06-05-aux", "aux/index"])
  func namesOfFiles(name: String) throws {
    let decoded = try decodeArticle(
      "title: Bài\ndate: 2019-06-05", path: "content/articles/2019/06/\(name).md")
    let stem = name == "aux/index" ? "aux" : name
    #expect(
      decoded.findings == """
        1:1 error reserved-slug: The file's name “\(stem)” is a name that Windows keeps for a device.
          ---
          ^^^
          help: Rename the file, or add “slug: …”.
        """)
  }

  @Test func aliases() throws {
    let long = String(repeating: "a", count: 256)
    let decoded = try decodeArticleWith(
      """
      aliases: [/tin/con, '/a:b', /tin./1.html]
      """)
    #expect(
      decoded.findings == """
        4:11 error invalid-alias: No page can be made for the former address “/tin/con”: Windows keeps the name “con” for a device.
          aliases: [/tin/con, '/a:b', /tin./1.html]
                    ^^^^^^^^
          help: Remove this alias, or write another old address.
        4:21 error invalid-alias: No page can be made for the former address “/a:b”: no name on Windows has the character “:”.
          aliases: [/tin/con, '/a:b', /tin./1.html]
                              ^^^^^^
          help: Remove this alias, or write another old address.
        4:29 error invalid-alias: No page can be made for the former address “/tin./1.html”: Windows drops what “tin.” ends with.
          aliases: [/tin/con, '/a:b', /tin./1.html]
                                      ^^^^^^^^^^^^
          help: Remove this alias, or write another old address.
        """)
    let longs = try decodeArticleWith("aliases: [/\(long)]")
    #expect(
      longs.diagnostics.map(\.message) == [
        "No page can be made for the former address “/\(long.prefix(79))…”: the name “\(long.prefix(80))…” has 256 bytes, and a disk takes 255."
      ])
  }
}
