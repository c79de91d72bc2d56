import ArgumentParser
import Build
import Foundation

/// The process.
@main
enum Program {
  static func main() {
    StandardStreams.secure()
    MemoryTuning.apply()
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Of a command that it does not know, ArgumentParser prints all of the help instead.
    if arguments.first == "help" { endIfMistaken(arguments) }
    var command: any ParsableCommand
    do {
      command = try Bulletin.parseAsRoot(arguments)
    } catch {
      if Bulletin.exitCode(for: error) == .validationFailure { endIfMistaken(arguments) }
      end(with: error)
    }
    do {
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Says which command or option there is not, if it is that which is wrong.
  private static func endIfMistaken(_ arguments: [String]) {
    guard let mistake = CommandLineMistake.find(in: arguments) else { return }
    printError(mistake.message, help: mistake.help)
    Foundation.exit(ExitCode.validationFailure.rawValue)
  }

  private static func end(with error: any Error) -> Never {
    let code = Bulletin.exitCode(for: error)
    let text = CommandText.ending(error)
    if code.isSuccess {
      do {
        if !text.isEmpty { try printOutput(text + "\n") }
      } catch {
        Foundation.exit(ExitCode.disk.rawValue)
      }
    } else if !text.isEmpty {
      printError(text)
    }
    Foundation.exit(code.rawValue)
  }
}
