package import Content
import Diagnostics

/// An article's moments and days, on the site's clocks.
struct ArticleDates: Sendable {
  let published: Moment
  let date: DateTime
  let updated: Moment?
  let updatedDate: DateTime?

  init(_ source: ArticleSource, siteOffset: Int) {
    published = source.date.value.moment(siteOffset: siteOffset)
    date = Self.shown(source.date.value, siteOffset: siteOffset)
    updated = source.updated?.value.moment(siteOffset: siteOffset)
    updatedDate = source.updated.map { Self.shown($0.value, siteOffset: siteOffset) }
  }

  private static func shown(_ written: DateTime, siteOffset: Int) -> DateTime {
    guard written.secondOfDay != nil else { return written }
    return written.moment(siteOffset: siteOffset).dateTime(offset: siteOffset)
  }
}

extension ArticleSource {
  /// Where its page lies, if it has one: `2019/06/<slug>.html`.
  ///
  /// - Parameter siteOffset: of the site's clocks, in minutes east of Greenwich.
  package func address(siteOffset: Int) -> String {
    address(on: day(siteOffset: siteOffset))
  }

  /// The day under which the site has it.
  package func day(siteOffset: Int) -> CivilDate {
    ArticleDates(self, siteOffset: siteOffset).date.date
  }

  func address(on day: CivilDate) -> String {
    var address = String(day.year)
    address += day.month < 10 ? "/0" : "/"
    address += String(day.month)
    address += "/"
    address += slug.value
    address += ".html"
    return address
  }
}

/// Whether an article is on the site at the present, and if not, why.
enum Publication: Sendable, Equatable {
  case published
  case draft
  /// Until this moment.
  case embargoed(Moment)
  case expired
  case withdrawn

  init(_ source: ArticleSource, input: SiteInput) {
    let offset = input.settings.timeZoneOffset
    let published = source.date.value.moment(siteOffset: offset)
    if source.isDraft, !input.includesDrafts {
      self = .draft
    } else if published > input.clock, !input.includesFuture {
      self = .embargoed(published)
    } else if source.withdrawn != nil {
      self = .withdrawn
    } else if let expires = source.expires?.value.moment(siteOffset: offset),
      expires <= input.clock
    {
      self = .expired
    } else {
      self = .published
    }
  }

  /// Whether it will be published without anyone's changing its dates.
  var comesLater: Bool {
    switch self {
    case .draft, .embargoed: true
    case .published, .expired, .withdrawn: false
    }
  }

  /// Completes “… is …” in a message.
  var adjective: String {
    switch self {
    case .published: "published"
    case .draft: "a draft"
    case .embargoed: "dated in the future"
    case .expired: "expired"
    case .withdrawn: "withdrawn"
    }
  }
}
