package import Content

/// One award to one recipient, joined from all articles that report it.
///
/// Two articles report the same award only if they name the same decision of the same authority: without one, each
/// report stands for itself, since a name alone says nothing about identity.
package struct Honour: Sendable {
  /// Where an article names the recipient: indexes in the article's lists.
  package struct Report: Sendable, Hashable {
    /// Index in `Site.articles`.
    package var article: Int
    package var commendation: Int
    package var recipient: Int
  }

  /// The one of the newest article.
  package var report: Report
  /// Those of older articles, newest first.
  package var olderReports: [Report] = []
  /// When it was decided; else when it was first reported.
  package var date: CivilDate
  /// Whether `date` is the decision's.
  package var isDecided: Bool
  package var status: Commendation.Status
  package var kind: RecipientKind?
  /// Indexes in the registries.
  package var award: Int?
  package var authority: Int?
  package var unit: Int?
  package var person: Int?
  /// Index in `HonourRoll.decisions`; nil for one whose number no article gives.
  package var decision: Int?
  package var isMinor: Bool

  package var year: Int { date.year }

  /// The one of the oldest article, which no later article changes.
  package var firstReport: Report { olderReports.last ?? report }

  /// All reports, newest first.
  package var reports: [Report] { [report] + olderReports }
}

/// A decision by its number, with everyone whom it commends.
package struct Decision: Sendable {
  /// As the newest article writes it.
  package var number: String
  /// Index in the registry.
  package var authority: Int?
  package var decided: CivilDate?
  /// Of the day it was decided; else of the article that first reported it.
  package var date: CivilDate
  /// Index in the catalogue.
  package var document: Int?
  /// Indexes in `HonourRoll.honours`, in the order in which the oldest article names them.
  package var honours: [Int]

  package var year: Int { date.year }
}

extension [Article] {
  /// What a report says of its recipient.
  package func recipient(_ report: Honour.Report) -> ResolvedRecipient {
    self[report.article].commendations[report.commendation].recipients[report.recipient]
  }

  /// The name that a report gives its recipient.
  package func recipientName(_ report: Honour.Report) -> String {
    self[report.article].commendations[report.commendation].name(ofRecipient: report.recipient)
  }
}
