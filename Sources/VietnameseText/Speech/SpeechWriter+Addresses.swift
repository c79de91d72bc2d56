/// Web and e-mail addresses: their hosts in words, their paths left out.
extension SpeechWriter {
  /// At a sign that an address may hold: `.`, `:`, `@`, or the w of `www`.
  mutating func enterAddress() {
    switch source[index] {
    case UInt8(ascii: "w"):
      guard source[index...].starts(with: "www.".utf8), !isLetter(before: index) else { return }
    case UInt8(ascii: ":"):
      guard source[index...].starts(with: "://".utf8) || text(index - 6..<index) == "mailto"
      else { return }
    case UInt8(ascii: "@"): break
    default:
      guard let next = byte(index + 1), isASCIILetter(next) || next >= 0x80, isLetter(before: index)
      else { return }
    }
    let range = addressRange()
    if let words = webAddress(range) ?? mailAddress(range) {
      replace(range.lowerBound, range.upperBound, by: words)
    } else if source[index] == UInt8(ascii: "w") {
      replace(index, index + 4, by: "")
    } else if source[index] == UInt8(ascii: "@") {
      replace(index, index + 1, by: "a còng")
    } else if source[index] == UInt8(ascii: ".") {
      enterDot()
    } else if source[index] == UInt8(ascii: ":"), byte(index + 1) == UInt8(ascii: "/") {
      replace(index, index + 3, by: ", ")
    }
  }

  /// A dot inside of a word: “v.v”, or a sentence that ends without a space behind it.
  private mutating func enterDot() {
    let start = letterStart(index)
    let end = letterEnd(index + 1)
    if start < index, end > index + 1, let words = abbreviations[source[start..<end]] {
      // “v.v...”: the dot of the abbreviation itself.
      return replace(start, end, by: words)
    }
    let isInitial = start == self.start(before: index)
    if !isInitial, isCapital(at: index + 1) { replace(index, index + 1, by: ". ") }
  }

  /// The run without spaces around the index, without the punctuation about it.
  private func addressRange() -> Range<Int> {
    var start = index
    while start > replacedEnd, isAddressByte(source[start - 1]) { start -= 1 }
    var end = index
    while end < source.count, isAddressByte(source[end]) { end += 1 }
    while end > index + 1, ".,:;!?".utf8.contains(source[end - 1]) { end -= 1 }
    while start < index, ".,:;!?/-#%&*+=~".utf8.contains(source[start]) { start += 1 }
    return start..<end
  }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x80...0xFF: false
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"):
      false
    default: true
    }
  }

  private func webAddress(_ range: Range<Int>) -> String? {
    var start = range.lowerBound
    let slashes = source[range].indices.first { source[$0...].starts(with: "://".utf8) }
    if let slashes { start = slashes + 3 }
    var end = start
    while end < range.upperBound, !"/?#:".utf8.contains(source[end]) { end += 1 }
    guard !source[start..<end].contains(UInt8(ascii: "@")) || slashes != nil else { return nil }
    var host = source[start..<end].split(separator: UInt8(ascii: "."))
    let isWWW = host.first?.elementsEqual("www".utf8) ?? false
    if isWWW { host.removeFirst() }
    guard slashes != nil || isWWW || isDomain(host) else { return nil }
    let name = host.map { spokenLabel($0) }.joined(separator: " chấm ")
    if name.isEmpty { return "trang mạng" }
    let isNamed = word(before: range.lowerBound).map(webWords.contains) ?? false
    return isNamed ? name : "trang mạng " + name
  }

  private func isDomain(_ labels: [ArraySlice<UInt8>]) -> Bool {
    guard labels.count > 1, let last = labels.last else { return false }
    return topLevels.contains(String(decoding: last, as: UTF8.self).lowercased())
      && labels.allSatisfy { $0.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) || $0 == 45 } }
  }

  private func mailAddress(_ range: Range<Int>) -> String? {
    var address = source[range]
    if address.starts(with: "mailto:".utf8) { address = address.dropFirst(7) }
    address = address.prefix { $0 != UInt8(ascii: "?") }
    let parts = address.split(
      separator: UInt8(ascii: "@"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(UInt8(ascii: ".")) else {
      return nil
    }
    let names = parts.map { part in
      part.split(separator: UInt8(ascii: ".")).map { spokenLabel($0) }.joined(separator: " chấm ")
    }
    return names.joined(separator: " a còng ")
  }

  /// A part of an address between dots, in ASCII like all of it.
  private func spokenLabel(_ label: ArraySlice<UInt8>) -> String {
    let label = label.map { isASCIILetter($0) ? $0 | 0x20 : $0 }
    if let words = spokenLabels[String(decoding: label, as: UTF8.self)] { return words }
    var words: [String] = []
    for part in label.split(whereSeparator: { !isASCIILetter($0) && !isASCIIDigit($0) }) {
      let isReadable = part.contains { "aeiouy".utf8.contains($0) || isASCIIDigit($0) }
      let text = String(decoding: part, as: UTF8.self)
      words.append(isReadable ? text : letterNames(of: text.unicodeScalars))
    }
    return words.joined(separator: " gạch ")
  }
}

private let webWords: Set<String> = [
  "trang", "mạng", "web", "website", "chỉ", "site", "cập", "tại",
]

private let topLevels: Set<String> = [
  "vn", "com", "net", "org", "gov", "edu", "info", "example", "io", "me", "tv", "asia", "online",
  "biz", "int",
]

private let spokenLabels = [
  "vn": "vê nờ", "com": "com", "net": "nét", "org": "oóc", "gov": "gốp", "edu": "ê đu",
  "gmail": "gờ meo",
  "yahoo": "da hu",
]
