import ArgumentParser
import Build

/// What keeps a measurement from its end, and the exit code that says so.
struct Failure: Error {
  let code: ExitCode
  let message: String

  /// A build failed, or did not do what it was to do: its time would mean nothing.
  static func build(_ message: String) -> Failure { Failure(code: ExitCode(1), message: message) }
  /// `EX_USAGE`.
  static func usage(_ message: String) -> Failure { Failure(code: ExitCode(64), message: message) }
  /// `EX_IOERR`.
  static func disk(_ message: String) -> Failure { Failure(code: ExitCode(74), message: message) }

  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as FileSystemError: self = .disk("\(error)")
    default: self = .build("\(error)")
    }
  }

  private init(code: ExitCode, message: String) {
    self.code = code
    self.message = message
  }
}
