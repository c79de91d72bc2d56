import Content
import Site

/// How units of former days belong to those that came after them, in words, each made once: lists by the dozen show
/// them.
struct UnitMarks: Sendable {
  /// For each place, by the units that it lists only since they came to belong there: “Xã Gáo Giồng (nay một phần
  /// thuộc xã Phú Cường)”.
  private let marks: [[Int: String]]
  private let names: UnitNames
  private let belongings: [[Int: PlaceBelonging]]

  init(_ graph: PlaceGraph, names: UnitNames, isFormer: (Int) -> Bool) {
    self.names = names
    belongings = graph.belongings
    marks = graph.belongings.enumerated().map { place, belongings in
      var marks: [Int: String] = [:]
      for (unit, belonging) in belongings {
        guard case .succession(let origin, let scope) = belonging else { continue }
        marks[unit] = names.label(
          unit,
          adding: Messages.belonging(
            subject: origin == unit ? nil : names.labelInSentence(origin), scope,
            to: names.labelInSentence(place), isFormer: isFormer(place)))
      }
      return marks
    }
  }

  /// What a list of `place` says of something of `units` that it lists only on account of a unit that came before:
  /// “Xã Gáo Giồng (nay một phần thuộc xã Phú Cường), Xã Mỹ Long”. Nil if one of them is the place itself or lies
  /// in it.
  ///
  /// All the units are named, since it stands in the place of their names.
  func mark(of units: [Int], at place: Int) -> String? {
    if marks[place].isEmpty || units.contains(where: { belongings[place][$0] == .within }) {
      return nil
    }
    if !units.contains(where: { marks[place][$0] != nil }) { return nil }
    return units.map { marks[place][$0] ?? names.contemporaryLabel($0) }.joined(separator: ", ")
  }
}
