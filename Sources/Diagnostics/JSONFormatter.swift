import Digests

/// Diagnostics as one JSON document, for scripts and CI.
///
/// ```
/// {"diagnostics":[
/// {"severity":"error","id":"unknown-place","path":"content/articles/a.md","line":5,"column":12,
///  "length":7,"message":"…","excerpt":"communes: [my-lonh]","excerptColumn":1,"help":"…",
///  "fix":{"digest":"…","edits":[{"line":5,"column":12,"endLine":5,"endColumn":19,"start":61,
///  "end":68,"text":"my-long"}]}}
/// ],"language":"en","summary":{"errors":1}}
/// ```
/// The keys, their order and their types are stable: `language` is that of `message` and `help`, `vi` or `en`;
/// `severity` is `error` or `warning`; lines and
/// columns count from 1, columns and `length` in characters; `excerpt`, `help` and `fix` may be null.
/// A `fix` is there where exactly one thing is meant: `text` in the place of what stands from `line` and `column` to
/// before `endLine` and `endColumn`, which are the bytes from `start` to before `end`, counted from 0. Its edits belong
/// together, and are of the file whose `digest` (the first half of its SHA-256) that is. Each
/// diagnostic stands on one line of its own, unlike here.
package struct JSONFormatter: Sendable {
  private let language: Language

  package init(language: Language) { self.language = language }

  /// A figure of a run, or a moment.
  package enum Figure: Sendable {
    case number(Int)
    case text(String)
  }

  /// - Parameter summary: figures of the run, in the order in which they are written.
  package func format(
    _ diagnostics: [Diagnostic], summary: [(key: String, figure: Figure)] = []
  ) -> String {
    var bytes = Array(#"{"diagnostics":["#.utf8)
    for (index, diagnostic) in diagnostics.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      append(diagnostic, to: &bytes)
    }
    bytes += (diagnostics.isEmpty ? "" : "\n").utf8
    bytes += #"],"language":"\#(language.rawValue)","summary":{"#.utf8
    for (index, entry) in summary.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      JSONText.append(entry.key, to: &bytes)
      bytes += ":".utf8
      switch entry.figure {
      case .number(let number): bytes += String(number).utf8
      case .text(let text): JSONText.append(text, to: &bytes)
      }
    }
    bytes += "}}\n".utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ diagnostic: Diagnostic, to bytes: inout [UInt8]) {
    func append(_ key: String, _ text: String?) {
      bytes += "\"\(key)\":".utf8
      if let text { JSONText.append(text, to: &bytes) } else { bytes += "null".utf8 }
    }
    bytes += "{".utf8
    append("severity", diagnostic.severity.rawValue)
    bytes += ",".utf8
    append("id", diagnostic.id)
    bytes += ",".utf8
    append("path", diagnostic.path)
    bytes += #","line":\#(diagnostic.line),"column":\#(diagnostic.column)"#.utf8
    bytes += #","length":\#(diagnostic.length),"#.utf8
    append("message", diagnostic.message.text(in: language))
    bytes += ",".utf8
    append("excerpt", diagnostic.excerpt)
    bytes += #","excerptColumn":\#(diagnostic.excerptColumn),"#.utf8
    append("help", diagnostic.help?.text(in: language))
    bytes += #","fix":"#.utf8
    appendFix(diagnostic.fix, to: &bytes)
    bytes += "}".utf8
  }

  private func appendFix(_ fix: Fix?, to bytes: inout [UInt8]) {
    guard let fix else {
      bytes += "null".utf8
      return
    }
    bytes += #"{"digest":"\#(fix.digest.hexadecimal)","edits":["#.utf8
    for (index, located) in fix.edits.enumerated() {
      let range = located.edit.range
      if index > 0 { bytes += ",".utf8 }
      bytes += #"{"line":\#(located.line),"column":\#(located.column)"#.utf8
      bytes += #","endLine":\#(located.endLine),"endColumn":\#(located.endColumn)"#.utf8
      bytes += #","start":\#(range.lowerBound),"end":\#(range.upperBound),"text":"#.utf8
      JSONText.append(located.edit.text, to: &bytes)
      bytes += "}".utf8
    }
    bytes += "]}".utf8
  }
}
