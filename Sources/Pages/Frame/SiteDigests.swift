import Content
import Digests
import Site

/// Digests of what pages show of a site's records, each made once: pages by the thousand add them to their
/// fingerprints.
struct SiteDigests: Sendable {
  /// In step with the site's lists of each kind.
  let places: [Digest]
  let fields: [Digest]
  let columns: [Digest]
  let tags: [Digest]
  let authors: [Digest]
  let awards: [Digest]
  let authorities: [Digest]
  let abbreviations: Digest
  let files: [Digest]
  let series: [Digest]
  let settings: Digest

  init(_ site: Site, unitNames: UnitNames) {
    places = site.places.places.enumerated().map { index, place in
      Self.of(
        place.id.value, place.name, unitNames.label(index), unitNames.contemporaryLabel(index))
    }
    fields = site.registries.fields.map { Self.of($0.id.value, $0.name) }
    columns = site.registries.columns.map { Self.of($0.id.value, $0.name, $0.kicker) }
    tags = site.tags.map { Self.of($0.slug, $0.name) }
    authors = site.authors.map { Self.of($0.slug, $0.name) }
    awards = site.registries.awards.map { Self.of($0.id.value, $0.name) }
    authorities = site.registries.authorities.map { Self.of($0.id.value, $0.name) }
    abbreviations = Self.of(site.registries.abbreviations)
    files = site.files.files.map(Self.of)
    series = site.series.map { Self.of($0, site.articles) }
    settings = Self.of(site)
  }

  /// Of an article's title and address.
  static func link(_ article: Article) -> Digest { of(article.title, article.address) }

  private static func of(_ texts: String?...) -> Digest {
    var builder = DigestBuilder()
    for text in texts { builder.add(value: text) }
    return builder.digest
  }

  private static func of(_ abbreviations: [Abbreviation]) -> Digest {
    var builder = DigestBuilder()
    for abbreviation in abbreviations {
      builder.add(value: abbreviation.short.value)
      builder.add(value: abbreviation.spoken)
    }
    return builder.digest
  }

  private static func of(_ file: ContentFile) -> Digest {
    var builder = DigestBuilder()
    builder.add(value: file.path)
    builder.add(number: file.size)
    builder.add(number: file.width ?? -1)
    builder.add(number: file.height ?? -1)
    // The addresses of derived photos hold digests of the file and of how they are made.
    builder.add(value: file.derived?.jpeg.address)
    return builder.digest
  }

  private static func of(_ series: Series, _ articles: [Article]) -> Digest {
    var builder = DigestBuilder()
    builder.add(value: series.name)
    for part in series.parts {
      builder.add(number: part.number)
      builder.add(link(articles[part.article]))
    }
    return builder.digest
  }

  private static func of(_ site: Site) -> Digest {
    let settings = site.settings
    var builder = DigestBuilder()
    builder.add(value: settings.title)
    builder.add(value: settings.tagline)
    builder.add(value: settings.baseURL)
    builder.add(value: settings.declaredBaseURL)
    builder.add(value: settings.feedAuthority)
    builder.add(number: settings.timeZoneOffset)
    builder.add(value: settings.comments)
    builder.add(value: settings.publisher?.name)
    builder.add(number: settings.isIndexed ? 1 : 0)
    for picture in [site.logo, site.defaultPhoto] {
      builder.add(value: picture.map { site.files.files[$0].address })
    }
    return builder.digest
  }
}
