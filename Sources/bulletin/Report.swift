import ArgumentParser
import Build
import Content
import Diagnostics
import Foundation
import Site

extension ExitCode {
  /// Something in the content is wrong.
  static let content = ExitCode(1)
  /// The program failed by itself (`EX_SOFTWARE`).
  static let program = ExitCode(70)
  /// The disk failed (`EX_IOERR`).
  static let disk = ExitCode(74)
  /// Another build runs (`EX_TEMPFAIL`).
  static let busy = ExitCode(75)
}

/// What a command has done with a site's pages.
enum Deed {
  case built, checked, verified, served

  /// - Parameters:
  ///   - pages: how many: “3 pages”.
  ///   - seconds: how long it took.
  func sentence(_ pages: Message, seconds: String) -> Message {
    switch self {
    case .built: "Built \(pages) in \(seconds) s"
    case .checked: "Checked \(pages) in \(seconds) s"
    case .verified: "Verified \(pages) in \(seconds) s"
    case .served: "Served \(pages) in \(seconds) s"
    }
  }
}

extension ProjectOptions {
  /// Prints what a build or a check found, and ends the program with the exit code that says so.
  ///
  /// The program ends here and not in its caller, so that nothing that the build made is freed.
  ///
  /// - Parameters:
  ///   - deed: what was done with the pages.
  ///   - failure: what errors mean, for the summary.
  ///   - seconds: how long it took.
  func report(
    _ report: BuildReport, _ deed: Deed, failure: Message = "the site stays as it was",
    seconds: Double
  ) -> Never {
    var code = ExitCode.success
    do {
      try print(report, deed, failure: failure, seconds: seconds)
    } catch {
      code = error as? ExitCode ?? .disk
    }
    withExtendedLifetime(report) { Foundation.exit(code.rawValue) }
  }

  private func print(
    _ report: BuildReport, _ deed: Deed, failure: Message, seconds: Double
  ) throws {
    var report = report
    let paths = shownPaths
    for index in report.diagnostics.indices {
      report.diagnostics[index].path = paths.shown(report.diagnostics[index].path)
    }
    for notice in report.notices { printError(told("note: \(notice)")) }
    // Programs that read the findings find a failure among them; people read it last.
    if let failure = report.failure, format != .text {
      report.diagnostics.append(
        Diagnostic(
          severity: .error, id: failure.id, path: failure.path ?? source,
          message: failure.message))
    }
    try printDiagnostics(report, seconds: seconds)
    for explanation in report.explanations {
      // What programs read stays theirs alone.
      let text = explanation.text(in: RunLanguage.current)
      if format == .text { try printOutput(text + "\n") } else { printError(text) }
    }
    if let failure = report.failure {
      if format == .text { printError(failure.message, help: nil) }
      throw Self.exitCode(of: failure)
    }
    let failed = report.errors > 0 || (strict && report.warnings > 0)
    if !quiet, format != .json {
      let summary =
        failed
        ? told("\(Self.findings(report)): \(failure).")
        : summary(report, deed, seconds: seconds)
      let lines = [summary] + hints(report, deed, failed: failed)
      if failed {
        printError(lines.joined(separator: "\n"))
      } else {
        try printOutput(lines.map { $0 + "\n" }.joined())
      }
    }
    if failed { throw ExitCode.content }
  }

  /// What else may help somebody who reads the findings; programs know already.
  private func hints(_ report: BuildReport, _ deed: Deed, failed: Bool) -> [String] {
    if format != .text { return [] }
    var hints: [String] = []
    let fixes = report.diagnostics.count { $0.fix != nil }
    if fixes > 0, deed != .verified {
      hints.append(told("\(count: fixes) of these can be mended by “bulletin fix”."))
    }
    if failed, let first = report.diagnostics.max(by: Self.isMilder) {
      hints.append(told("“bulletin explain \(first.id)” tells the long story."))
    }
    return hints
  }

  static func exitCode(of error: PublicationError) -> ExitCode {
    switch error {
    case .anotherBuildRuns: .busy
    case .foreignFiles, .invalidAddresses, .notPublished, .noCopy: .content
    case .notAFolder, .disk, .unfinished: .disk
    case .ended, .unexpected: .program
    }
  }

