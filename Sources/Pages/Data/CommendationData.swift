import Content
import Site

/// An award to one recipient as a row.
///
/// A class, since each column is given the row.
final class CommendationRow: Sendable {
  let honour: Honour
  let data: OpenData
  private let facts: HonourFacts

  init(_ honour: Honour, _ data: OpenData) {
    self.honour = honour
    self.data = data
    facts = HonourFacts(honour, data.site.articles)
  }

  static let dataset = Dataset<CommendationRow>(
    "khen-thuong", Messages.Data.commendations, Messages.Data.commendationRow
  ) {
    DataColumn.number("year", Messages.Data.honourYear) { $0.honour.year }
    DataColumn.text("recipient_name", Messages.Data.recipientName) { $0.named { $0.name } }
    DataColumn.text("recipient_id", Messages.Data.recipientID) { $0.named { $0.person } }
    DataColumn.code("kind", Messages.Data.recipientKind) { $0.honour.kind?.code }
    DataColumn.text("position", Messages.Data.position) { $0.named { $0.facts.position } }
    DataColumn.text("organisation", Messages.Data.organisation) {
      $0.named { $0.facts.organisation }
    }
    DataColumn.text("unit_id", Messages.Data.unitID) { $0.unit { $0.id.value } }
    DataColumn.text("unit_name", Messages.Data.unitName) { $0.unit { $0.name } }
    DataColumn.text("award_id", Messages.Data.awardID) { $0.award { $0.id.value } }
    DataColumn.text("award_name", Messages.Data.awardName) { $0.award { $0.name } }
    DataColumn.text("authority_id", Messages.Data.authorityID) { $0.authority { $0.id.value } }
    DataColumn.text("authority_name", Messages.Data.authorityName) { $0.authority { $0.name } }
    DataColumn.text("decision_number", Messages.Data.decisionNumber) { row in
      row.honour.decision.map { row.data.roll.decisions[$0].number }
    }
    DataColumn.date("decided", Messages.Data.decided) {
      $0.honour.isDecided ? $0.honour.date : nil
    }
    DataColumn.code("status", Messages.Data.status) { $0.honour.status.code }
    DataColumn.date("revoked_on", Messages.Data.revokedOn) { $0.facts.revokedOn }
    DataColumn.text("revoked_by", Messages.Data.revokedBy) { $0.facts.revokedBy }
    DataColumn.date("comments_until", Messages.Data.commentsUntil) { $0.facts.commentsUntil }
    DataColumn.text("citation", Messages.Data.citation) { $0.named { $0.citation } }
    DataColumn.url("document_url", Messages.Data.documentURL) { row in
      row.data.url(ofDocument: row.facts.document)
    }
    DataColumn.urls("article_urls", Messages.Data.articleURLs) { row in
      row.data.urls(row.honour.reports.map(\.article))
    }
  }

  /// What may name a person, unless that is to be withheld.
  private func named(_ text: (CommendationRow) -> String?) -> String? {
    data.withholdsName(of: honour.kind) ? nil : text(self)
  }

  private var name: String {
    data.site.articles.recipientName(honour.report)
  }

  private var citation: String? {
    let isOpen = honour.reports.allSatisfy { data.isOpen(data.site.articles[$0.article]) }
    return isOpen ? facts.citation : nil
  }

  private var person: String? { honour.person.map { data.site.registries.people[$0].id.value } }

  // Each gives one text: a copy of the record would count references to all that it holds.

  private func unit(_ text: (Place) -> String) -> String? {
    honour.unit.map { text(data.site.registries.places[$0]) }
  }

  private func award(_ text: (Award) -> String) -> String? {
    honour.award.map { text(data.site.registries.awards[$0]) }
  }

  private func authority(_ text: (Authority) -> String) -> String? {
    honour.authority.map { text(data.site.registries.authorities[$0]) }
  }
}

extension OpenData {
  /// - Parameter addInputs: adds all that some honours of the roll show.
  func commendationTable(
    _ addInputs: @escaping @Sendable ([Int], inout Fingerprint) -> Void
  ) -> DataTable {
    // From the oldest on, which is nearly the order of their days.
    let rows = roll.honours.indices.reversed().filter { !roll.honours[$0].isMinor }
      .map { (index: $0, date: roll.honours[$0].date, first: roll.honours[$0].firstReport) }
      .sorted { left, right in
        if left.date != right.date { return left.date < right.date }
        // Articles are counted from the newest.
        return (right.first.article, left.first.commendation, left.first.recipient)
          < (left.first.article, right.first.commendation, right.first.recipient)
      }
      .map(\.index)
    return CommendationRow.dataset.table(
      parts(rows) { roll.honours[$0].year },
      row: { [self] in CommendationRow(roll.honours[$0], self) }, addInputs: addInputs)
  }
}
