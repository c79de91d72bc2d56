import Content
import Diagnostics
import VietnameseText

/// Units as texts name them: by id, or by a name that only one unit had on the text's day.
///
/// A class, as all threads use it.
final class UnitLookup: Sendable {
  private let ids: Lookup
  private let places: [Place]
  /// By their whole names, and by those without the word for their kind: `Xã Mỹ Long`, `Mỹ Long`.
  private let wholeNames: [String: [Int]]
  private let bareNames: [String: [Int]]

  init(_ places: [Place], ids: Lookup) {
    self.ids = ids
    self.places = places
    var whole: [String: [Int]] = [:]
    var bare: [String: [Int]] = [:]
    for (index, place) in places.enumerated() {
      let name = nameKey(place.name)
      whole[name, default: []].append(index)
      for word in Self.kindWords where name.hasPrefix(word) {
        bare[String(name.dropFirst(word.count)), default: []].append(index)
      }
    }
    (wholeNames, bareNames) = (whole, bare)
  }

  private static let kindWords = [
    "tỉnh ", "thành phố ", "huyện ", "thị xã ", "xã ", "phường ", "thị trấn ", "đặc khu ", "ấp ",
    "khóm ", "quận ",
  ]

  /// A unit's name without the word for its kind: `Mỹ Long`.
  static func bareName(_ name: String) -> String {
    let key = nameKey(name)
    guard let word = kindWords.first(where: key.hasPrefix) else { return name }
    return String(name.dropFirst(word.count))
  }

  /// - Parameter day: that of the text; nil if it has none.
  func index(of written: String, on day: CivilDate?) -> Int? {
    if let index = ids.index(of: written) { return index }
    for named in named(written) {
      let alive = named.filter { existed($0, on: day) }
      if !alive.isEmpty { return alive.count == 1 ? alive[0] : nil }
    }
    return nil
  }

  /// The unit's index, or nil and an error at the place where the file at `path` names it.
  func resolve(
    _ written: Located<String>, on day: CivilDate?, in path: String, findings: inout [Finding]
  ) -> Int? {
    if let index = index(of: written.value, on: day) { return index }
    let candidates = named(written.value).first ?? []
    if candidates.isEmpty || ids.isUnread {
      return ids.resolve(written, in: path, findings: &findings)
    }
    let alive = candidates.filter { existed($0, on: day) }
    let meant = alive.isEmpty ? heirs(of: candidates, on: day) : alive
    let choice = meant.map { "“\(places[$0].id.value)” (\(places[$0].name))" }
    let name = "“\(written.value)”"
    let onDay: Message = day.map { " on \($0.dayMonthYear)" } ?? ""
    findings.append(
      Finding(
        .error, ids.findingID, path: path, written.range,
        alive.isEmpty
          ? "No unit had the name \(name)\(onDay)."
          : "\(name) is the name of \(alive.count) units\(onDay).",
        help: choice.isEmpty
          ? "Write the id of the unit of that day." : "Write \(Message.alternatives(choice))."))
    return nil
  }

  /// The units of a name: those of the whole one first.
  private func named(_ written: String) -> [[Int]] {
    if written.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0.isLowercaseOrDigit }) { return [] }
    let key = nameKey(written)
    return [wholeNames[key], bareNames[key]].compactMap(\.self)
  }

  private func existed(_ index: Int, on day: CivilDate?) -> Bool {
    guard let day else { return true }
    let place = places[index]
    return place.from.map { $0 <= day } ?? true && place.until.map { day <= $0 } ?? true
  }

  /// What came of units, or what they came of, as it was on a day.
  private func heirs(of units: [Int], on day: CivilDate?) -> [Int] {
    var seen = Set(units)
    var open = units
    var found: [Int] = []
    while let index = open.popLast() {
      let ends = places[index].until.map { until in day.map { until < $0 } ?? false } ?? false
      let next =
        ends
        ? places[index].successors.compactMap { ids.index(of: $0.id.value) }
        : places.indices.filter { former in
          places[former].successors.contains { $0.id.value == places[index].id.value }
        }
      for other in next where seen.insert(other).inserted {
        if existed(other, on: day) { found.append(other) } else { open.append(other) }
      }
    }
    return found.sorted()
  }
}

extension UInt8 {
  fileprivate var isLowercaseOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
