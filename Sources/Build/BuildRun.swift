import Content
import Diagnostics
import Digests
import Markdown
import Pages
import Site
import Templates
import Workers

/// The way from a project's files to the plan of its pages; each step is a value that the next one reads.
struct BuildRun: Sendable {
  let options: BuildOptions
  let fileSystem: any FileSystem
  let workers: Workers
  let bodies: BodyStore
  let late = LateFindings()
  let renewals = Renewals()
  /// See ``PageInput/recentWork``.
  var recentWork: RecentWork?
  private let pool: RendererPool

  init(_ options: BuildOptions, fileSystem: any FileSystem, bodies: BodyStore) {
    self.options = options
    self.fileSystem = fileSystem
    self.bodies = bodies
    workers = Workers(count: options.jobs)
    pool = RendererPool(count: options.jobs)
  }

  private var files: FileReader {
    FileReader(
      root: options.source, fileSystem: fileSystem, workers: workers, pool: pool, bodies: bodies,
      today: options.clock.dateTime(offset: SiteSettings.defaultTimeZoneOffset).date)
  }

  // MARK: Files

  /// The files of the project, and what is wrong with them as files.
  struct Discovery: Sendable {
    var project: ProjectFiles
    var diagnostics: [Diagnostic]
  }

  func discover() -> Discovery {
    var diagnostics: [Diagnostic] = []
    let project = ProjectFiles(
      root: options.source, fileSystem: fileSystem, workers: workers, diagnostics: &diagnostics)
    return Discovery(project: project, diagnostics: diagnostics)
  }

  /// The files with what is new among them.
  struct Reading: Sendable {
    var discovery: Discovery
    var files: FileReader.Reading
  }

  /// - Parameters:
  ///   - known: what the state knows of files, in the order of their paths.
  ///   - startedAt: when the build began that wrote the state.
  ///   - photoTool: what derived photos then.
  func read(
    _ discovery: Discovery, known: [FileRow] = [], startedAt: Int = 0, photoTool: PhotoTool? = nil
  ) -> Reading {
    var reading = files.read(discovery.project, known: known, startedAt: startedAt)
    if discovery.project.others.contains(where: { reading.rows[$0].picture.mayBePhoto }) {
      reading.photoTool = PhotoTool.find(
        options.photoTool, known: photoTool, fileSystem: fileSystem)
    }
    return Reading(discovery: discovery, files: reading)
  }

  func read() -> Reading { read(discover()) }

  // MARK: The site and its pages

  /// A site ready to be written, and what is wrong with it.
  struct Plan: Sendable {
    var content: ContentReader.Reading
    var pages: PagePlan
    var templates: SiteTemplates
    var report: BuildReport

    /// Of all photos that could be shown of the project's pictures: those of drafts too, which other builds show.
    var derivationKeys: Set<Digest> {
      Set(content.records.files.files.flatMap(\.derivations).map(\.key))
    }
  }

  /// - Parameter texts: those that are known, in the order of their paths.
  func plan<Known: KnownText>(_ reading: Reading, texts: [Known] = [TextRow]()) throws -> Plan {
    let project = reading.discovery.project
    let reader = ContentReader(files)
    // While texts are read.
    let frames = templates(reading)
    var diagnostics = reading.discovery.diagnostics
    let content = try reader.read(project, reading.files, known: texts, diagnostics: &diagnostics)
    options.progress.begin(.resolving)
    let (templates, mistakes) = frames.value()
    diagnostics += mistakes
    var input = siteInput(
      content.records, articles: content.articles, pages: content.pages,
      recipientTables: content.recipientTables)
    input.doubtful = Set(
      diagnostics.lazy.filter { $0.severity == .error || $0.id == "unknown-key" }.map(\.path))
    let (site, siteFindings) = Site.make(input, workers: workers)
    options.progress.begin(.planning)
    let pages = PagePlan(pageInput(site, templates))
    // Texts keep what was found in them: whoever changes the house's style need not have them read again.
    let style = site.settings.houseStyle
    diagnostics = style.told(diagnostics)
    diagnostics += FindingLocator(reader: reader).locate(
      pages.standing(style.told(siteFindings)) + pages.findings,
      unread: content.records.files.unread)
    let report = BuildReport(
      diagnostics: diagnostics.sorted(), leftOut: site.leftOut,
      pages: pages.pages.count { if case .templated = $0.body { true } else { false } })
    return Plan(content: content, pages: pages, templates: templates, report: report)
  }

  /// What all files say, each by itself, and what is wrong with them.
  func content(
    _ reading: Reading
  ) throws -> (content: ContentReader.Reading, diagnostics: [Diagnostic]) {
    var diagnostics = reading.discovery.diagnostics
    let content = try ContentReader(files).read(
      reading.discovery.project, reading.files, known: [TextRow](), diagnostics: &diagnostics)
    return (content, content.records.settings.houseStyle.told(diagnostics))
  }

