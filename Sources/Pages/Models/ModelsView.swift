import Templates

/// The overview of all models.
struct ModelsView: Sendable {
  var total: Int
  var years: [CountedLinkView]
  var fields: [CountedLinkView]
  var units: [CountedLinkView]
  var statuses: [CountedLinkView]
  var stages: [ModelStageView]
  var latest: [Record]

  static let view = View<ModelsView>("models", "The overview of all models.") {
    ViewField.text("total", "How many models there are.") { String($0.total) }
    ViewField.flag("hasYears", "Whether a year of registration is known.") { !$0.years.isEmpty }
    ViewField.list("years", of: CountedLinkView.view, "The years of registration, newest first.") {
      $0.years
    }
    ViewField.flag("hasFields", "Whether models have fields.") { !$0.fields.isEmpty }
    ViewField.list("fields", of: CountedLinkView.view, "The fields with models.") { $0.fields }
    ViewField.url("fieldIndex", "The index of fields.") {
      $0.fields.isEmpty ? nil : .to(Addresses.modelFields)
    }
    ViewField.flag("hasUnits", "Whether models have units.") { !$0.units.isEmpty }
    ViewField.list("units", of: CountedLinkView.view, "Today's units with models.") { $0.units }
    ViewField.url("unitIndex", "The index of all units with models, those of former days too.") {
      $0.units.isEmpty ? nil : .to(Addresses.modelUnits)
    }
    ViewField.flag("hasStatuses", "Whether articles report how far models came.") {
      !$0.statuses.isEmpty
    }
    ViewField.list("statuses", of: CountedLinkView.view, "From registration to replication.") {
      $0.statuses
    }
    ViewField.url("statusIndex", "The index of statuses.") {
      $0.statuses.isEmpty ? nil : .to(Addresses.modelStatuses)
    }
    ViewField.list("stages", of: ModelStageView.view, "The newest models by how far they came.") {
      $0.stages
    }
    ViewField.records("latest", of: ModelCardView.view, "The newest models.") { $0.latest }
  }
}
