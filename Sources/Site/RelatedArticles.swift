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
  init(_ articles: [Article], _ numbers: TraitNumbers) {
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

  /// The indexes of an article's related ones, best first; of equals the newer first.
  package subscript(article: Int) -> [Int] {
    let last = firstMentions.count - 2
    let position = last - article
    let mentions = mentions[firstMentions[position]..<firstMentions[position + 1]]
    var scores = Scores(
      capacity: mentions.reduce(0) { $0 + min(Int($1.rank), Self.window) })
    for mention in mentions where mention.rank > 0 {
      let (trait, rank) = (Int(mention.trait), Int(mention.rank))
      let weight = emphases[trait] * Self.rarity(rank, among: position)
      let first = firstHolders[trait]
      for other in holders[first + max(0, rank - Self.window)..<first + rank] {
        scores.add(weight, to: Int(other))
      }
    }
    return scores.best(Self.limit).map { last - $0 }
  }

  /// The indexes of those articles that can have another as a related one.
  func mayHave(_ article: Int) -> Set<Int> {
    let last = firstMentions.count - 2
    var indexes: Set<Int> = []
    let position = last - article
    for mention in mentions[firstMentions[position]..<firstMentions[position + 1]] {
      let (trait, rank) = (Int(mention.trait), Int(mention.rank))
      let next = firstHolders[trait] + rank + 1
      for holder in holders[next..<min(next + Self.window, firstHolders[trait + 1])] {
        indexes.insert(last - Int(holder))
      }
    }
    return indexes
  }

  /// Twice the binary logarithm of how rare a trait is, in whole numbers, so that every machine agrees.
  private static func rarity(_ count: Int, among total: Int) -> Int {
    let ratio = (total + 1) * (total + 1) / (count * count)
    return max(1, Int.bitWidth - ratio.leadingZeroBitCount)
  }
}

/// Scores of few articles by position: a hash table so short-lived that nothing of the standard library's is as quick.
private struct Scores {
  /// A score in the upper half, under it the position and one more, so that a place without one is 0.
  private var entries: [Int]

  /// - Parameter capacity: how many articles get a score at most.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    entries = Array(repeating: 0, count: size)
  }

  mutating func add(_ weight: Int, to position: Int) {
    let (key, mask) = (position + 1, entries.count - 1)
    var place = position & mask
    while entries[place] != 0, entries[place] & 0xFFFF_FFFF != key { place = (place + 1) & mask }
    if entries[place] == 0 { entries[place] = key }
    entries[place] += weight << 32
  }

  /// The positions with the highest scores, of equals the newer first.
  func best(_ limit: Int) -> some Sequence<Int> {
    var best: [Int] = []
    best.reserveCapacity(limit)
    // Until there are enough, any score will do.
    var least = 0
    for entry in entries where entry > least {
      if best.count == limit { best.removeLast() }
      best.insert(entry, at: best.firstIndex { entry > $0 } ?? best.count)
      if best.count == limit { least = best[limit - 1] }
    }
    return best.lazy.map { ($0 & 0xFFFF_FFFF) - 1 }
  }
}
