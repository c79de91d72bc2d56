/// A small generator of random numbers (SplitMix64) that gives the same documents on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// Writes documents of the subset in all its forms; what they mean is the judge's to say.
struct DocumentGenerator {
  private var random: SeededGenerator
  private var text = ""
  private var keyCount = 0
  private var endsWithBlockScalar = false

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func document() -> String {
    text = ""
    keyCount = 0
    if chance(5) { text += "# đầu trang\n" }
    mapping(indentation: chance(8) ? 2 : 0, depth: 0)
    if chance(4), !endsWithBlockScalar { while text.last == "\n" { text.removeLast() } }
    return chance(3)
      ? text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n") : text
  }

  // MARK: Collections

  private mutating func mapping(indentation: Int, depth: Int, isCompact: Bool = false) {
    for index in 0..<Int.random(in: 1...(depth == 0 ? 6 : 3), using: &random) {
      if index > 0 || !isCompact {
        fillers(indentation)
        spaces(indentation)
      }
      text += key() + (chance(10) ? " :" : ":")
      value(indentation: indentation, depth: depth, isItem: false)
    }
  }

  private mutating func sequence(indentation: Int, depth: Int, isCompact: Bool = false) {
    for index in 0..<Int.random(in: 1...4, using: &random) {
      if index > 0 || !isCompact {
        fillers(indentation)
        spaces(indentation)
      }
      text += "-"
      value(indentation: indentation, depth: depth, isItem: true)
    }
  }

  private mutating func value(indentation: Int, depth: Int, isItem: Bool) {
    endsWithBlockScalar = false
    let deeper = indentation + Int.random(in: 1...4, using: &random)
    switch depth < 4
      ? Int.random(in: 0..<16, using: &random) : Int.random(in: 0..<9, using: &random)
    {
    case 0: endLine()
    case 1...3: inline(plainText() + (chance(4) ? "" : " " + plainText()))
    case 4: inline(lines(of: plainText(), deeper: indentation + 1))
    case 5: inline("'" + lines(of: quotedText(quote: "'"), deeper: indentation + 1) + "'")
    case 6: inline("\"" + lines(of: quotedText(quote: "\""), deeper: indentation + 1) + "\"")
    case 7: blockScalar(indentation: indentation, deeper: deeper)
    case 8, 9: inline(flow(depth: depth + 1, deeper: indentation + 1))
    case 10, 11:
      endLine()
      mapping(indentation: deeper, depth: depth + 1)
    case 12 where isItem:
      let gap = Int.random(in: 1...3, using: &random)
      spaces(gap)
      mapping(indentation: indentation + 1 + gap, depth: depth + 1, isCompact: true)
    case 13 where isItem:
      let gap = Int.random(in: 1...3, using: &random)
      spaces(gap)
      sequence(indentation: indentation + 1 + gap, depth: depth + 1, isCompact: true)
    case 14 where !isItem:
      endLine()
      sequence(indentation: indentation, depth: depth + 1)
    default:
      endLine()
      sequence(indentation: deeper, depth: depth + 1)
    }
  }

