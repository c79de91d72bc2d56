internal import Diagnostics
internal import FrontMatter
internal import VietnameseText

extension Abbreviation: Identified {
  var id: Located<String> { short }
  static let identity: Message = "abbreviation"
  static let helpWithRepeated: Message = "Keep one of them."

  static let keys = RecordKeys<Abbreviation>("abbreviation") { keys in
    keys.required("short", "viết tắt", "chữ tắt", to: \.short) { $0.abbreviation }
    keys.required("spoken", "đọc là", "đọc", to: \.spoken) { $0.spokenWords }
  }

  /// In letters, of what is said for an abbreviation: scripts say it as often as texts have it.
  fileprivate static let longestWords = 200

  static func decode(_ value: KeyedValue) -> Abbreviation? {
    value.record(keys, from: Abbreviation(short: Located("", value.node.range), spoken: ""))
  }
}

extension KeyedValue {
  /// One word of a shape that scripts look for: with two capitals, or with a sign between letters.
  fileprivate var abbreviation: Located<String>? {
    guard let short = locatedLine else { return nil }
    let text = short.value
    if text.contains(" ") {
      error(
        "invalid-abbreviation", "\(quoted(text)) is more than one word.",
        help: "Write what stands in texts without a space, such as “UBND” or “GD&ĐT”.")
      return nil
    }
    let capitals = text.unicodeScalars.count { $0.properties.isUppercase }
    let hasSign = text.utf8.contains { "&-./".utf8.contains($0) }
    guard capitals > 1 || hasSign, text.utf8.count <= 40 else {
      error(
        "invalid-abbreviation", "\(quoted(text)) is not read as an abbreviation.",
        help: "An abbreviation has two capitals or more, or a sign between letters: “UBND”, “đ/c”.")
      return nil
    }
    return short
  }

  /// Words without anything that would have to be said otherwise.
  fileprivate var spokenWords: String? {
    guard let words = line else { return nil }
    guard words.count <= Abbreviation.longestWords else {
      error(
        "unspoken-words", "This is longer than \(Abbreviation.longestWords) letters.",
        help: "Write the few words that the abbreviation stands for.")
      return nil
    }
    guard let spoken = try? Speech().spoken(words), spoken == words else {
      let spoken = (try? Speech().spoken(words)) ?? ""
      error(
        "unspoken-words", "\(quoted(words)) is not as it is read aloud.",
        help: spoken.isEmpty ? "Write words only." : "Write \(quoted(spoken)).")
      return nil
    }
    return words
  }
}
