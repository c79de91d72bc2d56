/// Numbers with what belongs to them: units, per cent, ranges, fractions.
extension SpeechWriter {
  mutating func enterNumber() {
    if isLetter(before: index), numberStart != index { return enterDigitsOfWord() }
    numberStart = -1
    if sayDocument() || sayTime() || sayDate() { return }
    sayNumeral()
  }

  /// Digits that belong to a word: H5N1, lô A12.
  private mutating func enterDigitsOfWord() {
    let end = digitEnd(index)
    let start = letterStart(index)
    if end == index + 1, let unit = spokenUnits[text(start..<end)], !isLetter(at: end) {
      replace(start, end, by: unit)
    } else {
      index = end
      sayDashBehindDigits()
    }
  }

  /// From one house or road to another: “lô A1-5”.
  private mutating func sayDashBehindDigits() {
    guard let scalar = scalar(at: index), scalar == "-" || scalar == "–" else { return }
    let next = index + scalarLength(at: index)
    if isDigit(at: next) { replace(index, next, by: " đến ") }
  }

  // MARK: Times

  /// 09:34, 09:34:44, 9h30, 9g30, 9h.
  private mutating func sayTime() -> Bool {
    let hourEnd = digitEnd(index)
    guard hourEnd - index <= 2, number(index..<hourEnd) <= 24, let sign = byte(hourEnd) else {
      return false
    }
    guard "hgH:".utf8.contains(sign) else { return false }
    var words = "\(number(index..<hourEnd)) giờ"
    var end = hourEnd + 1
    let minuteEnd = digitEnd(end)
    let hasMinutes = minuteEnd == end + 2 && number(end..<minuteEnd) < 60
    if hasMinutes {
      if number(end..<minuteEnd) > 0 { words += " \(number(end..<minuteEnd)) phút" }
      end = minuteEnd
      if sign == UInt8(ascii: ":"), byte(end) == sign, digitEnd(end + 1) == end + 3 {
        if number(end + 1..<end + 3) > 0 { words += " \(number(end + 1..<end + 3)) giây" }
        end += 3
      }
    }
    guard hasMinutes || sign == UInt8(ascii: "h"), !isLetter(at: end), !isDigit(at: end) else {
      return false
    }
    if byte(end) == UInt8(ascii: "'") { end += 1 }
    // Behind a date: “…, 9 giờ 34 phút”.
    let isBehindDate =
      index == replacedEnd + 1 && output.last != UInt8(ascii: "\n") && byte(index - 1) == 0x20
    if isBehindDate {
      trimOutput()
      words = ", " + words
    }
    replace(index, end, by: words)
    if let scalar = scalar(at: end), scalar == "-" || scalar == "–" {
      let next = end + scalarLength(at: end)
      if isDigit(at: next) { replace(end, next, by: "đến ") }
    }
    return true
  }

  // MARK: Numerals

  /// A numeral as it is written: 1.200.000, 12,5, 46.
  struct Numeral {
    var end: Int
    var value: Double
    var words: String
  }

