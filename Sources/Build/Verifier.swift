package import Content
import Diagnostics
import Digests
import Workers

/// Proves that a published site is what a build from nothing makes of the project.
package struct Verifier: Sendable {
  private let options: BuildOptions
  private let scratch: String
  private let fileSystem: any FileSystem

  /// - Parameters:
  ///   - options: those of the build whose output is to be proved.
  ///   - scratch: a folder that is made for the comparison and removed afterwards.
  package init(_ options: BuildOptions, scratch: String, fileSystem: any FileSystem) {
    self.options = options
    self.scratch = scratch
    self.fileSystem = fileSystem
  }

  private enum Difference: Sendable {
    case other, missing, surplus
  }

  /// The present of the last build of the output, which its pages depend on; nil if that is not known.
  package func lastClock() -> Moment? {
    guard (try? options.checkFolders(fileSystem)) != nil else { return nil }
    let area = StateArea(source: options.source, output: options.output)
    return try? StateStore(path: area.state, fileSystem: fileSystem).header().clock
  }

  /// The report of the build from nothing, with an error for each file that the published site does not have in
  /// common with it.
  package func verify() -> BuildReport {
    if let report = Builder(options, fileSystem: fileSystem).reportOfNoProject() { return report }
    do throws(PublicationError) {
      try options.checkFolders(fileSystem)
      try checkThatThereIsASite()
    } catch {
      var report = BuildReport()
      report.failure = error
      return report
    }
    var anew = options
    anew.output = scratch
    anew.keepsState = false
    anew.executable = nil
    anew.isForced = true
    // Warnings keep a site from being published, not from being compared.
    anew.isStrict = false
    defer { try? fileSystem.removeTree(scratch) }
    var report = Builder(anew, fileSystem: fileSystem).build()
    guard report.publication != nil else { return report }
    do {
      // The output must not change while it is read, and be whole: what a build left undone is done first.
      let session = try OutputSession.open(
        output: options.output, waits: options.waits, fileSystem: fileSystem)
      defer { session.end(undoing: true) }
      report.notices += session.notices
      let published = try manifest(of: options.output, &report)
      report.diagnostics += try compare(manifest(of: scratch, &report), published)
    } catch {
      report.failure = PublicationError(error)
    }
    return report
  }

  /// A site of which the list is there, or that a build has decided to put in place.
  private func checkThatThereIsASite() throws(PublicationError) {
    let area = OutputArea(output: options.output)
    for file in [area.manifest, area.journal]
    where try onDisk(try fileSystem.status(file)) != nil {
      return
    }
    throw .notPublished(output: options.output)
  }

  private func manifest(of output: String, _ report: inout BuildReport) throws -> Manifest {
    let area = OutputArea(output: output)
    var recovery = Recovery(area: area, fileSystem: fileSystem)
    let manifest = try recovery.readManifest().0
    report.notices += recovery.notices
    if !recovery.notices.isEmpty {
      // Which files of the folder are ours is not known, so that one too many cannot be found.
      report.diagnostics.append(
        Diagnostic(
          severity: .error, id: "unknown-files", path: options.pathInProject(of: area.manifest),
          message: "The list of what Bulletin wrote cannot be read.",
          help: "Delete the output folder and build again."))
    }
    return manifest
  }

  private func compare(_ expected: Manifest, _ published: Manifest) throws -> [Diagnostic] {
    let area = OutputArea(output: options.output)
    let differences = try Workers(count: options.jobs).map(expected.entries.count) {
      index throws(FileSystemError) -> Difference? in
      let entry = expected.entries[index]
      let path = area.published(entry.address)
      guard try fileSystem.status(path)?.kind == .file else { return .missing }
      return try fileSystem.digest(of: path) == entry.digest ? nil : .other
    }
    var diagnostics: [Diagnostic] = []
    for (entry, difference) in zip(expected.entries, differences) {
      if let difference { diagnostics.append(diagnostic(difference, entry.address)) }
    }
    for address in ManifestIndex(published).addresses(missingIn: expected)
    where try fileSystem.status(area.published(address)) != nil {
      diagnostics.append(diagnostic(.surplus, address))
    }
    return diagnostics.sorted()
  }

  private func diagnostic(_ difference: Difference, _ address: OutputAddress) -> Diagnostic {
    let (id, message): (String, Message) =
      switch difference {
      case .other: ("stale-file", "This file is not what a build from nothing makes.")
      case .missing: ("missing-output", "This file of the site is missing.")
      case .surplus: ("surplus-file", "This file does not belong to the site.")
      }
    return Diagnostic(
      severity: .error, id: id,
      path: options.pathInProject(of: OutputArea(output: options.output).published(address)),
      message: message, help: "Build again; if that does not help, build with --force.")
  }
}