  private mutating func flow(depth: Int, deeper: Int) -> String {
    let isSequence = chance(2)
    var entries: [String] = []
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let value = flowValue(depth: depth, deeper: deeper)
      entries.append(isSequence ? value : key() + ": " + value)
    }
    var separator = ", "
    if chance(3) { separator = ",\n" + String(repeating: " ", count: deeper + 2) }
    if chance(8) { separator = " , # ghi chú\n\n" + String(repeating: " ", count: deeper) }
    var inside = entries.joined(separator: separator)
    if !entries.isEmpty, chance(5) { inside += "," }
    if chance(5) { inside = " " + inside + "\n" + String(repeating: " ", count: deeper) }
    return isSequence ? "[" + inside + "]" : "{" + inside + "}"
  }

  private mutating func flowValue(depth: Int, deeper: Int) -> String {
    switch Int.random(in: 0..<(depth < 4 ? 9 : 7), using: &random) {
    case 0...2: word() + (chance(2) ? "" : " " + word())
    case 3: "'" + lines(of: quotedText(quote: "'"), deeper: deeper) + "'"
    case 4: "\"" + lines(of: quotedText(quote: "\""), deeper: deeper) + "\""
    case 5:
      ["~", "null", "2019", "http://a.vn/b?c=d#e", "a:b", "-1"].randomElement(using: &random) ?? ""
    case 6: lines(of: word() + " " + word(), deeper: deeper)
    default: flow(depth: depth + 1, deeper: deeper)
    }
  }

  // MARK: Scalars

  private static let words = [
    "Đồng Tháp", "Cao Lãnh", "khen", "thưởng", "gương", "a:b", "c#d", "x-y", "100%", "34/QĐ-UBND",
    "nông thôn", "me\u{323}", "e\u{302}\u{301}", "👍", "it's", "say \"ok\"", "(1)", "a&b", "b*c",
    "!?",
    "09:34:44", "=", "~x", "null1", "tab\tx", "\u{A0}", "“hay”", "\\n", "...", "--", "x]", "{y",
  ]

  private mutating func word() -> String {
    ["Đồng Tháp", "khen", "gương", "nông thôn", "me\u{323}", "👍", "2019", "it's", "x-y", "“hay”"]
      .randomElement(using: &random) ?? "a"
  }

  private mutating func key() -> String {
    keyCount += 1
    return switch Int.random(in: 0..<6, using: &random) {
    case 0: "\"khóa \\u1ea1 \(keyCount)\""
    case 1: "'khóa: #\(keyCount)'"
    case 2: "đơn vị \(keyCount)"
    default: "key\(keyCount)"
    }
  }

  private mutating func plainText() -> String {
    var words = [word()]
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      words.append(Self.words.randomElement(using: &random) ?? "")
    }
    return words.joined(separator: " ")
  }

  private mutating func quotedText(quote: Character) -> String {
    var words: [String] = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      words.append(Self.words.randomElement(using: &random) ?? "")
      if chance(6) {
        words.append([": ", " #", "- ", "@", "%"].randomElement(using: &random) ?? "")
      }
    }
    let text = words.joined(separator: " ")
    if quote == "'" {
      return text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
    }
    var escaped = ""
    for character in text {
      escaped += character == "\"" || character == "\\" ? "\\\(character)" : String(character)
      if chance(40) {
        escaped +=
          ["\\t", "\\n", "\\u00e9", "\\x41", "\\U0001F600", "\\_", "\\\\", "\\/"]
          .randomElement(using: &random) ?? ""
      }
    }
    return escaped
  }

  /// Breaks a text at some of its spaces.
  private mutating func lines(of text: String, deeper: Int) -> String {
    guard chance(2) else { return text }
    var result = ""
    for character in text {
      if character == " ", chance(4), result.last != "\\" {
        result += chance(6) ? " \n" : "\n"
        while chance(5) { result += chance(2) ? "\n" : "  \n" }
        result += String(repeating: " ", count: deeper + Int.random(in: 0...3, using: &random))
        result += "w"
      } else {
        result.append(character)
      }
    }
    return result
  }

  private mutating func blockScalar(indentation: Int, deeper: Int) {
    endsWithBlockScalar = true
    let isExplicit = chance(4)
    text += " " + (chance(2) ? "|" : ">")
    if isExplicit { text += String(deeper - indentation) }
    text += ["", "-", "+"].randomElement(using: &random) ?? ""
    endLine()
    for index in 0..<Int.random(in: 0...5, using: &random) {
      if chance(4), index > 0 || isExplicit { text += "\n" }
      spaces(deeper + (chance(5) && (index > 0 || isExplicit) ? 2 : 0))
      text += plainText() + (chance(6) ? "  " : "") + "\n"
      if chance(5) { text += chance(2) ? "\n" : String(repeating: " ", count: deeper) + "\n" }
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) { text += "\n" }
  }

  // MARK: Between

  private mutating func inline(_ value: String) {
    spaces(Int.random(in: 1...2, using: &random))
    text += value
    endLine()
  }

  private mutating func endLine() {
    if chance(8) { text += "  " }
    if chance(8) { text += " # ghi chú: \"x\"" }
    text += "\n"
  }

  private mutating func fillers(_ indentation: Int) {
    if chance(8) { text += "\n" }
    if chance(8), !endsWithBlockScalar {
      spaces(Int.random(in: 0...4, using: &random))
      text += "# ghi chú [\n"
    }
  }

  private mutating func spaces(_ count: Int) { text += String(repeating: " ", count: count) }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }
}

extension DocumentGenerator {
  private static let pieces = [
    "\"", "'", "[", "]", "{", "}", ":", ": ", "- ", "\n", "\t", "#", " #", "&a ", "*a", "!t ",
    "|", ">", "%", "@", "?", "? ", ",", "\n\n", "  ", "---\n", "...\n", "\\", "\u{7}", "：", "“",
    "\r", "<<: ", "\u{A0}", "\n- ", "\nkhóa: ", "\nkhóa:x", "-x",
  ]

  /// A document with one to four changes: bytes deleted, repeated or put in. It may not be UTF-8.
  static func damagedDocument(
    seed: UInt64, opening: String = "", closing: String = ""
  ) -> [UInt8] {
    var generator = DocumentGenerator(seed: seed)
    var random = SeededGenerator(seed: seed &+ 1_000_000)
    var bytes = Array("\(opening)\(generator.document())\n\(closing)".utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...6, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      default:
        bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: start)
      }
      if bytes.isEmpty { bytes = [0x0A] }
    }
    return bytes
  }
}
