import ArgumentParser
import Build
import Content
import Diagnostics
import Dispatch
import Foundation
import Preview

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: told("Shows the site in a browser on this machine, and follows what is written."),
    discussion: told(
      """
      Drafts, articles dated in the future and expired ones are shown too, each with a mark; with --published \
      only what readers would see. Nothing is written: a page is made when the browser asks for it.

      Examples:
        bulletin serve
        bulletin serve --open
        bulletin serve --port 9000 --source huyen-cao-lanh
      """))

  @OptionGroup var project: ReadingOptions
  @OptionGroup var address: AddressOptions
  @OptionGroup var verbosity: VerbosityOptions

  @Option(name: [.short, .long], help: .told("The port of 127.0.0.1.", valueName: "number"))
  var port: UInt16 = 8080

  @Flag(help: .told("Open the front page in the browser."))
  var open = false

  @Flag(help: .told("Show only what readers would see now."))
  var published = false

  func validate() throws {
    if port == 0 { throw ValidationError.told("--port takes a number from 1 to 65535.") }
  }

  mutating func run() throws {
    var options = project.buildOptions()
    options.baseURL = address.address
    if !published {
      options.includesDrafts = true
      options.includesFuture = true
      options.includesExpired = true
    }
    if let report = Builder(options, fileSystem: DiskFileSystem()).reportOfNoProject() {
      try end(with: report)
    }
    let photos = Self.makePhotoFolder()
    let live = LiveProject(
      options, photoFolder: photos, cacheFolder: CacheFolder.make(ofProject: options.source),
      fileSystem: DiskFileSystem())
    let console = PreviewConsole(isQuiet: verbosity.quiet)
    let server = try beginServing(live, options, console)
    let isClockSet = project.clock != nil
    let fixed = options.clock
    let url = server.address
    let root = options.source
    let interruptions = Self.endOnInterrupt(removing: photos)
    try printOutput("\(url)\n" + told("Stop with Ctrl-C.") + "\n")
    if open { openBrowser(url) }
    ProjectWatch.begin(
      live, root: root,
      clock: { isClockSet ? fixed : Moment(unixSeconds: Int(Date().timeIntervalSince1970)) },
      told: { site, duration in
        server.show(site)
        console.tell(site, isFirst: false, duration)
      },
      failed: { printError(.verbatim("\($0)"), help: nil) })
    Task.detached {
      do {
        try await server.run()
      } catch {
        printError("The preview ended: \("\(error)").", help: nil)
        Foundation.exit(ExitCode.program.rawValue)
      }
    }
    withExtendedLifetime(interruptions) { dispatchMain() }
  }

  /// Listens, with the site as it is by now: by itself, so that nobody holds that site when there is another one.
  private func beginServing(
    _ live: LiveProject, _ options: BuildOptions, _ console: PreviewConsole
  ) throws -> PreviewServer {
    let stopwatch = ContinuousClock()
    let start = stopwatch.now
    do {
      let site = try live.update(clock: options.clock)
      console.tell(site, isFirst: true, start.duration(to: stopwatch.now))
      return try PreviewServer(site, port: port, language: RunLanguage.current)
    } catch PreviewServer.Failure.portIsTaken {
      printError(
        "Port \(Int(port)) is in use, perhaps by another preview.",
        help: "Name another one with --port.")
      throw ExitCode.busy
    } catch {
      printError(.verbatim("\(error)"), help: nil)
      throw ExitCode.program
    }
  }

  /// Says why there is nothing to show.
  private func end(with report: BuildReport) throws -> Never {
    let diagnostics = project.folder.shown(report.diagnostics)
    printError(TerminalFormatter.ofRun.format(diagnostics))
    if !verbosity.quiet {
      printError(told("\(ProjectOptions.findings(report)): \("nothing can be shown" as Message)."))
    }
    throw ExitCode.content
  }

  /// A folder of this process alone; nil where there can be none.
  private static func makePhotoFolder() -> String? {
    let folder = FileManager.default.temporaryDirectory.path + "/bulletin-preview-\(getpid())"
    let isMade =
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])) != nil
    return isMade ? folder : nil
  }

  private static func endOnInterrupt(
    removing folder: String?
  ) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if let folder { try? FileManager.default.removeItem(atPath: folder) }
        try? printOutput("\n")
        Foundation.exit(0)
      }
      source.resume()
      return source
    }
  }
}

/// Tells at the terminal what is wrong by now.
struct PreviewConsole: Sendable {
  let isQuiet: Bool

  func tell(_ site: LiveSite, isFirst: Bool, _ duration: Duration) {
    let report = site.report
    if !report.diagnostics.isEmpty {
      printError(TerminalFormatter.ofRun.format(report.diagnostics))
    }
    if isQuiet { return }
    let milliseconds = Int((duration / .milliseconds(1)).rounded())
    let what: Message =
      isFirst
      ? "Read \(count: report.pages) pages"
      : site.changes.count == 1 ? .verbatim(site.changes[0]) : .files(site.changes.count)
    let findings = ProjectOptions.findings(report)
    try? printOutput(told("\(what), \(count: milliseconds) ms: \(findings).") + "\n")
  }
}
