/// Web and e-mail addresses: their hosts in words, their paths left out.
extension SpeechWriter {
  /// Whether `www.` begins at `index`, whatever its case.
  func beginsWWW(_ index: Int) -> Bool {
    byte(index + 3) == UInt8(ascii: ".") && isWWW(source[index..<index + 3])
      && !isLetter(before: index)
  }

  /// At a sign that an address may hold: `.`, `:`, `@`, or the first letter of `www.`.
  mutating func enterAddress() {
    switch source[index] {
    case UInt8(ascii: ":"):
      guard source[index...].starts(with: "://".utf8) || text(index - 6..<index) == "mailto"
      else { return }
    case UInt8(ascii: "."):
      guard let next = byte(index + 1), isASCIILetter(next) || next >= 0x80, isLetter(before: index)
      else { return }
    case UInt8(ascii: "W"), UInt8(ascii: "w"): guard beginsWWW(index) else { return }
    default: break
    }
    let range = addressRange()
    if let words = webAddress(range) ?? mailAddress(range) {
      replace(range.lowerBound, range.upperBound, by: words)
    } else if isASCIILetter(source[index]) {
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

  /// The run without spaces around the index, without the punctuation about it, and without what was replaced.
  private mutating func addressRange() -> Range<Int> {
    var run = addressRun.flatMap { $0.contains(index) ? $0 : nil } ?? newAddressRun()
    run.start = max(run.start, replacedEnd)
    while run.start < index, ".,:;!?/-#%&*+=~".utf8.contains(source[run.start]) { run.start += 1 }
    addressRun = run
    return run.start..<max(run.end, index + 1)
  }

  private func newAddressRun() -> AddressRun {
    var start = index
    while start > replacedEnd, isAddressByte(source[start - 1]) { start -= 1 }
    var end = index
    while end < source.count, isAddressByte(source[end]) { end += 1 }
    let run = start..<end
    while end > index + 1, ".,:;!?".utf8.contains(source[end - 1]) { end -= 1 }
    effort.spend(run.count)
    return AddressRun(all: run, start: start, end: end)
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

  private mutating func webAddress(_ range: Range<Int>) -> String? {
    let slashes = place(of: \.slashes, in: range) { source, index in
      source[index...].starts(with: "://".utf8)
    }
    let start = slashes.map { $0 + 3 } ?? range.lowerBound
    let rest = start..<max(start, range.upperBound)
    let end = place(of: \.hostEnd, in: rest) { "/?#:".utf8.contains($0[$1]) } ?? rest.upperBound
    guard end - start <= Self.longestName else { return nil }
    if slashes == nil, mailSign(in: start..<end) != nil { return nil }
    let isOfWeb = isWWW(source[start..<end].drop(while: isDot).prefix { !isDot($0) })
    guard slashes != nil || isOfWeb || isDomain(start..<end) else { return nil }
    var host = source[start..<end].split(whereSeparator: isDot)
    if isOfWeb { host.removeFirst() }
    let name = host.map { spokenLabel($0) }.joined(separator: " chấm ")
    if name.isEmpty {
      // What speaks of schemes: “giao thức http://”.
      let scheme = slashes.map { spokenLabel(source[range.lowerBound..<$0]) } ?? ""
      return scheme.isEmpty ? "trang mạng" : scheme
    }
    let isNamed = word(before: range.lowerBound).map(webWords.contains) ?? false
    return isNamed ? name : "trang mạng " + name
  }

  /// In bytes, of a server's name (RFC 1035, 2.3.4) and of a mailbox's.
  private static let longestName = 253

  /// Whether a part of the run is the name of a server: labels of ASCII, the last of which is known.
  private mutating func isDomain(_ range: Range<Int>) -> Bool {
    guard var run = addressRun, run.noDomain.map({ !$0.isEnd(of: range) }) ?? true else {
      return false
    }
    effort.spend(range.count)
    var name = source[range]
    while name.last.map(isDot) ?? false { name.removeLast() }
    guard let dot = name.lastIndex(where: isDot), !name[..<dot].allSatisfy(isDot) else {
      return false
    }
    let last = String(decoding: name[(dot + 1)...], as: UTF8.self)
    let flaw =
      topLevels.contains(last.lowercased())
      ? source[range].lastIndex {
        !isASCIILetter($0) && !isASCIIDigit($0) && !"-.".utf8.contains($0)
      } : range.upperBound
    guard let flaw else { return true }
    run.noDomain = AddressRun.Flaw(place: flaw, end: range.upperBound)
    addressRun = run
    return false
  }

  private mutating func mailAddress(_ range: Range<Int>) -> String? {
    let prefix = source[range].starts(with: "mailto:".utf8) ? 7 : 0
    let start = range.lowerBound + prefix
    guard start < range.upperBound, let sign = mailSign(in: start..<range.upperBound),
      (1...Self.longestName).contains(sign - start)
    else { return nil }
    let server = source[(sign + 1)..<range.upperBound].prefix(Self.longestName + 1)
      .prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "@") }
    effort.spend(sign - start + server.count)
    guard !source[start..<sign].contains(UInt8(ascii: "?")), server.count <= Self.longestName,
      server.endIndex == range.upperBound || source[server.endIndex] != UInt8(ascii: "@"),
      server.contains(UInt8(ascii: "."))
    else { return nil }
    let names = [source[start..<sign], server].map { part in
      part.split(whereSeparator: isDot).map { spokenLabel($0) }.joined(separator: " chấm ")
    }
    return names.joined(separator: " a còng ")
  }

  private mutating func mailSign(in range: Range<Int>) -> Int? {
    place(of: \.mailSign, in: range) { $0[$1] == UInt8(ascii: "@") }
  }

  /// The first place of something in a part of the run; what lies before a place that was found is not looked at
  /// again.
  private mutating func place(
    of memo: WritableKeyPath<AddressRun, AddressRun.Memo>, in range: Range<Int>,
    where matches: ([UInt8], Int) -> Bool
  ) -> Int? {
    guard var run = addressRun else { return nil }
    if !run[keyPath: memo].holds(for: range.lowerBound) {
      let all = range.lowerBound..<max(range.lowerBound, run.all.upperBound)
      let place = all.first { matches(source, $0) } ?? all.upperBound
      effort.spend(place - range.lowerBound)
      run[keyPath: memo] = AddressRun.Memo(from: range.lowerBound, place: place)
      addressRun = run
    }
    let place = run[keyPath: memo].place
    return place < range.upperBound ? place : nil
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

/// Whatever their case.
private func isWWW(_ letters: ArraySlice<UInt8>) -> Bool {
  letters.lazy.map { $0 | 0x20 }.elementsEqual("www".utf8)
}

private func isDot(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") }

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

/// A run of characters without spaces, and what was found in it, so that however many of its signs ask whether they
/// belong to an address, it is looked through once.
struct AddressRun {
  /// The first place of something from `from` on.
  struct Memo {
    var from = Int.max
    var place = Int.max

    func holds(for start: Int) -> Bool { start >= from && start <= place }
  }

  /// Why no server's name ends at `end`: it would hold what stands at `place`.
  struct Flaw {
    var place: Int
    var end: Int

    func isEnd(of name: Range<Int>) -> Bool { name.upperBound == end && name.lowerBound <= place }
  }

  let all: Range<Int>
  /// Behind what was replaced, and behind punctuation.
  var start: Int
  /// Before the punctuation at the end.
  let end: Int
  var slashes = Memo()
  var hostEnd = Memo()
  var mailSign = Memo()
  var noDomain: Flaw?

  func contains(_ index: Int) -> Bool { all.contains(index) }
}
