import Content
import SampleProjects
import Site
import Testing

/// How units belong to those whose pages list them.
@Suite struct BelongingTests {
  /// - Parameter places: one on each line, without the list's marks.
  private func belonging(_ unit: String, to target: String, _ places: String) throws -> String {
    let lines = places.split(separator: "\n").map { "  - {\($0), kind: commune}\n" }.joined()
    let graph = SampleProject(files: ["content/places.yaml": "places:\n" + lines]).make().site
      .places
    func index(_ id: String) throws -> Int {
      try #require(graph.places.firstIndex { $0.id.value == id })
    }
    switch try graph.belongings[index(target)][index(unit)] {
    case nil: return "none"
    case .within: return "within"
    case .succession(let origin, let scope): return "\(graph.places[origin].id.value): \(scope)"
    }
  }

  @Test(arguments: [
    ("gao-giong", "gao-giong", "within"), ("gao-giong", "huyen-cao-lanh", "within"),
    ("gao-giong", "tinh-dong-thap", "within"), ("gao-giong", "xa-phu-cuong", "gao-giong: part"),
    ("gao-giong", "xa-phong-my", "gao-giong: remainder"), ("xa-phong-my", "gao-giong", "none"),
  ])
  func gaoGiongBelongsToBothSuccessors(unit: String, target: String, expected: String) throws {
    let graph = SampleProject(files: ["content/places.yaml": SampleProject.places]).make().site
      .places
    let indexes = try [unit, target].map { id in
      try #require(graph.places.firstIndex { $0.id.value == id })
    }
    let found =
      switch graph.belongings[indexes[1]][indexes[0]] {
      case nil: "none"
      case .within: "within"
      case .succession(let origin, let scope): "\(graph.places[origin].id.value): \(scope)"
      }
    #expect(found == expected)
  }

  /// From A through B to C; B is nothing but A, unless `other` belongs to it too.
  @Test(arguments: [
    ("whole", "whole", "whole", "whole"), ("part", "whole", "part", "part"),
    ("remainder", "whole", "remainder", "remainder"), ("whole", "part", "part", "part"),
    ("whole", "remainder", "remainder", "part"), ("part", "part", "part", "part"),
    ("part", "remainder", "part", "part"), ("remainder", "part", "part", "part"),
    ("remainder", "remainder", "part", "part"),
  ])
  func twoSuccessionsAreOne(
    first: String, second: String, alone: String, withAnother: String
  ) throws {
    let chain = """
      id: a, name: A, successors: [{id: b, scope: \(first)}]
      id: b, name: B, successors: [{id: c, scope: \(second)}]
      id: c, name: C
      """
    #expect(try belonging("a", to: "c", chain) == "a: \(alone)")
    let another = chain + "\nid: other, name: O, successors: [b]"
    #expect(try belonging("a", to: "c", another) == "a: \(withAnother)")
  }

  @Test func threeSuccessionsKeepWhatTheOnlyDivisionSays() throws {
    let chain = """
      id: a, name: A, successors: [b]
      id: b, name: B, successors: [{id: c, scope: remainder}, {id: x, scope: part}]
      id: c, name: C, successors: [d]
      id: d, name: D
      id: x, name: X
      """
    #expect(try belonging("a", to: "d", chain) == "a: remainder")
    #expect(try belonging("a", to: "x", chain) == "a: part")
  }

  @Test func whatWasDividedAndCameTogetherAgainIsWhole() throws {
    let divided = """
      id: a, name: A, successors: [{id: b, scope: part}, {id: c, scope: remainder}]
      id: b, name: B, successors: [d]
      id: d, name: D
      """
    #expect(
      try belonging("a", to: "d", divided + "\nid: c, name: C, successors: [d]") == "a: whole")
    #expect(
      try belonging("a", to: "d", divided + "\nid: c, name: C, successors: [{id: d, scope: part}]")
        == "a: part")
    #expect(try belonging("a", to: "d", divided + "\nid: c, name: C") == "a: part")
  }

  @Test func aUnitBelowASuccessorLiesInWhatIsAboveIt() throws {
    let places = """
      id: a, name: A, successors: [{id: b, scope: part}]
      id: b, name: B, parent: p
      id: p, name: P
      """
    #expect(try belonging("a", to: "p", places) == "a: part")
  }

  @Test func whatComesOfTheUnitAboveIsSaidOfThatUnit() throws {
    let places = """
      id: a, name: A, parent: p
      id: p, name: P, successors: [{id: q, scope: part}]
      id: q, name: Q
      """
    #expect(try belonging("a", to: "q", places) == "p: part")
  }

  /// Over successors and the units above them a way can come back to where it began.
  @Test func aWayThatComesBackEnds() throws {
    let places = """
      id: a, name: A, successors: [b]
      id: b, name: B, parent: p
      id: p, name: P, successors: [a]
      id: q, name: Q, parent: b
      """
    #expect(try belonging("q", to: "a", places) == "p: whole")
    #expect(try belonging("a", to: "b", places) == "a: whole")
  }
}
