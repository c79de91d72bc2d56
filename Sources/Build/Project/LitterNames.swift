/// The names of what editors, office programs, file managers and Git leave behind: nobody means to publish it, and nobody
/// need be told.
enum LitterNames {
  /// Whether a file or a folder, with all that lies in it, is such: `.a.md.swp`, `~$danh-sach.xlsx`, `Thumbs.db`, `.git`.
  ///
  /// Only in `static/` may a name begin with a dot on purpose: `.well-known/security.txt`.
  @Sendable static func isLitter(_ name: String, in folder: String) -> Bool {
    let utf8 = name.utf8
    guard let first = utf8.first, let last = utf8.last else { return false }
    if first == UInt8(ascii: ".") {
      return !folder.hasPrefix("content/static/") || hidden.contains(name) || name.hasPrefix("._")
        || name.hasPrefix(".~lock.") || name.hasSuffix(".swp")
    }
    if last == UInt8(ascii: "~") || first == UInt8(ascii: "~") && name.hasPrefix("~$") {
      return true
    }
    // `.bak`, and the names below.
    guard
      last | 0x20 == UInt8(ascii: "k") || last | 0x20 == UInt8(ascii: "b")
        || last | 0x20 == UInt8(ascii: "i")
    else { return false }
    let lower = name.lowercased()
    return lower.hasSuffix(".bak") || systemFiles.contains(lower)
  }

  /// Names with a dot that servers and readers' programs ask for.
  static func isForServers(_ name: some StringProtocol) -> Bool {
    [".well-known", ".htaccess", ".nojekyll"].contains { name == $0 }
  }

  private static let hidden: Set<String> = [
    ".DS_Store", ".bulletin", ".git", ".gitignore", ".gitattributes", ".gitkeep", ".obsidian",
    ".trash", ".svn", ".hg",
    ".Trashes", ".Spotlight-V100", ".fseventsd",
  ]

  private static let systemFiles: Set<String> = ["thumbs.db", "ehthumbs.db", "desktop.ini"]
}
