package import Diagnostics

/// The long story of what a diagnostic says: what it means, why it matters, and how it is written wrongly and rightly.
package struct DiagnosticExplanation: Sendable {
  /// The ids of the diagnostics that it is about: one, or a few that are one story.
  package var ids: [String]
  private var stories: [Language: Story]
  /// What the examples need besides the files that all of them stand among; empty if files alone cannot show it.
  package var wrong: [ExampleFile]
  package var right: [ExampleFile]
  /// What is told of the wrong example too, because one mistake brings the other.
  package var alsoTold: [String]

  struct Story: Sendable {
    /// One sentence.
    var summary: String
    /// What follows it, as one paragraph.
    var rest: String
  }

  init(
    ids: [String], stories: [Language: Story], wrong: [ExampleFile], right: [ExampleFile],
    alsoTold: [String]
  ) {
    self.ids = ids
    self.stories = stories
    self.wrong = wrong
    self.right = right
    self.alsoTold = alsoTold
  }

  /// What it means, in one sentence.
  package func summary(in language: Language) -> String { stories[language]?.summary ?? "" }

  /// Why it matters, and what to do.
  package func story(in language: Language) -> String { stories[language]?.rest ?? "" }
}

/// A file of an example.
package struct ExampleFile: Hashable, Sendable {
  /// Relative to the project's root; as readers see it, like ``text``.
  package var path: String
  /// Its lines; characters that nobody would see are written like `<U+00A0>`.
  package var text: String

  /// The path on a disk.
  package var pathOnDisk: String { Self.withCharacters(path) }

  package var bytes: [UInt8] { Array(Self.withCharacters(text).utf8) }

  /// The text with the characters themselves in the place of `<U+00A0>`.
  private static func withCharacters(_ text: String) -> String {
    var written = ""
    var rest = text[...]
    while let opening = rest.firstRange(of: "<U+") {
      let digits = rest[opening.upperBound...].prefix { $0.isHexDigit }
      guard digits.endIndex < rest.endIndex, rest[digits.endIndex] == ">",
        let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
      else {
        written += rest[..<opening.upperBound]
        rest = rest[opening.upperBound...]
        continue
      }
      written += rest[..<opening.lowerBound]
      written.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: digits.endIndex)...]
    }
    return written + rest
  }
}

/// Explanations of one part of the work.
package struct ExplanationGroup: Sendable {
  private let titles: [Language: String]
  package var explanations: [DiagnosticExplanation]

  init(titles: [Language: String], explanations: [DiagnosticExplanation]) {
    self.titles = titles
    self.explanations = explanations
  }

  package func title(in language: Language) -> String { titles[language] ?? "" }
}
