import Content
import Site
import Templates
import VietnameseText

extension PageMaker {
  func modelYearPages(_ crumbs: [LinkView]) -> [Page] {
    modelLists.years.indices.map { index in
      let (year, models) = modelLists.years[index]
      let (address, title) = (Addresses.models(ofYear: year), Messages.models(ofYear: year))
      return page(address, .modelYear) { [self] in
        head(

          address, title,
          description: Messages.modelList(
            of: title, count: models.count,
            names: models.prefix(3).map { site.models.models[$0].name }), breadcrumbs: crumbs)
      } view: { [self] in
        var view = modelYearView(year, models)
        view.newer = modelYearLink(index - 1)
        view.older = modelYearLink(index + 1)
        return ModelYearView.view.record(view)
      }
    }
  }

  private func modelYearLink(_ index: Int) -> LinkView? {
    guard modelLists.years.indices.contains(index) else { return nil }
    let year = modelLists.years[index].year
    return LinkView(title: Messages.year(year), link: .to(Addresses.models(ofYear: year)))
  }

  private func modelYearView(_ year: Int, _ indexes: [Int]) -> ModelYearView {
    func cards(where condition: (Model) -> Bool) -> [Record] {
      indexes.filter { condition(site.models.models[$0]) }.map { modelCards[$0] }
    }
    var fields: [ModelYearView.Field] = site.registries.fields.enumerated().map { index, field in
      ModelYearView.Field(
        title: field.name, link: .to(Addresses.models(of: field)),
        models: cards { $0.field == index })
    }
    fields.append(
      ModelYearView.Field(
        title: Messages.withoutField, link: nil, models: cards { $0.field == nil }))
    return ModelYearView(
      title: Messages.models(ofYear: year), total: indexes.count,
      groups: modelYearGroups(year, indexes), withoutUnit: cards { $0.firstUnit == nil },
      fields: fields.filter { !$0.models.isEmpty }, replicated: cards { $0.status == .replicated })
  }

  // MARK: Units that registered, of all units of that day

  /// The registering units by their level and the unit above them.
  ///
  /// “All units of that day” are those of the same level below the same unit that existed at the end of the year;
  /// if none of those that registered lived to see it, on the last day of the one that lasted longest. One that
  /// registered counts in any case.
  private func modelYearGroups(_ year: Int, _ indexes: [Int]) -> [ModelYearView.Group] {
    guard let end = CivilDate(year: year, month: 12, day: 31) else { return [] }
    var models: [Int: [Int]] = [:]
    for index in indexes {
      if let unit = site.models.models[index].firstUnit { models[unit, default: []].append(index) }
    }
    let registering = models.keys.sorted()
    var keys: [UnitStanding] = []
    for unit in registering {
      let key = standing(unit)
      if !keys.contains(key) { keys.append(key) }
    }
    return keys.map { key in
      modelYearGroup(end, key, registering.filter { standing($0) == key }, models)
    }
  }

  private func modelYearGroup(
    _ end: CivilDate, _ key: UnitStanding, _ registering: [Int], _ models: [Int: [Int]]
  ) -> ModelYearView.Group {
    let places = site.places.places
    let day = registering.map { places[$0].until.map { min($0, end) } ?? end }.max() ?? end
    let units = places.indices.filter {
      standing($0) == key && (models[$0] != nil || site.places.existed($0, on: day))
    }
    let kinds = Place.Kind.allCases.filter { kind in units.contains { places[$0].kind == kind } }
    return ModelYearView.Group(
      title: Messages.units(kinds, below: key.parent.map(unitNames.labelInSentence)),
      day: day, total: units.count,
      units: units.compactMap { unit in
        models[unit].map { models in
          ModelYearView.Unit(
            link: unitLink(unit), models: models.map { modelCards[$0] })
        }
      },
      missing: units.filter { models[$0] == nil }.map(unitLink))
  }

  /// What makes units comparable.
  private struct UnitStanding: Equatable {
    var level: Int
    var parent: Int?
  }

  private func standing(_ place: Int) -> UnitStanding {
    let parent = site.places.parents[place]
    let level =
      switch site.places.places[place].kind {
      case .province: 0
      // Of a city's two kinds one stands below a province.
      case .city: parent == nil ? 0 : 1
      case .district: 1
      case .commune, .ward, .town, .specialZone: 2
      case .hamlet: 3
      }
    return UnitStanding(level: level, parent: parent)
  }
}

extension Sequence<Int> {
  /// Places in Vietnamese order of their labels.
  func sorted(inOrderOf names: UnitNames) -> [Int] {
    map { ($0, CollationKey(names.label($0))) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
