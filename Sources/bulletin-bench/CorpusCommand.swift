import ArgumentParser
import Foundation
import Workers

struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Writes the generated site: content/ and site-templates/.",
    discussion: """
      Examples:
        bulletin-bench corpus /tmp/site && bulletin build --source /tmp/site
        bulletin-bench corpus --articles 100000 --seed 7 /tmp/large-site
        bulletin-bench corpus --articles 300 --recipients 100000 /tmp/long-list
      """)

  @OptionGroup var options: CorpusOptions

  @Argument(help: "A new folder.")
  var folder: String

  func validate() throws {
    if FileManager.default.fileExists(atPath: folder) {
      throw ValidationError("“\(folder)” is there already.")
    }
  }

  func run() throws {
    let workers = Workers(count: ProcessInfo.processInfo.activeProcessorCount)
    do {
      _ = try options.makeProject(in: folder, workers: workers)
    } catch {
      let failure = Failure(error)
      printError("error: \(failure.message)")
      throw failure.code
    }
    print("Wrote \(counted(options.articles, "article")) to \(folder).")
  }
}
