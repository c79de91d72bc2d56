import VietnameseText

extension FuzzTarget {
  /// What is to be read aloud is text without signs and abbreviations that nobody can read.
  static let speech = FuzzTarget("speech") { bytes in
    let text = text(bytes).normalized
    let input = Array(text.utf8)
    let output = try Speech().spoken(input)
    try require(isUTF8(output), "what is spoken is not UTF-8")
    let spoken = String(decoding: output, as: UTF8.self)
    try require(
      spoken.normalized.utf8.elementsEqual(output), "what is spoken is not in form C: \(spoken)")
    try require(
      output.count <= 64 * input.count + 64, "\(input.count) bytes become \(output.count)")
    for sign in "/%@" {
      try require(!spoken.contains(sign), "“\(sign)” is in what is spoken: \(spoken.prefix(2000))")
    }
    try require(
      spoken.firstMatch(of: /\bwww\.[a-z0-9][a-z0-9-]*\.[a-z]/.ignoresCase()) == nil,
      "an address is in what is spoken: \(spoken.prefix(2000))")
    var last: Unicode.Scalar = " "
    for scalar in spoken.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
      try require(
        !isCapital(last) || !isCapital(scalar),
        "“\(last)\(scalar)” is in what is spoken: \(spoken.prefix(2000))")
      last = scalar
    }
    try require(
      spokenLength(output.span) <= 8 * output.count, "more syllables are said than figures have")
  }
}

/// Some letters count as capitals without having small ones: ϔ, 𝐀.
private func isCapital(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isUppercase && scalar.properties.changesWhenLowercased
}
