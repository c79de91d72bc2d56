import Diagnostics

/// A change of few files since the last build: for the rest, the project, what was asked for and the list of what was
/// published are as they were.
struct SmallChange: Sendable {
  let reading: BuildRun.Reading
  /// The files of the last build, in the order of their paths.
  let files: [FileRow]
  /// What the last build left.
  let known: StateHeader
  /// The manifest's file.
  let manifest: FileStatus
  /// Those of the last build.
  let findings: [Diagnostic]
  let content: ContentReader.Records

  /// How many files may have changed: more are as quickly made with the whole site, on all threads.
  static let limit = 100
}

extension IncrementalBuild {
  /// Nil if the site has to be made whole, whatever the files say.
  func smallChange(
    _ reading: BuildRun.Reading, _ files: [FileRow], since known: StateHeader
  ) throws -> SmallChange? {
    guard reading.files.removed.isEmpty, reading.files.unreadable.isEmpty,
      PhotoTool.areSame(reading.files.photoTool, known.photoTool),
      (1...SmallChange.limit).contains(reading.files.changed.count),
      let manifest = try publishedManifest(reading, since: known)
    else { return nil }
    let findings = try store.sweep(FindingRow.self, count: known.findings).map(\.diagnostic)
    if options.isStrict, findings.contains(where: { $0.severity == .warning }) { return nil }
    return steps.records(reading).map { content in
      SmallChange(
        reading: reading, files: files, known: known, manifest: manifest, findings: findings,
        content: content)
    }
  }
}
