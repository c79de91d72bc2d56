package import Content
import Diagnostics

/// The units with their parents and successors, checked: no unknown id, no cycle.
package struct PlaceGraph: Sendable {
  package struct Succession: Sendable {
    /// The other unit's index.
    package var place: Int
    package var scope: Place.Successor.Scope
  }

  package let places: [Place]
  package private(set) var parents: [Int?]
  /// In the registry's order.
  package private(set) var children: [[Int]]
  package private(set) var successors: [[Succession]]
  package private(set) var predecessors: [[Succession]]
  /// For each unit itself, the units above it, and all that came after it with those above them: wherever a
  /// reader would look for what happened there. Ascending.
  package private(set) var listings: [[Int]]
  /// For each unit, by the units whose listings it is among, how they belong to it.
  package private(set) var belongings: [[Int: PlaceBelonging]]

  init(_ places: [Place], lookup: Lookup, findings: inout [Finding]) {
    self.places = places
    parents = []
    listings = []
    belongings = []
    children = Array(repeating: [], count: places.count)
    successors = []
    predecessors = Array(repeating: [], count: places.count)
    for place in places {
      parents.append(
        place.parent.flatMap { lookup.resolve($0, in: Self.path, findings: &findings) })
      successors.append(
        place.successors.compactMap { successor in
          lookup.resolve(successor.id, in: Self.path, findings: &findings)
            .map { Succession(place: $0, scope: successor.scope) }
        })
    }
    refuseParentCycles(findings: &findings)
    refuseSuccessorCycles(findings: &findings)
    for index in places.indices {
      if let parent = parents[index] { children[parent].append(index) }
      for succession in successors[index] {
        predecessors[succession.place].append(
          Succession(place: index, scope: succession.scope))
      }
    }
    listings = findListings(findings: &findings)
    belongings = findBelongings()
  }

  static let path = "content/places.yaml"

  // MARK: Cycles

  /// Reports each cycle at its first unit and cuts it there, so that walks over the graph end.
  private mutating func refuseParentCycles(findings: inout [Finding]) {
    /// Which walk came to a unit first; 0 for none.
    var walks = Array(repeating: 0, count: places.count)
    var heads: [Int] = []
    for start in places.indices {
      var place = start
      while walks[place] == 0 {
        walks[place] = start + 1
        guard let parent = parents[place] else { break }
        place = parent
      }
      guard walks[place] == start + 1, parents[place] != nil else { continue }
      var head = place
      var next = parents[place]
      while let member = next, member != place {
        head = min(head, member)
        next = parents[member]
      }
      parents[head] = nil
      heads.append(head)
    }
    for head in heads.sorted() {
      findings.append(
        Finding(
          .error, "place-cycle", path: Self.path,
          places[head].parent?.range ?? places[head].id.range,
          "“\(places[head].id.value)” is its own parent, through its parents.",
          help: "Give one of these units another parent."))
    }
  }

  /// Reports each unit to which its successors lead back, and cuts the ways back.
  private mutating func refuseSuccessorCycles(findings: inout [Finding]) {
    enum State { case unseen, open, done }
    var states = Array(repeating: State.unseen, count: places.count)
    var looked = Array(repeating: 0, count: places.count)
    var kept: [[Succession]] = Array(repeating: [], count: places.count)
    var isHead = Array(repeating: false, count: places.count)
    for start in places.indices where states[start] == .unseen {
      var open = [start]
      states[start] = .open
      while let place = open.last {
        guard looked[place] < successors[place].count else {
          states[place] = .done
          open.removeLast()
          continue
        }
        let succession = successors[place][looked[place]]
        looked[place] += 1
        if states[succession.place] == .open {
          isHead[succession.place] = true
          continue
        }
        kept[place].append(succession)
        if states[succession.place] == .unseen {
          states[succession.place] = .open
          open.append(succession.place)
        }
      }
    }
    successors = kept
    for head in places.indices where isHead[head] {
      findings.append(
        Finding(
          .error, "place-cycle", path: Self.path,
          places[head].successors.first?.id.range ?? places[head].id.range,
          "“\(places[head].id.value)” is its own successor, through its successors.",
          help: "Remove one of these successors."))
    }
  }

  // MARK: Listings

  /// Far over what any country has; each unit's listings are kept.
  static let listingLimit = 200

  /// Reports the first unit that has too many listings, if one has.
  private func findListings(findings: inout [Finding]) -> [[Int]] {
    var excess: Int?
    let listings = places.indices.map { place in
      let found = findListings(of: place)
      if found.count > Self.listingLimit, excess == nil { excess = place }
      return found
    }
    if let excess {
      findings.append(
        Finding(
          .error, "too-many-listings", path: Self.path, places[excess].id.range,
          "“\(places[excess].id.value)” has over \(Self.listingLimit) units above it and after it.",
          help: "Look for a wrong parent or successor among them."))
    }
    return listings
  }

  private func findListings(of place: Int) -> [Int] {
    var open = [place]
    var seen: Set<Int> = []
    while let place = open.popLast(), seen.count <= Self.listingLimit {
      guard seen.insert(place).inserted else { continue }
      if let parent = parents[place] { open.append(parent) }
      open += successors[place].map(\.place).prefix(Self.listingLimit + 1)
    }
    return seen.sorted()
  }

  /// Whether the unit existed on `date`.
  package func existed(_ place: Int, on date: CivilDate) -> Bool {
    places[place].from.map { $0 <= date } ?? true
      && places[place].until.map { date <= $0 } ?? true
  }
}
