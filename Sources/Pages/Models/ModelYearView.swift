import Content
import Templates

/// The models that were registered in one year.
struct ModelYearView: Sendable {
  var title: String
  var total: Int
  var groups: [Group]
  var withoutUnit: [Record]
  var fields: [Field]
  var replicated: [Record]
  var newer: LinkView?
  var older: LinkView?

  /// Units of one level below one unit.
  struct Group: Sendable {
    var title: String
    var day: CivilDate
    var total: Int
    var units: [Unit]
    var missing: [LinkView]
  }

  struct Unit: Sendable {
    var link: LinkView
    var models: [Record]
  }

  struct Field: Sendable {
    var title: String
    /// Nil for models whose field no article names.
    var link: Link?
    var models: [Record]
  }

  static let view = View<ModelYearView>(
    "model-year", "The models that were registered in one year."
  ) {
    ViewField.text("title", "The heading.") { $0.title }
    ViewField.text("total", "How many models there are.") { String($0.total) }
    ViewField.list("groups", of: groupView, "The units that registered, by the unit above them.") {
      $0.groups
    }
    ViewField.flag("hasWithoutUnit", "Whether there are models without a unit.") {
      !$0.withoutUnit.isEmpty
    }
    ViewField.records("withoutUnit", of: ModelCardView.view, "Models whose unit no article names.")
    { $0.withoutUnit }
    ViewField.list("fields", of: fieldView, "The models by field.") { $0.fields }
    ViewField.flag("hasReplicated", "Whether other units took over some of them.") {
      !$0.replicated.isEmpty
    }
    ViewField.records("replicated", of: ModelCardView.view, "Those that other units took over.") {
      $0.replicated
    }
    ViewField.flag("several", "Whether other years have models too.") {
      $0.newer != nil || $0.older != nil
    }
    ViewField.one("newer", of: LinkView.view, "The next later year with models.") { $0.newer }
    ViewField.one("older", of: LinkView.view, "The next earlier year with models.") { $0.older }
  }

  static let groupView = View<Group>(
    "model-year-group", "Units of one level below one unit, of which some registered."
  ) {
    ViewField.text("title", "The heading: “Xã, thị trấn thuộc huyện Cao Lãnh”.") { $0.title }
    ViewField.text("registered", "How many of them registered.") { String($0.units.count) }
    ViewField.text("total", "How many there were on that day.") { String($0.total) }
    ViewField.text("day", "The day on which they are counted: 31/12/2019.") { Dates.day($0.day) }
    ViewField.list("units", of: unitView, "Those that registered, in the registry's order.") {
      $0.units
    }
    ViewField.flag("hasMissing", "Whether some did not, as far as articles say.") {
      !$0.missing.isEmpty
    }
    ViewField.list("missing", of: LinkView.view, "Those that did not, as far as articles say.") {
      $0.missing
    }
  }

  static let unitView = View<Unit>("model-year-unit", "A unit with the models it registered.") {
    ViewField.text("title", "The unit's name of that day.") { $0.link.title }
    ViewField.url("url", "The unit's page.") { $0.link.link }
    ViewField.records("models", of: ModelCardView.view, "The models.") { $0.models }
  }

  static let fieldView = View<Field>("model-year-field", "A field with its models of one year.") {
    ViewField.text("title", "The field's name.") { $0.title }
    ViewField.url("url", "All models of the field.") { $0.link }
    ViewField.text("count", "How many there are.") { String($0.models.count) }
    ViewField.records("models", of: ModelCardView.view, "The models.") { $0.models }
  }
}
