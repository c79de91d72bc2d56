import Content
import Diagnostics
import Markdown
import Site

/// Reads what the files under `content/` say, each by itself.
struct ContentReader: Sendable {
  let root: String
  let fileSystem: any FileSystem
  let jobs: Int
  let pool: RendererPool

  /// Everything that was read, and what is wrong with it.
  struct Reading: Sendable {
    var settings: SiteSettings
    var registries: Registries
    var articles: [ArticleSource]
    var pages: [PageSource]
    var recipientTables: [String: RecipientTable]
    var files: FileCatalogue
  }

  func read(
    _ project: ProjectFiles, diagnostics: inout [Diagnostic]
  ) async throws -> Reading {
    let settings = try settings(project, diagnostics: &diagnostics)
    let registries = try registries(project, diagnostics: &diagnostics)
    let articles = try await texts(project.articles, diagnostics: &diagnostics) {
      ArticleSource.decode($0, renderer: &$1, diagnostics: &$2)
    }
    let pages = try await texts(project.pages, diagnostics: &diagnostics) {
      PageSource.decode($0, renderer: &$1, diagnostics: &$2)
    }
    let files = try await files(project)
    let tables = try recipientTables(articles, files, diagnostics: &diagnostics)
    return Reading(
      settings: settings, registries: registries, articles: articles, pages: pages,
      recipientTables: tables, files: files)
  }

  // MARK: Settings and registries

  private func settings(
    _ project: ProjectFiles, diagnostics: inout [Diagnostic]
  ) throws -> SiteSettings {
    guard let file = try registry("site.yaml", project, diagnostics: &diagnostics) else {
      if !project.registries.contains("site.yaml"),
        !project.missingFolders.contains(ProjectFiles.content)
      {
        diagnostics.append(
          Diagnostic(
            severity: .error, id: "missing-settings", path: "content/site.yaml",
            message: "The site has no settings: the file content/site.yaml is missing.",
            help: "Write it with two lines: “title: …” and “base_url: https://…/”."))
      }
      return SiteSettings(title: "", baseURL: "https://example.invalid/")
    }
    return SiteSettings.decode(file, diagnostics: &diagnostics)
  }

  private func registries(
    _ project: ProjectFiles, diagnostics: inout [Diagnostic]
  ) throws -> Registries {
    var registries = Registries()
    if let file = try registry("places.yaml", project, diagnostics: &diagnostics) {
      registries.places = decodePlaces(file, diagnostics: &diagnostics)
    }
    if let file = try registry("awards.yaml", project, diagnostics: &diagnostics) {
      registries.awards = decodeAwards(file, diagnostics: &diagnostics)
    }
    if let file = try registry("authorities.yaml", project, diagnostics: &diagnostics) {
      registries.authorities = decodeAuthorities(file, diagnostics: &diagnostics)
    }
    if let file = try registry("fields.yaml", project, diagnostics: &diagnostics) {
      registries.fields = decodeFields(file, diagnostics: &diagnostics)
    }
    if let file = try registry("columns.yaml", project, diagnostics: &diagnostics) {
      registries.columns = decodeColumns(file, diagnostics: &diagnostics)
    }
    if let file = try registry("people.yaml", project, diagnostics: &diagnostics) {
      registries.people = decodePeople(file, diagnostics: &diagnostics)
    }
    return registries
  }

  private func registry(
    _ name: String, _ project: ProjectFiles, diagnostics: inout [Diagnostic]
  ) throws -> SourceFile? {
    guard project.registries.contains(name) else { return nil }
    return try source("content/" + name, diagnostics: &diagnostics)
  }

  /// No text of a person is larger; one that is would only use up the memory.
  private static let largestText = 8 << 20

  /// Nil and an error if the file is too large or not UTF-8.
  func source(
    _ path: String, diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) -> SourceFile? {
    if let status = try fileSystem.status(root + "/" + path), status.size > Self.largestText {
      diagnostics.append(
        Diagnostic(
          severity: .error, id: "file-too-large", path: path,
          message: "This file is larger than 8 MiB.",
          help: "Divide it, or move what is no text into files of its own."))
      return nil
    }
    return SourceFile(
      path: path, bytes: try fileSystem.readFile(root + "/" + path), diagnostics: &diagnostics)
  }

  // MARK: Texts

  /// Decodes files on all threads; their order is that of `paths`.
  private func texts<Text: Sendable>(
    _ paths: [String], diagnostics: inout [Diagnostic],
    decode:
      @escaping @Sendable (SourceFile, inout MarkdownRenderer, inout [Diagnostic]) -> Text
  ) async throws -> [Text] {
    let decoded = try await parallelMap(paths.count, jobs: jobs) { [self] index in
      var found: [Diagnostic] = []
      let file = try source(paths[index], diagnostics: &found)
      let text = file.map { file in
        let result = pool.withRenderer { renderer in
          var inner: [Diagnostic] = []
          let text = decode(file, &renderer, &inner)
          return (text, inner)
        }
        found += result.1
        return result.0
      }
      return (text, found)
    }
    for (_, found) in decoded { diagnostics += found }
    return decoded.compactMap(\.0)
  }

  // MARK: Files beside the texts

  private func files(_ project: ProjectFiles) async throws -> FileCatalogue {
    let files = try await parallelMap(project.others.count, jobs: jobs) { index in
      let path = project.others[index]
      let status = try fileSystem.status(root + "/" + path)
      var file = ContentFile(path: path, size: status?.size ?? 0)
      if Self.isImage(path),
        let size = imageSize(of: try fileSystem.readFile(root + "/" + path))
      {
        file.width = size.width
        file.height = size.height
      }
      return file
    }
    return FileCatalogue(files)
  }

  private static func isImage(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif"].contains(ending)
  }

  private func recipientTables(
    _ articles: [ArticleSource], _ files: FileCatalogue, diagnostics: inout [Diagnostic]
  ) throws -> [String: RecipientTable] {
    var tables: [String: RecipientTable] = [:]
    for article in articles {
      for commendation in article.commendations {
        guard case .table(let name) = commendation.recipients,
          let path = contentPath(name.value, from: article.path),
          let index = files.index(of: path), tables[path] == nil,
          let file = try source(files.files[index].path, diagnostics: &diagnostics)
        else { continue }
        tables[path] = RecipientTable.decode(file, diagnostics: &diagnostics)
      }
    }
    return tables
  }
}
