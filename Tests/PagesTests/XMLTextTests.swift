import Testing

@testable import Pages

@Suite struct XMLTextTests {
  @Test(arguments: [
    ("Chữ đậm & <b>\"x\"</b> ]]>", "Chữ đậm &amp; &lt;b&gt;&quot;x&quot;&lt;/b&gt; ]]&gt;"),
    ("a\u{0}b\u{1F}c\td\ne\r", "abc\td\ne"),
    ("a\u{FFFE}b\u{FFFF}c\u{FFFD}d\u{FEFF}e\u{F8FF}", "abc\u{FFFD}d\u{FEFF}e\u{F8FF}"),
    ("\u{1F33E}", "\u{1F33E}"),
  ])
  func textHoldsOnlyWhatXMLCanHold(text: String, written: String) {
    var xml = XMLText()
    xml.element("title", ["a": text], text: text)
    let lines = """
      <?xml version="1.0" encoding="utf-8"?>
      <title a="\(written)">\(written)</title>

      """
    #expect(xml.bytes == Array(lines.utf8))
  }
}
