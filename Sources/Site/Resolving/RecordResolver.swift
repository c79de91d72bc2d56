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

  /// - Parameters:
  ///   - path: of the article that reports them.
  ///   - day: of the article, if it says one.
  func resolve(
    _ written: [Commendation], in path: String, on day: CivilDate?, findings: inout [Finding]
  ) -> [ResolvedCommendation] {
    written.indices.map { index in
      ResolvedCommendation(
        written, index,
        award: lookups.awards.resolve(written[index].award, in: path, findings: &findings),
        authority: written[index].authority.flatMap {
          lookups.authorities.resolve($0, in: path, findings: &findings)
        },
        document: written[index].document.flatMap {
          references.file($0, in: path, findings: &findings)
        },
        recipients: recipients(written[index].recipients, in: path, on: day, findings: &findings))
    }
  }

  private func recipients(
    _ written: Commendation.Recipients, in path: String, on day: CivilDate?,
    findings: inout [Finding]
  ) -> ResolvedRecipients {
    switch written {
    case .listed(let recipients):
      return resolve(recipients, in: path, on: day, of: nil, findings: &findings)
    case .table(let name):
      guard references.file(name, in: path, findings: &findings) != nil,
        let tablePath = contentPath(name.value, from: path),
        let table = tables[tablePath]
      else { return ResolvedRecipients([], [], of: nil) }
      return resolve(
        table.recipients, in: table.path, on: day, of: table, findings: &findings)
    }
  }

  private func resolve(
    _ recipients: [Recipient], in path: String, on day: CivilDate?, of table: RecipientTable?,
    findings: inout [Finding]
  ) -> ResolvedRecipients {
    var records: [ResolvedRecipients.Records] = []
    for index in recipients.indices {
      let found = resolve(recipients[index], in: path, on: day, findings: &findings)
      if records.isEmpty {
        if found.isEmpty { continue }
        records = Array(repeating: ResolvedRecipients.Records(), count: recipients.count)
      }
      records[index] = found
    }
    return ResolvedRecipients(recipients, records, of: table)
  }

  private func resolve(
    _ recipient: Recipient, in path: String, on day: CivilDate?, findings: inout [Finding]
  ) -> ResolvedRecipients.Records {
    ResolvedRecipients.Records(
      unit: recipient.unit.flatMap {
        lookups.units.resolve($0, on: day, in: path, findings: &findings)
      },
      award: recipient.award.flatMap {
        lookups.awards.resolve($0, in: path, findings: &findings)
      },
      person: recipient.person.flatMap {
        lookups.people.resolve($0, in: path, findings: &findings)
      })
  }

  func resolve(
    _ model: ModelRecord, in path: String, on day: CivilDate?, findings: inout [Finding]
  ) -> ResolvedModel {
    ResolvedModel(
      source: model,
      unit: model.unit.flatMap {
        lookups.units.resolve($0, on: day, in: path, findings: &findings)
      },
      field: model.field.flatMap {
        lookups.fields.resolve($0, in: path, findings: &findings)
      },
      replicatedTo: model.replicatedTo.compactMap {
        lookups.units.resolve($0, on: day, in: path, findings: &findings)
      })
  }
}