  private func printDiagnostics(_ report: BuildReport, seconds: Double) throws {
    switch format {
    case .text:
      if report.diagnostics.isEmpty { return }
      printError(TerminalFormatter.ofRun.format(report.diagnostics))
    case .github:
      if report.diagnostics.isEmpty { return }
      try printOutput(GitHubFormatter(language: RunLanguage.current).format(report.diagnostics))
    case .json:
      var numbers = [
        ("errors", report.errors), ("warnings", report.warnings), ("pages", report.pages),
        ("drafts", report.leftOut.drafts), ("embargoed", report.leftOut.embargoed),
        ("expired", report.leftOut.expired), ("withdrawn", report.leftOut.withdrawn),
      ]
      if let publication = report.publication {
        numbers += [
          ("created", publication.created), ("updated", publication.updated),
          ("removed", publication.removed), ("unchanged", publication.unchanged),
        ]
      }
      numbers.append(("milliseconds", Int(seconds * 1000)))
      var figures = numbers.map { (key: $0.0, figure: JSONFormatter.Figure.number($0.1)) }
      if let end = report.leftOut.nextEmbargoEnd {
        figures.append(
          (
            key: "nextEmbargoEnd",
            figure: .text(
              Self.text(of: end, report.leftOut.siteOffset, between: "T", withOffset: true))
          ))
      }
      try printOutput(
        JSONFormatter(language: RunLanguage.current).format(report.diagnostics, summary: figures))
    }
  }

  private static func isMilder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    left.severity < right.severity
  }

  /// “2 errors, 1 warning”
  static func findings(_ report: BuildReport) -> Message {
    "\(.errors(report.errors)), \(.warnings(report.warnings))"
  }

  private func summary(_ report: BuildReport, _ deed: Deed, seconds: Double) -> String {
    let done = deed.sentence(.pages(report.pages), seconds: Self.rounded(seconds))
    var lines: [Message] = []
    if let publication = report.publication, deed == .built {
      lines.append(
        "\(done): \(count: publication.created) files new, \(count: publication.updated) changed, "
          + "\(count: publication.removed) removed, \(count: publication.unchanged) as they were; "
          + "\(.warnings(report.warnings)).")
    } else {
      lines.append("\(done): \(Self.findings(report)).")
    }
    if let leftOut = leftOut(report) { lines.append(leftOut) }
    return lines.map(told).joined(separator: "\n")
  }

  /// “Left out: 2 drafts, 1 article until 2026-12-24 08:00.”
  private func leftOut(_ report: BuildReport) -> Message? {
    let leftOut = report.leftOut
    if leftOut.isEmpty { return nil }
    var parts: [Message] = []
    if leftOut.drafts > 0 {
      parts.append(leftOut.drafts == 1 ? "1 draft" : "\(count: leftOut.drafts) drafts")
    }
    if let end = leftOut.nextEmbargoEnd {
      let moment = Self.text(of: end, leftOut.siteOffset, between: " ")
      parts.append(
        leftOut.embargoed == 1
          ? "1 article until \(moment)"
          : "\(count: leftOut.embargoed) articles dated in the future, the first until \(moment)")
    }
    if leftOut.expired > 0 { parts.append("\(count: leftOut.expired) expired") }
    if leftOut.withdrawn > 0 { parts.append("\(count: leftOut.withdrawn) withdrawn") }
    return "Left out: \(Message.list(parts))."
  }

  /// On the site's clocks.
  static func text(
    of moment: Moment, _ offset: Int, between separator: String, withOffset: Bool = false
  ) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let local = moment.dateTime(offset: offset)
    let second = local.secondOfDay ?? 0
    let day = "\(local.date.year)-\(two(local.date.month))-\(two(local.date.day))"
    let time = "\(two(second / 3600)):\(two(second / 60 % 60))"
    let zone = "\(offset < 0 ? "-" : "+")\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
    return day + separator + time + (withOffset ? ":\(two(second % 60))\(zone)" : "")
  }

  private static func rounded(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    let mark = RunLanguage.current == .vietnamese ? "," : "."
    return "\(hundredths / 100)\(mark)\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

/// To standard errors; where they can go nowhere, the exit code still says it.
func printError(_ line: String) {
  let line = line.hasSuffix("\n") ? line : line + "\n"
  try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
}

/// To standard output; a pipe or a full disk that takes no more is a failure that the caller must see.
func printOutput(_ text: String) throws {
  do {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  } catch {
    printError("The report cannot be written to standard output.", help: nil)
    throw ExitCode.disk
  }
}
