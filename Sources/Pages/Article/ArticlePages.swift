import Content
import FrontMatter
import Site
import Templates
import VietnameseText

extension PageMaker {
  func articlePages() -> [Page] { site.articles.map(articlePage) }

  private func articlePage(_ article: Article) -> Page {
    let crawling: Page.Crawling =
      article.isForSearchEngines
      ? .listed(modified: article.updated ?? article.published) : .hidden
    return page(article.address, .article, crawling: crawling) { [self] fingerprint in
      addInputs(of: article, to: &fingerprint)
    } head: { [self] in
      articleHead(article)
    } view: { [self] in
      ArticleView.view.record(
        ArticleView(
          article: article, details: details(article),
          related: related[article.index].map { cards[$0] },
          body: body(
            of: article.path, article.digest, article.body,
            article.targets, position: 0)))
    }
  }

  private func articleHead(_ article: Article) -> PageHead {
    let section =
      article.column.map(columnLink) ?? article.units.first.map(unitLink)
      ?? LinkView(
        title: Messages.year(article.year), link: .to(Addresses.year(article.year)))
    let offset = site.settings.timeZoneOffset
    var head = head(
      article.address, article.title, description: article.abstract,
      isIndexed: !article.isDraft, breadcrumbs: [section], hasOwnData: true)
    if let original = article.original { head.canonical = original }
    head.isArticle = true
    head.published = Dates.timestamp(article.published, siteOffset: offset)
    head.modified = Dates.timestamp(article.updated ?? article.published, siteOffset: offset)
    if let photo = article.photo {
      head.image = site.settings.baseURL + urlPath(site.files.files[photo.file].pictureAddress)
      head.imageAlt = photo.alt
    }
    head.structuredData = StructuredData.article(
      article, head: head, site: site)
    return head
  }

  private func details(_ article: Article) -> ArticleDetails {
    let commendations = commendations(article)
    return ArticleDetails(
      siteOffset: site.settings.timeZoneOffset,
      kickerLink: kickerLink(article),
      photo: article.photo.map { PhotoView($0, files: site.files) },
      gallery: article.photos.map { PhotoView($0, files: site.files) },
      video: article.video.map(media), audio: article.audio.map(media),
      attachments: article.attachments.map {
        AttachmentView(name: $0.name, file: site.files.files[$0.file])
      },
      authors: authors(of: article),
      commendations: commendations,
      models: article.models.map { model in
        ModelView(
          model: model.source, link: model.source.id.map { .to(Addresses.model($0.value)) },
          unit: model.unit.map(unitLink),
          field: model.field.map(fieldLink), replicatedTo: model.replicatedTo.map(unitLink))
      },
      units: article.units.map(unitLink), fields: article.fields.map(fieldLink),
      column: article.column.map(columnLink),
      tags: article.tags.map { links.tags[$0] },
      series: series(of: article), subjects: subjects(of: article, commendations),
      newer: article.index > 0 ? link(site.articles[article.index - 1]) : nil,
      older: article.index + 1 < site.articles.count
        ? link(site.articles[article.index + 1]) : nil,
      week: weekLink(of: article),
      comments: site.settings.comments.map { .external($0) },
      params: Parameters(article.source.params))
  }

  func authors(of article: Article) -> [AuthorView] {
    zip(article.writtenAuthors, article.authors).map { author, term in
      AuthorView(name: author.name.value, role: author.role, link: links.authors[term].link)
    }
  }

  /// Where the words over the title lead, if they are the name of something that has a page.
  private func kickerLink(_ article: Article) -> Link? {
    guard let kicker = article.kicker else { return nil }
    let text = caseFolded(kicker)
    if let column = article.column {
      let names = [site.registries.columns[column].kicker, site.registries.columns[column].name]
      if names.compactMap(\.self).contains(where: { caseFolded($0) == text }) {
        return columnLink(column).link
      }
    }
    return article.units.first { caseFolded(site.places.places[$0].name) == text }
      .map { unitLink($0).link }
  }

