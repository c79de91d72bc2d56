/// The numbers of decisions and other documents: 127-QĐ/HU, 34/QĐ-UBND, 06/2022/QH15.
extension SpeechWriter {
  private struct DocumentNumber {
    var year: Int?
    var kind: String?
    var issuers: [String] = []
    var end: Int
  }

  mutating func sayDocument() -> Bool {
    let start = index
    let digitsEnd = digitEnd(start)
    guard digitsEnd - start <= 6, let document = document(behind: digitsEnd) else { return false }
    let before = words(before: start, limit: 8)
    var words = ""
    if before.first != "số" { words = "số " }
    words += text(start..<digitsEnd)
    if let year = document.year { words += " năm \(year)" }
    if let kind = document.kind, !isNamed(kind, in: before) {
      words = before.first == "số" ? words + ", " + kind : kind + " " + words
      if beginsSentence(start) { words = capitalized(words) }
    }
    if !document.issuers.isEmpty, !namesIssuer(behind: document.end) {
      words += " của " + document.issuers.joined(separator: " ")
    }
    replace(start, document.end, by: words)
    return true
  }

  /// The most groups of capitals that a number has; `102/KH-BCHTW-UBMTTQ-BTT` has four.
  private static let mostGroups = 8

  private func document(behind start: Int) -> DocumentNumber? {
    guard let sign = byte(start), "/-".utf8.contains(sign) else { return nil }
    var document = DocumentNumber(end: start)
    var next = start + 1
    let yearEnd = digitEnd(next)
    if yearEnd == next + 4, let sign = byte(yearEnd), "/-".utf8.contains(sign) {
      document.year = number(next..<yearEnd)
      next = yearEnd + 1
    }
    var tokens = 0
    while isCapital(at: next) {
      guard tokens < Self.mostGroups else { return nil }
      let lettersEnd = letterEnd(next)
      let end = digitEnd(lettersEnd)
      let letters = text(next..<lettersEnd)
      if tokens == 0 {
        document.kind = SpokenAbbreviations.documents[letters]
        guard document.kind != nil || isIssuer(letters) || isPair(next, end) else { return nil }
      }
      if tokens > 0 || document.kind == nil {
        document.issuers.append(issuer(letters, next, number: lettersEnd..<end))
      }
      tokens += 1
      document.end = end
      guard let sign = byte(end), "/-&.".utf8.contains(sign), isCapital(at: end + 1) else { break }
      next = end + 1
    }
    guard tokens > 0, !isLetter(at: document.end) else { return nil }
    return document
  }

  private func isIssuer(_ letters: String) -> Bool {
    SpokenAbbreviations.issuers[letters] != nil || abbreviations[letters] != nil
  }

  /// Two groups of capitals, although nobody knows what the first means: 12/XYZ-UBND.
  private func isPair(_ start: Int, _ end: Int) -> Bool {
    guard isCapital(at: start + scalarLength(at: start)), let sign = byte(end) else { return false }
    return "/-".utf8.contains(sign) && isCapital(at: end + 1)
  }

  private func issuer(_ letters: String, _ start: Int, number range: Range<Int>) -> String {
    let digits = range.isEmpty ? nil : number(range)
    let assembly = ["QH": "Quốc hội", "UBTVQH": "Ủy ban Thường vụ Quốc hội"][letters]
    if let assembly { return assembly + (digits.map { " khóa \(numberInWords($0))" } ?? "") }
    let name =
      SpokenAbbreviations.issuers[letters] ?? abbreviations[letters]
      ?? abbreviations.parts(of: Array(letters.utf8)[...])?.joined(separator: " ")
    let spoken =
      name
      ?? (isReadable(letters)
        ? capitalized(letters.lowercased()) : letterNames(of: letters.unicodeScalars))
    return spoken + (digits.map { " \($0)" } ?? "")
  }

  private func isReadable(_ letters: String) -> Bool { Syllable(letters.unicodeScalars) != nil }

  /// Whether the kind of document was just said: “Quyết định số 34/QĐ-UBND”.
  private func isNamed(_ kind: String, in before: [String]) -> Bool {
    let said = before.reversed().joined(separator: " ")
    // The Party writes QĐ for its rules too.
    return said.contains(kind) || kind == "quyết định" && said.contains("quy định")
      || before.contains { SpokenAbbreviations.documents[$0.uppercased()] == kind }
  }

  /// Whether the sentence goes on to say whose document it is: “… ngày 11/01/2006 của UBND xã”.
  private func namesIssuer(behind end: Int) -> Bool {
    var next = end
    while next < min(source.count, end + 60) {
      let sign = source[next]
      if ",;\n()".utf8.contains(sign) || (sign == UInt8(ascii: ".") && !isDigit(at: next + 1)) {
        return false
      }
      if source[next...].starts(with: " của ".utf8) { return true }
      next += 1
    }
    return false
  }
}
