import Content
import Site
import Templates

/// A model as lists show it.
struct ModelCardView: Sendable {
  var model: Model
  var link: Link
  var unit: String?
  var field: String?
  var replicatedTo: [LinkView]
  /// Of the newest article about it.
  var reported: CivilDate
  /// Set only where a unit's page lists it on account of a unit that came before.
  var mark: String?

  init(_ model: Model, site: Site, unitNames: UnitNames, mark: String? = nil) {
    self.model = model
    // Without an id it has one article, and no page.
    let articles = model.reports.map { site.articles[$0.article] }
    link = .to(model.address ?? articles.last?.address ?? Addresses.models)
    unit = model.unit.map(unitNames.label)
    field = model.field.map { site.registries.fields[$0].name }
    replicatedTo = model.replicatedTo.map { place in
      LinkView(
        title: unitNames.label(place), link: .to(Addresses.unit(site.places.places[place])))
    }
    reported = articles.last?.date.date ?? CivilDate(daysSinceEpoch: 0)
    self.mark = mark
  }

  /// One for each model.
  static func records(_ site: Site, unitNames: UnitNames) -> SharedRecords {
    SharedRecords(site.models.models.count) { index in
      view.record(
        ModelCardView(site.models.models[index], site: site, unitNames: unitNames), isKept: true)
    }
  }

  static let view = View<ModelCardView>("model-card", "A model as lists show it.") {
    ViewField.text("name", "What it is called.") { $0.model.name }
    ViewField.url("url", "Its page; of a model without id the article about it.") { $0.link }
    ViewField.text("unit", "The unit, under the name of its day.") { $0.unit }
    ViewField.text(
      "mark",
      "The same, with what became of a unit that came before the one whose page this is; empty elsewhere."
    ) { $0.mark }
    ViewField.text("organisation", "Who runs it.") { $0.model.organisation }
    ViewField.text("field", "The field of work.") { $0.field }
    ViewField.text("year", "The year of its registration.") { $0.model.year.map(String.init) }
    ViewField.text("status", "How far it came: “Đăng ký”, “Làm điểm”, “Tổng kết” or “Nhân rộng”.") {
      $0.model.status.map(Messages.label)
    }
    ViewField.flag("replicated", "Whether other units took it over.") {
      $0.model.status == .replicated
    }
    ViewField.flag("hasReplicatedTo", "Whether articles say which units took it over.") {
      !$0.replicatedTo.isEmpty
    }
    ViewField.list("replicatedTo", of: LinkView.view, "Units that took it over.") {
      $0.replicatedTo
    }
    ViewField.text("articles", "How many articles report it.") { String($0.model.reports.count) }
    ViewField.text("reported", "The day of the newest article about it: 05/06/2019.") {
      Dates.day($0.reported)
    }
    ViewField.text("datetime", "That day for machines: 2019-06-05.") { Dates.machine($0.reported) }
  }
}

/// A page that lists models: of a field, a unit or a status, or a further page of such a list.
struct ModelListView: Sendable {
  var title: String
  var kind: String?
  var models: [Record]
  var pager: PagerView

  static let view = View<ModelListView>("model-list", "A page that lists models, newest first.") {
    ViewField.text("title", "The heading.") { $0.title }
    ViewField.text("kind", "What is listed: “Đơn vị”.") { $0.kind }
    ViewField.records("models", of: ModelCardView.view, "The models, newest first.") {
      $0.models
    }
    ViewField.one("pager", of: PagerView.view, "The ways to the list's other pages.") { $0.pager }
  }
}
