import ArgumentParser
import Foundation

/// How it is measured.
struct RunOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many times each thing is measured; medians are printed.")
  var runs = 5

  @Option(
    help: ArgumentHelp("How many threads work at once (default: all cores).", valueName: "number"))
  var jobs: Int?

  @Option(help: ArgumentHelp("The folder to work in.", valueName: "folder"))
  var scratch = Workspace.usualParent

  var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    guard (1...1000).contains(runs) else {
      throw ValidationError("--runs takes a number from 1 to 1000.")
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024.")
    }
    guard FileManager.default.isWritableFile(atPath: scratch) else {
      throw ValidationError("Nothing can be written to “\(scratch)”.")
    }
  }

  /// Says on which machine, and how far what follows can be trusted.
  func printHeading() {
    print(Machine(scratch: scratch))
    #if DEBUG
      print("This is a debug build, whose figures say nothing: use swift build -c release.")
    #endif
  }
}
