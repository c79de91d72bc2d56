import Build
import Foundation
import Testing

/// What the program said and how it ended.
struct CommandRun: Equatable {
  /// The exit code; of a program that a signal ended, the signal's number below zero.
  var status: Int32
  var output = ""
  var errors = ""

  /// What a standard stream of the program is.
  enum Stream: CaseIterable {
    case kept, closed, full, unread
  }

  init(status: Int32, output: String = "", errors: String = "") {
    self.status = status
    self.output = output
    self.errors = errors
  }

  /// Runs the program in a folder.
  ///
  /// - Parameters:
  ///   - place: where in the folder; itself if empty.
  ///   - locale: of the system.
  init(
    _ arguments: [String], in folder: TemporaryFolder, at place: String = "",
    locale: String = "en_US.UTF-8", input: Stream = .kept,
    output: Stream = .kept, errors: Stream = .kept
  ) throws {
    let files = folder.path + "/streams-\(UUID().uuidString)"
    let process = Process()
    process.currentDirectoryURL = URL(filePath: folder.path + "/" + place)
    process.executableURL = URL(filePath: "/bin/sh")
    var script = "exec \"$0\" \"$@\""
    if input == .closed { script += " <&-" }
    for (number, stream) in [(1, output), (2, errors)] {
      switch stream {
      case .kept: script += " \(number)>'\(files).\(number)'"
      case .closed: script += " \(number)>&-"
      case .full: script += " \(number)>/dev/full"
      case .unread:
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        if number == 1 { process.standardOutput = pipe } else { process.standardError = pipe }
      }
    }
    process.arguments = ["-c", script, try #require(Executable.path)] + arguments
    process.standardInput = FileHandle.nullDevice
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = locale
    process.environment = environment
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    if process.terminationReason == .uncaughtSignal { status = -status }
    self.output = try Self.take(files + ".1", folder)
    self.errors = try Self.take(files + ".2", folder)
  }

  private static func take(_ path: String, _ folder: TemporaryFolder) throws -> String {
    guard try folder.disk.status(path) != nil else { return "" }
    defer { _ = try? folder.disk.removeFile(path) }
    return String(decoding: try folder.disk.readFile(path), as: UTF8.self)
  }
}
