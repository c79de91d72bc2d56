import Content
import Digests
import Site

/// What the state says of the build that wrote it.
struct StateHeader: Sendable, Equatable {
  var program: ProgramIdentity
  /// The output folder, relative to the project: a state is of no use for another one.
  var output: String
  var wishes: Wishes
  var clock: Moment
  /// How long the same files make the same site.
  var clockBounds: ClockBounds
  /// What derived photos; nil if none were.
  var photoTool: PhotoTool?
  /// When the build began to read, in nanoseconds since 1970: what changed later may not be what it read.
  var startedAt: Int
  /// The manifest's file as the build left it.
  var manifest: FileStatus?
  /// What the build did not publish.
  var leftOut: LeftOut
  /// HTML pages of the site.
  var pages: Int
  /// Rows of the project's files: one that is lost would hide that its file is gone.
  var sources: Int
  /// Rows of published files: one that is lost would make its file look like somebody else's.
  var files: Int
  /// Addresses that part those rows into about equal shares, for several threads.
  var bounds: [String]
  /// Rows of findings: one that is lost would not be said any more.
  var findings: Int
  /// Rows of lost addresses, likewise.
  var lost: Int
  /// Of what was wrong with the project's files as files, whatever they hold.
  var discovery: Digest

  /// What the caller asked for, as far as it decides what the site holds.
  struct Wishes: Sendable, Equatable {
    var baseURL: String?
    var includesDrafts: Bool
    var includesFuture: Bool
    var includesExpired: Bool
  }
}

// MARK: - Text form

extension StateHeader {
  private static let title = "bulletin state 13"

  var bytes: [UInt8] {
    SealedText.bytes(
      title: Self.title,
      lines: [
        "libraries \(program.libraries)", "program \(program.executable.hexadecimal)",
        "executable \(Self.text(program.file))", "photo-tool \(Self.text(photoTool))",
        "output \(output)",
        "base-url \(wishes.baseURL ?? "")", "drafts \(wishes.includesDrafts ? 1 : 0)",
        "future \(wishes.includesFuture ? 1 : 0)",
        "expired \(wishes.includesExpired ? 1 : 0)", "clock \(clock.unixSeconds)",
        "from \(clockBounds.from.map { String($0.unixSeconds) } ?? "")",
        "until \(clockBounds.until.map { String($0.unixSeconds) } ?? "")",
        "started \(startedAt)", "manifest \(Self.text(manifest))", "left-out \(Self.text(leftOut))",
        "pages \(pages)",
        "sources \(sources)", "files \(files)", "findings \(findings)",
        "lost \(lost)",
        // No address has a control character.
        "bounds \(bounds.joined(separator: "\t"))",
        "discovery \(discovery.hexadecimal)",
      ])
  }

  init(bytes: [UInt8]) throws(SealedText.Flaw) {
    var values: [String: String] = [:]
    for line in try SealedText.lines(of: bytes, title: Self.title) {
      let text = String(decoding: line, as: UTF8.self)
      guard let space = text.firstIndex(of: " ") else { throw .damaged }
      values[String(text[..<space])] = String(text[text.index(after: space)...])
    }
    func moment(_ name: String) -> Moment? {
      values[name].flatMap { Int($0) }.map { Moment(unixSeconds: $0) }
    }
    guard let libraries = values["libraries"],
      let program = values["program"].flatMap({ Digest(hexadecimal: $0.utf8) }),
      let discovery = values["discovery"].flatMap({ Digest(hexadecimal: $0.utf8) }),
      let output = values["output"], let clock = moment("clock"),
      let startedAt = values["started"].flatMap({ Int($0) }),
      let leftOut = values["left-out"].flatMap(Self.leftOut),
      let pages = values["pages"].flatMap({ Int($0) }),
      let sources = values["sources"].flatMap({ Int($0) }),
      let files = values["files"].flatMap({ Int($0) }),
      let findings = values["findings"].flatMap({ Int($0) }),
      let lost = values["lost"].flatMap({ Int($0) })
    else { throw .damaged }
    self.init(
      program: ProgramIdentity(
        libraries: libraries, executable: program, file: values["executable"].flatMap(Self.status)),
      output: output,
      wishes: Wishes(
        baseURL: values["base-url"].flatMap { $0.isEmpty ? nil : $0 },
        includesDrafts: values["drafts"] == "1", includesFuture: values["future"] == "1",
        includesExpired: values["expired"] == "1"),
      clock: clock, clockBounds: ClockBounds(from: moment("from"), until: moment("until")),
      photoTool: values["photo-tool"].flatMap(Self.photoTool),
      startedAt: startedAt, manifest: values["manifest"].flatMap(Self.status), leftOut: leftOut,
      pages: pages,
      sources: sources, files: files,
      bounds: (values["bounds"] ?? "").split(separator: "\t").map(String.init), findings: findings,
      lost: lost, discovery: discovery)
  }

  private static func text(_ leftOut: LeftOut) -> String {
    let numbers = [
      leftOut.siteOffset, leftOut.drafts, leftOut.embargoed, leftOut.expired, leftOut.withdrawn,
    ]
    return (numbers + [leftOut.nextEmbargoEnd?.unixSeconds].compactMap(\.self)).map(String.init)
      .joined(separator: " ")
  }

  private static func leftOut(_ text: String) -> LeftOut? {
    let numbers = text.split(separator: " ").map { Int($0) }
    guard numbers.count == 5 || numbers.count == 6, let offset = numbers[0],
      let drafts = numbers[1], let embargoed = numbers[2], let expired = numbers[3],
      let withdrawn = numbers[4]
    else { return nil }
    var leftOut = LeftOut(siteOffset: offset)
    (leftOut.drafts, leftOut.embargoed) = (drafts, embargoed)
    (leftOut.expired, leftOut.withdrawn) = (expired, withdrawn)
    leftOut.nextEmbargoEnd = numbers.count == 6 ? numbers[5].map { Moment(unixSeconds: $0) } : nil
    return leftOut
  }

  /// Neither paths of programs nor versions have control characters.
  private static func text(_ tool: PhotoTool?) -> String {
    tool.map { "\(text($0.status))\t\($0.version)\t\($0.path)" } ?? ""
  }

  private static func photoTool(_ text: String) -> PhotoTool? {
    let parts = text.split(separator: "\t").map(String.init)
    guard parts.count == 3, let status = status(parts[0]) else { return nil }
    return PhotoTool(path: parts[2], status: status, version: parts[1])
  }

  private static func text(_ status: FileStatus?) -> String {
    status.map { "\($0.size) \($0.modified) \($0.changed) \($0.inode)" } ?? ""
  }

  private static func status(_ text: String) -> FileStatus? {
    let numbers = text.split(separator: " ")
    guard numbers.count == 4, let size = Int(numbers[0]), let modified = Int(numbers[1]),
      let changed = Int(numbers[2]), let inode = UInt64(numbers[3])
    else { return nil }
    return FileStatus(kind: .file, size: size, modified: modified, changed: changed, inode: inode)
  }
}
