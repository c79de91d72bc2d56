import Testing

@testable import Build

/// What office programs and file managers leave behind beside the texts.
struct LitterTests {
  @Test func litterIsNeitherPublishedNorTold() throws {
    let litter = [
      "~$danh-sach.xlsx", ".~lock.danh-sach.ods#", "bai.md~", "a.md.bak", "Thumbs.db",
      "desktop.ini", "Desktop.INI",
      ".a.md.swp", ".DS_Store", "._a.jpg",
    ]
    var files = ["content/articles/bai/index.md": TestProject.article("Bài")]
    for name in litter {
      files["content/articles/bai/" + name] = "x"
      files["content/static/" + name] = "x"
      files["content/pages/" + name] = "x"
    }
    let project = try TestProject(files)
    #expect(try project.build().lines == [])
    let published = try project.publishedFiles().keys
    for name in litter { #expect(!published.contains { $0.hasSuffix(name) }) }
  }

  @Test func ofNamesWithADotThoseThatServersReadArePublished() throws {
    let project = try TestProject([
      "content/articles/a.md": TestProject.article("A"),
      "content/static/.well-known/security.txt": "x",
      "content/static/.htaccess": "x", "content/static/.nojekyll": "",
      "content/static/.env": "KEY=1",
      "content/static/.vscode/settings.json": "{}", "content/static/.vscode/a.json": "{}",
      "content/static/anh/.rieng/a.svg": "x",
    ])
    let message =
      "A name that begins with a dot is not published, as it may hold what nobody should see. [dot-name]"
    for _ in 0..<2 {
      #expect(
        try project.build().lines == [
          "content/static/.env:1:1: warning: " + message,
          "content/static/.vscode:1:1: warning: " + message,
          "content/static/anh/.rieng:1:1: warning: " + message,
        ])
    }
    let published = try project.publishedFiles().keys.filter {
      $0.contains("/.") || $0.hasPrefix(".")
    }
    #expect(published.sorted() == [".htaccess", ".nojekyll", ".well-known/security.txt"])
  }
}
