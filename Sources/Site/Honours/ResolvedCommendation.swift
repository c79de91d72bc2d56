package import Content
import VietnameseText

/// A decision with its records found; the recipients of its CSV file are among the others.
///
/// A class that refers to the article's list, because many look through all of them for one part each: copies of what
/// the article's file says would take as much memory again.
package final class ResolvedCommendation: Sendable {
  /// All of the article as its file says it, and its place among them.
  private let written: [Commendation]
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
    _ written: [Commendation], _ index: Int, award: Int?, authority: Int?, document: Int?,
    recipients: ResolvedRecipients
  ) {
    self.written = written
    self.index = index
    numberKey = written[index].decision.map { TextKey(decisionKey($0.value)) }
    self.award = award
    self.authority = authority
    self.document = document
    self.recipients = recipients
  }

  // MARK: As the article's file says it

  package var writtenAward: Located<String> { written[index].award }
  package var writtenAuthority: Located<String>? { written[index].authority }
  package var decision: Located<String>? { written[index].decision }
  package var decided: Located<CivilDate>? { written[index].decided }
  package var citation: String? { written[index].citation }
  package var status: Commendation.Status { written[index].status }
  package var commentsUntil: CivilDate? { written[index].commentsUntil }
  package var revokedBy: String? { written[index].revokedBy }
  package var revokedOn: CivilDate? { written[index].revokedOn }
  /// The name alone: a copy of the recipient would count references to all that it holds.
  func name(ofRecipient index: Int) -> String { recipients.sources[index].name.value }
  /// The path of the CSV file that lists the recipients, from the article's folder, if there is one.
  package var recipientTable: Located<String>? {
    if case .table(let name) = written[index].recipients { name } else { nil }
  }
}

/// The recipients of a decision, with their records found.
package struct ResolvedRecipients: RandomAccessCollection, Sendable {
  /// As their file says it: the article's own list, or that of the CSV file, which is shared and not copied.
  package let sources: [Recipient]
  /// In step with the sources; empty if none of them names any record.
  private let records: [Records]
  /// When some of them may have been born, of whom nothing says whether they are children.
  let births: [RecipientTable.Birth]
  /// The CSV file that lists them, as it lies on the disk; nil for the article's own list.
  let table: String?

  /// Indexes in the registries.
  package struct Records: Sendable {
    package var unit: Int?
    /// Its own award where that differs from the decision's.
    package var award: Int?
    package var person: Int?

    var isEmpty: Bool { unit == nil && award == nil && person == nil }
  }

  init(_ sources: [Recipient], _ records: [Records], of table: RecipientTable?) {
    self.sources = sources
    self.records = records
    births = table?.births ?? []
    self.table = table?.path
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
