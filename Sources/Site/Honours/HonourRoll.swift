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
    let reporting = articles.filter { $0.hasCommendations && isHeard($0) }
    var collector = HonourCollector(
      articles, commendations: reporting.reduce(0) { $0 + $1.commendations.count })
    for article in reporting.reversed() { collector.collect(article) }
    let check = RevocationCheck(
      articles: articles, honours: collector.honours, decisions: collector.decisions)
    findings += check.findings(collector.unmatchedRevocations)
    var collected = collector.takeHonours()
    Self.date(&collected, by: collector.decisions)
    Self.spreadMinority(over: &collected, collector.decisions, articles)
    let order = Self.newestFirst(collected)
    var places = Array(repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    let decisionOrder = Self.byFirstHonours(collector.decisions, places)
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
    var reported: [Int] = []
    reported.reserveCapacity(collector.reported.count)
    var starts: [Int] = []
    starts.reserveCapacity(articles.count + 1)
    for range in collector.ranges {
      starts.append(reported.count)
      for honour in collector.reported[range] { reported.append(places[honour]) }
    }
    starts.append(reported.count)
    self.reported = reported
    self.starts = starts
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
    func name(_ index: Int) -> TextKey {
      TextKey(caseFolded(articles.recipientName(honours[index].report)))
    }
    var names: [Int: Set<TextKey>] = [:]
    for minor in minors {
      if let decision = honours[minor].decision {
        names[decision, default: []].insert(name(minor))
      }
    }
    for (decision, names) in names {
      for index in decisions[decision].honours where names.contains(name(index)) {
        honours[index].isMinor = true
      }
    }
    let persons = Set(honours.filter(\.isMinor).compactMap(\.person))
    for index in honours.indices where honours[index].person.map(persons.contains) == true {
      honours[index].isMinor = true
    }
  }

  /// Gives honours the dates of their decisions, which may be known from other recipients' reports.
  private static func date(_ honours: inout [Honour], by decisions: [Decision]) {
    for index in honours.indices where !honours[index].isDecided {
      guard let decision = honours[index].decision, let decided = decisions[decision].decided
      else { continue }
      honours[index].date = decided
      honours[index].isDecided = true
    }
  }

  /// Honours were collected from the oldest article to the newest: those that one article first reported change
  /// places with those of the others, but not with each other.
  private static func newestFirst(_ honours: [Honour]) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(honours.count)
    var end = honours.count
    while end > 0 {
      var start = end - 1
      let article = honours[start].firstReport.article
      while start > 0, honours[start - 1].firstReport.article == article { start -= 1 }
      order += start..<end
      end = start
    }
    return order
  }

  /// Decisions by the places of their first honours, those without any last.
  private static func byFirstHonours(_ decisions: [Decision], _ places: [Int]) -> [Int] {
    var decisionsAtPlaces = [Int?](repeating: nil, count: places.count)
    var others: [Int] = []
    for index in decisions.indices {
      if let first = decisions[index].honours.first {
        decisionsAtPlaces[places[first]] = index
      } else {
        others.append(index)
      }
    }
    return decisionsAtPlaces.compactMap(\.self) + others
  }

  /// The honours of an article's recipients, decision by decision as the article names them.
  package func honours(of article: Int) -> ArraySlice<Int> {
    reported[starts[article]..<starts[article + 1]]
  }
}
