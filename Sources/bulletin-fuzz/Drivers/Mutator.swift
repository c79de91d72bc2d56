/// Makes inputs out of seeds: bytes changed, taken out, repeated, and pieces of other seeds and words put in.
struct Mutator {
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]
  private let limit: Int
  private var generator: Generator

  init(seeds: [[UInt8]], words: [[UInt8]], limit: Int, seed: UInt64) {
    self.seeds = seeds.isEmpty ? [[]] : seeds
    self.words = words
    self.limit = limit
    generator = Generator(seed: seed)
  }

  mutating func next() -> [UInt8] {
    var input = element(of: seeds)
    for _ in 0..<Int.random(in: 1...8, using: &generator) { change(&input) }
    return Array(input.prefix(limit))
  }

  private mutating func change(_ input: inout [UInt8]) {
    let range = stretch(of: input)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0:
      input.insert(UInt8.random(in: 0...255, using: &generator), at: range.lowerBound)
    case 1: input.removeSubrange(range)
    case 2 where !range.isEmpty:
      input[range.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 3:
      // Now and then many times, up to the longest input: what is slow shows only there.
      let count = 1 << Int.random(in: 0...16, using: &generator)
      let most = min(count, limit / max(1, range.count))
      let copies = Array(repeatElement(input[range], count: most).joined())
      input.insert(contentsOf: copies, at: range.upperBound)
    case 4:
      let other = element(of: seeds)
      input.replaceSubrange(range, with: other[stretch(of: other)])
    case 5 where !words.isEmpty: input.insert(contentsOf: element(of: words), at: range.lowerBound)
    default:
      let other = stretch(of: input)
      input.insert(contentsOf: input[other], at: range.lowerBound)
    }
  }

  private mutating func element(of list: [[UInt8]]) -> [UInt8] {
    list[Int.random(in: list.indices, using: &generator)]
  }

  /// Short ones are more likely.
  private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let longest = 1 << Int.random(in: 0...12, using: &generator)
    return start..<min(bytes.count, start + Int.random(in: 0...longest, using: &generator))
  }
}
