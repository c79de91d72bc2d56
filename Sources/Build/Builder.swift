import Content
import Diagnostics
import Markdown
import Pages
import Site
import Templates

/// Turns a project's files into its site.
package struct Builder: Sendable {
  let options: BuildOptions
  let fileSystem: any FileSystem
  private let pool: RendererPool

  package init(_ options: BuildOptions, fileSystem: any FileSystem) {
    self.options = options
    self.fileSystem = fileSystem
    pool = RendererPool(count: options.jobs)
  }

  /// Finds everything that is wrong with the project; writes nothing.
  package func check() async -> BuildReport {
    do {
      return try await plan().report
    } catch {
      return BuildReport(failure: Self.failure(error))
    }
  }

  /// Publishes the site, unless something is wrong with the project.
  package func build() async -> BuildReport {
    do {
      let publisher = try Publisher.open(
        output: options.output, waits: options.waits, fileSystem: fileSystem)
      var report = await build(publisher)
      report.notices = publisher.notices
      return report
    } catch {
      return BuildReport(failure: Self.failure(error))
    }
  }

  /// The publication's failure is part of the report, so that what was found before is not lost with it.
  private func build(_ publisher: Publisher) async -> BuildReport {
    var report = BuildReport()
    do {
      let plan = try await plan()
      report = plan.report
      if report.errors > 0 || (options.isStrict && report.warnings > 0) {
        publisher.abandon()
        return report
      }
      try await write(plan, to: publisher)
      report.publication = try publisher.publish()
    } catch {
      publisher.abandon()
      report.failure = Self.failure(error)
    }
    return report
  }

  private static func failure(_ error: any Error) -> PublicationError {
    switch error {
    case let error as PublicationError: error
    case let error as FileSystemError: .disk(error)
    default: .ended
    }
  }

  /// A site ready to be written: its pages and assets, and what is wrong with it.
  private struct Plan: Sendable {
    var pages: [Page]
    var templates: SiteTemplates
    var report: BuildReport
  }

  private func plan() async throws -> Plan {
    var diagnostics: [Diagnostic] = []
    let project = try ProjectFiles(
      root: options.source, fileSystem: fileSystem, diagnostics: &diagnostics)
    let reader = ContentReader(
      root: options.source, fileSystem: fileSystem, jobs: options.jobs, pool: pool)
    let reading = try await reader.read(project, diagnostics: &diagnostics)
    let templates = try TemplateReader(reader: reader).read(project, diagnostics: &diagnostics)
    let (site, siteFindings) = Site.make(siteInput(reading))
    let (pages, pageFindings) = sitePages(pageInput(site, templates))
    diagnostics += try locate(siteFindings + pageFindings, reader)
    let report = BuildReport(
      diagnostics: diagnostics.sorted(),
      pages: pages.count { if case .templated = $0.body { true } else { false } })
    return Plan(pages: pages, templates: templates, report: report)
  }

  private func siteInput(_ reading: ContentReader.Reading) -> SiteInput {
    var settings = reading.settings
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    return SiteInput(
      settings: settings, registries: reading.registries, articles: reading.articles,
      pages: reading.pages, recipientTables: reading.recipientTables, files: reading.files,
      clock: options.clock, includesDrafts: options.includesDrafts,
      includesFuture: options.includesFuture)
  }

  private func pageInput(_ site: Site, _ templates: SiteTemplates) -> PageInput {
    PageInput(
      site: site, stylesheets: templates.stylesheets, scripts: templates.scripts,
      icon: templates.icon,
      assets: templates.assets, body: renderBody)
  }

  /// How many findings of one file are shown: each is looked for in the file, and nobody reads more at once.
  private static let findingsPerFile = 200

  /// The findings at their places in the files, which are read again: there are few.
  private func locate(
    _ findings: [Finding], _ reader: ContentReader
  ) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (path, findings) in Dictionary(grouping: findings, by: \.path) {
      var file: SourceFile?
      if findings.contains(where: { $0.range != .start }) {
        var ignored: [Diagnostic] = []
        file = try reader.source(path, diagnostics: &ignored)
      }
      // Errors first, so that a file with many warnings cannot hide one.
      let sorted = findings.sorted { left, right in
        left.severity != right.severity
          ? left.severity > right.severity
          : left.range.lowerBound < right.range.lowerBound
      }
      for finding in sorted.prefix(Self.findingsPerFile) {
        // One about the file as a whole shows no line, whatever else was found there.
        let located = finding.range == .start ? nil : file?.diagnostic(finding)
        diagnostics.append(
          located
            ?? Diagnostic(
              severity: finding.severity, id: finding.id, path: path,
              message: finding.message, help: finding.help))
      }
      let rest = sorted.dropFirst(Self.findingsPerFile)
      if let first = rest.first {
        diagnostics.append(
          Diagnostic(
            severity: first.severity, id: "more-mistakes", path: path,
            message: "This file has \(rest.count) more mistakes, which are not shown.",
            help: "Mend those above, then build again."))
      }
    }
    return diagnostics
  }

  // MARK: Writing

  /// Makes the bytes of all pages on all threads, and hands each over as soon as it is done.
  private func write(_ plan: Plan, to publisher: Publisher) async throws {
    for asset in plan.templates.assets {
      try publisher.write(
        asset.address, try fileSystem.readFile(options.source + "/" + asset.path))
    }
    _ = try await workers(options.jobs, over: plan.pages.count) { [self] queue in
      while !Task.isCancelled, let indexes = queue.next() {
        for index in indexes {
          let page = plan.pages[index]
          try publisher.write(page.address, try bytes(of: page, plan.templates))
        }
      }
    }
  }

  private func bytes(
    of page: Page, _ templates: SiteTemplates
  ) throws(FileSystemError) -> [UInt8] {
    switch page.body {
    case .generated(let make): return make()
    case .copied(let file): return try fileSystem.readFile(options.source + "/" + file.path)
    case .templated(let kind, let records):
      var bytes: [UInt8] = []
      templates.templates[kind]?.render(records(), root: page.root, into: &bytes)
      return bytes
    }
  }

  /// The body of a text whose page is being written. A file that cannot be read any more gives an empty one;
  /// the next build reports it.
  @Sendable private func renderBody(
    _ path: String, _ range: Range<Int>, _ movesFirstParagraph: Bool
  ) -> MarkdownBody {
    var ignored: [Diagnostic] = []
    guard let bytes = try? fileSystem.readFile(options.source + "/" + path),
      range.upperBound <= bytes.count,
      let file = SourceFile(path: path, bytes: bytes, diagnostics: &ignored)
    else { return .empty }
    return pool.withRenderer { renderer in
      var ignored: [Diagnostic] = []
      return renderer.render(
        file, body: range,
        options: MarkdownOptions(movesFirstParagraph: movesFirstParagraph),
        diagnostics: &ignored)
    }
  }
}
