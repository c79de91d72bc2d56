/// An article of the corpus: about 5 KB of Markdown behind front matter that Hugo reads as well.
///
/// It depends on the seed and its number alone, so that a corpus grows without changing what it has.
struct CorpusArticle {
  /// From `content/articles` on: `2019/06/ten-bai-17.md`.
  let path: String
  private let number: Int
  private let seed: UInt64
  /// How many articles of the corpus it may link to.
  private let earlier: Int
  private let title: String
  private let day: String
  private let time: String
  private var prose: Prose

  /// - Parameters:
  ///   - earlier: how many articles it may link to, if not all those before it.
  ///   - date: instead of a day of the corpus' twelve years: `2025-12-31`.
  init(_ number: Int, seed: UInt64, earlier: Int? = nil, date: String? = nil) {
    self.number = number
    self.seed = seed
    self.earlier = earlier ?? number
    var generator = SeededGenerator(seed: seed, number: number)
    let drawn = Self.day(&generator)
    day = date ?? drawn
    time = [6...18, 0...59, 0...59].map { Self.twoDigits(generator.number(in: $0)) }
      .joined(separator: ":")
    var words: [Vocabulary.Word] = []
    for _ in 0..<generator.number(in: 8...16) { words.append(Vocabulary.shared.pick(&generator)) }
    title = ([words[0].capitalized] + words.dropFirst().map(\.text)).joined(separator: " ")
    let folder = day.prefix(7).replacing("-", with: "/")
    path = "\(folder)/\(Self.slug(words))-\(number).md"
    prose = Prose(generator)
  }

  private static func day(_ generator: inout SeededGenerator) -> String {
    let year = generator.number(in: 2014...2025)
    let month = generator.number(in: 1...12)
    return "\(year)-\(twoDigits(month))-\(twoDigits(generator.number(in: 1...28)))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// As many words as 60 letters hold.
  private static func slug(_ words: [Vocabulary.Word]) -> String {
    var slug = words[0].slug
    for word in words.dropFirst() where slug.utf8.count + word.slug.utf8.count < 60 {
      slug += "-" + word.slug
    }
    return slug
  }

  func text() -> String {
    var prose = prose
    return frontMatter(&prose) + "\n" + body(&prose)
  }

  // MARK: Front matter

  private func frontMatter(_ prose: inout Prose) -> String {
    let units =
      prose.generator.isOne(in: 4)
      ? prose.generator.pickTwo(CorpusRegistries.units)
      : [prose.generator.pick(CorpusRegistries.units)]
    let field = prose.generator.pick(CorpusRegistries.fields).id
    let tags = prose.generator.pickTwo(CorpusRegistries.tags)
    var text = """
      ---
      title: "\(title)"
      date: \(day)T\(time)+07:00
      lead: \(prose.sentence(25...40))
      units: [\(units.map(\.id).joined(separator: ", "))]
      field: \(field)
      tags: [\(tags.joined(separator: ", "))]
      author: \(prose.generator.pick(CorpusRegistries.authors))

      """
    if number % 2 == 0 {
      text += "commendations:\n"
      for place in 0..<prose.generator.number(in: 1...4) {
        text += commendation(place, &prose)
      }
    }
    return text + "---\n"
  }

  private func commendation(_ place: Int, _ prose: inout Prose) -> String {
    """
      - award: \(prose.generator.pick(CorpusRegistries.awards).id)
        decision: \(number * 5 + place)/QĐ-UBND
        decided: \(day)
        recipient: \(prose.person())
        kind: individual

    """
  }

  // MARK: Body

  private func body(_ prose: inout Prose) -> String {
    var blocks: [String] = []
    for place in 0..<prose.generator.number(in: 6...9) {
      if place == 2 || place == 5 { blocks.append("## " + prose.phrase(4...8)) }
      blocks.append(prose.paragraph())
    }
    blocks.append(list(&prose))
    if number % 10 == 0 { blocks.append(table(&prose)) }
    if number % 20 == 0 {
      blocks.append("\(prose.sentence(8...16))[^1]")
      blocks.append("[^1]: \(prose.sentence(5...9))")
    }
    if number % 4 == 3, earlier > 0 {
      let earlier = CorpusArticle(prose.generator.number(in: 0...earlier - 1), seed: seed)
      blocks.append("\(prose.sentence(4...8)) Xem [\(prose.phrase(3...5))](../../\(earlier.path)).")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func list(_ prose: inout Prose) -> String {
    let isNumbered = prose.generator.isOne(in: 3)
    return (1...4).map { place in
      (isNumbered ? "\(place). " : "- ") + prose.sentence(6...12)
    }.joined(separator: "\n")
  }

  private func table(_ prose: inout Prose) -> String {
    let rows = (1...5).map { _ in
      let unit = prose.generator.pick(CorpusRegistries.units).name
      return "| \(unit) | \(prose.phrase(3...5)) | \(prose.generator.number(in: 10...999)) |"
    }
    return (["| Đơn vị | Việc làm | Số hộ |", "|---|---|---:|"] + rows).joined(separator: "\n")
  }
}
