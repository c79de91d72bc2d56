import Workers

/// Chooses for each article the older ones that a reader would go on with.
///
/// Only older ones, and weights as of the article's own place in time: a new article changes no page of an
/// older one, and an article deleted later only those that named it.
struct RelatedArticles: Sendable {
  static let limit = 5
  /// How many of the newest articles of one term are looked at; keeps the work in proportion to the site.
  private static let window = 40

  /// An article's trait: which, and how many older articles have it.
  private struct Mention {
    var trait: Int32
    var rank: Int32
  }

  /// By trait, ascending: the positions of the articles that have it.
  private var holders: [[Int32]]
  private let emphases: [Int]
  /// Of all articles one after the other, from the oldest to the newest.
  private var mentions: [Mention] = []
  /// By position: where an article's mentions begin; one more at the end.
  private var starts: [Int] = [0]

  /// The related ones of all articles.
  ///
  /// - Parameter articles: the newest first.
  static func choose(
    _ articles: [Article], _ numbers: TraitNumbers, workers: Workers
  ) -> RelatedLists {
    let table = RelatedArticles(articles.reversed(), numbers)
    let last = articles.count - 1
    let parts = workers.share(articles.count) { queue in
      var scores = Scores(count: articles.count)
      var chosen: [(index: Int, related: [Int])] = []
      while let positions = queue.next() {
        for position in positions {
          let related = table.related(to: position, &scores).map { last - $0 }
          chosen.append((last - position, related))
        }
      }
      return chosen
    }
    var result = [[Int]](repeating: [], count: articles.count)
    for part in parts {
      for (index, related) in part { result[index] = related }
    }
    return RelatedLists { [result] in result[$0] }
  }

  /// The same, found for each article when somebody asks for it.
  static func chooseLater(_ articles: [Article], _ numbers: TraitNumbers) -> RelatedLists {
    let table = Pending { RelatedArticles(articles.reversed(), numbers) }
    let last = articles.count - 1
    return RelatedLists { index in
      guard let table = try? table.value() else { preconditionFailure("no table throws") }
      var scores = Scores(count: articles.count)
      return table.related(to: last - index, &scores).map { last - $0 }
    }
  }

  /// - Parameter articles: the oldest first.
  private init(_ articles: ReversedCollection<[Article]>, _ numbers: TraitNumbers) {
    emphases = numbers.emphases
    holders = Array(repeating: [], count: emphases.count)
    mentions.reserveCapacity(articles.count * 6)
    starts.reserveCapacity(articles.count + 1)
    var traits: [Int] = []
    for (position, article) in articles.enumerated() {
      numbers.put(traitsOf: article, into: &traits)
      for trait in traits {
        mentions.append(Mention(trait: Int32(trait), rank: Int32(holders[trait].count)))
        holders[trait].append(Int32(position))
      }
      starts.append(mentions.count)
    }
  }

  private func related(to position: Int, _ scores: inout Scores) -> some Sequence<Int> {
    for mention in mentions[starts[position]..<starts[position + 1]] where mention.rank > 0 {
      let (trait, rank) = (Int(mention.trait), Int(mention.rank))
      let weight = emphases[trait] * Self.rarity(rank, among: position)
      for other in holders[trait][max(0, rank - Self.window)..<rank] {
        scores.add(weight, to: Int(other))
      }
    }
    return scores.takeBest(Self.limit)
  }

  /// Twice the binary logarithm of how rare a trait is, in whole numbers, so that every machine agrees.
  private static func rarity(_ count: Int, among total: Int) -> Int {
    let ratio = (total + 1) * (total + 1) / (count * count)
    return max(1, Int.bitWidth - ratio.leadingZeroBitCount)
  }
}

/// For each article the indexes of its related ones, best first.
package struct RelatedLists: Sendable {
  private let find: @Sendable (Int) -> [Int]

  init(_ find: @escaping @Sendable (Int) -> [Int]) { self.find = find }

  package subscript(article: Int) -> [Int] { find(article) }
}

/// Scores of articles by position: a table as long as the site that one worker uses again and again, since a
/// dictionary for each article took most of the time.
private struct Scores {
  private var scores: [Int]
  /// The positions with a score.
  private var touched: [Int] = []
  /// Scores with the positions in their lower halves, which compares both at once; the greatest first.
  private var best: [Int] = []

  init(count: Int) { scores = Array(repeating: 0, count: count) }

  mutating func add(_ weight: Int, to position: Int) {
    if scores[position] == 0 { touched.append(position) }
    scores[position] += weight
  }

  /// The positions with the highest scores, of equals the newer first; all scores are 0 again.
  mutating func takeBest(_ limit: Int) -> some Sequence<Int> {
    best.removeAll(keepingCapacity: true)
    // Until there are enough, any score will do.
    var least = 0
    for position in touched {
      let score = scores[position] << 32 | position
      scores[position] = 0
      if score < least { continue }
      if best.count == limit { best.removeLast() }
      best.insert(score, at: best.firstIndex { score > $0 } ?? best.count)
      if best.count == limit { least = best[limit - 1] }
    }
    touched.removeAll(keepingCapacity: true)
    return best.lazy.map { $0 & 0xFFFF_FFFF }
  }
}
