import Diagnostics
import Site
import Workers

/// The files of a project, sorted into what they are for. Paths are relative to the project's root.
struct ProjectFiles: Sendable {
  /// `content/articles/**/*.md`, as indexes of `files`, ascending.
  private(set) var articles: [Int] = []
  /// `content/pages/*.md`, alike.
  private(set) var pages: [Int] = []
  /// Everything else under `articles/`, `pages/` and `static/`, alike.
  private(set) var others: [Int] = []
  /// The YAML files of `content/`, by their names.
  private(set) var registries: Set<String> = []
  /// `site-templates/**/*.mustache`
  private(set) var templates: [String] = []
  /// All of the above, in the order of their paths' bytes.
  private(set) var files: [FoundFile] = []
  /// All that is there and no file of the project, which is reported.
  private(set) var unread = UnreadFiles()

  /// Names in `static/` that were reported.
  private var hidden: Set<String> = []

  /// Whether there is nothing that a site is made from, readable or not.
  var holdNothing: Bool {
    articles.isEmpty && pages.isEmpty && registries.isEmpty && unread.isEmpty
  }

  static let content = "content"
  static let templateFolder = "site-templates"
  static let assetFolder = "site-templates/assets/"
  static let registryNames = [
    "site.yaml", "places.yaml", "awards.yaml", "authorities.yaml", "fields.yaml", "columns.yaml",
    "people.yaml", "abbreviations.yaml",
  ]

  init(
    root: String, fileSystem: any FileSystem, workers: Workers, diagnostics: inout [Diagnostic]
  ) {
    for folder in [Self.content, Self.templateFolder] {
      // Without content there is no project, which is said before; templates come with the program.
      guard let kind = Self.kind(root + "/" + folder, fileSystem) else { continue }
      if kind != .directory {
        refuse(folder, kind, &diagnostics)
        continue
      }
      let found = fileSystem.survey(
        root, below: folder + "/", workers: workers, omitting: LitterNames.isLitter)
      // Nearly all are articles under plain names.
      let areArticles = workers.map(found.count) { Self.isPlainArticle(found[$0]) }
      var passedOver: [Int] = []
      for place in found.indices {
        let index = files.count + place - passedOver.count
        if areArticles[place] {
          articles.append(index)
        } else if !sort(
          found[place].path, found[place].kind, index: index, diagnostics: &diagnostics)
        {
          passedOver.append(place)
        }
      }
      add(found, except: passedOver)
    }
  }

  /// Nil for one that is not there.
  private static func kind(_ folder: String, _ fileSystem: any FileSystem) -> FileStatus.Kind? {
    do throws(FileSystemError) {
      return try fileSystem.status(folder)?.kind
    } catch {
      // The survey says why it cannot be looked at.
      return .directory
    }
  }

  private mutating func refuse(
    _ folder: String, _ kind: FileStatus.Kind, _ diagnostics: inout [Diagnostic]
  ) {
    unread.insert(folder)
    diagnostics.append(
      Diagnostic(
        severity: .error, id: "not-a-folder", path: folder,
        message: kind == .symbolicLink
          ? "This is a symbolic link, which Bulletin does not follow." : "This is no folder.",
        help: "Put the folder itself here."))
  }

  /// - Parameter passedOver: places, ascending.
  private mutating func add(_ found: [FoundFile], except passedOver: [Int]) {
    if files.isEmpty, passedOver.isEmpty {
      files = found
      return
    }
    var start = 0
    for place in passedOver {
      files += found[start..<place]
      start = place + 1
    }
    files += found[start...]
  }

  /// Whether a file is an article about whose name there is nothing to say.
  private static func isPlainArticle(_ file: FoundFile) -> Bool {
    file.kind == .file && file.path.hasPrefix("content/articles/") && file.path.hasSuffix(".md")
      && unusableCharacter(in: file.path) == nil
  }

