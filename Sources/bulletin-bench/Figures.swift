/// A number with as many digits behind the point as are wanted, always with a point.
func decimal(_ number: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
  let scaled = Int((abs(number) * Double(scale)).rounded())
  let sign = number < 0 && scaled > 0 ? "-" : ""
  if digits == 0 { return sign + grouped(scaled) }
  let fraction = String(scaled % scale)
  let zeros = String(repeating: "0", count: digits - fraction.count)
  return "\(sign)\(grouped(scaled / scale)).\(zeros)\(fraction)"
}

/// A whole number in groups of three digits: 14,489.
func grouped(_ number: Int) -> String {
  var text = ""
  for (place, digit) in String(number).reversed().enumerated() {
    if place > 0, place % 3 == 0, digit != "-" { text += "," }
    text.append(digit)
  }
  return String(text.reversed())
}

/// `1 file`, `2 files`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
}