  /// Figures stay unless they are grouped, have a fraction or are long.
  func numeral(at start: Int) -> Numeral {
    var end = digitEnd(start)
    var digits = Array(source[start..<end].prefix(40))
    var isGrouped = false
    while digits.first != UInt8(ascii: "0"), end - start <= 3 || isGrouped,
      byte(end) == UInt8(ascii: "."),
      digitEnd(end + 1) == end + 4, digits.count <= 15
    {
      digits += source[end + 1..<end + 4]
      end += 4
      isGrouped = true
    }
    let whole = digits.prefix(18).reduce(0) { $0 * 10 + Int($1 & 15) }
    var value = Double(whole)
    let isLong =
      isGrouped || digits.count > 4 && digits.first != UInt8(ascii: "0") && digits.count <= 15
    var words = isLong ? numberInWords(whole) : String(decoding: digits, as: UTF8.self)
    // “01 tập thể”, as offices write it: nobody says the zero.
    if digits.count == 2, digits[0] == UInt8(ascii: "0"), whole > 0 { words = String(whole) }
    if let sign = byte(end), sign == UInt8(ascii: ",") || sign == UInt8(ascii: "."),
      isDigit(at: end + 1),
      digits.count <= 15
    {
      let fractionEnd = digitEnd(end + 1)
      let fraction = source[end + 1..<fractionEnd]
      // 0277.3851.234 is a telephone number, 3.1 a section.
      if sign == UInt8(ascii: ","), fraction.count < 7 {
        words = inWords(whole, " phẩy ", fraction)
        value += Double("0." + String(decoding: fraction, as: UTF8.self)) ?? 0
        end = fractionEnd
      } else if sign == UInt8(ascii: "."), fraction.count < 3, digits.count < 4 {
        let unit = skipSpaces(fractionEnd)
        let isMeasure = byte(unit) == UInt8(ascii: "%")
        words = numberInWords(whole) + (isMeasure ? " phẩy " : " chấm ") + fractionInWords(fraction)
        value += Double("0." + String(decoding: fraction, as: UTF8.self)) ?? 0
        end = fractionEnd
      }
    }
    return Numeral(end: end, value: value, words: words)
  }

  /// Zeros behind the comma of a table's column are not said.
  private func inWords(_ whole: Int, _ comma: String, _ fraction: ArraySlice<UInt8>) -> String {
    let isZero = fraction.allSatisfy { $0 == UInt8(ascii: "0") }
    return numberInWords(whole) + (isZero ? "" : comma + fractionInWords(fraction))
  }

  private func fractionInWords(_ digits: ArraySlice<UInt8>) -> String {
    digits.first == UInt8(ascii: "0") || digits.count > 3
      ? digitsInWords(digits) : numberInWords(digits.reduce(0) { $0 * 10 + Int($1 & 15) })
  }

  private mutating func sayNumeral() {
    let start = index
    var numeral = numeral(at: start)
    var words = numeral.words
    if isSigned(start) { words = "âm " + words }
    // More than a few in a row are a telephone number or an account's.
    for _ in 0..<8 {
      if isOperator(at: numeral.end, "/\u{2044}\u{2215}\u{FF0F}"),
        let next = operand(behind: numeral.end)
      {
        numeral = self.numeral(at: next)
        words += " trên " + numeral.words
      } else if isOperator(at: numeral.end, "-–—~∼～"), let next = operand(behind: numeral.end) {
        let low = numeral.value
        let isPhone = source[start] == UInt8(ascii: "0") && digitEnd(start) > start + 1
        numeral = self.numeral(at: next)
        words +=
          isPhone
          ? " " + text(next..<numeral.end) : (low < numeral.value ? " đến " : ", ") + numeral.words
      } else if isOperator(at: numeral.end, "x×*∗"), let next = operand(behind: numeral.end) {
        numeral = self.numeral(at: next)
        words += " nhân " + numeral.words
      } else if byte(numeral.end) == UInt8(ascii: "."), isDigit(at: numeral.end + 1) {
        numeral = self.numeral(at: numeral.end + 1)
        words += " " + numeral.words
      } else {
        break
      }
    }
    let unit = sayUnits(at: numeral.end)
    if unit == nil, words == text(start..<numeral.end) {
      index = numeral.end
      return
    }
    let begin = isSigned(start) ? start - self.signLength(before: start) : start
    replace(begin, unit?.end ?? numeral.end, by: words + (unit?.words ?? ""))
  }

  private func isOperator(at index: Int, _ signs: String) -> Bool {
    guard let scalar = scalar(at: skipSpaces(index)) else { return false }
    // “46 / 46” and “5 - 7”, but “5 x 7” or “5x7” only with a number on both sides, which `operand` sees to.
    return signs.unicodeScalars.contains(scalar)
  }

  /// Where the number begins behind a sign, with or without spaces on both sides.
  private func operand(behind end: Int) -> Int? {
    let sign = skipSpaces(end)
    let next = skipSpaces(sign + scalarLength(at: sign))
    let isEven = (sign > end) == (next > sign + scalarLength(at: sign))
    return isEven && isDigit(at: next) ? next : nil
  }

