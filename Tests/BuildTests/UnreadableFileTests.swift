import Build
import Diagnostics
import Foundation
import Glibc
import Synchronization
import Testing

/// A file that cannot be read is an error of its own, and all others are judged in the same run.
@Suite struct UnreadableFileTests {
  /// Everything that there is to read, with a mistake in an article that must be found whatever else cannot be.
  private func project() throws -> TestProject {
    try TestProject([
      "content/articles/a.md": TestProject.article(
        "A", "units: [gao]\nphoto: {src: a.svg, alt: Loa}\nattachments: [{src: a.pdf}]",
        body: "Mở.\n\n[B](2019/b.md#hai), [trang](../pages/trang.md).\n"),
      "content/articles/2019/b.md": TestProject.article(
        "B",
        "commendations: [{award: giay, authority: ubnd, decision: 1/QĐ, decided: 2019-06-01, recipients: ds.csv}]",
        body: "Mở.\n\n## Hai\n"),
      "content/articles/2019/c.md": TestProject.article(
        "C", date: "2019-07-05",
        "commendations: [{award: giay, authority: ubnd, decision: 1/QĐ, status: revoked, recipients: [Lê Vân An]}]"
      ),
      "content/articles/2019/ds.csv": "họ tên,loại\nLê Vân An,cá nhân\n",
      "content/articles/a.svg": #"<svg width="4" height="3"></svg>"#,
      "content/articles/a.pdf": "x",
      "content/pages/trang.md": "---\ntitle: Trang\n---\n\n[A](../articles/a.md)\n",
      "content/static/b.mp3": "x",
      "content/site.yaml": TestProject.settings + "menu: [{title: Trang, page: trang.md}]\n",
      "content/places.yaml": "places: [{id: gao, name: Xã Gáo, kind: commune}]\n",
      "content/authorities.yaml":
        "authorities: [{id: ubnd, name: UBND, level: commune, system: state}]\n",
      "content/awards.yaml": "awards: [{id: giay, name: Giấy khen}]\n",
      "content/articles/sai.md": TestProject.article("Sai", "darft: true"),
    ])
  }

  private static let mistake =
    "content/articles/sai.md:4:1: error: “darft” is no key of an article, and “draft” decides what is published. [unknown-key]"

  private static let files = [
    "content/articles/a.md", "content/articles/2019/b.md", "content/articles/2019/ds.csv",
    "content/articles/a.svg", "content/articles/a.pdf", "content/pages/trang.md",
    "content/static/b.mp3", "content/site.yaml", "content/places.yaml", "content/awards.yaml",
    "content/authorities.yaml", "site-templates/layout.mustache", "site-templates/article.mustache",
    "site-templates/partials/breadcrumbs.mustache", "site-templates/assets/icon.svg",
  ]

  private static let folders = [
    "content", "content/articles", "content/articles/2019", "content/pages", "content/static",
    "site-templates", "site-templates/partials", "site-templates/assets",
  ]

  /// - Parameter from: how often it can be read before.
  private func disk(
    _ project: TestProject, without path: String, from: Int = 0, code: Int32 = EACCES
  )
    -> FaultyFileSystem
  {
    let barred = project.folder.path + "/" + path
    return FaultyFileSystem(obstacle: { operation, path, earlier in
      let isReading = operation == .read || operation == .list
      let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
      return isReading && trimmed == barred && earlier >= from ? code : nil
    })
  }

  private func lines(_ report: BuildReport) -> [String] {
    zip(report.lines, report.diagnostics).map { "\($0) \($1.help ?? "")" }
  }

