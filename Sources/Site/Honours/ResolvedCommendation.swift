package import Content
import VietnameseText

/// A decision with its records found; the recipients of its CSV file are among the others.
///
/// A class that refers to the article, because many look through all of them for one part each: copies of what the
/// article's file says would take as much memory again.
package final class ResolvedCommendation: Sendable {
  private let article: Shared<ArticleSource>
  /// Its place among the article's commendations.
  private let index: Int
  /// The same for all ways to write the decision's number; nil for a decision without one.
  let numberKey: TextKey?
  /// Indexes in the registries.
  package let award: Int?
  package let authority: Int?
  /// Index in the catalogue.
  package let document: Int?
  package let recipients: ResolvedRecipients

  init(
    _ article: Shared<ArticleSource>, _ index: Int, award: Int?, authority: Int?, document: Int?,
    recipients: ResolvedRecipients
  ) {
    self.article = article
    self.index = index
    numberKey = article.value.commendations[index].decision.map { TextKey(decisionKey($0.value)) }
    self.award = award
    self.authority = authority
    self.document = document
    self.recipients = recipients
  }

  // MARK: As the article's file says it

  package var writtenAward: Located<String> { article.value.commendations[index].award }
  package var writtenAuthority: Located<String>? { article.value.commendations[index].authority }
  package var decision: Located<String>? { article.value.commendations[index].decision }
  package var decided: Located<CivilDate>? { article.value.commendations[index].decided }
  package var citation: String? { article.value.commendations[index].citation }
  package var status: Commendation.Status { article.value.commendations[index].status }
  package var commentsUntil: CivilDate? { article.value.commendations[index].commentsUntil }
  package var revokedBy: String? { article.value.commendations[index].revokedBy }
  package var revokedOn: CivilDate? { article.value.commendations[index].revokedOn }
  /// The path of the CSV file that lists the recipients, from the article's folder, if there is one.
  package var recipientTable: Located<String>? {
    if case .table(let name) = article.value.commendations[index].recipients { name } else { nil }
  }
}

/// The recipients of a decision, with their records found.
package struct ResolvedRecipients: RandomAccessCollection, Sendable {
  /// As their file says it: the article's own list, or that of the CSV file, which is shared and not copied.
  package let sources: [Recipient]
  /// In step with the sources; empty if none of them names any record.
  private let records: [Records]

  /// Indexes in the registries.
  package struct Records: Sendable {
    package var unit: Int?
    /// Its own award where that differs from the decision's.
    package var award: Int?
    package var person: Int?

    var isEmpty: Bool { unit == nil && award == nil && person == nil }
  }

  init(_ sources: [Recipient], _ records: [Records]) {
    self.sources = sources
    self.records = records
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { sources.count }

  /// What one recipient names, for those who need not know what its file says.
  package func records(at index: Int) -> Records { records.isEmpty ? Records() : records[index] }

  package subscript(index: Int) -> ResolvedRecipient {
    let records = records(at: index)
    return ResolvedRecipient(
      source: sources[index], unit: records.unit, award: records.award, person: records.person)
  }
}

package struct ResolvedRecipient: Sendable {
  package var source: Recipient
  package var unit: Int?
  package var award: Int?
  package var person: Int?
}