  /// Whether a minus sign stands before the number, and no word before that.
  private func isSigned(_ start: Int) -> Bool {
    let length = signLength(before: start)
    guard length > 0, start - length >= replacedEnd else { return false }
    return start == length || source[start - length - 1] == 0x20
      || source[start - length - 1] == UInt8(ascii: "(")
  }

  private func signLength(before start: Int) -> Int {
    guard let scalar = scalar(before: start) else { return 0 }
    return scalar == "-" || scalar == "–" || scalar == "−" ? start - self.start(before: start) : 0
  }

  // MARK: Units

  /// “m²” without a number before it.
  func unit(raisedTo power: Range<Int>) -> (start: Int, words: String)? {
    let start = letterStart(power.lowerBound)
    return spokenUnits[text(start..<power.upperBound)].map { (start, $0) }
  }

  /// The words for per cent, or for a unit and what it is counted for: “tấn/ha”.
  private func sayUnits(at end: Int) -> (end: Int, words: String)? {
    let start = skipSpaces(end)
    if byte(start) == UInt8(ascii: "%") { return (start + 1, " phần trăm") }
    if text(start..<start + 3) == "‰" { return (start + 3, " phần nghìn") }
    if text(start..<start + 2) == "°" {
      return byte(start + 2) == UInt8(ascii: "C") && !isLetter(at: start + 3)
        ? (start + 3, " độ xê") : (start + 2, " độ")
    }
    guard let unit = unit(at: start, isApart: start > end) else { return nil }
    var (unitEnd, words) = unit
    if byte(unitEnd) == UInt8(ascii: "/"), let per = self.unit(at: unitEnd + 1, isApart: true) {
      (unitEnd, words) = (per.end, words + " mỗi" + per.words)
    }
    return (unitEnd, words)
  }

  private func unit(at start: Int, isApart: Bool) -> (end: Int, words: String)? {
    var end = letterEnd(start)
    guard end > start, end - start <= 6 else { return nil }
    if isDigit(at: end) { end += 1 }
    if byte(end) == 0xC2, byte(end + 1) == 0xB2 || byte(end + 1) == 0xB3 { end += 2 }
    guard !isLetter(at: end), !isDigit(at: end), let words = spokenUnits[text(start..<end)]
    else { return nil }
    return (end, " " + words)
  }
}

private let spokenUnits = [
  "ha": "héc ta", "km": "ki lô mét", "m": "mét", "dm": "đề xi mét", "cm": "xăng ti mét",
  "mm": "mi li mét", "m2": "mét vuông", "m²": "mét vuông", "m3": "mét khối", "m³": "mét khối",
  "km2": "ki lô mét vuông", "km²": "ki lô mét vuông", "cm2": "xăng ti mét vuông",
  "cm²": "xăng ti mét vuông", "kg": "ki lô gam", "Kg": "ki lô gam", "KG": "ki lô gam", "g": "gam",
  "gr": "gam", "mg": "mi li gam", "l": "lít", "lít": "lít", "ml": "mi li lít", "tr": "triệu",
  "trđ": "triệu đồng", "đ": "đồng", "tỉ": "tỉ", "kV": "ki lô vôn", "MHz": "mê ga héc",
  "kHz": "ki lô héc", "GHz": "ghi ga héc", "kW": "ki lô oát",
  "kWh": "ki lô oát giờ", "MW": "mê ga oát", "W": "oát", "V": "vôn", "h": "giờ", "s": "giây",
  "ph": "phút", "km/h": "ki lô mét mỗi giờ", "MB": "mê ga bai", "GB": "ghi ga bai",
  "KB": "ki lô bai",
  "Ha": "héc ta", "HA": "héc ta", "CV": "mã lực", "HP": "mã lực", "USD": "đô la Mỹ", "VND": "đồng",
  "VNĐ": "đồng",
]
