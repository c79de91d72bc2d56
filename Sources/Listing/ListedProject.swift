import Diagnostics
package import Content
package import Site

/// A project as its lists see it.
package struct ListedProject: Sendable {
  package var site: Site
  /// All of the project's, shown by the site or not.
  package var articles: [Shared<ArticleSource>]

  package init(site: Site, articles: [Shared<ArticleSource>]) {
    self.site = site
    self.articles = articles
  }

  var offset: Int { site.settings.timeZoneOffset }
  var registries: Registries { site.registries }

  /// On the site's clocks.
  var today: CivilDate { site.clock.dateTime(offset: offset).date }

  func id(ofUnit unit: Int) -> String { registries.places[unit].id.value }

  func term(ofUnit unit: Int) -> Listing.Term {
    term(id(ofUnit: unit), registries.places[unit].name)
  }

  /// A record of a registry: for people by its name, which has one language.
  func term(_ id: String, _ name: String) -> Listing.Term {
    Listing.Term(code: id, english: name, vietnamese: name)
  }

  func date(_ date: DateTime) -> ListedDate {
    date.secondOfDay == nil
      ? ListedDate(day: date.date) : self.date(date.moment(siteOffset: offset))
  }

  func date(_ moment: Moment) -> ListedDate { ListedDate(moment, offset: offset) }
}

/// A day, perhaps with a time, in a list.
struct ListedDate {
  /// `2019-06-05T09:34:44+07:00`; without a time, the day alone.
  var machine: String
  /// `2019-06-05 09:34`
  var shown: String

  init(day: CivilDate) { (machine, shown) = (day.written, day.written) }

  /// - Parameter offset: of the site's clocks, in minutes east of Greenwich.
  init(_ moment: Moment, offset: Int) {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let local = moment.dateTime(offset: offset)
    let second = local.secondOfDay ?? 0
    let time = "\(two(second / 3600)):\(two(second / 60 % 60))"
    let zone = "\(offset < 0 ? "-" : "+")\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
    machine = "\(local.date.written)T\(time):\(two(second % 60))\(zone)"
    shown = "\(local.date.written) \(time)"
  }
}
