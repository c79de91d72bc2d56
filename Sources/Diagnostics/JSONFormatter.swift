/// Diagnostics as one JSON document, for scripts and CI.
///
/// ```
/// {"diagnostics":[
/// {"severity":"error","id":"unknown-place","path":"content/articles/a.md","line":5,"column":12,
///  "length":7,"message":"…","excerpt":"communes: [my-lonh]","excerptColumn":1,"help":null}
/// ],"language":"en","summary":{"errors":1}}
/// ```
/// The keys, their order and their types are stable: `language` is that of `message` and `help`, `vi` or `en`;
/// `severity` is `error` or `warning`; lines and
/// columns count from 1, columns and `length` in characters; `excerpt` and `help` may be null. Each
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
    bytes += "}".utf8
  }
}
