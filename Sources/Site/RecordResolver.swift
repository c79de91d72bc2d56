import Content
import Diagnostics

/// Finds what articles' commendations and models name.
///
/// A class, as all threads use it.
final class RecordResolver: Sendable {
  private let lookups: Lookups
  private let references: ReferenceResolver
  /// By path in the project.
  private let tables: [String: RecipientTable]

  init(lookups: Lookups, references: ReferenceResolver, tables: [String: RecipientTable]) {
    self.lookups = lookups
    self.references = references
    self.tables = tables
  }

  func resolve(
    _ commendation: Commendation, in path: String, findings: inout [Finding]
  ) -> ResolvedCommendation {
    ResolvedCommendation(
      source: commendation,
      award: lookups.awards.resolve(commendation.award, in: path, findings: &findings),
      authority: commendation.authority.flatMap {
        lookups.authorities.resolve($0, in: path, findings: &findings)
      },
      document: commendation.document.flatMap {
        references.file($0, in: path, findings: &findings)
      },
      recipients: recipients(commendation.recipients, in: path, findings: &findings))
  }

  private func recipients(
    _ written: Commendation.Recipients, in path: String, findings: inout [Finding]
  ) -> [ResolvedRecipient] {
    switch written {
    case .listed(let recipients):
      return recipients.map { resolve($0, in: path, findings: &findings) }
    case .table(let name):
      guard references.file(name, in: path, findings: &findings) != nil,
        let tablePath = contentPath(name.value, from: path),
        let table = tables[tablePath]
      else { return [] }
      return table.recipients.map { resolve($0, in: table.path, findings: &findings) }
    }
  }

  private func resolve(
    _ recipient: Recipient, in path: String, findings: inout [Finding]
  ) -> ResolvedRecipient {
    ResolvedRecipient(
      source: recipient,
      unit: recipient.unit.flatMap {
        lookups.places.resolve($0, in: path, findings: &findings)
      },
      award: recipient.award.flatMap {
        lookups.awards.resolve($0, in: path, findings: &findings)
      },
      person: recipient.person.flatMap {
        lookups.people.resolve($0, in: path, findings: &findings)
      })
  }

  func resolve(
    _ model: ModelRecord, in path: String, findings: inout [Finding]
  ) -> ResolvedModel {
    ResolvedModel(
      source: model,
      unit: model.unit.flatMap { lookups.places.resolve($0, in: path, findings: &findings) },
      field: model.field.flatMap {
        lookups.fields.resolve($0, in: path, findings: &findings)
      },
      replicatedTo: model.replicatedTo.compactMap {
        lookups.places.resolve($0, in: path, findings: &findings)
      })
  }
}
