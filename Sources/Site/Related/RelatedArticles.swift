package import Workers

/// Finds for each article the older ones that a reader would go on with.
///
/// Only older ones, and weights as of the article's own place in time: a new article changes no page of an
/// older one, and an article deleted later only those that named it.
package struct RelatedArticles: Sendable {
  private static let limit = 5
  /// How many of the newest articles of one term are looked at; keeps the work in proportion to the site.
  private static let window = 40

  /// An article's trait: which, and how many older articles have it.
  private struct Mention {
    var trait: Int32
    var rank: Int32
  }

  private let emphases: [Int]
  /// The positions of the articles that have a trait, ascending, trait by trait.
  private var holders: [Int32]
  /// By trait: where its holders begin; one more at the end.
  private var firstHolders: [Int]
  /// Of all articles one after the other, from the oldest to the newest.
  private var mentions: [Mention] = []
  /// By position: where an article's mentions begin; one more at the end.
  private var firstMentions: [Int] = [0]

  /// - Parameter articles: the newest first.
  init(_ articles: [Article], _ numbers: RelatednessTraits) {
    emphases = numbers.emphases
    mentions.reserveCapacity(articles.count * 6)
    firstMentions.reserveCapacity(articles.count + 1)
    var counts = [Int](repeating: 0, count: emphases.count)
    var traits: [Int] = []
    for index in articles.indices.reversed() {
      numbers.put(traitsOf: articles[index], into: &traits)
      for trait in traits {
        mentions.append(Mention(trait: Int32(trait), rank: Int32(counts[trait])))
        counts[trait] += 1
      }
      firstMentions.append(mentions.count)
    }
    firstHolders = [0]
    for count in counts { firstHolders.append(firstHolders[firstHolders.count - 1] + count) }
    holders = Array(repeating: 0, count: mentions.count)
    for position in articles.indices {
      for mention in mentions[firstMentions[position]..<firstMentions[position + 1]] {
        holders[firstHolders[Int(mention.trait)] + Int(mention.rank)] = Int32(position)
      }
    }
  }

  /// For each article the indexes of its related ones, best first; of equals the newer first.
  package func lists(_ workers: Workers) -> [[Int]] {
    let count = firstMentions.count - 1
    let parts = workers.share(count) { queue in
      var scores = Scores(count: count)
      var lists: [(article: Int, related: [Int])] = []
      while let articles = queue.next() {
        for article in articles { lists.append((article, related(of: article, &scores))) }
      }
      return lists
    }
    var all: [[Int]] = Array(repeating: [], count: count)
    for (article, related) in parts.joined() { all[article] = related }
    return all
  }

  private func related(of article: Int, _ scores: inout Scores) -> [Int] {
    let last = firstMentions.count - 2
    let position = last - article
    for mention in mentions[firstMentions[position]..<firstMentions[position + 1]]
    where mention.rank > 0 {
      let (trait, rank) = (Int(mention.trait), Int(mention.rank))
      let weight = emphases[trait] * Self.rarity(rank, among: position)
      let first = firstHolders[trait]
      for other in holders[first + max(0, rank - Self.window)..<first + rank] {
        scores.add(Int32(weight), to: Int(other))
      }
    }
    return scores.takeBest(Self.limit).map { last - $0 }
  }

  /// Twice the binary logarithm of how rare a trait is, in whole numbers, so that every machine agrees.
  private static func rarity(_ count: Int, among total: Int) -> Int {
    let ratio = (total + 1) * (total + 1) / (count * count)
    return max(1, Int.bitWidth - ratio.leadingZeroBitCount)
  }
}

/// Scores of articles by position, of which few have one: for one article after another.
private struct Scores {
  private var scores: [Int32]
  /// The positions that have a score.
  private var scored: [Int] = []

  init(count: Int) { scores = Array(repeating: 0, count: count) }

  mutating func add(_ weight: Int32, to position: Int) {
    if scores[position] == 0 { scored.append(position) }
    scores[position] += weight
  }

  /// The positions with the highest scores, of equals the newer first; no position has one afterwards.
  mutating func takeBest(_ limit: Int) -> [Int] {
    // A score in the upper half, under it the position.
    var best: [Int] = []
    best.reserveCapacity(limit)
    var least = -1
    for position in scored {
      let entry = Int(scores[position]) << 32 | position
      scores[position] = 0
      if entry <= least { continue }
      if best.count == limit { best.removeLast() }
      best.insert(entry, at: best.firstIndex { entry > $0 } ?? best.count)
      if best.count == limit { least = best[limit - 1] }
    }
    scored.removeAll(keepingCapacity: true)
    return best.map { $0 & 0xFFFF_FFFF }
  }
}
