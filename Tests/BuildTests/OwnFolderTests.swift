import Build
import Diagnostics
import Foundation
import Glibc
import Testing

/// Folders that Bulletin writes to because of their names, with something else in their places.
@Suite struct OwnFolderTests {
  enum Intruder: String, CaseIterable {
    case link, danglingLink, file, pipe

    var kind: FileStatus.Kind {
      switch self {
      case .link, .danglingLink: .symbolicLink
      case .file: .file
      case .pipe: .other
      }
    }

    var name: String {
      switch self {
      case .link, .danglingLink: "a symbolic link"
      case .file: "a file"
      case .pipe: "a pipe or a device"
      }
    }

    /// Puts it where nothing is.
    func put(at path: String, linkTarget: String) throws {
      switch self {
      case .link: unsafe symlink(linkTarget, path)
      case .danglingLink: unsafe symlink(linkTarget + "-missing", path)
      case .file: try DiskFileSystem().writeFile(path, Array("theirs".utf8))
      case .pipe: unsafe mkfifo(path, 0o600)
      }
    }
  }

  private let project: TestProject
  /// Another project, whose folders lie behind the links.
  private let other: TestProject

  init() throws {
    project = try TestProject(["content/articles/a.md": TestProject.article("Bài")])
    other = try TestProject(["content/articles/b.md": TestProject.article("Của người khác")])
    #expect(try other.build().failure == nil)
  }

  private func traces(_ project: TestProject) throws -> [String: [UInt8]] {
    var traces: [String: [UInt8]] = [:]
    for file in try project.folder.disk.walk(project.folder.path) {
      traces[file.path] =
        file.kind == .file
        ? try project.folder.disk.readFile(project.folder.path + "/" + file.path) : []
    }
    return traces
  }

  /// What all commands that write say of a project.
  private func failures(isOutputNamed: Bool = false) throws -> [PublicationError?] {
    var options = try project.options()
    options.isOutputNamed = isOutputNamed
    let disk = project.folder.disk
    var cleaning: PublicationError?
    do throws(PublicationError) {
      _ = try Cleaner(options, fileSystem: disk).clean()
    } catch {
      cleaning = error
    }
    let verifier = Verifier(
      options, scratch: project.folder.path + "/scratch", fileSystem: disk)
    #expect(verifier.lastClock() == nil)
    return [
      Builder(options, fileSystem: disk).build().failure, cleaning,
      verifier.verify().failure,
    ]
  }

