import CMessages

/// The sentences of the languages other than English.
package enum Catalogue {
  /// A sentence in both languages. Arguments may stand in another order.
  package struct Sentence: Sendable {
    package var english: String
    package var vietnamese: String
  }

  /// In the order of the files `Sources/CMessages/Files/vi/*.txt`.
  package static var sentences: [Sentence] {
    (0..<c_message_file_count()).flatMap { index in
      sentences(in: unsafe String(cString: c_message_file(index)))
    }
  }

  /// Nil if there is none.
  package static func translation(of template: String, to language: Language) -> String? {
    switch language {
    case .english: nil
    case .vietnamese: byEnglish[template]
    }
  }

  /// Made when the first message is shown in Vietnamese.
  private static let byEnglish = Dictionary(
    sentences.map { ($0.english, $0.vietnamese) }, uniquingKeysWith: { first, _ in first })

  /// A file has two lines a sentence, `en: …` and `vi: …`. A line that begins with a blank goes on with the one
  /// above, after a space; one that begins with `|` is a further line of the text. Lines that begin with `#` are notes.
  package static func sentences(in file: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var isVietnamese = false
    func add(_ text: Substring, after separator: String) {
      guard let last = sentences.indices.last else { return }
      if isVietnamese {
        sentences[last].vietnamese += separator + text
      } else {
        sentences[last].english += separator + text
      }
    }
    for line in file.split(separator: "\n") {
      if line.hasPrefix("en: ") {
        isVietnamese = false
        sentences.append(Sentence(english: String(line.dropFirst(4)), vietnamese: ""))
      } else if line.hasPrefix("vi: ") {
        isVietnamese = true
        add(line.dropFirst(4), after: "")
      } else if line.hasPrefix("  ") {
        add(line.dropFirst(2), after: " ")
      } else if line.hasPrefix("|") {
        add(line.dropFirst(), after: "\n")
      }
    }
    return sentences
  }
}
