internal import Diagnostics
internal import Markdown

extension PageSource: Storable {
  package static var blank: PageSource {
    PageSource(path: "", title: .blank, slug: .blank, body: .blank)
  }

  package mutating func pass(through storage: inout some Storage) {
    path.pass(through: &storage)
    digest.pass(through: &storage)
    title.pass(through: &storage)
    slug.pass(through: &storage)
    order.pass(through: &storage)
    body.pass(through: &storage)
  }
}

extension RecipientTable: Storable {
  package static var blank: RecipientTable { RecipientTable(path: "", recipients: []) }

  package mutating func pass(through storage: inout some Storage) {
    path.pass(through: &storage)
    digest.pass(through: &storage)
    recipients.pass(through: &storage)
    births.pass(through: &storage)
    privateColumns.pass(through: &storage)
  }
}

extension RecipientTable.Birth: Storable {
  package static var blank: RecipientTable.Birth {
    RecipientTable.Birth(recipient: 0, date: nil, range: .blank)
  }

  package mutating func pass(through storage: inout some Storage) {
    recipient.pass(through: &storage)
    date.pass(through: &storage)
    range.pass(through: &storage)
  }
}

extension BirthDate: Storable {
  package static var blank: BirthDate { BirthDate(last: .blank, isOfTwoDigits: false) }

  package mutating func pass(through storage: inout some Storage) {
    var (last, isOfTwoDigits) = (last, isOfTwoDigits)
    last.pass(through: &storage)
    isOfTwoDigits.pass(through: &storage)
    self = BirthDate(last: last, isOfTwoDigits: isOfTwoDigits)
  }
}
