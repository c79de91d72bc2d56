import ArgumentParser
import Build
import Foundation
import Workers

struct FloorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "floor",
    abstract:
      "Reads a project and writes its built site into a fresh folder, with no work between.",
    discussion: """
      No build can take less. The fresh folder stays.

      Example:
        bulletin-bench floor --built public /dev/shm/fresh
      """)

  @Option(name: .shortAndLong, help: "The folder that holds content/ and site-templates/.")
  var source = "."

  @Option(help: ArgumentHelp("The site that was built of it.", valueName: "folder"))
  var built = "public"

  @Option(help: ArgumentHelp("How many threads work at once.", valueName: "number"))
  var jobs = 2

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Argument(help: "The folder to write, which is not there yet.")
  var fresh: String

  func validate() throws {
    guard (1...1024).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to 1024.")
    }
  }

  func run() throws {
    do {
      let result = try IOFloor(workers: Workers(count: jobs))
        .measure(project: source, built: built, fresh: fresh)
      if json {
        print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
        return
      }
      print(
        """
        \(counted(result.inputs, "file")) read in \(decimal(result.reading, digits: 3)) s, \
        \(grouped(result.outputs)) written in \(decimal(result.writing, digits: 3)) s, \
        together \(decimal(result.whole, digits: 3)) s
        """)
    } catch {
      let failure = Failure(error)
      printError("error: \(failure.message)")
      throw failure.code
    }
  }
}