  /// The templates, read and compiled on another thread, and what is wrong with them.
  func templates(
    _ reading: Reading
  ) -> BackgroundValue<(templates: SiteTemplates, diagnostics: [Diagnostic]), Never> {
    let project = reading.discovery.project
    var unread = project.unread
    for error in reading.files.unreadable { unread.insert(error.path) }
    let reader = TemplateReader(
      reader: ContentReader(files), rows: reading.files.rows, unread: unread)
    return BackgroundValue {
      var diagnostics: [Diagnostic] = []
      let templates = reader.read(project, diagnostics: &diagnostics)
      return (templates, diagnostics)
    }
  }

  /// Adds what only a comparison with the last build, or the making of pages, shows.
  func add(_ findings: [Finding], to plan: inout Plan) {
    if findings.isEmpty { return }
    let located = FindingLocator(reader: ContentReader(files)).locate(
      findings, unread: plan.content.records.files.unread)
    plan.report.diagnostics = (plan.report.diagnostics + located).sorted()
  }

  /// The project's settings and registries, for whoever writes a text.
  func registries() -> (
    settings: SiteSettings, registries: Registries, diagnostics: [Diagnostic]
  ) {
    var diagnostics: [Diagnostic] = []
    let (settings, registries) = ContentReader(files).registries(
      discover().project, diagnostics: &diagnostics)
    return (settings, registries, diagnostics)
  }

  /// The records that texts refer to; nil if anything is wrong with their files.
  func records(_ reading: Reading) -> ContentReader.Records? {
    var diagnostics: [Diagnostic] = []
    let records = ContentReader(files).records(
      reading.discovery.project, reading.files, diagnostics: &diagnostics)
    return diagnostics.contains { $0.severity == .error } ? nil : records
  }

  func siteInput(
    _ records: ContentReader.Records, articles: [Shared<ArticleSource>], pages: [PageSource],
    recipientTables: [String: RecipientTable] = [:]
  ) -> SiteInput {
    var settings = records.settings
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    return SiteInput(
      settings: settings, registries: records.registries, articles: articles, pages: pages,
      recipientTables: recipientTables, files: records.files, clock: options.clock,
      includesDrafts: options.includesDrafts, includesFuture: options.includesFuture,
      includesExpired: options.includesExpired)
  }

  func pageInput(_ site: Site, _ templates: SiteTemplates) -> PageInput {
    var input = PageInput(
      site: site, stylesheets: templates.stylesheets, scripts: templates.scripts,
      searchScripts: templates.searchScripts, icon: templates.icon, pngIcons: templates.pngIcons,
      assets: templates.assets,
      workers: workers, body: body, readingText: readingText, plainText: plainText,
      report: late.add)
    input.recentWork = recentWork
    return input
  }

  /// The body of a text whose page is being written.
  ///
  /// A file that was changed since it was read gives an empty one, or that of the change, and is noted: its page has
  /// to be made again, even if the change is taken back. One that cannot be read ends the build.
  @Sendable func body(
    _ path: String, _ digest: Digest, _ outline: BodyOutline
  ) -> MarkdownBody {
    let (digest, outline) = renewals.latest(path) ?? (digest, outline)
    return bodies.body(of: path, digest, outline) ?? renderedBody(path, digest, outline)
  }

  /// A body's text to be read aloud, like ``body(_:_:_:)``.
  @Sendable func readingText(
    _ path: String, _ digest: Digest, _ outline: BodyOutline
  ) -> [UInt8] {
    let (digest, outline) = renewals.latest(path) ?? (digest, outline)
    return bodies.readingText(of: path, digest)
      ?? renderedBody(path, digest, outline).readingText
  }

  /// A body's plain text, like ``body(_:_:_:)``.
  @Sendable func plainText(
    _ path: String, _ digest: Digest, _ outline: BodyOutline
  ) -> [UInt8] {
    let (digest, outline) = renewals.latest(path) ?? (digest, outline)
    return bodies.plainText(of: path, digest)
      ?? renderedBody(path, digest, outline).plainTextBytes
  }

  private func renderedBody(
    _ path: String, _ digest: Digest, _ outline: BodyOutline
  ) -> MarkdownBody {
    var ignored: [Diagnostic] = []
    let bytes: [UInt8]
    do throws(FileSystemError) {
      bytes = try fileSystem.readFile(options.source + "/" + path)
    } catch {
      bodies.fail(path, error)
      return .empty
    }
    if Digest.of(bytes) != digest { bodies.notePassingEdit() }
    guard outline.range.upperBound <= bytes.count,
      let file = SourceFile(path: path, bytes: bytes, diagnostics: &ignored)
    else { return .empty }
    return pool.withRenderer(for: bytes.count) { renderer in
      var ignored: [Diagnostic] = []
      return renderer.render(
        file, body: outline.range,
        options: MarkdownOptions(movesFirstParagraph: outline.movesFirstParagraph),
        diagnostics: &ignored)
    }
  }
}
