import ArgumentParser
import Build
import Diagnostics
import Foundation

extension ExitCode {
  /// Something in the content is wrong.
  static let content = ExitCode(1)
  /// The disk failed (`EX_IOERR`).
  static let disk = ExitCode(74)
  /// Another build runs (`EX_TEMPFAIL`).
  static let busy = ExitCode(75)
}

extension ProjectOptions {
  /// Runs a build or a check, prints what it found, and ends with the exit code that says so.
  ///
  /// - Parameter verb: what the summary says was done with the pages.
  func report(
    verb: String, _ run: (any FileSystem) async throws -> BuildReport
  ) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let report: BuildReport
    do {
      report = try await run(DiskFileSystem())
    } catch let error as PublicationError {
      printError("error: \(error)")
      throw Self.exitCode(of: error)
    } catch let error as FileSystemError {
      printError("error: \(error)")
      throw ExitCode.disk
    }
    let elapsed = start.duration(to: clock.now)
    for notice in report.notices { printError("note: \(notice)") }
    let failed = report.errors > 0 || (strict && report.warnings > 0)
    printDiagnostics(report, seconds: elapsed / .seconds(1))
    if !quiet, format != .json {
      let summary = summary(report, verb: verb, failed: failed, seconds: elapsed / .seconds(1))
      if failed { printError(summary) } else { print(summary) }
    }
    if failed { throw ExitCode.content }
  }

  private static func exitCode(of error: PublicationError) -> ExitCode {
    switch error {
    case .anotherBuildRuns: .busy
    case .foreignFiles: .content
    case .disk, .unfinished, .invalidAddresses, .ended: .disk
    }
  }

  private func printDiagnostics(_ report: BuildReport, seconds: Double) {
    switch format {
    case .text:
      if report.diagnostics.isEmpty { return }
      printError(TerminalFormatter(color: Self.wantsColor).format(report.diagnostics))
    case .github:
      if report.diagnostics.isEmpty { return }
      print(GitHubFormatter().format(report.diagnostics), terminator: "")
    case .json:
      var figures: [(key: String, number: Int)] = [
        ("errors", report.errors), ("warnings", report.warnings), ("pages", report.pages),
      ]
      if let publication = report.publication {
        figures += [
          ("created", publication.created), ("updated", publication.updated),
          ("removed", publication.removed), ("unchanged", publication.unchanged),
        ]
      }
      figures.append(("milliseconds", Int(seconds * 1000)))
      print(
        JSONFormatter().format(report.diagnostics, summary: figures), terminator: "")
    }
  }

  private func summary(
    _ report: BuildReport, verb: String, failed: Bool, seconds: Double
  ) -> String {
    let findings = "\(count(report.errors, "error")), \(count(report.warnings, "warning"))"
    if failed { return "\(findings): nothing was published." }
    let pages = "\(verb) \(count(report.pages, "page")) in \(Self.rounded(seconds)) s"
    guard let publication = report.publication else { return "\(pages): \(findings)." }
    return "\(pages): \(publication.created) files new, \(publication.updated) changed, "
      + "\(publication.removed) removed, \(publication.unchanged) as they were; "
      + "\(count(report.warnings, "warning"))."
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func rounded(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// As https://no-color.org asks, and never in a file or a pipe.
  private static var wantsColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDERR_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }
}

private func printError(_ line: String) {
  FileHandle.standardError.write(Data((line.hasSuffix("\n") ? line : line + "\n").utf8))
}
