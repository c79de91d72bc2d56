package import Content
package import Diagnostics
import Pages

/// Turns a project's files into its site.
package struct Builder: Sendable {
  let options: BuildOptions
  let fileSystem: any FileSystem

  package init(_ options: BuildOptions, fileSystem: any FileSystem) {
    self.options = options
    self.fileSystem = fileSystem
  }

  /// Finds everything that is wrong with the project; writes nothing.
  ///
  /// - Parameter published: a copy of the site as it was published, whose addresses of articles must still lead
  ///   somewhere; nil if none is to be compared.
  package func check(against published: String? = nil) -> BuildReport {
    wholeCheck(against: published).told
  }

  /// The same with what is told once of many files at each place where it is: whoever mends it needs all of them.
  package func wholeCheck(against published: String? = nil) -> BuildReport {
    if let report = reportOfNoProject() { return report }
    var report = BuildReport()
    do {
      let run = BuildRun(options, fileSystem: fileSystem, bodies: BodyStore(nil))
      report = try checkedPlan(run, against: published).report
      try run.bodies.check()
    } catch {
      report.end(with: error)
    }
    return report
  }

  /// The plan of the site's pages with all that is wrong with it.
  func checkedPlan(_ run: BuildRun, against published: String? = nil) throws -> BuildRun.Plan {
    var plan = try run.plan(run.read())
    if let published {
      let addresses = try fileSystem.articleAddresses(in: published, workers: run.workers)
      let lost = LostAddresses(plan, published: addresses, clock: options.clock)
      run.add(lost.findings, to: &plan)
    }
    if plan.report.errors == 0 { run.add(plan.pages.findingsOfMaking(), to: &plan) }
    return plan
  }

  /// Publishes the site, unless something is wrong with the project.
  package func build() -> BuildReport {
    if let report = reportOfNoProject() { return report }
    do {
      try options.checkFolders(fileSystem)
      let session = try OutputSession.open(
        output: options.output, waits: options.waits, fileSystem: fileSystem)
      var report = IncrementalBuild(options, session: session).run().told
      if report.publication != nil, let notice = sizeNotice { report.notices.append(notice) }
      return report
    } catch {
      var report = BuildReport()
      report.failure = PublicationError(error)
      return report
    }
  }
}

extension Builder {
  /// The project's settings and registries, and what is wrong with them, for whoever writes a text.
  package func registries() -> (
    settings: SiteSettings, registries: Registries, diagnostics: [Diagnostic]
  ) {
    BuildRun(options, fileSystem: fileSystem, bodies: BodyStore(nil)).registries()
  }

  /// A report that says so if there is nothing that a site could be made from: whoever is in a wrong folder must find
  /// nothing there afterwards, and one sentence is enough.
  package func reportOfNoProject() -> BuildReport? {
    // Nearly every folder of a project has it, and need not be walked for this.
    let settings = try? fileSystem.status("\(options.source)/\(ProjectFiles.content)/site.yaml")
    guard settings == nil else { return nil }
    let run = BuildRun(options, fileSystem: fileSystem, bodies: BodyStore(nil))
    guard run.discover().project.holdNothing else { return nil }
    return BuildReport(diagnostics: [
      Diagnostic(
        severity: .error, id: "no-project", path: ProjectFiles.content,
        message: options.source == "."
          ? "This folder holds no project of Bulletin."
          : "The folder “\(options.source)” holds no project of Bulletin.",
        help: "Begin one here with “bulletin init”, or name the project's folder with --source."
      )
    ])
  }
}

extension PublicationError {
  /// What kept a build from its end.
  init(_ error: any Error) {
    self =
      switch error {
      case let error as PublicationError: error
      case let error as FileSystemError: .disk(error)
      default: .unexpected("\(error)")
      }
  }
}
