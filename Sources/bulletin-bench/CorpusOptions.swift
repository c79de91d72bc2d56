import ArgumentParser
import Build
import Foundation
import Workers

/// Which site is built.
struct CorpusOptions: ParsableArguments {
  @Option(name: [.customShort("n"), .long], help: "How many articles the site has.")
  var articles = 10_000

  @Option(help: "Another number gives other articles.")
  var seed: UInt64 = 1

  @Option(help: "How many recipients one article more has in a CSV file.")
  var recipients = 0

  @Option(
    help: ArgumentHelp(
      "The folder of the templates that the site is made with.", valueName: "folder"))
  var templates = "site-templates"

  var corpus: Corpus { Corpus(count: articles, seed: seed, recipients: recipients) }

  func validate() throws {
    guard (1...10_000_000).contains(articles) else {
      throw ValidationError("--articles takes a number from 1 to 10000000.")
    }
    guard (0...110_000).contains(recipients) else {
      throw ValidationError(
        "--recipients takes a number up to 110000: no CSV file may be larger than 8 MiB.")
    }
    guard FileManager.default.fileExists(atPath: templates + "/layout.mustache") else {
      throw ValidationError(
        "There are no templates in “\(templates)”: run this in Bulletin's own folder, or give --templates."
      )
    }
  }

  /// Makes the project in a folder that may be there.
  ///
  /// - Returns: the paths of the articles from there on, in the order of their numbers.
  func makeProject(in folder: String, workers: Workers) throws -> [String] {
    let paths = try corpus.write(to: folder, workers: workers)
    try FileManager.default.copyItem(atPath: templates, toPath: folder + "/site-templates")
    return paths
  }
}
