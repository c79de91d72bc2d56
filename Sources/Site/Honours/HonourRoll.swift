import Content
import Diagnostics
import VietnameseText

/// All awards and decisions that a site's articles report.
package struct HonourRoll: Sendable {
  /// By the articles that first reported them, newest first; of one article as it names them.
  ///
  /// Not by the dates of the decisions: an article that looks back would move all that is newer.
  package let honours: [Honour]
  /// Likewise.
  package let decisions: [Decision]
  /// The honours of all articles' recipients, one after the other as the articles name them.
  private let reported: [Int]
  /// By article: where its recipients begin in `reported`; one more at the end.
  private let starts: [Int]

  /// - Parameters:
  ///   - articles: of the site, newest first.
  ///   - isHeard: whether what an article reports counts.
  ///   - findings: what is doubtful between the articles.
  init(
    _ articles: [Article], reportedBy isHeard: (Article) -> Bool = { _ in true },
    findings: inout [Finding]
  ) {
    var collector = HonourCollector(articles)
    for article in articles.reversed() where isHeard(article) { collector.collect(article) }
    let check = RevocationCheck(
      articles: articles, honours: collector.honours, decisions: collector.decisions)
    findings += check.findings(collector.unmatchedRevocations)
    var collected = collector.honours.map { Self.dated($0, by: collector.decisions) }
    Self.spreadMinority(over: &collected, collector.decisions, articles)
    let order = Self.newestFirst(collected)
    var places = Array(repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    // In the order of their first honours.
    let decisionOrder = collector.decisions.indices.sorted { left, right in
      let (a, b) = (collector.decisions[left].honours, collector.decisions[right].honours)
      return (a.first.map { places[$0] } ?? .max, left) < (
        b.first.map { places[$0] } ?? .max, right
      )
    }
    var decisionPlaces = Array(repeating: 0, count: decisionOrder.count)
    for (place, index) in decisionOrder.enumerated() { decisionPlaces[index] = place }
    honours = order.map { index in
      var honour = collected[index]
      honour.decision = honour.decision.map { decisionPlaces[$0] }
      return honour
    }
    decisions = decisionOrder.map { index in
      var decision = collector.decisions[index]
      decision.honours = decision.honours.map { places[$0] }
      return decision
    }
    starts = collector.reported.reduce(into: [0]) { starts, honours in
      starts.append(starts[starts.count - 1] + honours.count)
    }
    reported = articles.flatMap { collector.reported[$0.index].map { places[$0] } }
  }

  /// A roll of some articles only, of whose doubts the whole one tells.
  package init(_ articles: [Article], reportedBy isHeard: (Article) -> Bool) {
    var findings: [Finding] = []
    self.init(articles, reportedBy: isHeard, findings: &findings)
  }

  /// Whom one report calls a child is one in all: under the same id, and under the same name in one decision.
  private static func spreadMinority(
    over honours: inout [Honour], _ decisions: [Decision], _ articles: [Article]
  ) {
    let minors = honours.indices.filter { honours[$0].isMinor }
    if minors.isEmpty { return }
    func name(_ index: Int) -> String {
      caseFolded(articles.recipientName(honours[index].report))
    }
    for minor in minors {
      guard let decision = honours[minor].decision else { continue }
      let ownName = name(minor)
      for index in decisions[decision].honours where name(index) == ownName {
        honours[index].isMinor = true
      }
    }
    let persons = Set(honours.filter(\.isMinor).compactMap(\.person))
    for index in honours.indices where honours[index].person.map(persons.contains) == true {
      honours[index].isMinor = true
    }
  }

  /// With the decision's date, which may be known from another recipient's report.
  private static func dated(_ honour: Honour, by decisions: [Decision]) -> Honour {
    guard !honour.isDecided, let index = honour.decision, let decided = decisions[index].decided
    else { return honour }
    var honour = honour
    honour.date = decided
    honour.isDecided = true
    return honour
  }

  /// What decides an honour's place, in whole numbers: looking into honours while they are sorted took twice as long.
  private struct SortKey: Comparable {
    /// The index of the article that first reported it, the newest the least.
    var newness: Int
    /// The place in that article.
    var position: Int
    var honour: Int

    init(_ honour: Honour, at index: Int) {
      let first = honour.olderReports.last ?? honour.report
      newness = first.article
      position = first.commendation << 32 + first.recipient
      self.honour = index
    }

    static func < (left: SortKey, right: SortKey) -> Bool {
      left.newness != right.newness
        ? left.newness < right.newness : left.position < right.position
    }
  }

  private static func newestFirst(_ honours: [Honour]) -> [Int] {
    honours.enumerated().map { SortKey($1, at: $0) }.sorted().map(\.honour)
  }

  /// The honours of an article's recipients, decision by decision as the article names them.
  package func honours(of article: Int) -> ArraySlice<Int> {
    reported[starts[article]..<starts[article + 1]]
  }
}
