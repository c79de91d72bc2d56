/// Whether letters can be read as one Vietnamese syllable: `CAO`, `HUYỆN`, but not `UBND` or `TAND`.
///
/// Words written in capitals are told from abbreviations by it.
func isSyllable(_ letters: some Sequence<Unicode.Scalar>) -> Bool {
  let alphabet = VietnameseAlphabet.shared
  var plain: [UInt8] = []
  var tone = VietnameseLetter.Tone.level
  var tones = 0
  for scalar in letters {
    guard let letter = alphabet.letter(scalar) else { return false }
    if letter.tone != .level {
      tone = letter.tone
      tones += 1
    }
    plain.append(shape(of: letter))
  }
  guard tones <= 1, plain.count <= 7 else { return false }
  var rest = plain[...]
  let onset =
    initials.first { rest.starts(with: $0.utf8) }.map { rest.prefix($0.utf8.count) } ?? []
  // The i of “gì” and the u of “quê” belong to both sides.
  rest = rest.dropFirst(onset.count)
  if onset.elementsEqual("gi".utf8), rest.first.map({ !isVowel($0) }) ?? true {
    rest = plain.dropFirst()
  }
  let nucleus = rest.prefix(while: isVowel)
  let coda = rest.dropFirst(nucleus.count)
  guard nuclei.contains(String(decoding: nucleus, as: UTF8.self)) else { return false }
  guard let final = finals.first(where: { coda.elementsEqual($0.utf8) }) else { return false }
  // Behind a stop there is no tone but sắc and nặng.
  let isStopped = ["c", "ch", "p", "t"].contains(final)
  return !isStopped || tone == .acute || tone == .dot
}

/// Letters of a quality of their own get a sign of ASCII, as in the lists below: ă ă→1, â→2, ê→3, ô→4, ơ→5, ư→6,
/// đ→7.
private func shape(of letter: VietnameseLetter) -> UInt8 {
  let base = UInt8(ascii: letter.base) | 0x20
  switch (base, letter.quality) {
  case (_, .plain): return base
  case (UInt8(ascii: "a"), .breve): return UInt8(ascii: "1")
  case (UInt8(ascii: "a"), _): return UInt8(ascii: "2")
  case (UInt8(ascii: "e"), _): return UInt8(ascii: "3")
  case (UInt8(ascii: "o"), .circumflex): return UInt8(ascii: "4")
  case (UInt8(ascii: "o"), _): return UInt8(ascii: "5")
  case (UInt8(ascii: "u"), _): return UInt8(ascii: "6")
  default: return UInt8(ascii: "7")
  }
}

private func isVowel(_ byte: UInt8) -> Bool { "aeiouy123456".utf8.contains(byte) }

/// The longest first.
private let initials = [
  "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "7", "g", "h",
  "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
]

private let finals = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

private let nuclei: Set<String> = [
  "a", "1", "2", "e", "3", "i", "o", "4", "5", "u", "6", "y", "ai", "ao", "au", "ay", "2u", "2y",
  "eo", "3u", "ia", "i3", "iu", "i3u", "oa", "o1", "oe", "oi", "oo", "4i", "5i", "ua", "u2", "u3",
  "u4", "u5", "ui", "uy", "6a", "6i", "65", "65i", "65u", "6u", "u4i", "uya", "uy3", "uyu", "y3",
  "y3u", "oai", "oay", "oao", "oeo", "uay", "u2y", "uao", "ue", "uo",
]
