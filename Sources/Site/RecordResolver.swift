import Content
import Diagnostics

/// Finds what one article's commendations and models name.
struct RecordResolver {
  let path: String
  let lookups: Lookups
  let references: ReferenceResolver
  let tables: [String: RecipientTable]
  var findings: [Finding] = []

  init(
    path: String, lookups: Lookups, references: ReferenceResolver,
    tables: [String: RecipientTable]
  ) {
    self.path = path
    self.lookups = lookups
    self.references = references
    self.tables = tables
  }

  mutating func resolve(_ commendation: Commendation) -> ResolvedCommendation {
    ResolvedCommendation(
      source: commendation,
      award: lookups.awards.resolve(commendation.award, in: path, findings: &findings),
      authority: commendation.authority.flatMap {
        lookups.authorities.resolve($0, in: path, findings: &findings)
      },
      document: commendation.document.flatMap {
        references.file($0, in: path, findings: &findings)
      },
      recipients: recipients(commendation.recipients))
  }

  private mutating func recipients(_ written: Commendation.Recipients) -> [ResolvedRecipient] {
    switch written {
    case .listed(let recipients):
      return recipients.map { resolve($0, in: path) }
    case .table(let name):
      guard references.file(name, in: path, findings: &findings) != nil,
        let tablePath = contentPath(name.value, from: path),
        let table = tables[tablePath]
      else { return [] }
      return table.recipients.map { resolve($0, in: table.path) }
    }
  }

  private mutating func resolve(_ recipient: Recipient, in path: String) -> ResolvedRecipient {
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

  mutating func resolve(_ model: ModelRecord) -> ResolvedModel {
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
