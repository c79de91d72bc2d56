import Diagnostics
package import Content
package import Site

/// Lists of what registries hold, each with how often articles name it.
extension ListedProject {
  /// Whether a unit exists today.
  package enum PlaceState: Sendable, Equatable, CaseIterable {
    case existing, ended, future

    package static let names = FixedNames<PlaceState>([
      (.existing, ["existing", "đang có"]),
      (.ended, ["ended", "đã chấm dứt"]),
      (.future, ["future", "chưa có"]),
    ])
  }

  /// Units in the registry's order.
  ///
  /// - Parameter filter: with a unit, that one, those in it and those that came before it.
  package func listing(
    places filter: ListFilter, state: PlaceState? = nil
  ) throws(RecordFinder.Mistake) -> Listing {
    let filter = try filter.found(in: self)
    var articles = Array(repeating: 0, count: registries.places.count)
    for article in site.articles {
      for unit in article.listings { articles[unit] += 1 }
    }
    let rows = registries.places.indices.filter { unit in
      filter.admits(listings: site.places.listings[unit])
        && (state == nil || self.state(ofPlace: unit) == state)
    }
    return Listing(
      "places", of: rows,
      [
        .text("id", "Id") { id(ofUnit: $0) },
        .text("name", "Name", isFlexible: true) { registries.places[$0].name },
        .term("kind", "Kind") { Place.Kind.names.term(of: registries.places[$0].kind) },
        .term("parent", "Parent") { site.places.parents[$0].map(term(ofUnit:)) },
        .text("from", "From") { registries.places[$0].from?.written },
        .text("until", "Until") { registries.places[$0].until?.written },
        .number("articles", "Articles") { articles[$0] },
        .text("status") { PlaceState.names.code(of: self.state(ofPlace: $0)) },
        .text("code") { registries.places[$0].code },
        .list("successors") { site.places.successors[$0].map { id(ofUnit: $0.place) } },
        .list("predecessors") { site.places.predecessors[$0].map { id(ofUnit: $0.place) } },
      ])
  }

  private func state(ofPlace unit: Int) -> PlaceState {
    if let until = registries.places[unit].until, until < today { return .ended }
    if let from = registries.places[unit].from, from > today { return .future }
    return .existing
  }

  /// People of people.yaml in its order, with their honours.
  package func listing(people filter: ListFilter) throws(RecordFinder.Mistake) -> Listing {
    let filter = try filter.found(in: self)
    let honours = counts(
      of: site.honourRoll.honours.filter { filter.admits($0, site) }, by: \.person)
    let isWhole = filter.unit == nil && filter.year == nil && filter.award == nil
    let minors = Set(site.honourRoll.honours.filter(\.isMinor).compactMap(\.person))
    let rows = registries.people.indices.filter { isWhole || honours[$0] != nil }
    return Listing(
      "people", of: rows,
      [
        .text("id", "Id") { registries.people[$0].id.value },
        .text("name", "Name", isFlexible: true) {
          minors.contains($0) ? nil : registries.people[$0].name
        },
        .text("unit", "Unit") { registries.people[$0].unit?.value },
        .number("honours", "Honours") { honours[$0]?.count ?? 0 },
        .number("latest", "Latest") { honours[$0]?.latest },
        .text("note") { minors.contains($0) ? nil : registries.people[$0].note },
      ])
  }

  /// Forms of commendation in the registry's order, with their honours.
  package func listing(awards filter: ListFilter) throws(RecordFinder.Mistake) -> Listing {
    let filter = try filter.found(in: self)
    let honours = counts(
      of: site.honourRoll.honours.filter { filter.admits($0, site) }, by: \.award)
    return Listing(
      "awards", of: registries.awards.indices,
      [
        .text("id", "Id") { registries.awards[$0].id.value },
        .text("name", "Name", isFlexible: true) { registries.awards[$0].name },
        .number("honours", "Honours") { honours[$0]?.count ?? 0 },
        .number("latest", "Latest") { honours[$0]?.latest },
        .list("kinds") { registries.awards[$0].kinds.map(RecipientKind.names.code) },
        .list("levels") {
          registries.awards[$0].levels.map { AuthorityLevel.names.code(of: $0.level) }
        },
      ])
  }

  /// What was awarded, and in which year last: what is proposed or revoked counts for nothing.
  private func counts(
    of honours: [Honour], by record: (Honour) -> Int?
  ) -> [Int: (count: Int, latest: Int)] {
    var counts: [Int: (count: Int, latest: Int)] = [:]
    for honour in honours where honour.status == .awarded {
      guard let record = record(honour) else { continue }
      let former = counts[record]
      counts[record] = ((former?.count ?? 0) + 1, max(former?.latest ?? 0, honour.year))
    }
    return counts
  }

  /// Tags, the most used first, then by name.
  package func listing(tags filter: ListFilter) throws(RecordFinder.Mistake) -> Listing {
    let filter = try filter.found(in: self)
    var uses: [Int: (count: Int, latest: CivilDate)] = [:]
    // The newest first.
    for article in site.articles where filter.admits(article) {
      for tag in article.tags {
        uses[tag] = ((uses[tag]?.count ?? 0) + 1, uses[tag]?.latest ?? article.date.date)
      }
    }
    let rows = uses.sorted { left, right in
      left.value.count == right.value.count
        ? site.tags[left.key].slug < site.tags[right.key].slug
        : left.value.count > right.value.count
    }
    return Listing(
      "tags", of: rows,
      [
        .text("name", "Tag", isFlexible: true) { site.tags[$0.key].name },
        .number("articles", "Articles") { $0.value.count },
        .text("latest", "Latest") { $0.value.latest.written },
        .text("slug") { site.tags[$0.key].slug },
      ])
  }
}
