import Testing

@testable import Content

/// The tables of keys as wholes: a name that two keys claim cannot be found by reading one article.
@Suite struct KeyTableTests {
  @Test func everyNameLeadsToItsKey() {
    check(ArticleSource.keys)
    check(PageSource.keys)
    check(SeriesPart.keys)
    check(Author.keys)
    check(Attribution.keys)
    check(Photo.keys)
    check(Media.keys)
    check(Attachment.keys)
    check(Correction.keys)
    check(Withdrawal.keys)
    check(CommendationEntry.keys)
    check(Recipient.keys)
    check(ModelRecord.keys)
    check(SiteSettings.keys)
    check(LeadPrefix.keys)
    check(Imprint.keys)
    check(MenuEntry.keys)
    check(Place.keys)
    check(Place.Successor.keys)
    check(Award.keys)
    check(Award.Level.keys)
    check(Authority.keys)
    check(Field.keys)
    check(Column.keys)
    check(Person.keys)
  }

  private func check<Record>(_ table: RecordKeys<Record>) {
    for (index, key) in table.keys.enumerated() {
      #expect(key.names.count >= 2 || key.names == ["video"], "“\(key.name)” has one language")
      for name in key.names {
        for form in [name, name.uppercased(), name.replacing(" ", with: "_")] {
          #expect(table.index(of: form) == index, "“\(form)” in the table of the \(table.subject)")
        }
      }
    }
  }
}