  @Test(arguments: files)
  func aFileThatCannotBeReadHidesNoOther(_ path: String) throws {
    let project = try project()
    let report = Builder(
      try project.options(), fileSystem: disk(project, without: path)
    ).check()
    #expect(report.failure == nil)
    #expect(
      Set(report.lines) == [
        Self.mistake,
        "\(path):1:1: error: This file cannot be read: permission denied. [unreadable-file]",
      ])
    #expect(
      report.diagnostics.first { $0.path == path }?.help
        == "Allow yourself to read it, or move it out of the project.")
  }

  @Test(arguments: folders)
  func aFolderThatCannotBeListedHidesNoOther(_ path: String) throws {
    let project = try project()
    let report = Builder(
      try project.options(), fileSystem: disk(project, without: path)
    ).check()
    #expect(report.failure == nil)
    let hidesTheMistake = "content/articles".hasPrefix(path)
    #expect(
      Set(report.lines)
        == Set(hidesTheMistake ? [] : [Self.mistake]).union([
          "\(path):1:1: error: This folder cannot be read: permission denied. [unreadable-folder]"
        ]))
  }

  @Test func severalAreReportedTogether() throws {
    let project = try project()
    let root = project.folder.path
    let disk = FaultyFileSystem(obstacle: { operation, path, _ in
      if operation != .read && operation != .list { return nil }
      if path == root + "/content/articles/2019/b.md" { return EIO }
      if path == root + "/content/places.yaml" { return ENOENT }
      return path == root + "/content/pages/" ? ELOOP : nil
    })
    let report = Builder(try project.options(), fileSystem: disk).check()
    #expect(
      lines(report) == [
        "content/articles/2019/b.md:1:1: error: This file cannot be read: the device reports an error. [unreadable-file] Try to open it in another program; if that fails too, put a copy in its place.",
        Self.mistake + " Did you mean “draft”?",
        "content/pages:1:1: error: This folder cannot be read: it is a symbolic link. [unreadable-folder] It was moved or replaced while Bulletin read the project: build again.",
        "content/places.yaml:1:1: error: This file cannot be read: there is no such file or folder. [unreadable-file] It was moved or replaced while Bulletin read the project: build again.",
      ])
  }

  /// What cannot be read is no more than any other error: the site stays, nothing of it is remembered, and the next
  /// build is right.
  @Test(arguments: files + folders)
  func theSiteStaysUntilTheFileCanBeReadAgain(_ path: String) throws {
    let project = try project()
    try project.remove("content/articles/sai.md")
    let first = try project.build()
    #expect(first.lines == [])
    let before = try project.folder.files(in: "public")
    if project.folder.isFile(path) {
      // Of the same bytes: but for its times, nothing tells that it was not read.
      try project.folder.write(project.folder.bytes(at: path), at: path, .replacing)
    }
    for _ in 0..<2 {
      let report = Builder(
        try project.options(), fileSystem: disk(project, without: path)
      ).build()
      #expect(report.failure == nil)
      #expect(report.publication == nil)
      #expect(report.diagnostics.map(\.path) == [path])
      #expect(report.errors == 1)
      #expect(try project.folder.files(in: "public") == before)
    }
    let last = try project.build()
    #expect(last.lines == [])
    #expect(try project.folder.files(in: "public") == before)
    #expect(last.made == [])
  }

  /// Every reading of a file after the first may be the one that fails.
  @Test(arguments: files)
  func aFileThatVanishesDuringTheBuildIsAnErrorOfItsOwn(_ path: String) throws {
    let project = try project()
    try project.remove("content/articles/sai.md")
    try project.build()
    let before = try project.folder.files(in: "public")
    try project.folder.put(
      TestProject.article("D", body: "Mở.\n\n[Không](a.md#gi)\n"), at: "content/articles/d.md")
    for (earlier, isForced) in [(1, false), (2, false), (1, true)] {
      var options = try project.options()
      options.isForced = isForced
      let disk = disk(project, without: path, from: earlier, code: ENOENT)
      let report = Builder(options, fileSystem: disk).build()
      #expect(report.failure == nil)
      #expect(report.publication == nil)
      #expect(
        report.diagnostics.contains { $0.id == "missing-heading" } || path.hasSuffix("/a.md"))
      #expect(Set(report.diagnostics.map(\.path)).isSubset(of: ["content/articles/d.md", path]))
      #expect(try project.folder.files(in: "public") == before)
    }
    try project.remove("content/articles/d.md")
    #expect(try project.build().lines == [])
    #expect(try project.folder.files(in: "public") == before)
  }

  @Test(arguments: ["content/static/b.mp3", "content/articles/a.pdf"])
  func aFileThatVanishesBeforeItIsCopiedIsAnError(_ path: String) throws {
    let project = try project()
    try project.remove("content/articles/sai.md")
    let disk = disk(project, without: path, from: 1, code: ENOENT)
    let report = Builder(try project.options(), fileSystem: disk).build()
    #expect(report.failure == nil)
    #expect(report.publication == nil)
    #expect(
      lines(report) == [
        "\(path):1:1: error: This file cannot be read: there is no such file or folder. [unreadable-file] It was moved or replaced while Bulletin read the project: build again."
      ])
    #expect(try project.folder.files(in: "public") == [:])
    #expect(try project.build().lines == [])
  }

  @Test func aFailureOfTheOutputIsNone() throws {
    let project = try project()
    try project.remove("content/articles/sai.md")
    let output = project.folder.output
    let disk = FaultyFileSystem(obstacle: { operation, path, _ in
      operation == .write && path.hasPrefix(output) ? EIO : nil
    })
    let report = Builder(try project.options(), fileSystem: disk).build()
    #expect(report.failure?.id == "disk")
    #expect(report.lines == [])
  }

  @Test func verifyAndCheckSayItToo() throws {
    let project = try project()
    try project.remove("content/articles/sai.md")
    try project.build()
    let disk = disk(project, without: "content/articles/a.svg")
    let report = Verifier(
      try project.options(), scratch: project.folder.path + "/scratch", fileSystem: disk
    ).verify()
    #expect(report.failure == nil)
    #expect(
      report.lines == [
        "content/articles/a.svg:1:1: error: This file cannot be read: permission denied. [unreadable-file]"
      ])
  }

  /// What is there and no file is reported once, not also by those that name it.
  @Test(arguments: [
    "content/site.yaml", "content/places.yaml", "content/articles/2019/b.md",
    "content/articles/a.svg", "content/pages/trang.md", "site-templates/article.mustache",
    "site-templates/partials/breadcrumbs.mustache",
  ])
  func aPipeInTheFilesPlaceIsReportedOnce(_ path: String) throws {
    let project = try project()
    try project.remove(path)
    unsafe mkfifo(project.folder.path + "/" + path, 0o600)
    #expect(
      Set(try project.check().lines) == [
        Self.mistake,
        "\(path):1:1: error: This is no regular file, or its name is not UTF-8. [not-a-file]",
      ])
  }

  @Test(arguments: ["content/places.yaml", "content/articles/2019/b.md", "content/pages/trang.md"])
  func aTextThatIsNotUTF8IsReportedOnce(_ path: String) throws {
    let project = try project()
    try project.folder.write([0x61, 0xFF, 0x0A], at: path, .replacing)
    #expect(
      Set(try project.check().diagnostics.map(\.path)) == ["content/articles/sai.md", path])
    #expect(try project.check().errors == 2)
  }

  // MARK: Hidden folders

  /// What Git and note-taking programs keep is not even listed: it may be anything, and as much as they like.
  @Test(arguments: [
    "content/.git", "content/.obsidian", "content/articles/.trash", "content/articles/2019/.x",
    "content/pages/.x", "content/static/.git", "content/static/.obsidian",
    "content/static/a/.trash",
    "site-templates/.git", "site-templates/partials/.x", "site-templates/assets/.x",
  ])
  func aHiddenFolderIsNotListed(_ path: String) throws {
    let project = try project()
    try project.folder.put("x", at: path + "/a.md")
    try project.folder.put("x", at: path + "/b/c.md")
    let hidden = project.folder.path + "/" + path
    let seen = Mutex<[String]>([])
    let disk = FaultyFileSystem(obstacle: { _, path, _ in
      if path.hasPrefix(hidden) { seen.withLock { $0.append(path) } }
      return nil
    })
    let report = Builder(try project.options(), fileSystem: disk).check()
    #expect(report.lines == [Self.mistake])
    #expect(seen.withLock { $0 } == [])
  }
}

extension TemporaryFolder {
  fileprivate func isFile(_ relative: String) -> Bool {
    (try? disk.status(path + "/" + relative))?.kind == .file
  }
}
