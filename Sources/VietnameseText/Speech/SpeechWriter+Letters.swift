/// Abbreviations, Roman numerals, words written in capitals.
extension SpeechWriter {
  /// At a capital, or at a letter of another script.
  mutating func enterLetter() {
    guard let scalar = scalar(at: index), isCapitalLetter(scalar) else {
      if scalar(at: index) == "\u{FF0F}" { enterSlash(3) }
      if scalar(at: index) == "\u{FF05}" { replace(index, index + 3, by: "phần trăm") }
      return
    }
    if beginsWWW(index) { return enterAddress() }
    let next = index + scalarLength(at: index)
    let isInside = index > replacedEnd && isLetter(before: index)
    if isCapital(at: next) || isInside {
      enterCapitals(from: letterStart(index))
    } else if !isLetter(at: next) {
      enterSingleCapital(next)
    } else if byte(next).map(isConsonant) == true {
      // Tp, Tx, Ths: without a vowel it can only be an abbreviation.
      let end = letterEnd(next)
      if end - index <= 4, let words = abbreviations[source[index..<end]] {
        sayAbbreviation(index, end, words)
      }
    }
  }

  private func isConsonant(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) && !"aeiouy".utf8.contains(byte | 0x20)
  }

  /// A letter that stands alone: a Roman numeral behind “khóa”, the T of “T.Ư”, the beginning of “KT-XH”.
  private mutating func enterSingleCapital(_ next: Int) {
    if let joined = joinedAbbreviation(index, next), joined.isWhole {
      return sayAbbreviation(index, joined.end, joined.words)
    }
    if byte(next) == UInt8(ascii: "/"), let joined = joinedBySlash(at: next) {
      return sayAbbreviation(index, joined.end, joined.words)
    }
    guard let value = romanNumeral(source[index..<next]) else { return }
    // “V. Kết luận”: a chapter.
    let isChapter =
      (index == 0 || source[index - 1] == UInt8(ascii: "\n"))
      && byte(next) == UInt8(ascii: ".") && byte(next + 1) == 0x20
    if isChapter || isNumbered(value, before: index) { sayRoman(value, index, next) }
  }

  /// The longest known one of capitals joined by `&`, `-` or `.`: `T.Ư`, `GD&ĐT` rather than `GD`, `LĐ-TB&XH`.
  ///
  /// - Parameters:
  ///   - start: of the first capitals.
  ///   - end: of the same.
  private func joinedAbbreviation(
    _ start: Int, _ end: Int
  ) -> (end: Int, words: String, isWhole: Bool)? {
    var longest: (end: Int, words: String)?
    var last = end
    while last - start <= abbreviations.longest {
      guard let sign = byte(last), "&-.".utf8.contains(sign), isCapital(at: last + 1) else {
        return longest.map { ($0.end, $0.words, isWhole: $0.end == last) }
      }
      last = letterEnd(last + 1)
      if let words = abbreviations[source[start..<last]] { longest = (last, words) }
    }
    return longest.map { ($0.end, $0.words, isWhole: false) }
  }

  /// A word that holds two capitals side by side, or a capital inside.
  private mutating func enterCapitals(from start: Int) {
    let end = letterEnd(index)
    if source[end...].starts(with: "://".utf8),
      ["HTTP", "HTTPS"].contains(text(start..<end))
    {
      // The colon's rule takes the whole address.
      index = end
      return
    }
    if let joined = joinedAbbreviation(start, end) {
      return sayAbbreviation(start, joined.end, joined.words)
    }
    let letters = source[start..<end]
    let scalars = String(decoding: letters, as: UTF8.self).unicodeScalars
    let isAllCapitals = scalars.allSatisfy { isCapitalLetter($0) || isMark($0) }
    let isWord = isAllCapitals && Syllable(scalars) != nil
    if isWord, isAmongCapitals(start, end) { return sayWord(start, end, scalars) }
    if let words = wordsByContext(letters, start, end) ?? abbreviations[letters] {
      return sayAbbreviation(start, end, words)
    }
    if let value = romanNumeral(letters), value < 40 || isNumbered(value, before: start) {
      return sayRoman(value, start, end)
    }
    if isWord || !hasCapitalRun(scalars) || isForeignWord(scalars) {
      return sayWord(start, end, scalars)
    }
    if let parts = abbreviations.parts(of: letters) {
      return sayAbbreviation(start, end, parts.joined(separator: " "))
    }
    isAllCapitals ? spell(start, end, scalars) : sayMixed(start, end)
  }

  /// What capitals mean beside certain others: the HU of “BTV HU”, the ĐT of “ĐT: 0277…”.
  private func wordsByContext(_ letters: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> String? {
    let written = String(decoding: letters, as: UTF8.self)
    if written == "ĐT" {
      var next = end
      while let sign = byte(next), " :.".utf8.contains(sign) { next += 1 }
      effort.spend(next - end)
      return next > end && byte(next) == UInt8(ascii: "0") ? "điện thoại" : nil
    }
    guard let issuer = SpokenAbbreviations.issuers[written], start > 1, source[start - 1] == 0x20
    else { return nil }
    let first = wordStart(start - 1)
    let before = source[first..<(start - 1)]
    return before.count > 1 && isCapital(at: first) && abbreviations[before] != nil
      && String(decoding: before, as: UTF8.self).unicodeScalars.allSatisfy(isCapitalLetter)
      ? issuer : nil
  }

  private func hasCapitalRun(_ scalars: String.UnicodeScalarView) -> Bool {
    var wasCapital = false
    for scalar in scalars where !isMark(scalar) {
      let isCapital = isCapitalLetter(scalar)
      if isCapital, wasCapital { return true }
      wasCapital = isCapital
    }
    return false
  }

  /// Whether a word in capitals stands beside another one: `HUYỆN CAO LÃNH`.
  private func isAmongCapitals(_ start: Int, _ end: Int) -> Bool {
    func isWordInCapitals(_ range: Range<Int>) -> Bool {
      let scalars = text(range).unicodeScalars
      return scalars.count > 1 && scalars.allSatisfy(isCapitalLetter) && Syllable(scalars) != nil
        && abbreviations[source[range]] == nil
    }
    let next = skipSpaces(end)
    if next > end, isWordInCapitals(next..<letterEnd(next)) { return true }
    var last = start
    while last > 0, source[last - 1] == 0x20 { last -= 1 }
    effort.spend(start - last)
    guard last < start else { return false }
    let first = wordStart(last)
    return first < last && isWordInCapitals(first..<last)
  }

  /// Whether unknown capitals are a word that is read as such: `FESTIVAL`, `ONLINE`, `МОСКВА`.
  private func isForeignWord(_ scalars: String.UnicodeScalarView) -> Bool {
    var vowels = 0
    var consonants = 0
    for scalar in scalars {
      guard let letter = VietnameseAlphabet.shared.letter(scalar) else { return true }
      if "aeiouy".utf8.contains(UInt8(ascii: letter.base) | 0x20) {
        vowels += 1
        consonants = 0
      } else {
        consonants += 1
      }
      if consonants > 2 || letter.quality == .stroke { return false }
    }
    return scalars.count > 4 && vowels > 1
  }

  // MARK: Saying it

  /// Says an abbreviation; the dot behind `TP.` is part of it.
  private mutating func sayAbbreviation(_ start: Int, _ end: Int, _ words: String) {
    var end = end
    if byte(end) == UInt8(ascii: "."), isCapital(at: skipSpaces(end + 1)), end - start <= 4 {
      end += 1
    }
    let words = beginsSentence(start) ? capitalized(words) : withoutRepetition(words, start)
    replace(start, end, by: words)
    numberStart = end
  }

  /// “Đường ĐT846”, “Tổ TKX”: without the first word if that was just said.
  private func withoutRepetition(_ words: String, _ start: Int) -> String {
    guard let space = words.firstIndex(of: " "),
      word(before: start) == caseFolded(String(words[..<space]))
    else { return words }
    return String(words[words.index(after: space)...])
  }

  /// Writes a word small but for its first letter.
  private mutating func sayWord(
    _ start: Int, _ end: Int, _ scalars: String.UnicodeScalarView
  ) {
    var word = ""
    for (offset, scalar) in scalars.enumerated() {
      if offset == 0 {
        word.unicodeScalars.append(scalar)
      } else {
        word += scalar.properties.lowercaseMapping
      }
    }
    replace(start, end, by: word.normalized)
    numberStart = end
  }

  /// Writes small each capital behind another: `iPHONEs`.
  private mutating func sayMixed(_ start: Int, _ end: Int) {
    var word = ""
    var wasCapital = false
    for scalar in text(start..<end).unicodeScalars {
      let isCapital = isCapitalLetter(scalar)
      if isCapital, wasCapital {
        word += scalar.properties.lowercaseMapping
      } else {
        word.unicodeScalars.append(scalar)
      }
      if !isMark(scalar) { wasCapital = isCapital }
    }
    replace(start, end, by: word.normalized)
  }

  private mutating func spell(
    _ start: Int, _ end: Int, _ scalars: String.UnicodeScalarView
  ) {
    let names = letterNames(of: scalars)
    replace(start, end, by: beginsSentence(start) ? capitalized(names) : names)
    numberStart = end
  }

  private mutating func sayRoman(_ value: Int, _ start: Int, _ end: Int) {
    let isOrdinal = word(before: start) == "thứ"
    let words = isOrdinal ? ordinalInWords(value) : numberInWords(value)
    replace(start, end, by: beginsSentence(start) ? capitalized(words) : words)
    numberStart = end
  }

  /// Whether the word before is one that a Roman numeral follows.
  private func isNumbered(_ value: Int, before start: Int) -> Bool {
    word(before: start).map(numberedWords.contains) ?? false
  }
}

/// Unknown letters by their names, one after the other.
func letterNames(of scalars: some Sequence<Unicode.Scalar>) -> String {
  var names: [String] = []
  for scalar in scalars {
    guard let letter = VietnameseAlphabet.shared.letter(scalar) else {
      names.append(scalar.properties.lowercaseMapping)
      continue
    }
    names.append(letterName(letter.lowercase) ?? letterName(letter.base.small) ?? "")
  }
  return names.filter { !$0.isEmpty }.joined(separator: " ")
}

extension Unicode.Scalar {
  fileprivate var small: Unicode.Scalar { Unicode.Scalar(UInt8(ascii: self) | 0x20) }
}

private let numberedWords: Set<String> = [
  "khóa", "khoá", "kỳ", "kì", "thứ", "quý", "chương", "phần", "hạng", "loại", "cấp", "tập", "kỷ",
  "kỉ", "vùng", "mục", "khu", "hệ", "nhóm", "điều", "bảng", "độ", "đợt", "lần", "hội", "giai đoạn",
  "đoạn", "trung ương", "ương",
]
