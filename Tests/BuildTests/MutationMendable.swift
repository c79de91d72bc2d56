import Diagnostics
import Foundation

/// Faults of which it is certain what was meant, mostly, and some of which it is not.
let mendableFaults: [any Fault] =
  [MisspeltKey(), MisspeltKey(), BrokenLink(), MissingImage(), BadDate()] + LineFault.all

/// A fault in one line: what is replaced there, and by what.
struct LineFault: Fault {
  let id: String
  var severity = Diagnostic.Severity.error
  /// Where it may be put.
  var lines: any KeyPath<SampleText, Range<Int>> & Sendable = \.frontMatter
  /// The line with the fault; nil where there is no place for it.
  let damage: @Sendable (String, inout SeededGenerator) -> String?

  func apply(to sample: inout MutatedSample) -> [Expectation] {
    var places = sample.places(lines, where: \.isArticle)
    places.shuffle(using: &sample.generator)
    for place in places where sample.isFree(place) {
      let line = sample.line(place)
      guard let damaged = damage(line.text, &sample.generator), damaged != line.text else {
        continue
      }
      sample.claim(place)
      line.text = damaged
      var expectation = sample.expectation(id, at: place, 0..<0)
      expectation.severity = severity
      return [expectation]
    }
    return []
  }

  static let all: [LineFault] = [
    // An id in the place of a list of one.
    LineFault(id: "unknown-place") { slip($0, /^units: \[([a-z-]{6,})\]$/, &$1) },
    LineFault(id: "unknown-field") { slip($0, /^field: ([a-z-]{6,})$/, &$1) },
    LineFault(id: "unknown-column") { slip($0, /^column: ([a-z-]{6,})$/, &$1) },
    LineFault(id: "unknown-value") { slip($0, /status: ([a-z-]{6,})$/, &$1) },
    // Spaces and colons.
    LineFault(id: "missing-space") { line, _ in
      replaced(line, /^(date|updated|field|column)(: )/, ":")
    },
    LineFault(id: "full-width-colon") { line, _ in
      replaced(line, /^(date|updated|field|column)(: )/, "：")
    },
    LineFault(id: "invisible-character") { line, _ in
      replaced(line, /^(date|field|column)(: )/, ":\u{A0}")
    },
    LineFault(id: "invisible-character") { line, _ in
      line.hasPrefix("field: ") ? "\u{2060}" + line : nil
    },
    LineFault(id: "missing-colon") { line, _ in replaced(line, /^(field|column)(: )/, " = ") },
    // Values of other systems.
    LineFault(id: "invalid-date") { line, _ in
      replaced(line, /^(date: )(2[0-9]{3}-[0-9]{2}-[0-9]{2})$/) {
        $0.split(separator: "-").map { String(Int($0) ?? 0) }.joined(separator: "-")
      }
    },
    LineFault(id: "invalid-date") { line, _ in
      replaced(line, /^(date: )([0-9]{2}\/[0-9]{2}\/[0-9]{4})/) { $0.replacing("/", with: ".") }
    },
    // What nobody sees.
    LineFault(id: "direction-mark", severity: .warning, lines: \.body) { line, generator in
      guard line.count > 40, line.first?.isLetter == true else { return nil }
      let place = line.index(line.startIndex, offsetBy: Int.random(in: 5...30, using: &generator))
      return line[..<place] + "\u{202A}" + line[place...]
    },
    LineFault(id: "control-character", severity: .warning, lines: \.body) { line, generator in
      guard line.count > 40, line.first?.isLetter == true else { return nil }
      let place = line.index(line.startIndex, offsetBy: Int.random(in: 5...30, using: &generator))
      return line[..<place] + "\u{7}" + line[place...]
    },
    // Marks of Markdown.
    LineFault(id: "heading-without-space", severity: .warning, lines: \.body) { line, _ in
      line.hasPrefix("## ") ? line.replacing("## ", with: "##") : nil
    },
    LineFault(id: "invalid-url", lines: \.body) { line, _ in
      replaced(line, /(\]\()(https:\/\/)[a-z]/, "htps://")
    },
    LineFault(id: "invalid-path", lines: \.body) { line, _ in
      replaced(line, /(\]\()([^)\/: ]+\/[^): ]+)\)/) { $0.replacing("/", with: "\\") }
    },
    // More than one thing may be meant.
    LineFault(id: "hash-begins-comment", severity: .warning) { line, _ in
      line.hasPrefix("field: ") && !line.hasSuffix("]") ? line + " #1" : nil
    },
    LineFault(id: "invalid-date") { line, _ in
      replaced(line, /^(date: )(2[0-9]{3}-[0-9]{2}-[0-9]{2})/, "31/06/2019")
    },
  ]

  /// The line with a slip in the part of it that a pattern marks.
  private static func slip(
    _ line: String, _ pattern: Regex<(Substring, Substring)>, _ generator: inout SeededGenerator
  ) -> String? {
    guard let match = line.firstMatch(of: pattern),
      let slip = misspelt(String(match.1), using: &generator, where: { _ in true })
    else { return nil }
    return line.replacing(line.offsets(of: match.1), with: slip)
  }

  private static func replaced(
    _ line: String, _ pattern: Regex<(Substring, Substring, Substring)>, _ text: String
  ) -> String? {
    replaced(line, pattern) { _ in text }
  }

  private static func replaced(
    _ line: String, _ pattern: Regex<(Substring, Substring, Substring)>,
    _ text: (String) -> String
  ) -> String? {
    line.firstMatch(of: pattern).map {
      line.replacing(line.offsets(of: $0.2), with: text(String($0.2)))
    }
  }
}
