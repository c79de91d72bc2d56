import Content
import Site
import Templates

/// An article's page.
struct ArticleView: Sendable {
  var article: Article
  var details: ArticleDetails
  var related: [Record]
  var body: Markup

  static let view = View<ArticleView>("article", "An article's page.") {
    ViewField.text("title", "The title.") { $0.article.title }
    ViewField.text("kicker", "What stands over the title.") { $0.article.kicker }
    ViewField.url("kickerURL", "The page of the column or unit over the title.") {
      $0.details.kickerLink
    }
    ViewField.text("date", "The date of the last change, else of publication: 05/06/2019 09:34:44.")
    {
      Dates.full($0.article.updatedDate ?? $0.article.date)
    }
    ViewField.text("datetime", "The same for machines.") {
      Dates.machine(
        $0.article.updatedDate ?? $0.article.date, siteOffset: $0.details.siteOffset)
    }
    ViewField.text("published", "The date of publication, if it was changed later.") {
      $0.article.updated == nil ? nil : Dates.full($0.article.date)
    }
    ViewField.flag("draft", "Whether it is a draft, shown by --drafts.") {
      $0.article.isDraft
    }
    ViewField.text("lead", "The lead, with its prefix.") { $0.article.lead }
    ViewField.one("photo", of: PhotoView.view, "The lead photo.") { $0.details.photo }
    ViewField.markup("body", "The text.") { $0.body }
    ViewField.flag("hasGallery", "Whether there are photos behind the text.") {
      !$0.details.gallery.isEmpty
    }
    ViewField.list("gallery", of: PhotoView.view, "The photos behind the text.") {
      $0.details.gallery
    }
    ViewField.one("video", of: MediaView.view, "The film.") { $0.details.video }
    ViewField.one("audio", of: MediaView.view, "The recording.") { $0.details.audio }
    ViewField.flag("hasAttachments", "Whether there are documents to download.") {
      !$0.details.attachments.isEmpty
    }
    ViewField.list("attachments", of: AttachmentView.view, "Documents to download.") {
      $0.details.attachments
    }
    ViewField.flag("hasCorrections", "Whether it was corrected.") {
      $0.article.isCorrected
    }
    ViewField.list("corrections", of: CorrectionView.view, "The corrections.") {
      $0.article.corrections.map(CorrectionView.init)
    }
    ViewField.one("source", of: SourceView.view, "Where the text was taken from.") {
      $0.article.attribution.map(SourceView.init)
    }
    ViewField.flag("hasAuthors", "Whether authors are named.") { !$0.details.authors.isEmpty }
    ViewField.list("authors", of: AuthorView.view, "The authors.") { $0.details.authors }
    ViewField.flag("hasCommendations", "Whether it reports decisions.") {
      !$0.details.commendations.isEmpty
    }
    ViewField.list("commendations", of: CommendationView.view, "The decisions it reports.") {
      $0.details.commendations
    }
    ViewField.flag("hasModels", "Whether it is about models.") { !$0.details.models.isEmpty }
    ViewField.list("models", of: ModelView.view, "The models it is about.") {
      $0.details.models
    }
    ViewField.flag("hasUnits", "Whether it is about units.") { !$0.details.units.isEmpty }
    ViewField.list("units", of: LinkView.view, "The units it is about.") { $0.details.units }
    ViewField.flag("hasFields", "Whether it is about fields of work.") {
      !$0.details.fields.isEmpty
    }
    ViewField.list("fields", of: LinkView.view, "The fields of work.") { $0.details.fields }
    ViewField.one("column", of: LinkView.view, "The column.") { $0.details.column }
    ViewField.flag("hasTags", "Whether it has tags.") { !$0.details.tags.isEmpty }
    ViewField.list("tags", of: LinkView.view, "The tags.") { $0.details.tags }
    ViewField.one("series", of: SeriesView.view, "The series it is a part of.") {
      $0.details.series
    }
    ViewField.flag("hasSubjects", "Whether it is about models or people that have pages.") {
      !$0.details.subjects.isEmpty
    }
    ViewField.list(
      "subjects", of: LinkView.view, "The pages of the models and people that it is about."
    ) { $0.details.subjects }
    ViewField.flag("hasRelated", "Whether there are related articles.") { !$0.related.isEmpty }
    ViewField.records("related", of: CardView.view, "Older articles to go on with.") {
      $0.related
    }
    ViewField.flag("hasNeighbours", "Whether there is a newer or an older article.") {
      $0.details.newer != nil || $0.details.older != nil
    }
    ViewField.one("newer", of: LinkView.view, "The next newer article.") { $0.details.newer }
    ViewField.one("older", of: LinkView.view, "The next older article.") { $0.details.older }
    ViewField.one("week", of: LinkView.view, "The bulletin of its week.") { $0.details.week }
    ViewField.url("comments", "Where to send a comment.") { $0.details.comments }
    ViewField.params("params", "The author's own values.") { $0.details.params }
  }
}

