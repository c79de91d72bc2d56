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

  init(_ places: [Place], lookup: Lookup, findings: inout [Finding]) {
    self.places = places
    parents = []
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
    refuseCycles(findings: &findings)
    for index in places.indices {
      if let parent = parents[index] { children[parent].append(index) }
      for succession in successors[index] {
        predecessors[succession.place].append(
          Succession(place: index, scope: succession.scope))
      }
    }
  }

  static let path = "content/places.yaml"

  /// Reports each cycle once and cuts it, so that walks over the graph end.
  private mutating func refuseCycles(findings: inout [Finding]) {
    for index in places.indices
    where reaches(index, from: above(index), by: above) {
      findings.append(
        Finding(
          .error, "place-cycle", path: Self.path,
          places[index].parent?.range ?? places[index].id.range,
          "“\(places[index].id.value)” is its own parent, through its parents.",
          help: "Give one of these units another parent."))
      parents[index] = nil
    }
    for index in places.indices
    where reaches(index, from: successors[index].map(\.place), by: { successors[$0].map(\.place) })
    {
      findings.append(
        Finding(
          .error, "place-cycle", path: Self.path,
          places[index].successors.first?.id.range ?? places[index].id.range,
          "“\(places[index].id.value)” is its own successor, through its successors.",
          help: "Remove one of these successors."))
      successors[index] = []
    }
  }

  private func above(_ place: Int) -> [Int] { parents[place].map { [$0] } ?? [] }

  private func reaches(_ goal: Int, from start: [Int], by next: (Int) -> [Int]) -> Bool {
    var open = start
    var seen: Set<Int> = []
    while let place = open.popLast() {
      if place == goal { return true }
      if seen.insert(place).inserted { open += next(place) }
    }
    return false
  }

  /// The unit itself, the units above it, and all that came after it with those above them: wherever a
  /// reader would look for what happened there. Ascending.
  package func listings(of place: Int) -> [Int] {
    var open = [place]
    var seen: Set<Int> = []
    while let place = open.popLast() {
      guard seen.insert(place).inserted else { continue }
      if let parent = parents[place] { open.append(parent) }
      open += successors[place].map(\.place)
    }
    return seen.sorted()
  }

  /// Whether the unit existed on `date`.
  package func existed(_ place: Int, on date: CivilDate) -> Bool {
    places[place].from.map { $0 <= date } ?? true
      && places[place].until.map { date <= $0 } ?? true
  }
}
