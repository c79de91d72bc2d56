internal import VietnameseText

/// What stands among the names of a list without being one: a total, or the kind of those that follow.
enum SummaryRow {
  /// With the figures that it gives, in their order.
  case total([Int])
  case section(RecipientKind)

  /// - Parameter label: the text where a name would stand.
  init?(_ label: String) {
    guard Self.mayBeOne(label.utf8Span.span) else { return nil }
    let words = caseFolded(label)
    if let figures = Self.totalFigures(words) {
      self = .total(figures)
    } else if let kind = Self.kind(named: words) {
      self = .section(kind)
    } else {
      return nil
    }
  }

  // MARK: A glance

  /// By the first letters, which few names begin with.
  private static func mayBeOne(_ label: Span<UInt8>) -> Bool {
    guard label.count > 2 else { return false }
    let letter = (label[1], label[2], label.count > 3 ? label[3] : 0)
    switch label[0] | 0x20 {
    case UInt8(ascii: "t"):
      // ổ, ậ
      if letter == (0xE1, 0xBB, 0x94) || letter == (0xE1, 0xBB, 0x95) { return true }
      if letter == (0xE1, 0xBA, 0xAC) || letter == (0xE1, 0xBA, 0xAD) { return true }
    case UInt8(ascii: "c"), UInt8(ascii: "h"):
      // ộ, á
      if letter == (0xE1, 0xBB, 0x98) || letter == (0xE1, 0xBB, 0x99) { return true }
      if (letter.0, letter.1 | 0x20) == (0xC3, 0xA1) { return true }
    case UInt8(ascii: "g"):
      // Gia đình
      if (letter.1 | 0x20, letter.2) == (UInt8(ascii: "a"), UInt8(ascii: " ")) { return true }
    case UInt8(ascii: "v"):
      // ề
      if letter == (0xE1, 0xBB, 0x80) || letter == (0xE1, 0xBB, 0x81) { return true }
    case 0xE4:
      // Đối; the first byte of đ is 0xC4.
      if (letter.1, letter.2) == (0xE1, 0xBB) { return true }
    default: break
    }
    return hasNumber(label)
  }

  /// Whether the first word is a number or a letter that counts: `II.`, `2)`, `B`.
  private static func hasNumber(_ label: Span<UInt8>) -> Bool {
    var length = 0
    while length < min(label.count, 5), isPartOfNumber(label[length]) { length += 1 }
    if length > 1 || length == 1 && isDigit(label[0]) {
      return length < label.count && " .)/-:".utf8.contains(label[length])
    }
    return isLetter(label[0]) && " .)/-:".utf8.contains(label[1])
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || "ivxlc".utf8.contains(byte | 0x20)
  }

  // MARK: Totals

  /// Nil for a text that is no total. `Tổng` and `Cộng` may also begin a name: `Tổng Văn An`.
  private static func totalFigures(_ words: String) -> [Int]? {
    guard let opening = openings.first(where: { words.hasPrefix($0) }) else { return nil }
    let rest = words.dropFirst(opening.count)
    let figures = figures(in: rest)
    var shown = rest.drop { $0 == " " }
    guard let first = shown.first else { return [] }
    if ":=".contains(first) { return figures }
    shown = shown.drop { "(-–— ".contains($0) }
    if shown.first?.isNumber == true { return figures }
    let isPhrase = opening.contains(" ") && rest.first == " "
    return isPhrase && !figures.isEmpty ? figures : nil
  }

  /// The longer ones first.
  private static let openings = ["tổng cộng", "tổng số", "tổng", "cộng"]

  /// The whole numbers of a text, with points or commas between thousands.
  private static func figures(in text: Substring) -> [Int] {
    var figures: [Int] = []
    var digits = ""
    let bytes = Array(text.utf8) + [0]
    for (index, byte) in bytes.enumerated() {
      if isDigit(byte) {
        digits.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !digits.isEmpty, !isBetweenThousands(index, bytes) {
        if let figure = Int(digits) { figures.append(figure) }
        digits = ""
      }
    }
    return figures
  }

  private static func isBetweenThousands(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","),
      index + 4 < bytes.count
    else { return false }
    return bytes[(index + 1)...(index + 3)].allSatisfy(isDigit) && !isDigit(bytes[index + 4])
  }

  // MARK: Sections

  private static func kind(named words: String) -> RecipientKind? {
    var rest = withoutNumber(words[...])
    if let bracket = rest.firstIndex(of: "(") { rest = rest[..<bracket] }
    while let last = rest.last, " .:".contains(last) { rest.removeLast() }
    for opening in ["các ", "về ", "đối với "] where rest.hasPrefix(opening) {
      rest = rest.dropFirst(opening.count)
    }
    switch rest {
    case "tập thể": return .collective
    case "cá nhân": return .individual
    case "hộ gia đình", "hộ", "gia đình": return .household
    default: return nil
    }
  }

  /// The text behind `II.`, `1)`, `a/` or `B -`.
  private static func withoutNumber(_ words: Substring) -> Substring {
    let number = words.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let rest = words.dropFirst(number.count)
    guard !number.isEmpty, number.count <= 4, let sign = rest.first, " .)/-–:".contains(sign) else {
      return words
    }
    return rest.drop { " .)/-–:".contains($0) }
  }
}