/// What an article's page shows of other records.
struct ArticleDetails: Sendable {
  var siteOffset: Int
  var kickerLink: Link?
  var photo: PhotoView?
  var gallery: [PhotoView]
  var video: MediaView?
  var audio: MediaView?
  var attachments: [AttachmentView]
  var authors: [AuthorView]
  var commendations: [CommendationView]
  var models: [ModelView]
  var units: [LinkView]
  var fields: [LinkView]
  var column: LinkView?
  var tags: [LinkView]
  var series: SeriesView?
  var subjects: [LinkView]
  var newer: LinkView?
  var older: LinkView?
  var week: LinkView
  var comments: Link?
  var params: Parameters
}

/// Where a text was taken from.
struct SourceView: Sendable {
  var source: Attribution

  static let view = View<SourceView>("source", "Where a text was taken from.") {
    ViewField.text("name", "The paper or office.") { $0.source.name }
    ViewField.url("url", "The original text.") { $0.source.url.map { .external($0.value) } }
    ViewField.text("date", "When it appeared there.") { $0.source.date.map(Dates.day) }
  }
}

/// An author of an article.
struct AuthorView: Sendable {
  var name: String
  var role: String?
  var link: Link

  static let view = View<AuthorView>("author", "An author of an article.") {
    ViewField.text("name", "The name.") { $0.name }
    ViewField.text("role", "The role, such as “cộng tác viên”.") { $0.role }
    ViewField.url("url", "The author's page.") { $0.link }
  }
}

/// A film or a recording.
struct MediaView: Sendable {
  var title: String?
  var link: Link
  /// Nil for one that lies elsewhere: that gets a link, never a player.
  var file: ContentFile?
  var poster: Link?

  static let view = View<MediaView>("media", "A film or a recording.") {
    ViewField.text("title", "What it is called.") { $0.title }
    ViewField.url("url", "Its file or its page.") { $0.link }
    ViewField.flag("playable", "Whether its file is part of this site.") { $0.file != nil }
    ViewField.url("poster", "The picture before it plays.") { $0.poster }
  }
}

/// A document to download.
struct AttachmentView: Sendable {
  var name: String
  var file: ContentFile

  static let view = View<AttachmentView>("attachment", "A document to download.") {
    ViewField.text("name", "What it is called.") { $0.name }
    ViewField.url("url", "Its file.") { .to($0.file.address) }
    ViewField.text("format", "Its format: “PDF”.") { attachment in
      let name = attachment.file.path.split(separator: "/").last ?? ""
      let parts = name.split(separator: ".")
      return parts.count > 1 ? parts.last?.uppercased() : nil
    }
    ViewField.text("size", "Its size: “320 KB”.") { Messages.fileSize($0.file.size) }
  }
}

/// A series with its parts.
struct SeriesView: Sendable {
  struct Part: Sendable {
    var number: Int
    var title: String
    var link: Link
    var isCurrent: Bool

    static let view = View<Part>("series-part", "A part of a series.") {
      ViewField.text("number", "Its number.") { String($0.number) }
      ViewField.text("title", "Its title.") { $0.title }
      ViewField.url("url", "Its page.") { $0.link }
      ViewField.flag("current", "Whether it is this article.") { $0.isCurrent }
    }
  }

  var name: String
  var number: Int
  var total: Int
  var parts: [Part]

  static let view = View<SeriesView>("series", "A series with its parts.") {
    ViewField.text("name", "What it is called.") { $0.name }
    ViewField.text("number", "The number of this part.") { String($0.number) }
    ViewField.text("total", "The highest number known.") { String($0.total) }
    ViewField.list("parts", of: Part.view, "The parts in their order.") { $0.parts }
  }
}
