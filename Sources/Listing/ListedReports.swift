import Diagnostics
package import Content
package import Site

/// Lists of what articles report together: models and commendations.
extension ListedProject {
  /// Models in the order of the articles that first report them, the newest first.
  package func listing(
    models filter: ListFilter, status: ModelRecord.Status? = nil
  ) throws(RecordFinder.Mistake) -> Listing {
    let filter = try filter.found(in: self)
    let rows = site.models.models.filter { model in
      filter.admits(listings: model.units.flatMap { site.places.listings[$0] })
        && filter.admits(year: model.year) && (filter.field.map { model.field == $0 } ?? true)
        && (status == nil || model.status == status)
    }
    return Listing(
      "models", of: rows,
      [
        .text("name", "Model", isFlexible: true) { $0.name },
        .term("unit", "Unit") { $0.unit.map(term(ofUnit:)) },
        .term("field", "Field") {
          $0.field.map { term(registries.fields[$0].id.value, registries.fields[$0].name) }
        },
        .number("year", "Year") { $0.year },
        .term("status", "Status") { $0.status.map(ModelRecord.Status.names.term) },
        .number("articles", "Articles") { $0.reports.count },
        .text("id") { $0.id },
        .text("organisation") { $0.organisation },
        .list("replicated_to") { $0.replicatedTo.map(id(ofUnit:)) },
        .list("paths") { $0.reports.reversed().map { site.articles[$0.article].path } },
      ])
  }

  /// Awards to one recipient each, as all articles together report them, the newest reports first. Children have no
  /// name here: what is listed is copied on.
  package func listing(
    commendations filter: ListFilter, status: Commendation.Status? = nil
  ) throws(RecordFinder.Mistake) -> Listing {
    let filter = try filter.found(in: self)
    let roll = site.honourRoll
    let rows = roll.honours.filter {
      filter.admits($0, site) && (status == nil || $0.status == status)
    }
    return Listing(
      "commendations", of: rows,
      [
        .text("date", "Date") { $0.date.written },
        .text("recipient", "Recipient", isFlexible: true) {
          $0.isMinor ? nil : site.articles.recipientName($0.report)
        },
        .term("award", "Award") {
          $0.award.map { term(registries.awards[$0].id.value, registries.awards[$0].name) }
        },
        .text("decision", "Decision") { $0.decision.map { roll.decisions[$0].number } },
        .term("unit", "Unit") { $0.unit.map(term(ofUnit:)) },
        .term("status", "Status") { Commendation.Status.names.term(of: $0.status) },
        .text("path", "File") { site.articles[$0.report.article].path },
        .text("kind") { $0.kind.map(RecipientKind.names.code) },
        .text("authority") { $0.authority.map { registries.authorities[$0].id.value } },
        .text("person") { $0.isMinor ? nil : $0.person.map { registries.people[$0].id.value } },
        .text("decided") { $0.isDecided ? $0.date.written : nil },
      ])
  }
}