  private func media(_ media: ResolvedMedia) -> MediaView {
    let poster = media.poster.map { Link.to(site.files.files[$0].pictureAddress) }
    switch media.location {
    case .file(let index):
      let file = site.files.files[index]
      return MediaView(
        title: media.title, link: .to(file.address), file: file, poster: poster)
    case .external(let url):
      return MediaView(title: media.title, link: .external(url), poster: poster)
    }
  }

  /// - Parameter limit: how many recipients of each are shown.
  func commendations(_ article: Article, limit: Int = .max) -> [CommendationView] {
    var reported = site.honourRoll.honours(of: article.index)
    return article.commendations.map { commendation in
      let own = reported.prefix(commendation.recipients.count)
      reported = reported.dropFirst(own.count)
      return self.commendation(
        commendation, honours: own.prefix(limit).map { site.honourRoll.honours[$0] })
    }
  }

  /// - Parameter own: those of the recipients that are shown, the first ones.
  private func commendation(
    _ commendation: ResolvedCommendation, honours own: [Honour]
  ) -> CommendationView {
    CommendationView(
      commendation: commendation,
      award: commendation.award.map { site.registries.awards[$0].name }
        ?? commendation.writtenAward.value,
      authority: commendation.authority.map { site.registries.authorities[$0].name },
      document: commendation.document.map { .to(site.files.files[$0].address) },
      register: own.first?.decision.map { honours.registerLinks[$0] },
      recipients: zip(commendation.recipients, own).map { recipient, honour in
        RecipientView(
          recipient: recipient, unit: recipient.unit.map(unitLink),
          award: recipient.award.map { site.registries.awards[$0].name },
          profile: honours.profile(honour), isRevoked: honour.status == .revoked)
      }, isClosed: commendation.commentsUntil.map(site.hasPassed) ?? false)
  }

  /// How many of them are worth a reader's while.
  private static let shownSubjects = 4

  /// The pages that tell more of what an article is about: its models' and those of the people whom it honours.
  private func subjects(
    of article: Article, _ commendations: [CommendationView]
  ) -> [LinkView] {
    let models = article.models.compactMap { model in
      model.source.id.map {
        LinkView(
          title: Messages.model(model.source.name.value), link: .to(Addresses.model($0.value)))
      }
    }
    let people = commendations.lazy.flatMap(\.recipients).compactMap { recipient in
      recipient.profile.map {
        LinkView(
          title: Messages.honours(of: recipient.recipient.source.name.value), link: $0)
      }
    }
    var subjects: [LinkView] = []
    for subject in models + Array(people.prefix(Self.shownSubjects))
    where subjects.count < Self.shownSubjects
      && !subjects.contains(where: { $0.link.text == subject.link.text })
    {
      subjects.append(subject)
    }
    return subjects
  }

  private func series(of article: Article) -> SeriesView? {
    guard let index = article.series, let part = article.source.series else { return nil }
    let series = site.series[index]
    return SeriesView(
      name: series.name, number: part.part.value, total: series.total,
      parts: series.parts.map { part in
        let other = site.articles[part.article]
        return SeriesView.Part(
          number: part.number, title: other.title, link: .to(other.address),
          isCurrent: part.article == article.index)
      })
  }

  func withdrawnPage(_ article: WithdrawnArticle) -> Page {
    page(article.address, .withdrawn, crawling: .hidden) { [self] in
      head(
        article.address, Messages.withdrawn, description: nil, isIndexed: false)
    } view: {
      WithdrawnView.view.record(WithdrawnView(withdrawal: article.withdrawal))
    }
  }
}

extension Parameters {
  /// The author's own values as templates see them: texts, lists and maps.
  init(_ entries: [Node.Entry]) {
    self = .map(entries.map { ($0.key, Parameters($0.value)) })
  }

  private init(_ node: Node) {
    switch node.value {
    case .null: self = .text("")
    case .scalar(let scalar): self = .text(scalar.text)
    case .sequence(let items): self = .list(items.map { Parameters($0) })
    case .mapping(let entries): self.init(entries)
    }
  }
}
