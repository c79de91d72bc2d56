import Content
import Site
import Templates

/// A model with its history.
struct ModelPageView: Sendable {
  var model: Model
  var unit: LinkView?
  /// The unit of its beginnings, where that is another one.
  var firstUnit: LinkView?
  var field: LinkView?
  var year: Link?
  var formerNames: [String]
  var replicatedTo: [LinkView]
  var history: [ModelReportView]

  static let view = View<ModelPageView>("model-page", "A model with its history.") {
    ViewField.text("name", "What it is called.") { $0.model.name }
    ViewField.text("formerNames", "What older articles call it, separated by commas.") {
      $0.formerNames.joined(separator: ", ")
    }
    ViewField.text("status", "How far it came: “Đăng ký”, “Làm điểm”, “Tổng kết” or “Nhân rộng”.") {
      $0.model.status.map(Messages.label)
    }
    ViewField.one("unit", of: LinkView.view, "The unit, as the newest article says it.") { $0.unit }
    ViewField.one("firstUnit", of: LinkView.view, "The unit that registered it, if another one.") {
      $0.firstUnit
    }
    ViewField.one("field", of: LinkView.view, "The field of work, with the list of its models.") {
      $0.field
    }
    ViewField.text("year", "The year of its registration.") { $0.model.year.map(String.init) }
    ViewField.url("yearURL", "The models of that year.") { $0.year }
    ViewField.text("organisation", "Who runs it.") { $0.model.organisation }
    ViewField.text("people", "Who stands behind it, separated by commas.") {
      $0.model.people.joined(separator: ", ")
    }
    ViewField.flag("hasReplicatedTo", "Whether other units took it over.") {
      !$0.replicatedTo.isEmpty
    }
    ViewField.list("replicatedTo", of: LinkView.view, "Units that took it over.") {
      $0.replicatedTo
    }
    ViewField.list("history", of: ModelReportView.view, "What articles report, the oldest first.") {
      $0.history
    }
  }
}

/// What one article reports of a model.
struct ModelReportView: Sendable {
  var article: Article
  var model: ResolvedModel
  var unit: LinkView?
  var replicatedTo: [LinkView]
  var siteOffset: Int

  static let view = View<ModelReportView>("model-report", "What one article reports of a model.") {
    ViewField.text("date", "The article's day: 05/06/2019.") { Dates.day($0.article.date.date) }
    ViewField.text("datetime", "The article's date for machines.") {
      Dates.machine($0.article.date, siteOffset: $0.siteOffset)
    }
    ViewField.text("title", "The article's title.") { $0.article.title }
    ViewField.url("url", "The article.") { .to($0.article.address) }
    ViewField.text("status", "How far the model was: “Đăng ký”; often empty.") {
      $0.model.source.status.map(Messages.label)
    }
    ViewField.flag("placed", "Whether the article says where.") {
      $0.unit != nil || $0.model.source.organisation != nil
    }
    ViewField.one("unit", of: LinkView.view, "The unit, under its name of that day.") { $0.unit }
    ViewField.text("organisation", "Who ran it.") { $0.model.source.organisation }
    ViewField.flag("hasReplicatedTo", "Whether the article says which units took it over.") {
      !$0.replicatedTo.isEmpty
    }
    ViewField.list("replicatedTo", of: LinkView.view, "Units that took it over.") {
      $0.replicatedTo
    }
  }
}
