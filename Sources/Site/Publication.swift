package import Content
import Diagnostics

/// An article's moments and days, on the site's clocks.
struct ArticleDates: Sendable {
  let published: Moment
  let date: DateTime
  let updated: Moment?
  let updatedDate: DateTime?

  init(_ date: DateTime, updated: DateTime?, siteOffset: Int) {
    published = date.moment(siteOffset: siteOffset)
    self.date = Self.shown(date, siteOffset: siteOffset)
    self.updated = updated?.moment(siteOffset: siteOffset)
    updatedDate = updated.map { Self.shown($0, siteOffset: siteOffset) }
  }

  private static func shown(_ written: DateTime, siteOffset: Int) -> DateTime {
    guard let second = written.secondOfDay else { return written }
    // As nearly all authors write it.
    if (written.offset ?? siteOffset) == siteOffset, (0..<86_400).contains(second) {
      return DateTime(date: written.date, secondOfDay: second, offset: siteOffset)
    }
    return written.moment(siteOffset: siteOffset).dateTime(offset: siteOffset)
  }
}

extension ArticleSource {
  /// Where its page lies, if it has one: `2019/06/<slug>.html`.
  ///
  /// - Parameter siteOffset: of the site's clocks, in minutes east of Greenwich.
  package func address(siteOffset: Int) -> String {
    Self.address(day(siteOffset: siteOffset), slug: slug.value)
  }

  /// The day under which the site has it.
  package func day(siteOffset: Int) -> CivilDate {
    ArticleDates(date.value, updated: nil, siteOffset: siteOffset).date.date
  }

  static func address(_ day: CivilDate, slug: String) -> String {
    var address = String(day.year)
    address += day.month < 10 ? "/0" : "/"
    address += String(day.month)
    address += "/"
    address += slug
    address += ".html"
    return address
  }
}

/// What decides whether an article is on the site.
struct Present: Sendable {
  var clock: Moment
  /// Of the site's clocks, in minutes east of Greenwich.
  var siteOffset: Int
  var includesDrafts = false
  var includesFuture = false
  var includesExpired = false

  init(clock: Moment, siteOffset: Int) {
    self.clock = clock
    self.siteOffset = siteOffset
  }

  init(_ input: SiteInput) {
    clock = input.clock
    siteOffset = input.settings.timeZoneOffset
    includesDrafts = input.includesDrafts
    includesFuture = input.includesFuture
    includesExpired = input.includesExpired
  }
}

/// Whether an article is on the site at the present, and if not, why.
package enum Publication: Sendable, Equatable {
  case published
  case draft
  /// Until this moment.
  case embargoed(Moment)
  case expired
  case withdrawn

  /// What becomes of an article on a site that shows nothing which readers are not to see.
  ///
  /// - Parameter siteOffset: of the site's clocks, in minutes east of Greenwich.
  package init(_ source: borrowing Shared<ArticleSource>, at clock: Moment, siteOffset: Int) {
    self.init(source, at: Present(clock: clock, siteOffset: siteOffset))
  }

  init(_ source: borrowing Shared<ArticleSource>, at present: Present) {
    let published = source.value.date.value.moment(siteOffset: present.siteOffset)
    if source.value.isDraft, !present.includesDrafts {
      self = .draft
    } else if published > present.clock, !present.includesFuture {
      self = .embargoed(published)
    } else if source.value.withdrawn != nil {
      self = .withdrawn
    } else if let expires = source.value.expires?.value.moment(siteOffset: present.siteOffset),
      expires <= present.clock, !present.includesExpired
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
  var adjective: Message {
    switch self {
    case .published: "published"
    case .draft: "a draft"
    case .embargoed: "dated in the future"
    case .expired: "expired"
    case .withdrawn: "withdrawn"
    }
  }
}
