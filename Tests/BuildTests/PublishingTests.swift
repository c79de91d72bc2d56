import Build
import Foundation
import Testing

/// The commands of README.md that publish a site, beside a build that was killed.
@Suite struct PublishingTests {
  private static let commands: [String] = {
    let text = (try? String(contentsOfFile: TestProject.root + "/README.md", encoding: .utf8)) ?? ""
    let section = text.components(separatedBy: "\n## Publish\n").last?
      .components(separatedBy: "\n## ").first
    return (section ?? "").split(separator: "\n").filter { $0.hasPrefix("bulletin build && ") }
      .map(String.init)
  }()

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.publish(["index.html": "old", "2019/06/a.html": "old"])
    // Killed before the new site was decided, with a draft among what it had staged.
    let draft = folder.output + "/.bulletin/stage/2019/06/draft.html"
    for operation in 0... {
      _ = try? folder.publish(
        ["2019/06/a.html": "new", "2019/06/draft.html": "secret"],
        through: FaultyFileSystem(.kill, at: operation))
      if try folder.disk.status(draft) != nil { break }
    }
    try #require(try !folder.ownFiles().contains("journal"))
  }

  private func run(_ script: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func bothAreThere() {
    #expect(Self.commands.map { $0.split(separator: " ")[3] } == ["rsync", "tar"])
  }

  @Test(arguments: commands) func onlyTheSiteIsPublished(command: String) throws {
    let tool = String(command.split(separator: " ")[3])
    // Not on every machine.
    if try run("command -v \(tool) > /dev/null") != 0 { return }
    // As a plain copy left it.
    _ = try run("cp -a public site")
    let script = command.replacing("bulletin build", with: "true")
      .replacing("toasoan@example.org:/srv/www/", with: "site/")
    #expect(try run(script) == 0)
    if tool == "tar" {
      #expect(try run("rm -r site; mkdir site; tar -xzf site.tar.gz -C site") == 0)
    }
    let published = try folder.disk.walk(folder.path + "/site")
    #expect(published.map(\.path) == ["2019/06/a.html", "index.html"])
  }
}
