import Content
import Diagnostics
import Digests
import Markdown
import Site
import Workers

/// Gathers what the files under `content/` say, each by itself: from their decoded forms in the state where
/// they have not changed.
struct ContentReader: Sendable {
  let files: FileReader
  private var root: String { files.root }
  private var fileSystem: any FileSystem { files.fileSystem }

  init(_ files: FileReader) { self.files = files }

  /// What texts refer to.
  struct Records: Sendable {
    var settings: SiteSettings
    var registries: Registries
    var files: FileCatalogue
  }

  /// Everything that was read.
  struct Reading: Sendable {
    var records: Records
    var articles: [Shared<ArticleSource>]
    var pages: [PageSource]
    var recipientTables: [String: RecipientTable]
    /// Those that are not known, or not of these bytes.
    var newTexts: [NewText]
    /// The paths of texts that are known and the project has no more.
    var removedTexts: [String]
  }

  /// - Parameter known: texts in the order of their paths.
  func read<Known: KnownText>(
    _ project: ProjectFiles, _ reading: FileReader.Reading, known: [Known],
    diagnostics: inout [Diagnostic]
  ) throws -> Reading {
    diagnostics += reading.unreadable
    var records = records(project, reading, diagnostics: &diagnostics)
    var texts = TextTable(known)
    let articles = try texts.read(project.articles, of: reading, files) { text in
      if case .article(let source, let found) = text { (source, found) } else { nil }
    }
    let pages = try texts.read(project.pages, of: reading, files) { text in
      if case .page(let source, let found) = text { (source, found) } else { nil }
    }
    let tables = try recipientTables(articles, records.files, &texts)
    diagnostics += texts.diagnostics
    records.files.unread.formUnion(texts.unread)
    return Reading(
      records: records, articles: articles, pages: pages.map(\.value), recipientTables: tables,
      newTexts: texts.new, removedTexts: texts.unused)
  }

  // MARK: Settings, registries and files

  func records(
    _ project: ProjectFiles, _ reading: FileReader.Reading, diagnostics: inout [Diagnostic]
  ) -> Records {
    var unread = project.unread
    for error in reading.unreadable { unread.insert(error.path) }
    let files = project.others.filter { !unread.mayHold(reading.rows[$0].path) }.map { index in
      let row = reading.rows[index]
      return ContentFile(
        path: row.path, size: row.status.size, digest: row.digest, width: row.picture.width,
        height: row.picture.height, format: row.picture.format, flaw: row.picture.flaw,
        creator: row.picture.creator)
    }
    let settings = settings(project, &unread, diagnostics: &diagnostics)
    let registries = registries(project, &unread, diagnostics: &diagnostics)
    return Records(
      settings: settings, registries: registries,
      files: FileCatalogue(files, unread: unread, photoTool: reading.photoTool?.version))
  }

  /// The settings and registries alone, without a look at any text.
  func registries(
    _ project: ProjectFiles, diagnostics: inout [Diagnostic]
  ) -> (settings: SiteSettings, registries: Registries) {
    var unread = project.unread
    return (
      settings(project, &unread, diagnostics: &diagnostics),
      registries(project, &unread, diagnostics: &diagnostics)
    )
  }

