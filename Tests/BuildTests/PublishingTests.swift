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

  private static func run(_ script: String, in directory: String = "/") throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: directory)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static let hasRsync = (try? run("command -v rsync > /dev/null")) == 0

  /// Runs the command for a tool, and says what is published then.
  private func publish(by tool: String, unpacking: String = "true") throws -> [String] {
    // Whatever README.md calls the server: no test may reach for one.
    let command = try #require(Self.commands.first { $0.contains("&& \(tool) ") })
      .replacing("bulletin build", with: "true")
      .replacing(#/[^\s@]+@[^\s:]+:\S*/#, with: "site/")
    try #require(!command.contains("@"))
    #expect(try Self.run("\(command) && \(unpacking)", in: folder.path) == 0)
    return try folder.disk.walk(folder.path + "/site").map(\.path)
  }

  @Test(.enabled(if: hasRsync, "rsync is not installed"))
  func onlyTheSiteIsCopiedAndWhatAPlainCopyBroughtGoes() throws {
    #expect(try Self.run("cp -a public site", in: folder.path) == 0)
    #expect(try publish(by: "rsync") == ["2019/06/a.html", "index.html"])
  }

  @Test func onlyTheSiteIsPacked() throws {
    #expect(
      try publish(by: "tar", unpacking: "mkdir site && tar -xzf site.tar.gz -C site")
        == ["2019/06/a.html", "index.html"])
  }
}
