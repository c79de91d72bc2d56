import Build
import Foundation
import FoundationXML
import Testing

/// Judges whole sites: what authors write must not be able to make a page or a feed that is not well-formed.
@Suite struct ValidityTests {
  static let checker = ProcessInfo.processInfo.environment["BULLETIN_VNU_JAR"]

  static var sites: [String: [String: String]] {
    [
      "hostile": HostileProject.files,
      "minimal": ["content/site.yaml": "title: T\nbase_url: https://example.org/\n"],
    ]
  }

  private func build(_ name: String) throws -> TestProject {
    let project = try TestProject(Self.sites[name] ?? [:])
    let report = try project.build()
    #expect(report.lines.filter { $0.contains(" error: ") } == [])
    try #require(report.publication != nil)
    return project
  }

  @Test(arguments: ["hostile", "minimal"])
  func feedsAndSitemapsAreWellFormed(name: String) throws {
    let project = try build(name)
    let files = try project.publishedFiles().filter { $0.key.hasSuffix(".xml") }
    #expect(files.count >= 2)
    for (address, data) in files {
      let parser = XMLParser(data: data)
      #expect(parser.parse(), "\(address): \(parser.parserError.map { "\($0)" } ?? "")")
    }
  }

  @Test(arguments: ["hostile", "minimal"])
  func structuredDataIsJSON(name: String) throws {
    let project = try build(name)
    var count = 0
    for (address, data) in try project.publishedFiles() where address.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      for part in page.split(separator: #"<script type="application/ld+json">"#).dropFirst() {
        let json = part.prefix(upTo: part.range(of: "</script>")?.lowerBound ?? part.endIndex)
        let value = try? JSONSerialization.jsonObject(with: Data(json.utf8))
        #expect(value != nil, "\(address): \(json)")
        count += 1
      }
    }
    #expect(count > 0)
  }

  @Test func hostileTextIsShownAsItWasWritten() throws {
    let project = try build("hostile")
    let page = project.published("2019/06/bai.html")
    #expect(
      page.contains(
        "<h1>&lt;b&gt;&quot;&#39;&amp;&lt;/script&gt;&lt;!--]]&gt;{{x}} Chữ</h1>"))
    for (address, data) in try project.publishedFiles() where address.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(!page.contains("<b>"), "\(address)")
    }
  }

  @Test(
    .enabled(if: checker != nil, "The Nu checker is not here: set BULLETIN_VNU_JAR."),
    arguments: ["hostile", "minimal"])
  func theNuCheckerFindsNothing(name: String) throws {
    let project = try build(name)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "java", "-Xss4m", "-jar", Self.checker ?? "", "--skip-non-html",
      project.folder.path + "/public",
    ]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: output, as: UTF8.self) == "")
    #expect(process.terminationStatus == 0)
  }
}