  private func settings(
    _ project: ProjectFiles, _ unread: inout UnreadFiles, diagnostics: inout [Diagnostic]
  ) -> SiteSettings {
    guard let file = registry("site.yaml", project, &unread, diagnostics: &diagnostics) else {
      if !unread.mayHold("content/site.yaml") {
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
    _ project: ProjectFiles, _ unread: inout UnreadFiles, diagnostics: inout [Diagnostic]
  ) -> Registries {
    var registries = Registries()
    if let file = registry("places.yaml", project, &unread, diagnostics: &diagnostics) {
      registries.places = decodePlaces(file, diagnostics: &diagnostics)
    }
    if let file = registry("awards.yaml", project, &unread, diagnostics: &diagnostics) {
      registries.awards = decodeAwards(file, diagnostics: &diagnostics)
    }
    if let file = registry("authorities.yaml", project, &unread, diagnostics: &diagnostics) {
      registries.authorities = decodeAuthorities(file, diagnostics: &diagnostics)
    }
    if let file = registry("fields.yaml", project, &unread, diagnostics: &diagnostics) {
      registries.fields = decodeFields(file, diagnostics: &diagnostics)
    }
    if let file = registry("columns.yaml", project, &unread, diagnostics: &diagnostics) {
      registries.columns = decodeColumns(file, diagnostics: &diagnostics)
    }
    if let file = registry("people.yaml", project, &unread, diagnostics: &diagnostics) {
      registries.people = decodePeople(file, diagnostics: &diagnostics)
    }
    if let file = registry("abbreviations.yaml", project, &unread, diagnostics: &diagnostics) {
      registries.abbreviations = decodeAbbreviations(file, diagnostics: &diagnostics)
    }
    return registries
  }

  private func registry(
    _ name: String, _ project: ProjectFiles, _ unread: inout UnreadFiles,
    diagnostics: inout [Diagnostic]
  ) -> SourceFile? {
    guard project.registries.contains(name) else { return nil }
    return source("content/" + name, &unread, diagnostics: &diagnostics)
  }

  /// A file that is to be read unless it could not be already; if it cannot, that is said.
  func source(
    _ path: String, _ unread: inout UnreadFiles, diagnostics: inout [Diagnostic]
  ) -> SourceFile? {
    if unread.mayHold(path) { return nil }
    do throws(FileSystemError) {
      if let file = try source(path, diagnostics: &diagnostics) { return file }
    } catch {
      diagnostics.append(Diagnostic(unreadable: path, error))
    }
    unread.insert(path)
    return nil
  }

  /// Nil and an error if the file is too large or not UTF-8.
  func source(
    _ path: String, diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) -> SourceFile? {
    if Self.isTable(path) {
      return try table(path, diagnostics: &diagnostics).map(RecipientTable.outlined)
    }
    return try bytes(path, diagnostics: &diagnostics).flatMap {
      SourceFile(path: path, bytes: $0, diagnostics: &diagnostics)
    }
  }

  func bytes(_ path: String) throws(FileSystemError) -> [UInt8] {
    try fileSystem.readFile(root + "/" + path)
  }

  private func bytes(
    _ path: String, diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) -> [UInt8]? {
    if let status = try fileSystem.status(root + "/" + path), status.size > FileReader.largestText {
      diagnostics.append(FileReader.tooLarge(path))
      return nil
    }
    return try bytes(path)
  }

  // MARK: Tables of recipients

  static func isTable(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

  /// Nil and an error if the file is too large or in no encoding that is read.
  func table(
    _ path: String, diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) -> TableText? {
    try bytes(path, diagnostics: &diagnostics).flatMap {
      TableText(path: path, bytes: $0, diagnostics: &diagnostics)
    }
  }

  private func recipientTables(
    _ articles: [Shared<ArticleSource>], _ catalogue: FileCatalogue,
    _ texts: inout TextTable<some KnownText>
  ) throws -> [String: RecipientTable] {
    var tables: [String: RecipientTable] = [:]
    for article in articles where !article.value.commendations.isEmpty {
      for commendation in article.value.commendations.indices {
        guard case .table(let name) = article.value.commendations[commendation].recipients,
          let path = contentPath(name.value, from: article.value.path),
          let index = catalogue.index(of: path), tables[path] == nil
        else { continue }
        let file = catalogue.files[index]
        tables[path] = try texts.read(file.path, digest: file.digest) {
          (diagnostics) -> RecipientTable? in
          do throws(FileSystemError) {
            return try table(file.path, diagnostics: &diagnostics).map {
              RecipientTable.decode($0, diagnostics: &diagnostics)
            }
          } catch {
            diagnostics.append(Diagnostic(unreadable: file.path, error))
            return nil
          }
        }
      }
    }
    return tables
  }
}
