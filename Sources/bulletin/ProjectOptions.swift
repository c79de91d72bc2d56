import ArgumentParser
import Build
import Content
import Diagnostics
import Foundation

/// What every command that reads a project needs to know.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var folder: SourceOptions

  @Option(
    help: .told(
      "The present, such as 2026-01-31T08:00:00+07:00; decides what is published.",
      valueName: "moment"))
  var clock: String?

  @Option(help: .told("How many threads work at once.", valueName: "number"))
  var jobs: Int?

  var source: String { folder.source }

  func validate() throws {
    if let clock, Self.moment(clock) == nil {
      throw ValidationError.told(
        "“\(clock)” is no moment: write one such as 2026-01-31T08:00:00+07:00.")
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError.told("--jobs takes a number from 1 to 1024.")
    }
  }

  /// - Parameter output: the folder for the site; nil for `public` in the project.
  func buildOptions(output: String? = nil) -> BuildOptions {
    var options = BuildOptions(
      source: source, output: output ?? source + "/public",
      clock: clock.flatMap(Self.moment) ?? Moment(unixSeconds: Int(Date().timeIntervalSince1970)),
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    options.isOutputNamed = output != nil
    options.executable = try? FileManager.default.destinationOfSymbolicLink(
      atPath: "/proc/self/exe")
    options.photoTool = Self.program("vipsthumbnail")
    return options
  }

  /// The file of a program that the user's shell would find; nil if it would find none.
  private static func program(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.filter { $0.hasPrefix("/") }.map { $0 + "/" + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { URL(filePath: $0).resolvingSymlinksInPath().path }
  }

  /// Without an offset, the moment is one of Vietnamese clocks.
  static func moment(_ text: String) -> Moment? {
    DateTime(text)?.moment(siteOffset: 7 * 60)
  }
}

/// The address that is not the one of site.yaml.
struct AddressOptions: ParsableArguments {
  @Option(
    name: [.customShort("b"), .customLong("base-url")],
    help: .told(
      "The address that the site will have, instead of base_url of site.yaml.",
      valueName: "url"))
  var baseURL: String?

  func validate() throws {
    if let baseURL {
      do throws(BaseURL.Mistake) {
        _ = try BaseURL(baseURL)
      } catch {
        let (message, help) = error.sentences(about: baseURL)
        throw ValidationError.told("--base-url: \(message) \(help)")
      }
    }
  }

  /// As ``BaseURL`` has it.
  var address: String? { baseURL.flatMap { try? BaseURL($0).text } }
}

/// What every command that makes a site, or judges it as a whole, needs to know.
struct ProjectOptions: ParsableArguments {
  @OptionGroup var reading: ReadingOptions

  @OptionGroup var address: AddressOptions

  @Flag(name: [.customShort("D"), .long], help: .told("Show drafts too."))
  var drafts = false

  @Flag(
    name: [.customShort("F"), .long], help: .told("Show articles dated in the future too."))
  var future = false

  @Flag(name: [.customShort("E"), .long], help: .told("Show articles whose last day is over too."))
  var expired = false

  @Flag(help: .told("Treat warnings as errors."))
  var strict = false

  @Option(help: .told("How to print what is wrong: text, json or github.", valueName: "format"))
  var format = ReportFormat.text

  @OptionGroup var verbosity: VerbosityOptions

  var source: String { reading.source }
  var clock: String? { reading.clock }
  var quiet: Bool { verbosity.quiet }

  /// - Parameter output: the folder for the site; nil for `public` in the project.
  func buildOptions(output: String? = nil) -> BuildOptions {
    var options = reading.buildOptions(output: output)
    options.baseURL = address.address
    options.includesDrafts = drafts
    options.includesFuture = future
    options.includesExpired = expired
    options.isStrict = strict
    return options
  }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}
