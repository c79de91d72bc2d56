internal import Diagnostics
internal import FrontMatter
internal import VietnameseText

extension KeyedValue {
  /// Plain text in one line: line breaks and runs of spaces around them become one space.
  var line: String? { scalar(.text).map(foldedLine) }

  var locatedLine: Located<String>? { line.map { Located($0, node.range) } }

  /// Text with the spaces at its ends, for a text that is set before another one.
  var verbatim: String? { scalar(.text) }

  /// true or false, in English or Vietnamese; `yes`, `on` and `1` are refused, because YAML's versions
  /// disagree on them.
  var flag: Bool? {
    if isAsked(.flag) { return nil }
    guard let text = scalar(.flag) else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default: break
    }
    switch foldedKey(text) {
    case "true", "co": return true
    case "false", "khong": return false
    default:
      error(
        "invalid-flag", "\(quoted(key)) must be true or false, not \(quoted(text)).",
        help: "Write “true” or “false” (or “có”, “không”).", fix: meantFlag(by: text))
      return nil
    }
  }

  /// What is meant by a word of another system, or by one that was misspelt.
  private func meantFlag(by text: String) -> String? {
    switch foldedKey(text) {
    case "yes", "y", "on", "1": return "true"
    case "no", "n", "off", "0": return "false"
    default: break
    }
    let words = NameList(["true", "false"])
    var search = NameSearch()
    let written = foldedKey(text)
    guard let index = search.nearestIndex(to: written, among: words),
      search.isClear(index, of: written, among: words)
    else { return nil }
    return words.names[index]
  }

  func wholeNumber(_ range: ClosedRange<Int>) -> Located<Int>? {
    if isAsked(.wholeNumber(range)) { return nil }
    guard let text = scalar(.wholeNumber).map(foldedLine) else { return nil }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else {
      let numbers = numbers(in: text, range)
      error(
        "invalid-number", "\(quoted(key)) must be a whole number, not \(quoted(text)).",
        help: numberHelp(numbers, range), fix: numbers?.count == 1 ? numbers?.first : nil)
      return nil
    }
    guard let number = Int(text), range.contains(number) else {
      error(
        "number-out-of-range",
        range.upperBound >= Int(Int32.max)
          ? "\(quoted(key)) must be \(range.lowerBound) or more, not \(quoted(text))."
          : "\(quoted(key)) must be from \(range.lowerBound) to \(range.upperBound), not \(quoted(text))."
      )
      return nil
    }
    return Located(number, node.range)
  }

  /// The numbers among a text's words; nil if one of them cannot be meant.
  private func numbers(in text: String, _ range: ClosedRange<Int>) -> [String]? {
    let runs = text.utf8.prefix(80).split { !isDigit($0) }.map { String(Substring($0)) }
    let numbers = runs.compactMap { Int($0) }.filter(range.contains)
    return numbers.count == runs.count ? numbers.map(String.init) : nil
  }

  private func numberHelp(_ numbers: [String]?, _ range: ClosedRange<Int>) -> Message {
    guard let numbers, let first = numbers.first else {
      return "Write digits only, such as \(max(range.lowerBound, 1))."
    }
    return numbers.count == 1 ? "Write “\(first)”." : "Write one number, such as “\(first)”."
  }

  /// What should be the id of a record in a registry; the site knows which there are, and whose name it is if it is
  /// none.
  func reference(to registry: Registry) -> Located<String>? {
    if isAsked(.reference(registry)) { return nil }
    guard let text = scalar(.id).map(foldedLine) else { return nil }
    return isOneReference(text) ? Located(text, node.range) : nil
  }

  /// Whether a text does not name several at once, which is then reported.
  private func isOneReference(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return true }
    let parts = text.split(separator: ",").map { foldedLine(String($0)) }.filter { !$0.isEmpty }
    error(
      "invalid-id", "\(quoted(text)) is not one id.",
      help: "Write several as a list: “[\(parts.prefix(5).joined(separator: ", "))]”.")
    return false
  }

  /// The id that a record gives itself. Of an id with a mistake its corrected form is returned,
  /// so that one slip is not also reported as an unknown id.
  var id: Located<String>? {
    if isAsked(.id) { return nil }
    guard let text = scalar(.id).map(foldedLine) else { return nil }
    if isSlug(text) {
      if isDeviceName(text) {
        error(
          "invalid-id", "\(quoted(text)) is no id: Windows keeps this name for a device.",
          help: "Add a word to it, as in “\(text)-ba-sao”.")
      }
      return Located(text, node.range)
    }
    guard isOneReference(text) else { return nil }
    let suggestion = shortened(slug(text))
    error(
      "invalid-id",
      "\(quoted(text)) is no id: ids take letters a–z, digits and single hyphens, at most \(slugLimit).",
      help: suggestion.isEmpty ? nil : "Write “\(suggestion)”.",
      fix: suggestion.isEmpty ? nil : suggestion)
    return suggestion.isEmpty ? nil : Located(suggestion, node.range)
  }

  /// References of a list, each once.
  func references(to registry: Registry) -> [Located<String>] {
    let ids = list { $0.reference(to: registry) }
    if ids.count < 2 { return ids }
    var known: Set<String> = []
    return ids.filter { known.insert($0.value).inserted }
  }

  /// One of a set of fixed values, by its English or its Vietnamese name.
  func fixed<Value>(_ names: FixedNames<Value>) -> Value? {
    if isAsked(.fixed(names.all)) { return nil }
    guard let text = scalar(.text).map(foldedLine) else { return nil }
    if let value = names[text] { return value }
    let meant = names.meant(by: text)
    error(
      "unknown-value", "\(quoted(key)) cannot be \(quoted(text)).",
      help: meant.map { "Did you mean “\($0.name)”? It may be \(names.choice)." }
        ?? "It may be \(names.choice).",
      fix: meant.flatMap { $0.isClear ? $0.name : nil })
    return nil
  }
}

/// The text in one line, without spaces at its ends.
func foldedLine(_ text: String) -> String {
  if isOneLine(text) { return text }
  return text.split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ")
}

/// The text without spaces at its ends: a path, whose inner spaces are its own.
func trimmed(_ text: String) -> String {
  var rest = text[...]
  while rest.first?.isWhitespace == true { rest.removeFirst() }
  while rest.last?.isWhitespace == true { rest.removeLast() }
  return String(rest)
}

/// Whether the text has no line break or tab, and no space at its ends or next to another one.
private func isOneLine(_ text: String) -> Bool {
  var isAfterSpace = true
  let bytes = text.utf8Span.span
  for index in bytes.indices {
    let byte = bytes[index]
    if byte < 0x20 { return false }
    if byte == 0x20, isAfterSpace { return false }
    isAfterSpace = byte == 0x20
  }
  return !isAfterSpace || text.isEmpty
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
