import Content
import Digests
import Site
import Templates

extension PageMaker {
  /// How many of the newest models the overview shows.
  private static let latestModels = 12

  func modelPages() -> [Page] {
    if site.models.models.isEmpty { return [] }
    let crumbs = [LinkView(title: Messages.models, link: .to(Addresses.models))]
    return [modelsPage()]
      + modelYearPages(crumbs)
      + modelListPages(
        Addresses.modelFields, Messages.modelsByField, crumbs, modelFieldLists())
      + modelListPages(Addresses.modelUnits, Messages.modelsByUnit, crumbs, modelUnitLists())
      + modelListPages(
        Addresses.modelStatuses, Messages.modelsByStatus, crumbs, modelStatusLists())
      + site.models.models.indices.compactMap { modelPage($0, crumbs) }
  }

  /// A unit's link to its models, if it has some.
  func modelsLink(_ place: Int) -> CountedLinkView? {
    let count = modelLists.units[place].count
    if count == 0 { return nil }
    return CountedLinkView(
      title: Messages.models, link: .to(Addresses.models(of: site.places.places[place])),
      count: count)
  }

  /// Lists of models are named after registered ids, which could be the names of other pages.
  func modelClaims() -> [AddressClaim] {
    let fields = site.registries.fields.enumerated().compactMap { index, field in
      modelLists.fields[index].isEmpty
        ? nil
        : AddressClaim(
          address: Addresses.models(of: field), path: "content/fields.yaml",
          range: field.id.range, subject: .field)
    }
    let units = site.places.places.enumerated().compactMap { index, place in
      modelLists.units[index].isEmpty
        ? nil
        : AddressClaim(
          address: Addresses.models(of: place), path: "content/places.yaml",
          range: place.id.range, subject: .unit)
    }
    return fields + units
  }

  // MARK: The overview

  private func modelsPage() -> Page {
    page(Addresses.models, .models) { [self] in
      head(
        Addresses.models, Messages.models,
        description: Messages.modelsDescription(
          count: site.models.models.count,
          statuses: modelStatusLists().map { ($0.link.title, $0.link.count) }))
    } view: { [self] in
      let units = site.places.places.indices.filter { !isFormer($0) }
      return ModelsView.view.record(
        ModelsView(
          total: site.models.models.count,
          years: modelLists.years.map { year, models in
            CountedLinkView(
              title: Messages.year(year), link: .to(Addresses.models(ofYear: year)),
              count: models.count)
          },
          fields: modelFieldLists().map(\.link),
          units: inVietnameseOrder(units.compactMap(modelUnitLink)),
          statuses: modelStatusLists().map(\.link), stages: modelStages(),
          latest: site.models.models.indices.prefix(Self.latestModels).map {
            modelCards[$0]
          }))
    }
  }

  // MARK: Lists by field, unit and status

  /// A list with the link that its index shows.
  struct ModelList {
    var link: CountedLinkView
    var kind: String?
    var title: String
    var address: String
    var models: [Int]
    var unit: Int?
    var status: ModelRecord.Status?
  }

  private func modelFieldLists() -> [ModelList] {
    modelLists.fields.enumerated().compactMap { index, models in
      if models.isEmpty { return nil }
      let field = site.registries.fields[index]
      let address = Addresses.models(of: field)
      return ModelList(
        link: CountedLinkView(title: field.name, link: .to(address), count: models.count),
        kind: Messages.fields, title: Messages.models(about: field.name), address: address,
        models: models)
    }
  }

  /// Those of today in Vietnamese order, then the former ones.
  private func modelUnitLists() -> [ModelList] {
    let places = site.places.places.indices
    let order =
      places.filter { !isFormer($0) }.sorted(inOrderOf: unitNames)
      + places.filter(isFormer).sorted(inOrderOf: unitNames)
    return order.compactMap { place in
      guard let link = modelUnitLink(place) else { return nil }
      return ModelList(
        link: link, kind: Messages.units,
        title: Messages.models(about: unitNames.label(place)),
        address: Addresses.models(of: site.places.places[place]),
        models: modelLists.units[place], unit: place)
    }
  }

  private func modelUnitLink(_ place: Int) -> CountedLinkView? {
    guard var link = modelsLink(place) else { return nil }
    let isFormer = isFormer(place)
    // The remark says when it ended.
    link.title = isFormer ? unitNames.contemporaryLabel(place) : unitNames.label(place)
    link.note =
      isFormer ? Messages.validity(from: nil, until: site.places.places[place].until) : nil
    return link
  }

