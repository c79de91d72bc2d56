/// Sentences and paragraphs without meaning.
struct Prose {
  var generator: SeededGenerator
  private let vocabulary = Vocabulary.shared

  init(_ generator: SeededGenerator) { self.generator = generator }

  /// Words with a capital at the beginning.
  mutating func phrase(_ counts: ClosedRange<Int>) -> String {
    var text = ""
    appendPhrase(counts, to: &text)
    return text
  }

  mutating func sentence(_ counts: ClosedRange<Int>) -> String { phrase(counts) + "." }

  /// A surname and two words.
  mutating func person() -> String {
    let surname = generator.pick(CorpusRegistries.surnames)
    let (middle, given) = (vocabulary.pick(&generator), vocabulary.pick(&generator))
    return "\(surname) \(middle.capitalized) \(given.capitalized)"
  }

  /// Three to five sentences, one with a marked phrase, now and then with a bare web address.
  mutating func paragraph() -> String {
    var text = ""
    let count = generator.number(in: 3...5)
    let marked = generator.number(in: 0...count - 1)
    let addressed = generator.isOne(in: 7) ? generator.number(in: 0...count - 1) : nil
    for sentence in 0..<count {
      if sentence > 0 { text += " " }
      appendPhrase(6...14, to: &text)
      if sentence == marked { appendMarked(to: &text) }
      if sentence == addressed { appendAddress(to: &text) }
      text += " "
      appendWords(6...14, to: &text)
      text += "."
    }
    return text
  }

  private mutating func appendMarked(to text: inout String) {
    let mark = generator.pick(["**", "**", "**", "*", "~~"])
    text += " " + mark
    appendWords(2...4, to: &text)
    text += mark
  }

  private mutating func appendAddress(to text: inout String) {
    text +=
      generator.isOne(in: 2)
      ? " www.bulletin.example"
      : " https://bulletin.example/van-ban?so=\(generator.number(in: 1...999))"
  }

  private mutating func appendPhrase(_ counts: ClosedRange<Int>, to text: inout String) {
    let count = generator.number(in: counts)
    text += vocabulary.pick(&generator).capitalized
    if count > 1 {
      text += " "
      appendWords(count - 1...count - 1, to: &text)
    }
  }

  private mutating func appendWords(_ counts: ClosedRange<Int>, to text: inout String) {
    for index in 0..<generator.number(in: counts) {
      if index > 0 { text += " " }
      text += vocabulary.pick(&generator).text
    }
  }
}
