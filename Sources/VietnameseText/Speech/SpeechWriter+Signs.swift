/// Signs that are said in words, or not at all.
extension SpeechWriter {
  mutating func enterSign() {
    let next = index + scalarLength(at: index)
    switch source[index] {
    case UInt8(ascii: "%"): say("phần trăm")
    case UInt8(ascii: "&"): say("và")
    case UInt8(ascii: "+"): saySign("cộng")
    case UInt8(ascii: "="): say("bằng")
    case UInt8(ascii: "<"): say("nhỏ hơn")
    case UInt8(ascii: ">"): say("lớn hơn")
    case UInt8(ascii: "$"): say("đô la")
    case 0xC2, 0xE2:
      let sign = text(index..<next)
      if sign == "\u{2044}" || sign == "\u{2215}" {
        enterSlash(3)
      } else if let digits = raisedDigits, digits.text != "2", digits.text != "3" {
        replace(index, digits.end, by: " mũ \(digits.text)")
      } else if let digit = loweredDigits[sign] {
        substitute(digit, to: next)
      } else if let unit = unit(raisedTo: index..<next) {
        replace(unit.start, next, by: unit.words)
      } else if let words = spokenSigns[sign] {
        words.isEmpty ? leaveOut() : say(words)
      }
    default: leaveOut()
    }
  }

  /// The power that begins here: “10⁶” is ten to the sixth.
  private var raisedDigits: (text: String, end: Int)? {
    var digits = ""
    var end = index
    while digits.count < 3, let scalar = scalar(at: end),
      let value = "⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars.enumerated().first(where: { $0.element == scalar })
    {
      digits += String(value.offset)
      end += scalarLength(at: end)
    }
    return digits.isEmpty ? nil : (digits, end)
  }

  private mutating func say(_ words: String) {
    let end = index + scalarLength(at: index)
    replace(index, end, by: words)
  }

  /// Between numbers; as the first sign of a line or of a telephone number it is left out.
  private mutating func saySign(_ words: String) {
    let isBetween = index > 0 && source[index - 1] == 0x20 && byte(index + 1) == 0x20
    isBetween ? say(words) : leaveOut()
  }

  /// What is read on both sides stays apart, so that they make neither one word nor an address: “www*.a.vn”.
  private mutating func leaveOut() {
    let end = index + scalarLength(at: index)
    copy(to: index)
    let next = byte(end) ?? 0x20
    let mayJoin =
      isWordByte(next) || next == UInt8(ascii: "-") || next == 0xE2
      || next == UInt8(ascii: ".") && byte(end + 1).map(isWordByte) ?? false
    let isBehind = endsWithWord || output.last == UInt8(ascii: ".")
    replace(index, end, by: isBehind && mayJoin ? " " : "")
  }

  // MARK: Slashes

  /// “đồng/kg” is so much for each, “nam/nữ” are two, “đ/c” is a word.
  mutating func enterSlash(_ length: Int) {
    if length == 1, let joined = joinedBySlash(at: index), joined.start >= replacedEnd {
      let words = beginsSentence(joined.start) ? capitalized(joined.words) : joined.words
      return replace(joined.start, joined.end, by: words)
    }
    let next = skipSpaces(index + length)
    let following = text(next..<letterEnd(next))
    trimOutput()
    if let end = perEnd(following, next) {
      let unit = perUnits[following].map { " " + $0 } ?? ""
      replace(index, end, by: " mỗi" + unit)
    } else if isDigit(at: next), digitEnd(next) == next + 4, isLetter(before: index) {
      replace(index, next, by: " năm ")
    } else {
      let isListed = next < source.count && source[next] != UInt8(ascii: "\n")
      replace(index, next, by: isListed ? ", " : "")
    }
  }

  /// Where the unit ends that stands behind a slash, or begins if it is a word of its own; nil if there is none.
  private func perEnd(_ word: String, _ start: Int) -> Int? {
    if perWords.contains(word) { return start }
    let end = start + word.utf8.count
    return perUnits[word] == nil || isDigit(at: end) ? nil : end
  }

  /// An abbreviation of small letters with a slash: `đ/c`, `v/v`.
  func joinedBySlash(at slash: Int) -> (start: Int, end: Int, words: String)? {
    let start = letterStart(slash)
    let end = letterEnd(slash + 1)
    guard start < slash, end > slash + 1, end - start <= 12,
      let words = abbreviations[source[start..<end]]
        ?? abbreviations[text(start..<end).lowercased()]
    else { return nil }
    return (start, end, words)
  }
}

/// As chemists write them: CO₂ is read like CO2.
private let loweredDigits = [
  "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
  "₉": "9",
]

private let spokenSigns = [
  "°": "độ", "±": "cộng trừ", "²": "bình phương", "³": "khối", "×": "nhân", "₫": "đồng",
  "€": "ơ rô",
  "≥": "từ", "≤": "đến", "½": "một phần hai", "¼": "một phần tư", "¾": "ba phần tư",
  "‰": "phần nghìn",
  "£": "bảng Anh", "→": "đến", "•": "", "–": "–",
]

/// What a price or a yield is for: units behind a slash.
let perUnits = [
  "kg": "ki lô gam", "ha": "héc ta", "km": "ki lô mét", "m": "mét", "g": "gam", "l": "lít",
  "h": "giờ",
  "s": "giây", "mm": "mi li mét", "cm": "xăng ti mét", "ml": "mi li lít",
]

private let perWords: Set<String> = [
  "năm", "tháng", "ngày", "giờ", "tuần", "vụ", "quý", "người", "hộ", "con", "cây", "tấn", "lít",
  "công", "héc", "mét", "suất", "em", "căn", "lượt", "chuyến", "cái", "trái", "kí", "ký", "ki",
  "bao",
  "thùng", "sào", "mẫu", "lao", "đêm", "phút", "giây",
]
