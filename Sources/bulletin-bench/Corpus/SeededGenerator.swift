/// Random numbers that are the same on every machine and with every toolchain: SplitMix64 (Steele, Lea and Flood,
/// 2014).
///
/// The standard library's `random(in:using:)` and `shuffled(using:)` may turn the same numbers into others one day.
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A generator of its own for the `number`th of many things, so that each can be made without those before it.
  init(seed: UInt64, number: Int) {
    var first = SeededGenerator(seed: seed)
    state = first.next() ^ UInt64(bitPattern: Int64(number)) &* 0xD134_2543_DE82_EF95
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to but without `bound`; the bias of about `bound` ÷ 2⁶⁴ does not matter here.
  mutating func below(_ bound: UInt64) -> UInt64 { next().multipliedFullWidth(by: bound).high }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(below(UInt64(range.count)))
  }

  /// Whether something is so that is so in one of `count` cases.
  mutating func isOne(in count: Int) -> Bool { below(UInt64(count)) == 0 }

  /// - Precondition: `choices` are some.
  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(below(UInt64(choices.count)))]
  }

  /// Two different ones.
  mutating func pickTwo<Element>(_ choices: [Element]) -> [Element] {
    let first = Int(below(UInt64(choices.count)))
    let step = 1 + Int(below(UInt64(choices.count - 1)))
    return [choices[first], choices[(first + step) % choices.count]]
  }

  /// Fisher and Yates' way.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, Int(below(UInt64(last + 1))))
    }
  }
}
