package import Content
package import Diagnostics
package import Workers

/// What all files say together: every record found, every address known, every order settled. Immutable.
package struct Site: Sendable {
  package let settings: SiteSettings
  package let registries: Registries
  package let places: PlaceGraph
  package let files: FileCatalogue
  package let clock: Moment
  /// How long the same files make the same site, as far as the authors' dates say.
  package let clockBounds: ClockBounds
  /// What is not published.
  package let leftOut: LeftOut
  /// All that are published, newest first.
  package let articles: [Article]
  /// Those that only say that they were withdrawn.
  package let withdrawn: [WithdrawnArticle]
  package let pages: [StandingPage]
  package let redirects: [Redirect]
  /// In the order of their first appearance.
  package let tags: [Term]
  package let authors: [Term]
  package let series: [Series]
  package let models: ModelRegister
  /// For each article the indexes of those to read next, older ones all.
  package let related: RelatedArticles
  package let honourRoll: HonourRoll
  /// Indexes of `files` that some article or page publishes themselves, ascending; those of `static/` among them.
  package let publishedFiles: [Int]
  /// Indexes of `files` in whose place derived photos are published, ascending.
  package let derivedFiles: [Int]
  /// Pictures that site.yaml names: indexes of `files`.
  package let logo: Int?
  package let defaultPhoto: Int?
}

extension Site {
  /// Whether the day is over, on the site's clocks.
  package func hasPassed(_ day: CivilDate) -> Bool {
    day < clock.dateTime(offset: settings.timeZoneOffset).date
  }
}

/// An article whose address keeps only the word that it was withdrawn.
package struct WithdrawnArticle: Sendable {
  package var source: ArticleSource
  package var address: String
  package var withdrawal: Withdrawal
}

/// A page that stands apart from the news: about, contact.
package struct StandingPage: Sendable {
  package var source: PageSource
  /// `<slug>.html`
  package var address: String
  /// In step with `source.body.references`.
  package var targets: [LinkTarget]
}

/// An old address that leads to an article's present one.
package struct Redirect: Sendable {
  package var address: String
  package var target: String
}

extension Site {
  /// The site, and what is wrong between its files. The site is whole even then, so that a preview can show it.
  package static func make(
    _ input: SiteInput, workers: Workers
  ) -> (site: Site, findings: [Finding]) {
    var maker = SiteMaker(input, workers: workers)
    let site = maker.make()
    return (site, maker.findings)
  }

  /// The addresses that the authors' files ask for.
  package var addressClaims: [AddressClaim] {
    var claims: [AddressClaim] = []
    for article in articles {
      claims += claim(article.address, article.source)
      claims += article.source.aliases.map { aliasClaim($0, in: article.source) }
    }
    for article in withdrawn {
      claims += claim(article.address, article.source)
      claims += article.source.aliases.map { aliasClaim($0, in: article.source) }
    }
    for page in pages {
      claims.append(
        AddressClaim(
          address: page.address, path: page.source.path, range: page.source.slug.range,
          subject: .page))
    }
    claims += models.addressClaims(of: articles)
    for index in publishedFiles {
      claims.append(
        AddressClaim(
          address: files.files[index].address, path: files.files[index].path, range: .start,
          subject: .file))
    }
    for index in derivedFiles {
      for photo in files.files[index].derived?.all ?? [] {
        claims.append(
          AddressClaim(
            address: photo.address, path: files.files[index].path, range: .start, subject: .photo))
      }
    }
    return claims
  }

  /// None for an article without a date: it would have the address of a stand-in, which nobody wrote.
  private func claim(_ address: String, _ source: ArticleSource) -> [AddressClaim] {
    guard source.isDated else { return [] }
    return [
      AddressClaim(
        address: address, path: source.path, range: source.slug.range, subject: .article)
    ]
  }

  private func aliasClaim(_ alias: Located<String>, in source: ArticleSource) -> AddressClaim {
    AddressClaim(
      address: alias.value, path: source.path, range: alias.range,
      subject: .alias)
  }
}
