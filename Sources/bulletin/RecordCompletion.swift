import ArgumentParser
import Build
import Content
import Explanations

/// Ids of the project's registries and of messages, for shells that complete a command.
enum RecordCompletion {
  static let units = kind { $0.places.map(\.id.value) }
  static let fields = kind { $0.fields.map(\.id.value) }
  static let columns = kind { $0.columns.map(\.id.value) }
  static let awards = kind { $0.awards.map(\.id.value) }
  /// Those of messages, whichever project it is.
  static let explanations = CompletionKind.custom { _, _, prefix in
    Explanations.ids.filter { $0.hasPrefix(prefix) }
  }

  private static func kind(_ ids: @escaping @Sendable (Registries) -> [String]) -> CompletionKind {
    .custom { words, _, prefix in
      let options = BuildOptions(
        source: source(in: words), output: "", clock: Moment(unixSeconds: 0), jobs: 1)
      let registries = Builder(options, fileSystem: DiskFileSystem()).registries().registries
      return ids(registries).filter { $0.hasPrefix(prefix) }
    }
  }

  /// The project's folder, as the command says so far.
  private static func source(in words: [String]) -> String {
    for (word, next) in zip(words, words.dropFirst()) where word == "--source" || word == "-s" {
      return next
    }
    return words.lazy.filter { $0.hasPrefix("--source=") }
      .map { String($0.dropFirst("--source=".count)) }.first ?? "."
  }
}
