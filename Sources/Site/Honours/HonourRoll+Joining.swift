import Content
import VietnameseText

extension HonourRoll {
  /// The roll with the reports of new articles.
  ///
  /// Nil if they may say something else of what others report, so that all have to be joined anew: of the same
  /// decision, of what was revoked, of a child.
  ///
  /// - Parameters:
  ///   - new: a roll of the new articles only.
  ///   - articles: of the site, newest first.
  func joined(with new: HonourRoll, _ articles: [Article]) -> HonourRoll? {
    if new.honours.isEmpty, new.decisions.isEmpty { return self }
    if mayConcernOthers(new, articles) { return nil }
    let honourPlaces = mergedPlaces(
      honours.map(\.firstReport.article), new.honours.map(\.firstReport.article))
    func firstPlaces(_ decisions: [Decision], _ places: [Int]) -> [Int] {
      decisions.map { decision in decision.honours.first.map { places[$0] } ?? .max }
    }
    let decisionPlaces = mergedPlaces(
      firstPlaces(decisions, honourPlaces.left), firstPlaces(new.decisions, honourPlaces.right))

    func moved(_ roll: HonourRoll, _ places: [Int], _ decisionPlaces: [Int]) -> [(Int, Honour)] {
      zip(places, roll.honours).map { place, honour in
        var honour = honour
        honour.decision = honour.decision.map { decisionPlaces[$0] }
        return (place, honour)
      }
    }
    func moved(_ decisions: [Decision], _ places: [Int], _ honourPlaces: [Int])
      -> [(Int, Decision)]
    {
      zip(places, decisions).map { place, decision in
        var decision = decision
        decision.honours = decision.honours.map { honourPlaces[$0] }
        return (place, decision)
      }
    }
    let allHonours =
      moved(self, honourPlaces.left, decisionPlaces.left)
      + moved(new, honourPlaces.right, decisionPlaces.right)
    let allDecisions =
      moved(decisions, decisionPlaces.left, honourPlaces.left)
      + moved(new.decisions, decisionPlaces.right, honourPlaces.right)
    return HonourRoll(
      honours: inTheirPlaces(allHonours), decisions: inTheirPlaces(allDecisions),
      byArticle: articles.indices.map { article in
        let own = honours(of: article)
        return own.isEmpty
          ? new.honours(of: article).map { honourPlaces.right[$0] }[...]
          : own.map { honourPlaces.left[$0] }[...]
      })
  }

  /// Whether new reports may say something else of honours that others report, or those of the new ones.
  private func mayConcernOthers(_ new: HonourRoll, _ articles: [Article]) -> Bool {
    let minors = Set(honours.lazy.filter(\.isMinor).compactMap(\.person))
    return new.honours.contains { honour in
      honour.isMinor || honour.status == .revoked
        || honour.person.map(minors.contains) ?? false
    }
      || new.decisions.contains { $0.honours.isEmpty || hasDecision(like: $0) }
      || hasRevoked(oneOf: new.honours, articles)
  }

  /// Whether somebody of the same name lost the same award: that revocation may have been meant for the new one.
  private func hasRevoked(oneOf others: [Honour], _ articles: [Article]) -> Bool {
    func award(_ honour: Honour) -> NamedAward {
      NamedAward(name: caseFolded(articles.recipientName(honour.report)), award: honour.award)
    }
    let revoked = Set(honours.lazy.filter { $0.status == .revoked }.map(award))
    return !revoked.isEmpty && others.contains { revoked.contains(award($0)) }
  }

  private struct NamedAward: Hashable {
    var name: String
    var award: Int?
  }

  /// Whether others report a decision of the same number, authority and year.
  private func hasDecision(like decision: Decision) -> Bool {
    // Without an authority, a number says nothing beyond its article.
    guard let authority = decision.authority else { return false }
    let key = TextKey(decisionKey(decision.number))
    return decisions.contains { other in
      other.authority == authority && other.year == decision.year
        && TextKey(decisionKey(other.number)) == key
    }
  }
}

/// Where the elements of two ascending lists stand when they are merged.
private func mergedPlaces(_ left: [Int], _ right: [Int]) -> (left: [Int], right: [Int]) {
  var places: (left: [Int], right: [Int]) = ([], [])
  places.left.reserveCapacity(left.count)
  places.right.reserveCapacity(right.count)
  for element in left {
    while places.right.count < right.count, right[places.right.count] < element {
      places.right.append(places.left.count + places.right.count)
    }
    places.left.append(places.left.count + places.right.count)
  }
  while places.right.count < right.count {
    places.right.append(left.count + places.right.count)
  }
  return places
}

/// - Parameter elements: each with its place, of which none is left out.
private func inTheirPlaces<Element>(_ elements: [(place: Int, element: Element)]) -> [Element] {
  var order = Array(repeating: 0, count: elements.count)
  for (index, element) in elements.enumerated() { order[element.place] = index }
  return order.map { elements[$0].element }
}
