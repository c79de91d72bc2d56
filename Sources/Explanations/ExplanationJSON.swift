package import Diagnostics

extension Explanations {
  /// `{"language":"en","explanations":[{"ids":["unknown-place"],…},…]}`, an explanation a line. Names and their
  /// meaning stay; new ones come last.
  package static func json(of explanations: [DiagnosticExplanation], in language: Language)
    -> String
  {
    var bytes = Array("{".utf8)
    append("language", language.rawValue, to: &bytes)
    bytes += ",\"explanations\":[".utf8
    for (index, explanation) in explanations.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      append(explanation, in: language, to: &bytes)
    }
    bytes += "\n]}\n".utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(
    _ explanation: DiagnosticExplanation, in language: Language, to bytes: inout [UInt8]
  ) {
    bytes += "{\"ids\":[".utf8
    for (index, id) in explanation.ids.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      JSONText.append(id, to: &bytes)
    }
    bytes += "],".utf8
    append("summary", explanation.summary(in: language), to: &bytes)
    bytes += ",".utf8
    append("story", explanation.story(in: language), to: &bytes)
    for (key, files) in [("wrong", explanation.wrong), ("right", explanation.right)] {
      bytes += ",\"\(key)\":[".utf8
      for (index, file) in files.enumerated() {
        bytes += (index > 0 ? ",{" : "{").utf8
        append("path", file.path, to: &bytes)
        bytes += ",".utf8
        append("text", file.text, to: &bytes)
        bytes += "}".utf8
      }
      bytes += "]".utf8
    }
    bytes += "}".utf8
  }

  private static func append(_ key: String, _ value: String, to bytes: inout [UInt8]) {
    JSONText.append(key, to: &bytes)
    bytes += ":".utf8
    JSONText.append(value, to: &bytes)
  }
}
