import Content
import Diagnostics

@testable import Build

/// A project on the disk that is edited and built again and again; after each build its output is compared
/// with that of a clean build.
final class EditedProject {
  let folder: TemporaryFolder
  var site: EditedSite
  /// Files of others in the output folder, by path.
  var foreign: [String: [UInt8]] = [:]
  /// Sentences that builds may say about what was done to the state or the output, until one that publishes has
  /// said them: a build with little to do does not read all of the state, and may not see the damage yet.
  var expectedNotices: Set<Message> = []
  /// Whether the next build comes after one into another output folder.
  var buildsElsewhereFirst = false
  /// Whether somebody changed the output since the last build.
  var isOutputTouched = false
  /// What the output shows; nil if nothing was published yet.
  private(set) var publishedSite: EditedSite?
  private var disk: [String: [UInt8]] = [:]
  /// The same files kept in memory, as a preview does, since what was asked for last changed.
  private var live: (wishes: EditedSite.Wishes, project: LiveProject)?

  init(_ site: EditedSite) throws {
    folder = try TemporaryFolder(inMemory: true)
    self.site = site
  }

  /// Writes the files that the site's edits changed, each in any manner.
  func save(using generator: inout SeededGenerator) throws {
    let files = site.files
    for path in disk.keys.sorted() where files[path] == nil { try folder.remove(path) }
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where disk[path] != bytes {
      try folder.write(bytes, at: path, generator.pick(WritingManner.allCases))
    }
    disk = files
  }

  /// The paths of the project's files, in their order.
  var paths: [String] { disk.keys.sorted() }

  /// Whether the output shows the site as it is, and nobody has changed anything since.
  var isSettled: Bool { publishedSite == site && !isOutputTouched }

  /// Builds for the first time.
  func buildFirst() throws {
    let report = Builder(options("public"), fileSystem: DiskFileSystem()).build()
    if report.publication != nil { publishedSite = site }
  }

  /// Builds, and builds anew without a state.
  ///
  /// - Returns: sentences about what is not as it should be.
  func build() throws -> [String] {
    var problems: [String] = []
    if buildsElsewhereFirst { problems += try compare("other", mayTell: nil) }
    buildsElsewhereFirst = false
    problems += try compare("public", mayTell: expectedNotices)
    return problems
  }

  /// What the preview shows otherwise than a clean build.
  ///
  /// - Parameter expected: that build's files; nil if it published none.
  private func differencesOfPreview(
    _ expected: [String: [UInt8]]?, _ clean: BuildReport
  ) throws -> [String] {
    var wishes = site.wishes
    (wishes.clock, wishes.isStrict) = ("", false)
    let options = options("public")
    if live?.wishes != wishes {
      live = (wishes, LiveProject(options, fileSystem: DiskFileSystem()))
    }
    guard let project = live?.project else { return [] }
    let site = try project.update(clock: options.clock)
    // What only the making of all pages shows is told by a build.
    if clean.publication != nil, site.report.errors > 0 {
      return ["preview: \(site.report.lines)"]
    }
    guard let expected else { return [] }
    return expected.keys.sorted().compactMap { address in
      switch site.file(at: address) {
      case .bytes(let bytes): bytes == expected[address] ? nil : "preview: another \(address)"
      case .copy(let path):
        (try? DiskFileSystem().readFile(path)) == expected[address]
          ? nil : "preview: another \(address)"
      case nil: address.hasPrefix(".bulletin/") ? nil : "preview: no \(address)"
      }
    }
  }

  /// Deletes the whole output, other people's files in it too.
  func removeOutput() throws {
    try folder.remove("public")
    foreign = [:]
    isOutputTouched = true
  }

  // MARK: Comparison

