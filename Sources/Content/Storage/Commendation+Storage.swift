internal import Diagnostics

extension Commendation: Storable {
  package static var blank: Commendation {
    Commendation(award: .blank, status: .blank, recipients: .blank, range: .blank)
  }

  package mutating func pass(through storage: inout some Storage) {
    award.pass(through: &storage)
    authority.pass(through: &storage)
    decision.pass(through: &storage)
    decided.pass(through: &storage)
    document.pass(through: &storage)
    citation.pass(through: &storage)
    status.pass(through: &storage)
    commentsUntil.pass(through: &storage)
    revokedBy.pass(through: &storage)
    revokedOn.pass(through: &storage)
    recipients.pass(through: &storage)
    range.pass(through: &storage)
  }
}

extension Commendation.Status: Storable {
  package static var blank: Commendation.Status { .proposed }
}

extension Commendation.Recipients: Storable {
  package static var blank: Commendation.Recipients { .listed([]) }

  package mutating func pass(through storage: inout some Storage) {
    var (list, table) = parts
    table.pass(through: &storage)
    if let table {
      self = .table(table)
    } else {
      list.pass(through: &storage)
      self = .listed(list)
    }
  }

  private var parts: (list: [Recipient], table: Located<String>?) {
    switch self {
    case .listed(let recipients): (recipients, nil)
    case .table(let path): ([], path)
    }
  }
}

extension RecipientKind: Storable {
  package static var blank: RecipientKind { .individual }
}

extension Recipient: Storable {
  package static var blank: Recipient { Recipient(name: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    name.pass(through: &storage)
    kind.pass(through: &storage)
    position.pass(through: &storage)
    organisation.pass(through: &storage)
    unit.pass(through: &storage)
    citation.pass(through: &storage)
    award.pass(through: &storage)
    person.pass(through: &storage)
    isMinor.pass(through: &storage)
    hasConsent.pass(through: &storage)
  }
}

extension ModelRecord: Storable {
  package static var blank: ModelRecord { ModelRecord(name: .blank, people: [], replicatedTo: []) }

  package mutating func pass(through storage: inout some Storage) {
    name.pass(through: &storage)
    id.pass(through: &storage)
    unit.pass(through: &storage)
    organisation.pass(through: &storage)
    people.pass(through: &storage)
    field.pass(through: &storage)
    year.pass(through: &storage)
    status.pass(through: &storage)
    replicatedTo.pass(through: &storage)
  }
}

extension ModelRecord.Status: Storable {
  package static var blank: ModelRecord.Status { .registered }
}
