import Build
import Foundation
import Testing

/// The program killed by SIGKILL in the middle of its work, at moments spread over all of it.
///
/// `BULLETIN_KILL_ROUNDS` and `BULLETIN_KILL_ARTICLES` make more of it than every run of the tests can bear.
@Suite(.enabled(if: Executable.path != nil, "the executable was not built beside the tests"))
struct KilledBuildTests {
  private static func setting(_ name: String, _ standard: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? standard
  }

  private static let rounds = setting("BULLETIN_KILL_ROUNDS", 8)
  private static let articles = setting("BULLETIN_KILL_ARTICLES", 120)

  /// A folder on another file system than the temporary one, if the machine has one.
  private static let otherFileSystem: String? = {
    let candidates = ["/dev/shm", "/var/tmp"]
    let own = device(of: FileManager.default.temporaryDirectory.path)
    return candidates.first {
      device(of: $0) != own && FileManager.default.isWritableFile(atPath: $0)
    }
  }()

  private static func device(of path: String) -> Int? {
    (try? FileManager.default.attributesOfFileSystem(forPath: path))?[.systemNumber] as? Int
  }

  @Test(arguments: [false, true])
  func siteIsOldOrNewAndTheNextBuildCompletesIt(_ isOnOtherFileSystem: Bool) throws {
    let project = try TestProject(Self.texts(edition: 0))
    var output = project.folder.output
    if isOnOtherFileSystem {
      guard let other = Self.otherFileSystem else { return }
      output = other + "/bulletin-\(UUID().uuidString)"
    }
    defer { try? project.folder.disk.removeTree(output) }
    #expect(try run(project, output) == 0)
    try Data("mine".utf8).write(to: URL(filePath: output + "/mine.txt"))
    var old = try files(in: output)

    var outcomes: [Bool: Int] = [:]
    var whole = Duration.zero
    for round in 0...Self.rounds {
      for (path, text) in Self.texts(edition: round + 1) { try project.folder.put(text, at: path) }
      if round == 0 {
        // Not killed: says how long it takes.
        let start = ContinuousClock.now
        #expect(try run(project, output) == 0)
        whole = ContinuousClock.now - start
      } else {
        // Every second one near the end, where the new site takes the old one's place.
        let part = whole * round / (Self.rounds + 1)
        _ = try run(
          project, output,
          killedAfter: round.isMultiple(of: 2) ? part : whole * 17 / 20 + part * 3 / 20)
      }
      // What the next run does first, whatever it finds then.
      try Publisher.open(output: output, fileSystem: DiskFileSystem()).abandon()
      let left = try files(in: output)
      #expect(try run(project, output) == 0)
      let new = try files(in: output)
      #expect(left == old || left == new, "round \(round)")
      #expect(new["mine.txt"] == Data("mine".utf8))
      #expect(new != old)
      outcomes[left == new, default: 0] += 1
      old = new
    }
    print(
      "killed builds: \(outcomes[false] ?? 0) left the old site, \(outcomes[true] ?? 0) the new one"
    )

    let clean = project.folder.path + "/clean"
    #expect(try run(project, clean) == 0)
    var expected = try files(in: clean)
    expected["mine.txt"] = Data("mine".utf8)
    #expect(old == expected)
  }

  /// Every edition changes every page: the settings are on all of them. It also has articles of its own.
  private static func texts(edition: Int) -> [String: String] {
    var texts = [
      "content/site.yaml": """
      title: Bản tin số \(edition)
      base_url: https://example.org/
      publisher: {name: Tòa soạn}
      """,
      "content/articles/edition-\(edition).md": TestProject.article("Số \(edition)"),
    ]
    if edition == 0 {
      for index in 0..<articles {
        texts["content/articles/\(index).md"] = TestProject.article(
          "Bài \(index)", date: "20\(10 + index % 10)-06-05", "tags: [Nhãn \(index % 7)]")
      }
    }
    return texts
  }

  private func files(in output: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in try DiskFileSystem().walk(output) where !file.path.hasPrefix(".bulletin/") {
      files[file.path] = FileManager.default.contents(atPath: output + "/" + file.path)
    }
    return files
  }

  /// The exit status; of a killed one, that of the kill.
  private func run(
    _ project: TestProject, _ output: String, killedAfter moment: Duration? = nil
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Executable.path))
    process.arguments = [
      "build", "--quiet", "--source", project.folder.path, "--output", output,
      "--clock", project.clock,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    if let moment {
      Thread.sleep(forTimeInterval: moment / .seconds(1))
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