  /// Whether the file is one that the site is made from.
  private mutating func sort(
    _ path: String, _ kind: FileStatus.Kind, index: Int, diagnostics: inout [Diagnostic]
  ) -> Bool {
    if let character = Self.unusableCharacter(in: path) {
      let shown = String(
        path.unicodeScalars.map { Self.isUnusable($0) ? "?" : Character($0) })
      diagnostics.append(
        Diagnostic(
          severity: .error, id: "unusable-name", path: shown,
          message: character.value < 0xA0
            ? "The name of this file has a control character, such as a line break."
            : "The name of this file has \(character.forbiddenName).",
          help: "Rename the file: delete its name and type it anew."))
      return false
    }
    if case .unreadable(let code) = kind {
      diagnostics.append(Diagnostic(unreadable: path, FileSystemError(.read, path, code: code)))
      unread.insert(path)
      return false
    }
    guard kind == .file else {
      unread.insert(path)
      diagnostics.append(
        Diagnostic(
          severity: .error, id: "not-a-file", path: path,
          message: kind == .symbolicLink
            ? "This is a symbolic link, which Bulletin does not follow."
            : "This is no regular file, or its name is not UTF-8.",
          help: "Put the file itself here."))
      return false
    }
    if path.hasPrefix("site-templates/") {
      return sortTemplate(path)
    } else if path.hasPrefix("content/articles/") {
      if path.hasSuffix(".md") {
        articles.append(index)
      } else {
        sortOther(path, index, &diagnostics)
      }
    } else if path.hasPrefix("content/pages/") {
      if path.hasSuffix(".md") {
        pages.append(index)
      } else {
        sortOther(path, index, &diagnostics)
      }
    } else if path.hasPrefix("content/static/") {
      if isHidden(path, &diagnostics) { return false }
      others.append(index)
    } else {
      return sortRegistry(path, &diagnostics)
    }
    return true
  }

  /// The first character of a path that no name may have.
  private static func unusableCharacter(in path: String) -> Unicode.Scalar? {
    path.unicodeScalars.first(where: isUnusable)
  }

  private static func isUnusable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.isForbidden
  }

  /// Reports a name in `static/` that begins with a dot and is none of those that servers ask for, once for all that
  /// lies below it; it may hold what nobody should see.
  private mutating func isHidden(_ path: String, _ diagnostics: inout [Diagnostic]) -> Bool {
    let parts = path.split(separator: "/")
    guard
      let place = parts.indices.dropFirst(2).first(where: {
        parts[$0].utf8.first == UInt8(ascii: ".") && !LitterNames.isForServers(parts[$0])
      })
    else { return false }
    let top = parts[...place].joined(separator: "/")
    if hidden.insert(top).inserted {
      diagnostics.append(
        Diagnostic(
          severity: .warning, id: "dot-name", path: top,
          message:
            "A name that begins with a dot is not published, as it may hold what nobody should see.",
          help: "Rename it if it belongs to the site, or delete it."))
    }
    return true
  }

  private mutating func sortTemplate(_ path: String) -> Bool {
    if path.hasPrefix(Self.assetFolder) { return true }
    guard path.hasSuffix(".mustache") else { return false }
    templates.append(path)
    return true
  }

  /// A file beside the texts; one that looks like a text under another ending would be lost silently.
  private mutating func sortOther(
    _ path: String, _ index: Int, _ diagnostics: inout [Diagnostic]
  ) {
    let lower = path.lowercased()
    if lower.hasSuffix(".md") || lower.hasSuffix(".markdown") || lower.hasSuffix(".mdown") {
      diagnostics.append(
        Diagnostic(
          severity: .warning, id: "misnamed-text", path: path,
          message: "This text is not published, since its name does not end in “.md”.",
          help: "Rename it so that it ends in “.md”."))
    }
    others.append(index)
  }

  private mutating func sortRegistry(
    _ path: String, _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    let name = String(path.dropFirst("content/".count))
    if Self.registryNames.contains(name) {
      registries.insert(name)
      return true
    }
    let help: Message =
      if name.hasSuffix(".md") {
        "Move it to content/articles if it is an article, to content/pages if it is a standing page."
      } else if let nearest = nearestName(to: name, among: Self.registryNames) {
        "Did you mean “\(nearest)”?"
      } else {
        "Move it to content/static if it belongs to the site."
      }
    diagnostics.append(
      Diagnostic(
        severity: .warning, id: "misplaced-file", path: path,
        message: "Bulletin does not use this file.", help: help))
    return false
  }
}