  @Test(
    arguments: [(".bulletin", .link), (".bulletin", .danglingLink)]
      + Intruder.allCases.map { ("public/.bulletin", $0) })
  func recordsAreKeptInAFolderAlone(place: String, intruder: Intruder) throws {
    if place.hasPrefix("public") {
      _ = try project.folder.disk.makeDirectory(project.folder.output)
    }
    let path = project.folder.path + "/" + place
    try intruder.put(at: path, linkTarget: other.folder.path + "/" + place)
    let (before, theirs) = (try traces(project), try traces(other))
    for isOutputNamed in [false, true] {
      let failures = try failures(isOutputNamed: isOutputNamed)
      #expect(failures == Array(repeating: .notAFolder(.records, path, intruder.kind), count: 3))
      #expect(
        failures[0]?.description == """
          “\(path)” is \(intruder.name), but Bulletin keeps its records in a folder of that name: \
          remove it, or put a folder in its place.
          """)
    }
    #expect(try project.check().failure == nil)
    #expect(try traces(project) == before)
    #expect(try traces(other) == theirs)
  }

  /// Nothing lies behind it, and the site can be built without.
  @Test(arguments: [Intruder.file, .pipe])
  func aSiteIsBuiltWithoutAPlaceForItsState(intruder: Intruder) throws {
    let path = project.folder.path + "/.bulletin"
    try intruder.put(at: path, linkTarget: "")
    for _ in 0..<2 {
      let report = try project.build()
      #expect(report.failure == nil)
      #expect(
        report.notices == [
          """
          What this build knows could not be kept for the next one: \
          Cannot create “\(path)”: Something is there already.
          """
        ])
    }
    let options = try project.options()
    let disk = project.folder.disk
    let verifier = Verifier(
      options, scratch: project.folder.path + "/scratch", fileSystem: disk)
    #expect(verifier.verify().lines == [])
    #expect(try Cleaner(options, fileSystem: disk).clean().removed > 10)
    #expect(try disk.status(path)?.kind == intruder.kind)
  }

  @Test(arguments: Intruder.allCases)
  func theSiteIsWrittenToAFolderAlone(intruder: Intruder) throws {
    let path = project.folder.output
    try intruder.put(at: path, linkTarget: other.folder.output)
    let (before, theirs) = (try traces(project), try traces(other))
    let failures = try failures()
    #expect(failures == Array(repeating: .notAFolder(.site, path, intruder.kind), count: 3))
    #expect(
      failures[0]?.description == """
        “\(path)” is \(intruder.name), but the site is written to a folder of that name: \
        remove it, or name a folder with --output.
        """)
    #expect(try project.check().failure == nil)
    // Naming it helps a link alone, and only one to a folder.
    if intruder != .link { #expect(try self.failures(isOutputNamed: true) == failures) }
    #expect(try traces(project) == before)
    #expect(try traces(other) == theirs)
  }

  @Test(arguments: ["public", "./public/", "content/../public", "ABSOLUTE/public"])
  func aLinkThatTheUserNamesIsFollowed(output: String) throws {
    try #require(Executable.path != nil)
    _ = try project.folder.disk.makeDirectory(project.folder.path + "/elsewhere")
    unsafe symlink("elsewhere", project.folder.output)
    let output = output.replacing("ABSOLUTE", with: project.folder.path)
    let refusal =
      "“./public” is a symbolic link, but the site is written to a folder of that name: "
      + "remove it, or name a folder with --output."
    for command in ["build", "verify", "clean"] {
      #expect(
        try CommandRun([command], in: project.folder)
          == CommandRun(status: 74, errors: "error: \(refusal)\n"))
      #expect(
        try CommandRun([command, "--output", output, "--quiet"], in: project.folder)
          == CommandRun(status: 0))
      let page = try project.folder.disk.status(project.folder.path + "/elsewhere/index.html")
      #expect((page == nil) == (command == "clean"))
    }
    let json = try CommandRun(["build", "--format", "json"], in: project.folder)
    #expect(json.status == 74)
    #expect(json.output.contains("\"id\":\"not-a-folder\""))
    #expect(json.output.contains(refusal))
  }

  // MARK: Files in them

  /// What is not a file is no state: it is never opened, and a link or a pipe makes place for one.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["", "-journal", "-wal", "-shm", ".next"], Intruder.allCases)
  func theStateIsMadeOfFiles(suffix: String, intruder: Intruder) throws {
    try project.build()
    let path = project.folder.path + "/.bulletin/state.sqlite" + suffix
    _ = try project.folder.disk.removeFile(path)
    try intruder.put(at: path, linkTarget: other.folder.path + "/.bulletin/state.sqlite")
    try project.folder.put(TestProject.article("Khác"), at: "content/articles/a.md")
    let theirs = try traces(other)
    let report = try project.build()
    #expect(report.failure == nil)
    if suffix != ".next", intruder != .file {
      #expect(
        report.notices == [
          "The state of the last build is damaged, so that everything is made anew."
        ])
    }
    #expect(project.published("2019/06/a.html").contains("Khác"))
    let next = try project.build()
    #expect(next.notices == [])
    #expect(next.extent == .nothing)
    if intruder != .file { #expect(try project.folder.disk.status(path)?.kind != intruder.kind) }
    #expect(try traces(other) == theirs)
  }

  @Test(arguments: ["", "-journal", "-wal", "-shm", ".next"])
  func aFolderInPlaceOfTheStateStays(suffix: String) throws {
    let path = ".bulletin/state.sqlite" + suffix
    try project.folder.put("mine", at: path + "/mine.txt")
    for _ in 0..<2 {
      let report = try project.build { $0.isForced = true }
      #expect(report.failure == nil)
      #expect(
        report.notices == [
          """
          What this build knows could not be kept for the next one: \
          Cannot remove “\(project.folder.path)/\(path)”: It is a folder.
          """
        ])
    }
    let failure = #expect(throws: PublicationError.self) {
      try Cleaner(try project.options(), fileSystem: project.folder.disk).clean()
    }
    #expect(
      failure?.description == "Cannot remove “\(project.folder.path)/\(path)”: It is a folder.")
    #expect(try project.folder.bytes(at: path + "/mine.txt") == Array("mine".utf8))
  }

  @Test(arguments: Intruder.allCases)
  func theScratchFileIsMadeAnew(intruder: Intruder) throws {
    let path = project.folder.path + "/.bulletin/scratch"
    _ = try project.folder.disk.makeDirectory(project.folder.path + "/.bulletin")
    try intruder.put(at: path, linkTarget: other.folder.path + "/content/site.yaml")
    let theirs = try traces(other)
    #expect(try project.build().failure == nil)
    #expect(try traces(other) == theirs)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("lock", Intruder.link, "Cannot lock “PATH”: It is a symbolic link."),
      ("lock", .danglingLink, "Cannot lock “PATH”: It is a symbolic link."),
      ("manifest", .link, "Cannot read “PATH”: It is a symbolic link."),
      ("manifest", .danglingLink, "Cannot read “PATH”: It is a symbolic link."),
      ("manifest", .pipe, "Cannot read “PATH”: This kind of file does not allow it."),
      ("journal", .link, "Cannot read “PATH”: It is a symbolic link."),
      ("journal", .danglingLink, "Cannot read “PATH”: It is a symbolic link."),
      ("journal", .pipe, "Cannot read “PATH”: This kind of file does not allow it."),
    ])
  func recordsThatAreNoFilesAreRefused(
    name: String, intruder: Intruder, message: String
  ) throws {
    try project.build()
    let path = project.folder.output + "/.bulletin/" + name
    _ = try project.folder.disk.removeFile(path)
    try intruder.put(at: path, linkTarget: other.folder.output + "/.bulletin/manifest")
    try project.folder.put(TestProject.article("Khác"), at: "content/articles/a.md")
    let (site, theirs) = (try project.publishedFiles(), try traces(other))
    let report = try project.build()
    #expect(report.failure?.description == message.replacing("PATH", with: path))
    #expect(try project.publishedFiles() == site)
    #expect(try traces(other) == theirs)
  }

  @Test(arguments: ["manifest.next", "journal.next", "stage"], Intruder.allCases)
  func remnantsAreRemovedThemselves(name: String, intruder: Intruder) throws {
    try project.build()
    let path = project.folder.output + "/.bulletin/" + name
    try intruder.put(at: path, linkTarget: other.folder.output)
    try project.folder.put(TestProject.article("Khác"), at: "content/articles/a.md")
    let theirs = try traces(other)
    #expect(try project.build().failure == nil)
    #expect(try project.folder.disk.status(path) == nil)
    #expect(try traces(other) == theirs)
  }

  /// Its steps would take files from behind the link, and put others there.
  @Test(arguments: Intruder.allCases)
  func anUnfinishedPublicationGoesOnWithItsOwnStageAlone(intruder: Intruder) throws {
    let folder = project.folder
    try folder.interrupt(old: ["a.html": "1", "b.html": "1"], new: ["a.html": "2", "c.html": "2"])
    let stage = folder.output + "/.bulletin/stage"
    try folder.disk.rename(stage, to: folder.path + "/stage", .onlyIfAbsent)
    try intruder.put(at: stage, linkTarget: folder.path + "/stage")
    _ = try folder.disk.removeFile(folder.output + "/.bulletin/lock")
    let before = try traces(project)
    #expect(throws: PublicationError.notAFolder(.records, stage, intruder.kind)) {
      try folder.publish(["a.html": "3"])
    }
    #expect(try traces(project) == before)
  }
}
