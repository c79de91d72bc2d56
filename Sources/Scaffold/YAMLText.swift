/// Texts as values of the YAML that Bulletin reads.
enum YAMLText {
  /// Plain where that says the same, else in quotation marks.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether a text begins with a letter or figure, and has nothing in it that means something.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || first.properties.numericType != nil,
      !last.properties.isWhitespace, last != ":"
    else { return false }
    let signs = Set(",[]{}#&*!|>'\"%@`\n\t\r\\".unicodeScalars)
    return !text.unicodeScalars.contains { signs.contains($0) || $0.value < 0x20 }
      && !text.contains(": ")
      && !["true", "false", "null", "yes", "no"].contains(text.lowercased())
  }
}
