private import VietnameseText

/// Regular expressions for names in whatever case and with whatever marks they are written, as `foldedKey` compares
/// them; for JavaScript as for Python.
enum NamePattern {
  /// Matches any of the names.
  static func any(of names: [String]) -> String { "(?:\(names.map(one).joined(separator: "|")))" }

  private static func one(_ name: String) -> String {
    var pattern = ""
    for character in name {
      if character.isWhitespace || character == "-" || character == "_" {
        pattern += #"[\s_-]*"#
        continue
      }
      for letter in foldedKey(String(character)) { pattern += letters[letter] ?? plain(letter) }
    }
    return pattern
  }

  private static func plain(_ letter: Character) -> String {
    let capital = letter.uppercased()
    return capital == String(letter) ? "\\\(letter)" : "[\(letter)\(capital)]"
  }

  /// Of these letters Vietnamese has several; a mark may also stand behind, as another system encodes it.
  private static let letters: [Character: String] = {
    let forms: [(Character, String)] = [
      ("a", "aAÀ-Ãà-ãĂăẠ-ặ"), ("e", "eEÈ-Êè-êẸ-ệ"), ("i", "iIÌÍìíĨĩỈ-ị"),
      ("o", "oOÒ-Õò-õƠơỌ-ợ"), ("u", "uUÙÚùúŨũƯưỤ-ự"), ("y", "yYÝýỲ-ỹ"),
    ]
    var letters: [Character: String] = ["d": "[dDĐđ]"]
    for (letter, forms) in forms { letters[letter] = #"[\#(forms)][\u0300-\u036f]*"# }
    return letters
  }()
}
