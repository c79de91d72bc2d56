import Content
import Site
import VietnameseText

/// What units are called where several of one name could meet.
///
/// A class, as all threads use it.
final class UnitNames: Sendable {
  /// In step with the places: what tells a unit from all others of its name, “đến 30/06/2025”; nil if no other
  /// has it.
  let distinctions: [String?]
  /// The same, but only as far as it tells units apart that existed on one day: enough where a day is named.
  let contemporaryDistinctions: [String?]
  private let places: [Place]
  private let labels: [String]
  private let contemporaryLabels: [String]

  /// - Parameter today: decides which of them are of former days, and which of days to come.
  init(_ graph: PlaceGraph, today: CivilDate) {
    let places = graph.places
    self.places = places
    var namesakes: [String: [Int]] = [:]
    for (index, place) in places.enumerated() {
      namesakes[caseFolded(place.name), default: []].append(index)
    }
    var distinctions: [String?] = Array(repeating: nil, count: places.count)
    var contemporary = distinctions
    let shared = namesakes.values.filter { $0.count > 1 }
    for group in shared {
      var finder = DistinctionFinder(graph: graph, members: group)
      for distinction in [finder.bounds(today: today)] + finder.properties {
        finder.divide(by: distinction)
      }
      for (member, words) in finder.words where !words.isEmpty {
        distinctions[member] = words.joined(separator: ", ")
      }
      var contemporaries = DistinctionFinder(
        graph: graph, members: Self.contemporaries(group, places))
      for distinction in contemporaries.properties { contemporaries.divide(by: distinction) }
      for (member, words) in contemporaries.words where !words.isEmpty {
        contemporary[member] = words.joined(separator: ", ")
      }
    }
    self.distinctions = distinctions
    contemporaryDistinctions = contemporary
    labels = zip(places, distinctions).map { Self.labelled($0, [$1]) }
    contemporaryLabels = zip(places, contemporary).map { Self.labelled($0, [$1]) }
  }

  /// Those that existed on some day together with another one.
  private static func contemporaries(_ group: [Int], _ places: [Place]) -> [Int] {
    func start(_ place: Int) -> Int { places[place].from?.daysSinceEpoch ?? Int.min }
    func end(_ place: Int) -> Int { places[place].until?.daysSinceEpoch ?? Int.max }
    var found: Set<Int> = []
    var longest: Int?
    for place in group.sorted(by: { (start($0), $0) < (start($1), $1) }) {
      if let longest, start(place) <= end(longest) { found.formUnion([place, longest]) }
      longest = longest.map { end($0) < end(place) ? place : $0 } ?? place
    }
    return found.sorted()
  }

  /// “Xã Mỹ Thọ (đến 30/06/2025)”, or the name alone.
  func label(_ place: Int) -> String { labels[place] }

  /// A name beside a day.
  func contemporaryLabel(_ place: Int) -> String { contemporaryLabels[place] }

  /// The label with more in its brackets.
  func label(_ place: Int, adding remark: String) -> String {
    Self.labelled(places[place], [distinctions[place], remark])
  }

  /// The label as it stands within a sentence: “xã Mỹ Thọ”, if the name begins with what the unit is.
  func labelInSentence(_ place: Int) -> String {
    let label = label(place)
    let isKind = Self.kinds.contains { label.hasPrefix($0 + " ") }
    return isKind ? label.prefix(1).lowercased() + label.dropFirst() : label
  }

  private static func labelled(_ place: Place, _ remarks: [String?]) -> String {
    let remarks = remarks.compactMap(\.self)
    return remarks.isEmpty ? place.name : "\(place.name) (\(remarks.joined(separator: ", ")))"
  }

  private static let kinds = [
    "Tỉnh", "Thành phố", "Huyện", "Quận", "Thị xã", "Xã", "Phường", "Thị trấn", "Đặc khu", "Ấp",
    "Khóm", "Thôn", "Tổ dân phố",
  ]
}

/// Tells units of one name apart by as few of their properties as it takes.
private struct DistinctionFinder {
  let graph: PlaceGraph
  /// Those that are still to be told apart, group by group.
  private var groups: [[Int]]
  private(set) var words: [Int: [String]] = [:]

  init(graph: PlaceGraph, members: [Int]) {
    self.graph = graph
    groups = [members]
  }

  /// A property's words for a unit; nil where it has none.
  typealias Distinction = (Int) -> String?

  /// When it ended or will begin; nothing for a unit of today.
  func bounds(today: CivilDate) -> Distinction {
    { [graph] index in
      let place = graph.places[index]
      if let until = place.until, until < today {
        return Messages.validity(from: nil, until: until)
      }
      if let from = place.from, from > today {
        return Messages.validity(from: from, until: nil)
      }
      return nil
    }
  }

  /// In the order of preference; the last one tells any two units apart.
  var properties: [Distinction] {
    [
      { [graph] in Messages.label(graph.places[$0].kind).lowercased() },
      { [graph] in graph.parents[$0].map { graph.places[$0].name } },
      { [graph] in graph.places[$0].code.map { Messages.unitCode($0) } },
      { [graph] in graph.places[$0].id.value },
    ]
  }

  /// Adds the property's words to the members of each group in which it differs, and takes those apart.
  mutating func divide(by distinction: Distinction) {
    groups = groups.flatMap { group -> [[Int]] in
      if group.count < 2 { return [] }
      var parts: [(word: String?, members: [Int])] = []
      var indexes: [String?: Int] = [:]
      for member in group {
        let word = distinction(member)
        if let part = indexes[word] {
          parts[part].members.append(member)
        } else {
          indexes[word] = parts.count
          parts.append((word, [member]))
        }
      }
      if parts.count == 1 { return [group] }
      for part in parts {
        guard let word = part.word else { continue }
        for member in part.members { words[member, default: []].append(word) }
      }
      return parts.map(\.members)
    }
  }
}
