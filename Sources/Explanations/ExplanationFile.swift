import Diagnostics

/// The files of `Sources/CExplanations/Files`, which are written by hand.
///
/// ```
/// == Danh mục                                       the group's title in Vietnamese,
/// == Registries                                     and in English
///
/// [unknown-place]                                   the ids of the diagnostics
/// vi: Bài nêu một đơn vị không có trong places.yaml.     a sentence,
///   Trang của đơn vị, …                             and on lines indented by two spaces the rest
/// en: The article names a unit …
/// also: unused-file                                 what is told of the wrong example too
/// wrong: content/articles/2019/06/to-hat-ru.md      a file of the wrong example,
///     ---                                           indented by four spaces
///     units: [xa-my-lonh]
/// right: content/articles/2019/06/to-hat-ru.md
///     ---
///     units: [xa-my-long]
/// ```
/// Each part may come several times but `vi:`, `en:` and `also:`. Lines that begin with `#` are notes.
struct ExplanationFile {
  private(set) var titles: [String] = []
  private(set) var explanations: [DiagnosticExplanation] = []
  /// Of ``files``: those of `project.txt`, which explains nothing.
  private(set) var files: [ExampleFile] = []
  /// Lines that are none of these: a mistake of whoever wrote them, for the tests.
  private(set) var strayLines: [Int] = []

  private enum Place {
    case nowhere
    case story(Language)
    case file(WritableKeyPath<ExplanationFile, [ExampleFile]>)
  }

  private var place = Place.nowhere
  // Of the explanation that is being read.
  private var ids: [String] = []
  private var stories: [Language: DiagnosticExplanation.Story] = [:]
  private var wrong: [ExampleFile] = []
  private var right: [ExampleFile] = []
  private var alsoTold: [String] = []

  init(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      read(line, number: index + 1)
    }
    endExplanation()
    files = files.map(Self.trimmed)
  }

  private mutating func read(_ line: Substring, number: Int) {
    if case .file(let files) = place, line.hasPrefix("    ") || line.isEmpty {
      append(line.dropFirst(4) + "\n", to: files)
    } else if line.isEmpty || line.hasPrefix("#") {
      return
    } else if line.hasPrefix("== ") {
      titles.append(String(line.dropFirst(3)))
    } else if line.hasPrefix("[") {
      endExplanation()
      ids = line.split { "[] ".contains($0) }.map(String.init)
    } else if line.hasPrefix("  "), case .story(let language) = place {
      let rest = stories[language]?.rest ?? ""
      stories[language]?.rest = rest + (rest.isEmpty ? "" : " ") + line.dropFirst(2)
    } else if let colon = line.firstRange(of: ": ") {
      begin(line[..<colon.lowerBound], String(line[colon.upperBound...]), number)
    } else {
      strayLines.append(number)
    }
  }

  private mutating func begin(_ key: Substring, _ value: String, _ number: Int) {
    switch key {
    case "vi", "en":
      guard let language = Language(rawValue: String(key)) else { return }
      place = .story(language)
      stories[language] = DiagnosticExplanation.Story(summary: value, rest: "")
    case "also": alsoTold = value.split(separator: " ").map(String.init)
    case "wrong": open(value, \.wrong)
    case "right": open(value, \.right)
    case "file": open(value, \.files)
    default: strayLines.append(number)
    }
  }

  private mutating func open(
    _ path: String, _ files: WritableKeyPath<ExplanationFile, [ExampleFile]>
  ) {
    place = .file(files)
    self[keyPath: files].append(ExampleFile(path: path, text: ""))
  }

  private mutating func append(
    _ line: Substring, to files: WritableKeyPath<ExplanationFile, [ExampleFile]>
  ) {
    let last = self[keyPath: files].count - 1
    self[keyPath: files][last].text += line
  }

  private mutating func endExplanation() {
    defer {
      (place, ids, stories, wrong, right, alsoTold) = (.nowhere, [], [:], [], [], [])
    }
    if ids.isEmpty { return }
    explanations.append(
      DiagnosticExplanation(
        ids: ids, stories: stories, wrong: wrong.map(Self.trimmed), right: right.map(Self.trimmed),
        alsoTold: alsoTold))
  }

  /// Without the empty lines between a file and what follows it.
  private static func trimmed(_ file: ExampleFile) -> ExampleFile {
    var file = file
    while file.text.hasSuffix("\n\n") || file.text == "\n" { file.text.removeLast() }
    return file
  }
}
