import Testing
import VietnameseText

/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Those that Unicode has assigned, without the ideographs, which are all alike.
func allScalars() -> some Sequence<Unicode.Scalar> {
  (0...0x1F_FFF).lazy
    .filter { !(0x3400...0x9FFF).contains($0) && !(0x17000...0x1AFEF).contains($0) }
    .compactMap { Unicode.Scalar(UInt32($0)) }
    .filter { $0.properties.generalCategory != .unassigned }
}

/// Names and words that look Vietnamese, with all letters, tones and both cases, and what stands
/// between words.
func vietnameseTexts(count: Int, seed: UInt64) -> [String] {
  var random = SeededGenerator(seed: seed)
  let onsets =
    ["", "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph"]
    + ["q", "r", "s", "t", "th", "tr", "v", "x"]
  let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ].map(Array.init)
  let codas = ["", "", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y"]
  let gaps = [
    " ", " ", " ", " ", "-", " - ", ", ", ".", " (", "/", "", " 1", "2019", " “", "” ", "’",
  ]
  func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
  return (0..<count).map { _ in
    (0..<Int.random(in: 1...4, using: &random)).map { index in
      let syllable = pick(onsets) + String(pick(pick(vowels))) + pick(codas)
      let word =
        switch Int.random(in: 0...9, using: &random) {
        case 0: syllable.uppercased()
        case 1...5: syllable.prefix(1).uppercased() + syllable.dropFirst()
        default: syllable
        }
      return (index == 0 ? "" : pick(gaps)) + word
    }.joined()
  }
}

/// A text as it is read aloud; a text past a bound is a failure of the test.
func aloud(_ text: String, _ speech: Speech) -> String {
  do throws(SpeechExcess) {
    return try speech.spoken(text)
  } catch {
    Issue.record("\(error): \(text.prefix(80))")
    return ""
  }
}
