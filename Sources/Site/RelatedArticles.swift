/// Chooses for each article the older ones that a reader would go on with.
///
/// Only older ones, and weights as of the article's own place in time: a new article changes no page of an
/// older one, and an article deleted later only those that named it.
struct RelatedArticles {
  static let limit = 5
  /// How many of the newest articles of one term are looked at; keeps the work in proportion to the site.
  private static let window = 40

  /// What two articles can have in common.
  enum Trait: Hashable {
    case series(Int), model(String), tag(Int), unit(Int), column(Int), field(Int)

    /// How much more one such trait says than a field in common.
    var emphasis: Int {
      switch self {
      case .series, .model: 8
      case .tag: 3
      case .unit: 3
      case .column: 2
      case .field: 1
      }
    }
  }

  /// For each article, given from the oldest to the newest by its traits, the positions of its related ones,
  /// best first.
  static func choose(_ traits: [[Trait]]) -> [[Int]] {
    var holders: [Trait: [Int]] = [:]
    var result: [[Int]] = []
    result.reserveCapacity(traits.count)
    var scores: [Int: Int] = [:]
    for (position, own) in traits.enumerated() {
      scores.removeAll(keepingCapacity: true)
      for trait in own {
        guard let earlier = holders[trait] else { continue }
        let weight = trait.emphasis * rarity(earlier.count, among: position)
        for other in earlier.suffix(window) { scores[other, default: 0] += weight }
      }
      result.append(best(scores))
      for trait in own { holders[trait, default: []].append(position) }
    }
    return result
  }

  /// The `limit` highest scores; of equals the newer.
  private static func best(_ scores: [Int: Int]) -> [Int] {
    var best: [(score: Int, position: Int)] = []
    for (position, score) in scores {
      let place =
        best.firstIndex { (score, position) > ($0.score, $0.position) } ?? best.count
      guard place < limit else { continue }
      best.insert((score, position), at: place)
      if best.count > limit { best.removeLast() }
    }
    return best.map(\.position)
  }

  /// Twice the binary logarithm of how rare a trait is, in whole numbers, so that every machine agrees.
  private static func rarity(_ count: Int, among total: Int) -> Int {
    let ratio = (total + 1) * (total + 1) / (count * count)
    return max(1, Int.bitWidth - ratio.leadingZeroBitCount)
  }
}