  func modelStatusLists() -> [ModelList] {
    modelLists.statuses.compactMap { status, models in
      if models.isEmpty { return nil }
      let address = Addresses.models(of: status)
      return ModelList(
        link: CountedLinkView(
          title: Messages.label(status), link: .to(address), count: models.count),
        title: Messages.models(that: status), address: address, models: models, status: status)
    }
  }

  /// The index of one kind of lists, and the lists; nothing if there are none.
  private func modelListPages(
    _ address: String, _ title: String, _ crumbs: [LinkView], _ lists: [ModelList]
  ) -> [Page] {
    if lists.isEmpty { return [] }
    let terms = TermsView(title: title, terms: lists.map(\.link))
    let index = page(address, .terms) { [self] in
      head(
        address, title, description: Messages.index(of: title, names: lists.map(\.link.title)),
        breadcrumbs: crumbs)
    } view: {
      TermsView.view.record(terms)
    }
    let above = crumbs + [LinkView(title: title, link: .to(address))]
    return [index] + lists.flatMap { modelListPages($0, above) }
  }

  private func modelListPages(_ list: ModelList, _ crumbs: [LinkView]) -> [Page] {
    let records = RecordList(
      address: list.address, title: list.title, kind: list.kind,
      describe: { [site] shown, total in
        Messages.modelList(
          of: list.title, count: total ?? shown.count,
          names: shown.prefix(3).map { site.models.models[$0].name })
      }, breadcrumbs: crumbs, template: .modelList,
      entries: list.models, pageSize: site.settings.pageSize
    ) { [self] model, fingerprint in
      addReports(of: site.models.models[model], to: &fingerprint)
      if let mark = mark(ofModel: model, at: list.unit) {
        fingerprint.add(.list) { $0.add(value: mark) }
      }
    }
    return recordPages(records) { [self] listing in
      ModelListView.view.record(
        ModelListView(
          title: listing.title, kind: list.kind,
          models: listing.entries.map { modelCard($0, at: list.unit) }, pager: listing.pager))
    }
  }

  /// A model as the list of a unit shows it: as all lists do, unless this one alone says something of it.
  private func modelCard(_ model: Int, at unit: Int?) -> Record {
    guard let mark = mark(ofModel: model, at: unit) else { return modelCards[model] }
    return ModelCardView.view.record(
      ModelCardView(site.models.models[model], site: site, unitNames: unitNames, mark: mark))
  }

  private func mark(ofModel model: Int, at unit: Int?) -> String? {
    unit.flatMap { unitMarks.mark(of: site.models.models[model].units, at: $0) }
  }

  // MARK: One model

  private func modelPage(_ index: Int, _ crumbs: [LinkView]) -> Page? {
    let model = site.models.models[index]
    guard let address = model.address else { return nil }
    return page(address, .model) { [self] fingerprint in
      fingerprint.add(.settings, digests.settings)
      fingerprint.add(.site, siteDigest)
      addReports(of: model, to: &fingerprint)
    } head: { [self] in
      head(
        address, model.name,
        description: Messages.modelDescription(
          model.name, unit: model.unit.map(unitNames.labelInSentence),
          status: model.status.map(Messages.label)),
        breadcrumbs: crumbs)
    } view: { [self] in
      ModelPageView.view.record(modelPageView(model))
    }
  }

  /// All that is said of a model, on whichever page: its articles alone decide what that is.
  func addReports(of model: Model, to fingerprint: inout Fingerprint) {
    for report in model.reports {
      addContents(of: report.article, to: &fingerprint)
      // Which of the article's models it is.
      fingerprint.add(.list) { $0.add(number: report.position) }
    }
  }

  private func modelPageView(_ model: Model) -> ModelPageView {
    let reports = model.reports.map { report in
      let article = site.articles[report.article]
      return (article: article, model: article.models[report.position])
    }
    var formerNames: [String] = []
    for (_, reported) in reports {
      let name = reported.source.name.value
      if name != model.name, !formerNames.contains(name) { formerNames.append(name) }
    }
    return ModelPageView(
      model: model, unit: model.unit.map(unitLink),
      firstUnit: model.firstUnit == model.unit ? nil : model.firstUnit.map(unitLink),
      field: model.field.map { index in
        let field = site.registries.fields[index]
        return LinkView(title: field.name, link: .to(Addresses.models(of: field)))
      },
      year: model.year.map { .to(Addresses.models(ofYear: $0)) }, formerNames: formerNames,
      replicatedTo: model.replicatedTo.map(unitLink),
      history: reports.map { article, reported in
        ModelReportView(
          article: article, model: reported, unit: reported.unit.map(unitLink),
          replicatedTo: reported.replicatedTo.map(unitLink),
          siteOffset: site.settings.timeZoneOffset)
      })
  }
}
