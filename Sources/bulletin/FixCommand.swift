import ArgumentParser
import Build
import Diagnostics
import Foundation

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: told("Mends mistakes of which it is certain what was meant, after a yes."),
    discussion: told(
      """
      Shows what would change in each file, asks, writes it, and checks again. Mistakes of which more than one \
      thing may be meant are left to you. Where nobody sits at the terminal, nothing is changed without --yes.

      Examples:
        bulletin fix
        bulletin fix content/articles/2019
        bulletin fix --dry-run > sua.patch
        bulletin fix --yes
      """))

  @Argument(
    help: .told("Files or folders of content/; all if none is named.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup var project: ReadingOptions

  @Flag(name: [.short, .long], help: .told("Do not ask."))
  var yes = false

  @Flag(
    name: [.customShort("n"), .long], help: .told("Show what would change, and change nothing."))
  var dryRun = false

  func validate() throws {
    if yes && dryRun { throw ValidationError.told("--yes and --dry-run contradict each other.") }
    _ = try places()
  }

  mutating func run() throws {
    let builder = Builder(project.buildOptions(), fileSystem: DiskFileSystem())
    if let report = builder.reportOfNoProject() { try end(with: report) }
    var session = FixSession(
      places: try places(), mender: FileMender(root: project.source, fileSystem: DiskFileSystem()),
      folder: project.folder)
    var report = builder.wholeCheck()
    while report.failure == nil, let plan = session.plan(report) {
      try session.show(plan)
      guard try isWanted(plan) else { try end(with: report, plan) }
      try session.make(plan)
      report = builder.wholeCheck()
    }
    try end(with: report, after: session)
  }

  /// The places named, as paths from the project's folder; empty for all.
  private func places() throws -> [String] {
    try paths.map { path in
      guard let place = ProjectPath(path, in: project.source) else {
        throw ValidationError.told("There is no file or folder “\(path)” in content/.")
      }
      return place.path
    }
  }

  private func isWanted(_ plan: MendingPlan) throws -> Bool {
    if yes { return true }
    if dryRun || !Question.canAsk { return false }
    return Question.askYes(
      "Mend \(plan.counts) in \(.files(plan.files.count))?")
  }

  // MARK: The end

  /// After a no, or where nobody is asked.
  private func end(with report: BuildReport, _ plan: MendingPlan) throws -> Never {
    let isAsked = !dryRun && Question.canAsk
    printError(
      told(
        isAsked
          ? "Nothing was changed."
          : "Nothing was changed: “bulletin fix --yes” mends \(plan.counts) in \(.files(plan.files.count))."
      ))
    throw Self.exitCode(of: report)
  }

  private func end(with report: BuildReport, after session: FixSession) throws -> Never {
    let joined = report.told
    let shown = joined.diagnostics.filter { session.isWanted($0.path) }
    if let failure = report.failure {
      printError(failure.message, help: nil)
    } else if session.mended.isEmpty {
      try printOutput(
        told(
          shown.isEmpty
            ? "There is nothing to mend."
            : "There is nothing that can be mended without a choice: \(Self.counts(shown)) are yours, which “bulletin check” shows."
        ) + "\n")
    } else {
      if !shown.isEmpty { printError(TerminalFormatter.ofRun.format(project.folder.shown(shown))) }
      let sentences = sentences(shown, joined, session)
      try printOutput(sentences.map(told).joined(separator: "\n") + "\n")
    }
    throw Self.exitCode(of: report)
  }

  private func sentences(
    _ shown: [Diagnostic], _ report: BuildReport, _ session: FixSession
  ) -> [Message] {
    var sentences: [Message] = [
      "Mended: \(Self.counts(session.mended)) in \(.files(session.files.count)).",
      "Left: \(Self.counts(shown)).",
    ]
    let others = report.diagnostics.count - shown.count
    if others > 0 {
      let elsewhere = report.diagnostics.filter { !session.isWanted($0.path) }
      sentences.append("In other files: \(Self.counts(elsewhere)).")
    }
    if session.isUnfinished { sentences.append("There is more to mend: run it again.") }
    return sentences
  }

  private func end(with report: BuildReport) throws -> Never {
    printError(TerminalFormatter.ofRun.format(project.folder.shown(report.diagnostics)))
    throw Self.exitCode(of: report)
  }

  private static func exitCode(of report: BuildReport) -> ExitCode {
    if let failure = report.failure { return ProjectOptions.exitCode(of: failure) }
    return report.errors > 0 ? .content : .success
  }

  /// “3 errors, 1 warning”
  fileprivate static func counts(_ diagnostics: [Diagnostic]) -> Message {
    let errors = diagnostics.count { $0.severity == .error }
    return "\(.errors(errors)), \(.warnings(diagnostics.count - errors))"
  }
}

extension MendingPlan {
  fileprivate var counts: Message { FixCommand.counts(diagnostics) }
}

/// What a run of `fix` does to the project, round by round: what is mended may show what else is wrong, and two fixes of
/// one place take turns.
struct FixSession {
  /// As paths from the project's folder; empty for all.
  let places: [String]
  let mender: FileMender
  let folder: SourceOptions

  private(set) var mended: [Diagnostic] = []
  private(set) var files: Set<String> = []
  /// Whether there was more than one run does.
  private(set) var isUnfinished = false
  private var rounds = 0
  /// Of the files that were changed: what they held, so that no two fixes go round in a circle.
  private var former: Set<[UInt8]> = []

  /// A file of 1,000 mistakes tells a hundred at once.
  private static let mostRounds = 20

  init(places: [String], mender: FileMender, folder: SourceOptions) {
    self.places = places
    self.mender = mender
    self.folder = folder
  }

  func isWanted(_ path: String) -> Bool {
    places.isEmpty || places.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  /// What to mend next; nil if there is nothing.
  mutating func plan(_ report: BuildReport) -> MendingPlan? {
    var plan = MendingPlan(report.diagnostics, with: mender, where: isWanted)
    for (path, error) in plan.refusals {
      printError("\(path): \(error.message)", help: nil)
    }
    plan.leaveOut { former.contains($0.mended.bytes) }
    if plan.isEmpty { return nil }
    if rounds == Self.mostRounds {
      isUnfinished = true
      return nil
    }
    return plan
  }

  /// Each file with what is wrong in it, and what changes.
  func show(_ plan: MendingPlan) throws {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let formatter = TerminalFormatter(
      color: Terminal.wantsColor(STDOUT_FILENO), language: RunLanguage.current)
    var text = ""
    for file in plan.files {
      let diagnostics = folder.shown(file.diagnostics)
      for diagnostic in diagnostics { text += formatter.headline(of: diagnostic) }
      let path = diagnostics.first?.path ?? file.path
      let diff = UnifiedDiff(of: file.mended.former, making: file.mended.edits)
      text +=
        isTerminal
        ? formatter.format(diff, of: path) : String(decoding: diff.patch(of: path), as: UTF8.self)
      text += "\n"
    }
    try printOutput(text)
  }

  mutating func make(_ plan: MendingPlan) throws {
    for file in plan.files {
      do throws(MendingError) {
        try mender.mend(file.path, file.fixes)
      } catch {
        printError("\(file.path): \(error.message)", help: nil)
        if case .disk = error { throw ExitCode.disk }
        continue
      }
      former.insert(file.mended.former)
      mended += file.diagnostics
      files.insert(file.path)
    }
    rounds += 1
  }
}
