import Testing

@testable import Content

@Suite struct SiteColourTests {
  private func site(_ colour: String) throws -> (colour: SiteColour?, findings: String) {
    let decoded = try decodeFile(
      "title: Bản tin\nbase_url: https://example.org/\npublisher: {name: Báo}\ncolour: \(colour)\n",
      SiteSettings.decode)
    return (decoded.value.colour, decoded.findings)
  }

  @Test func threeOrSixDigits() throws {
    #expect(try site("\"#a3161c\"").colour?.text == "#a3161c")
    #expect(try site("\"#A31\"").colour?.text == "#aa3311")
    #expect(try site("\"#a3161c\"").findings == "")
  }

  @Test func contrastIsThatOfWCAG() {
    let (black, white) = (
      SiteColour(red: 0, green: 0, blue: 0), SiteColour(red: 255, green: 255, blue: 255)
    )
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    #expect(white.contrast(with: white) == 1)
    // A grey known from examples of the standard: just readable on white.
    let grey = SiteColour(red: 0x76, green: 0x76, blue: 0x76)
    #expect(abs(grey.contrast(with: white) - 4.54) < 0.01)
  }

  @Test func onesThatAreToldBecomeReadable() throws {
    let yellow = SiteColour(red: 0xFF, green: 0xCC, blue: 0)
    for paper in [SiteColour.wash, .darkWash] {
      #expect(yellow.readable(on: paper, contrast: 4.5).contrast(with: paper) >= 4.5)
    }
    let findings = try site("\"#fc0\"").findings
    #expect(
      findings.contains(
        "“#fc0” is too light to be read on the pages: its contrast is 1.3, and texts need 4.5."),
      "\(findings)")
    #expect(try site("\"#fc0\"").colour == nil)
  }

  @Test(arguments: ["đỏ", "\"#12345\"", "\"#gggggg\"", "\"a3161c\""])
  func whatIsNoColour(text: String) throws {
    let found = try site(text)
    #expect(found.colour == nil)
    #expect(found.findings.contains(" invalid-colour: "), "\(found.findings)")
  }
}
