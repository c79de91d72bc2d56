package import Content

/// How what happened in one unit belongs to another whose page lists it.
package enum PlaceBelonging: Sendable, Hashable {
  /// The other is the unit itself or one above it: nothing has changed.
  case within
  /// The unit came to belong there, or `origin` did, which is the unit or one above it.
  case succession(origin: Int, Place.Successor.Scope)
}

extension PlaceGraph {
  /// For each unit that its page lists the way it belongs there.
  ///
  /// Through several successions only what the registry says for certain is said: “whole” is neutral, and a
  /// part of a part, or of the rest, is a part. What remained of a unit is the rest of its predecessor only
  /// if that was the same land, all of it; otherwise it is a part. If all that a unit was divided into comes
  /// together again, the unit belongs there as a whole.
  func findBelongings() -> [[Int: PlaceBelonging]] {
    var finders = places.indices.map { BelongingFinder(graph: self, target: $0) }
    for place in places.indices where listings[place].count <= Self.listingLimit {
      for target in listings[place] { _ = finders[target].find(place) }
    }
    return finders.map { $0.known.compactMapValues(\.self) }
  }

  fileprivate func isAbove(_ upper: Int, _ place: Int) -> Bool {
    var next: Int? = place
    while let place = next {
      if place == upper { return true }
      next = parents[place]
    }
    return false
  }

  /// Whether a unit is nothing else than one that came before it.
  fileprivate func isRenamed(_ place: Int) -> Bool {
    predecessors[place].count == 1 && predecessors[place][0].scope == .whole
  }
}

/// Finds how units belong to one target, each unit once however many ways lead over it.
///
/// Its depth is bounded by the number of listings, since it only goes where they lead.
private struct BelongingFinder {
  let graph: PlaceGraph
  let target: Int
  /// Nil for a unit that does not belong there.
  var known: [Int: PlaceBelonging?] = [:]

  mutating func find(_ place: Int) -> PlaceBelonging? {
    if let found = known[place] { return found }
    // A way that comes back here, over the units above others, leads nowhere new.
    known[place] = .some(nil)
    let found =
      graph.isAbove(target, place)
      ? .within
      : throughSuccessors(place)
        ?? graph.parents[place].flatMap { find($0) }
    known[place] = .some(found)
    return found
  }

  private mutating func throughSuccessors(_ place: Int) -> PlaceBelonging? {
    var scopes: [Place.Successor.Scope] = []
    var isAllWhole = true
    for succession in graph.successors[place] {
      let extent: Place.Successor.Scope
      switch find(succession.place) {
      case .within: extent = .whole
      case .succession(_, let scope): extent = scope
      case nil:
        isAllWhole = false
        continue
      }
      if extent != .whole { isAllWhole = false }
      scopes.append(
        composed(succession.scope, extent, isRenamed: graph.isRenamed(succession.place)))
    }
    guard let first = scopes.first else { return nil }
    let scope: Place.Successor.Scope =
      if scopes.contains(.whole) || (isAllWhole && scopes.count > 1 && scopes.contains(.remainder))
      {
        .whole
      } else {
        scopes.count == 1 ? first : .part
      }
    return .succession(origin: place, scope)
  }

  /// How much of a unit is in what came second, if `first` of it came to a unit and `second` of that went on.
  private func composed(
    _ first: Place.Successor.Scope, _ second: Place.Successor.Scope, isRenamed: Bool
  ) -> Place.Successor.Scope {
    if second == .whole { return first }
    return first == .whole && isRenamed ? second : .part
  }
}
