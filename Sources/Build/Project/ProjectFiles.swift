import Diagnostics

/// The files of a project, sorted into what they are for. Paths are relative to the project's root.
struct ProjectFiles: Sendable {
  /// `content/articles/**/*.md`
  var articles: [String] = []
  /// `content/pages/*.md`
  var pages: [String] = []
  /// The YAML files of `content/`, by their names.
  var registries: Set<String> = []
  /// Everything else under `articles/`, `pages/` and `static/`.
  var others: [String] = []
  /// `site-templates/**/*.mustache`
  var templates: [String] = []
  /// `site-templates/assets/**`
  var assets: [String] = []
  /// Those that the project does not have, which are reported: what they lack need not be.
  private(set) var missingFolders: Set<String> = []

  static let content = "content"
  static let templateFolder = "site-templates"
  static let registryNames = [
    "site.yaml", "places.yaml", "awards.yaml", "authorities.yaml", "fields.yaml", "columns.yaml",
    "people.yaml", "abbreviations.yaml",
  ]

  init(
    root: String, fileSystem: any FileSystem, diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) {
    for folder in [Self.content, Self.templateFolder] {
      guard try fileSystem.status(root + "/" + folder)?.kind == .directory else {
        diagnostics.append(
          Diagnostic(
            severity: .error, id: "missing-folder", path: folder,
            message: "The project has no folder “\(folder)”.",
            help: "Run Bulletin in the folder that holds it, or name that folder with --source."))
        missingFolders.insert(folder)
        continue
      }
      for file in try fileSystem.walk(root + "/" + folder) {
        sort(folder + "/" + file.path, kind: file.kind, diagnostics: &diagnostics)
      }
    }
  }

  private mutating func sort(
    _ path: String, kind: FileStatus.Kind, diagnostics: inout [Diagnostic]
  ) {
    if Self.isLitter(path) { return }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      let shown = String(path.unicodeScalars.map { $0.value < 0x20 ? "?" : Character($0) })
      diagnostics.append(
        Diagnostic(
          severity: .error, id: "unusable-name", path: shown,
          message: "The name of this file has a control character, such as a line break.",
          help: "Rename the file."))
      return
    }
    guard kind == .file else {
      diagnostics.append(
        Diagnostic(
          severity: .error, id: "not-a-file", path: path,
          message: kind == .symbolicLink
            ? "This is a symbolic link, which Bulletin does not follow."
            : "This is no regular file, or its name is not UTF-8.",
          help: "Put the file itself here."))
      return
    }
    if path.hasPrefix("site-templates/") {
      sortTemplate(path)
    } else if path.hasPrefix("content/articles/") {
      if path.hasSuffix(".md") { articles.append(path) } else { sortOther(path, &diagnostics) }
    } else if path.hasPrefix("content/pages/") {
      if path.hasSuffix(".md") { pages.append(path) } else { sortOther(path, &diagnostics) }
    } else if path.hasPrefix("content/static/") {
      others.append(path)
    } else {
      sortRegistry(path, &diagnostics)
    }
  }

  /// What editors, file managers and Git leave behind: `.a.md.swp`, `.DS_Store`, `.git/…`. Only in `static/`
  /// may a name begin with a dot on purpose: `.well-known/security.txt`.
  private static func isLitter(_ path: String) -> Bool {
    guard path.contains("/.") else { return false }
    guard path.hasPrefix("content/static/") else { return true }
    return path.split(separator: "/").contains { part in
      [".DS_Store", ".git", ".gitkeep", ".gitignore", ".bulletin"].contains(part)
        || part.hasPrefix("._")
        || (part.hasPrefix(".") && part.hasSuffix(".swp"))
    }
  }

  private mutating func sortTemplate(_ path: String) {
    if path.hasPrefix("site-templates/assets/") {
      assets.append(path)
    } else if path.hasSuffix(".mustache") {
      templates.append(path)
    }
  }

  /// A file beside the texts; one that looks like a text under another ending would be lost silently.
  private mutating func sortOther(_ path: String, _ diagnostics: inout [Diagnostic]) {
    let lower = path.lowercased()
    if lower.hasSuffix(".md") || lower.hasSuffix(".markdown") || lower.hasSuffix(".mdown") {
      diagnostics.append(
        Diagnostic(
          severity: .warning, id: "misnamed-text", path: path,
          message: "This text is not published, since its name does not end in “.md”.",
          help: "Rename it so that it ends in “.md”."))
    }
    others.append(path)
  }

  private mutating func sortRegistry(_ path: String, _ diagnostics: inout [Diagnostic]) {
    let name = String(path.dropFirst("content/".count))
    if Self.registryNames.contains(name) {
      registries.insert(name)
      return
    }
    let help =
      if name.hasSuffix(".md") {
        "Move it to content/articles, or to content/pages."
      } else if let nearest = nearestName(to: name, among: Self.registryNames) {
        "Did you mean “\(nearest)”?"
      } else {
        "Move it to content/static if it belongs to the site."
      }
    diagnostics.append(
      Diagnostic(
        severity: .warning, id: "misplaced-file", path: path,
        message: "Bulletin does not use this file.", help: help))
  }
}
