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
  package func check() async -> BuildReport {
    var report = BuildReport()
    do {
      let run = BuildRun(options, fileSystem: fileSystem, bodies: BodyStore(nil))
      var plan = try run.plan(run.read())
      if plan.report.errors == 0 { run.add(plan.pages.findingsOfMaking(), to: &plan) }
      report = plan.report
      try run.bodies.check()
    } catch {
      report.end(with: error)
    }
    return report
  }

  /// Publishes the site, unless something is wrong with the project.
  package func build() async -> BuildReport {
    do {
      try options.checkFolders(fileSystem)
      let session = try OutputSession.open(
        output: options.output, waits: options.waits, fileSystem: fileSystem)
      return IncrementalBuild(options, session: session).run()
    } catch {
      var report = BuildReport()
      report.failure = PublicationError(error)
      return report
    }
  }
}

extension PublicationError {
  /// What kept a build from its end.
  init(_ error: any Error) {
    self =
      switch error {
      case let error as PublicationError: error
      case let error as FileSystemError: .disk(error)
      default: .ended
      }
  }
}
