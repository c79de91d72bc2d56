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
  }
}
