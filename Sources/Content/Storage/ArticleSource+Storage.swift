internal import Diagnostics
internal import FrontMatter
internal import Markdown

extension ArticleSource: Storable {
  package static var blank: ArticleSource {
    ArticleSource(path: "", title: .blank, date: .blank, slug: .blank, body: .blank)
  }

  package mutating func pass(through storage: inout some Storage) {
    path.pass(through: &storage)
    digest.pass(through: &storage)
    interface.pass(through: &storage)
    storage.key("title", &title)
    storage.key("date", &date)
    storage.key("updated", &updated)
    storage.key("lead", &lead)
    excerpt.pass(through: &storage)
    storage.key("kicker", &kicker)
    storage.key("column", &column)
    storage.key("series", &series)
    storage.key("units", &units)
    storage.key("field", &fields)
    storage.key("tags", &tags)
    storage.key("author", &authors)
    storage.key("source", &source)
    storage.key("photo", &photo)
    storage.key("photos", &photos)
    storage.key("video", &video)
    storage.key("audio", &audio)
    storage.key("attachments", &attachments)
    storage.key("corrections", &corrections)
    storage.key("withdrawn", &withdrawn)
    storage.key("slug", &slug)
    storage.key("aliases", &aliases)
    storage.key("draft", &isDraft)
    storage.key("expires", &expires)
    storage.key("pinned", &pinnedUntil)
    storage.key("commendations", &commendations)
    storage.key("models", &models)
    storage.key("params", &params)
    storage.key("body", &body)
  }
}

extension BodyOutline: Storable {
  package static var blank: BodyOutline { BodyOutline(range: 0..<0) }

  package mutating func pass(through storage: inout some Storage) {
    storage.place(&range)
    references.pass(through: &storage)
    headings.pass(through: &storage)
    people.pass(through: &storage)
    movesFirstParagraph.pass(through: &storage)
  }
}

extension SeriesPart: Storable {
  package static var blank: SeriesPart { SeriesPart(name: .blank, part: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    name.pass(through: &storage)
    part.pass(through: &storage)
  }
}

extension Author: Storable {
  package static var blank: Author { Author(name: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    name.pass(through: &storage)
    role.pass(through: &storage)
  }
}

extension Attribution: Storable {
  package static var blank: Attribution { Attribution(name: "") }

  package mutating func pass(through storage: inout some Storage) {
    name.pass(through: &storage)
    url.pass(through: &storage)
    date.pass(through: &storage)
  }
}

extension Photo: Storable {
  package static var blank: Photo { Photo(src: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    src.pass(through: &storage)
    caption.pass(through: &storage)
    alt.pass(through: &storage)
    credit.pass(through: &storage)
    isDamaged.pass(through: &storage)
  }
}

extension Media: Storable {
  package static var blank: Media { Media(src: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    src.pass(through: &storage)
    poster.pass(through: &storage)
    title.pass(through: &storage)
  }
}

extension Attachment: Storable {
  package static var blank: Attachment { Attachment(src: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    src.pass(through: &storage)
    name.pass(through: &storage)
  }
}

extension Correction: Storable {
  package static var blank: Correction { Correction(date: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    date.pass(through: &storage)
    was.pass(through: &storage)
    now.pass(through: &storage)
    apology.pass(through: &storage)
  }
}

extension Withdrawal: Storable {
  package static var blank: Withdrawal { Withdrawal(date: .blank) }

  package mutating func pass(through storage: inout some Storage) {
    date.pass(through: &storage)
    reason.pass(through: &storage)
  }
}