  func options(_ output: String) -> BuildOptions {
    let wishes = site.wishes
    var options = BuildOptions(
      source: folder.path, output: folder.path + "/" + output,
      clock: DateTime(wishes.clock)?.moment(siteOffset: 420) ?? Moment(unixSeconds: 0), jobs: 1)
    options.includesDrafts = wishes.includesDrafts
    options.includesFuture = wishes.includesFuture
    options.includesExpired = wishes.includesExpired
    options.isStrict = wishes.isStrict
    options.baseURL = wishes.baseURL
    return options
  }

  /// - Parameter notices: those that the incremental build may give; nil for any.
  private func compare(_ output: String, mayTell notices: Set<Message>?) throws -> [String] {
    let before = try folder.files(in: output)
    let options = options(output)
    let report = Builder(options, fileSystem: DiskFileSystem()).build()
    let after = try folder.files(in: output)

    let cleanOptions = self.options("clean")
    let clean = Builder(cleanOptions, fileSystem: DiskFileSystem()).build()
    let expected = try folder.files(in: "clean")
    // Damage may not have been seen yet.
    let states =
      report.publication == nil || clean.publication == nil || !expectedNotices.isEmpty
      ? nil : (try StateContents(options), try StateContents(cleanOptions))
    try folder.remove("clean")
    try removeState(of: cleanOptions)

    var problems = Self.differences(report, clean, isStrict: options.isStrict)
    if output == "public" {
      problems += try differencesOfPreview(clean.publication == nil ? nil : expected, clean)
    }
    if let notices, !notices.isSuperset(of: report.notices) || report.notices.count > 1 {
      problems.append("\(output): notices \(report.notices)")
    }
    if report.publication == nil {
      if before != after { problems.append("\(output) was changed though nothing was published") }
      return problems
    }
    let foreign = output == "public" ? foreign : [:]
    problems += Self.differences(after, expected.merging(foreign) { _, own in own })
    if let states { problems += states.0.differences(from: states.1) }
    if output == "public" {
      publishedSite = site
      isOutputTouched = false
      expectedNotices.subtract(report.notices)
    }
    return problems
  }

  private func removeState(of options: BuildOptions) throws {
    let state = StateArea(source: options.source, output: options.output).state
    try folder.remove(String(state.dropFirst(folder.path.count + 1)))
  }

  private static func differences(
    _ report: BuildReport, _ clean: BuildReport, isStrict: Bool
  ) -> [String] {
    var problems: [String] = []
    if let failure = report.failure ?? clean.failure { problems.append("failure: \(failure)") }
    // Only a build that has seen the last one knows what it had.
    let isLost = report.diagnostics.contains { $0.id == "lost-address" }
    if report.diagnostics.filter({ $0.id != "lost-address" }) != clean.diagnostics {
      problems.append("diagnostics \(report.lines) instead of \(clean.lines)")
    }
    if (report.publication == nil) != (clean.publication == nil), !(isStrict && isLost) {
      problems.append("published: \(report.publication != nil), not \(clean.publication != nil)")
    }
    if report.pages != clean.pages {
      problems.append("\(report.pages) pages instead of \(clean.pages)")
    }
    if let total = report.publication?.total, total != clean.publication?.total {
      problems.append("\(total) files instead of \(clean.publication?.total ?? 0)")
    }
    return problems
  }

  private static func differences(
    _ files: [String: [UInt8]], _ expected: [String: [UInt8]]
  ) -> [String] {
    Set(files.keys).union(expected.keys).sorted().compactMap { path in
      guard let bytes = files[path] else { return "\(path) is missing" }
      guard let wanted = expected[path] else { return "\(path) is too many" }
      if bytes == wanted { return nil }
      let lines = zip(bytes.split(separator: 10), wanted.split(separator: 10))
      let (line, other) = lines.first { $0 != $1 } ?? (bytes[...], wanted[...])
      return """
        \(path): “\(String(decoding: line.prefix(200), as: UTF8.self))” instead of \
        “\(String(decoding: other.prefix(200), as: UTF8.self))”
        """
    }
  }
}
