import Build
import Foundation
import Testing

/// A page of Markdown whose examples are tried: files that a reader is told to write, and commands with what they say.
///
/// - A block of `yaml`, `markdown`, `csv`, `json` or `mustache` is a file. The last code span of the paragraph before it,
///   which ends with a colon, is its path: “In `content/fields.yaml`:”.
/// - A block of `console` has commands behind `$ ` and below each all that it prints; a line `…` stands for any lines.
/// - Blocks of `sh` and `nginx` are run by others, and `text` is for what is neither, such as a tree of folders.
struct ExampleDocument {
  struct File {
    var path: String
    var text: String
  }

  struct Command {
    var text: String
    var output: String
    /// Where the output stands: indexes of the document's lines.
    var lines: Range<Int>
  }

  enum Step {
    case file(File, line: Int)
    case command(Command, line: Int)
  }

  private let lines: [String]
  private(set) var steps: [Step] = []
  /// What is no example of any of these kinds, and would be tried by nobody.
  private(set) var flaws: [String] = []

  private static let files: Set = ["yaml", "markdown", "csv", "json", "mustache"]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      defer { index += 1 }
      guard line.trimmingCharacters(in: .whitespaces).hasPrefix("```") else { continue }
      let number = index + 1
      let fence = String(line.prefix { $0 == "`" })
      guard !fence.isEmpty else {
        flaws.append("\(number): a block with spaces before it is read by nobody")
        continue
      }
      let start = index + 1
      index = lines[start...].firstIndex(of: fence) ?? lines.count
      guard index < lines.count else {
        flaws.append("\(number): the block is never closed")
        return
      }
      let block = Array(lines[start..<index])
      switch String(line.dropFirst(fence.count)) {
      case let language where Self.files.contains(language):
        guard let path = Self.path(in: lines[..<(number - 1)].last { !$0.isEmpty } ?? "") else {
          flaws.append("\(number): the line before this file does not name it")
          continue
        }
        let text = block.joined(separator: "\n") + "\n"
        steps.append(.file(File(path: path, text: text), line: number))
      case "console": addCommands(block, from: start + 1)
      case "text":
        if block.contains(where: { $0.contains(#/(error|warning|lỗi|cảnh báo): /#) }) {
          flaws.append("\(number): what Bulletin says stands in a block of console")
        }
      case "sh", "nginx": break
      case let language: flaws.append("\(number): nothing is known of “\(language)”")
      }
    }
  }

  /// The document with other outputs, by the lines where they stand.
  func replacing(_ outputs: [Range<Int>: String]) -> String {
    var lines = lines
    for (range, output) in outputs.sorted(by: { $0.key.lowerBound > $1.key.lowerBound }) {
      lines.replaceSubrange(range, with: output.isEmpty ? [] : output.components(separatedBy: "\n"))
    }
    return lines.joined(separator: "\n")
  }

  /// - Parameter first: the number of the block's first line.
  private mutating func addCommands(_ block: [String], from first: Int) {
    let starts = block.indices.filter { block[$0].hasPrefix("$ ") }
    if let stray = block.indices.first, stray != starts.first {
      flaws.append("\(first): this was printed by no command")
    }
    for (start, end) in zip(starts, starts.dropFirst() + [block.count]) {
      let output = block[(start + 1)..<end].joined(separator: "\n")
      let command = Command(
        text: String(block[start].dropFirst(2)),
        output: output.trimmingCharacters(in: .newlines),
        lines: (first + start)..<(first - 1 + end))
      steps.append(.command(command, line: first + start))
    }
  }

  /// The path that the line before a file ends with: “… `content/fields.yaml`:”.
  private static func path(in line: String) -> String? {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    guard line.hasSuffix(":"), parts.count >= 3, parts.count % 2 == 1 else { return nil }
    return String(parts[parts.count - 2])
  }
}

/// A reader who writes each file of a page and types each command, from the first to the last.
struct ExampleReader {
  let folder: TemporaryFolder
  let locale: String
  /// Pictures and the like, which pages cannot print, by the names that their examples have for them.
  let supplies: [String: [UInt8]]
  private var place = ""

  init(_ folder: TemporaryFolder, locale: String, supplies: [String: [UInt8]]) {
    self.folder = folder
    self.locale = locale
    self.supplies = supplies
  }

  /// - Returns: the outputs that are others than those in the document, by the lines where they stand there.
  mutating func follow(_ document: ExampleDocument) throws -> [Range<Int>: String] {
    var others: [Range<Int>: String] = [:]
    for step in document.steps {
      switch step {
      case .file(let file, _): try write(file)
      case .command(let command, _):
        let said = try run(command.text)
        if !Self.matches(Self.comparable(said), Self.comparable(command.output)) {
          others[command.lines] = said
        }
      }
    }
    return others
  }

  private func write(_ file: ExampleDocument.File) throws {
    let path = place + file.path
    try folder.put(file.text, at: path)
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    for (name, bytes) in supplies.sorted(by: { $0.key < $1.key }) where file.text.contains(name) {
      let neighbour = name.contains("/") ? place + "content/" + name : "\(parent)/\(name)"
      if try folder.disk.status(folder.path + "/" + neighbour) == nil {
        let target = folder.path + "/" + neighbour
        _ = try folder.disk.makeDirectories((target as NSString).deletingLastPathComponent)
        try folder.disk.writeFile(target, bytes)
      }
    }
  }

  /// All that the command prints; where it goes, later ones begin.
  mutating func run(_ command: String) throws -> String {
    let program = try #require(Executable.path)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "{ \(command)\n} 2>&1; echo; pwd"]
    process.currentDirectoryURL = URL(filePath: folder.path + "/" + place)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    var environment = ProcessInfo.processInfo.environment
    let folderOfProgram = program.split(separator: "/").dropLast().joined(separator: "/")
    environment["PATH"] = "/\(folderOfProgram):" + (environment["PATH"] ?? "")
    environment["LC_ALL"] = locale
    process.environment = environment
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let now = lines.dropLast().last ?? ""
    place = now.count > folder.path.count ? now.dropFirst(folder.path.count + 1) + "/" : ""
    return lines.dropLast(2).joined(separator: "\n").trimmingCharacters(in: .newlines)
  }

  /// How long something takes, and of how many pages and files a site consists, is not what these pages promise.
  private static func comparable(_ text: String) -> [Substring] {
    text.replacing(/[0-9.,]+ (pages|trang|files|tệp|changed|removed|as they were|ms|s|giây)\b/) {
      "N \($0.1)"
    }
    .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Whether lines are those of a pattern, in which `…` stands for any number of lines.
  private static func matches(_ lines: [Substring], _ pattern: [Substring]) -> Bool {
    guard let gap = pattern.firstIndex(of: "…") else { return lines == pattern }
    let (head, tail) = (pattern[..<gap], Array(pattern[(gap + 1)...]))
    guard lines.starts(with: head) else { return false }
    return (head.count...lines.count).contains { matches(Array(lines[$0...]), tail) }
  }
}
