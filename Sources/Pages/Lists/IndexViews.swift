import Templates

/// The index of fields, columns, tags or authors.
struct TermsView: Sendable {
  var title: String
  var terms: [CountedLinkView]

  static let view = View<TermsView>("terms", "The index of fields, columns, tags or authors.") {
    ViewField.text("title", "The heading.") { $0.title }
    ViewField.list("terms", of: CountedLinkView.view, "The lists, in Vietnamese order.") {
      $0.terms
    }
  }
}

/// The index of years.
struct YearsView: Sendable {
  var years: [YearView]

  static let view = View<YearsView>("years", "The index of years.") {
    ViewField.list("years", of: YearView.view, "The years, newest first.") { $0.years }
  }
}

/// A year with its months.
struct YearView: Sendable {
  var title: String
  var link: Link
  var total: Int
  /// From January to December.
  var months: [MonthView]
  var listing: Listing?

  static let view = View<YearView>("year", "A year with its months.") {
    ViewField.text("title", "The heading: “Năm 2019”.") { $0.title }
    ViewField.url("url", "The year's page.") { $0.link }
    ViewField.text("total", "How many articles it has.") { String($0.total) }
    ViewField.list("months", of: MonthView.view, "All twelve months, from January on.") {
      $0.months
    }
    ViewField.one("listing", of: Listing.view, "The year's newest articles; only on its own page.")
    {
      $0.listing
    }
  }
}

/// A month of a year.
struct MonthView: Sendable {
  var number: Int
  var year: Int
  var count: Int

  static let view = View<MonthView>("month", "A month of a year.") {
    ViewField.text("title", "Its name: “Tháng 5/2019”.") { Messages.month($0.number, $0.year) }
    ViewField.text("name", "Its name beside the year: “Tháng 5”.") { Messages.month($0.number) }
    ViewField.url("url", "Its page; empty for a month without articles.") {
      $0.count > 0 ? .to(Addresses.month($0.number, $0.year)) : nil
    }
    ViewField.text("count", "How many articles it has.") { String($0.count) }
  }
}

/// The index of units.
struct UnitsView: Sendable {
  var groups: [LinkGroupView]
  var former: [LinkGroupView]

  static let view = View<UnitsView>("units", "The index of units.") {
    ViewField.list("groups", of: LinkGroupView.view, "Today's units, by level.") { $0.groups }
    ViewField.flag("hasFormer", "Whether there are units that are no more.") { !$0.former.isEmpty }
    ViewField.list("former", of: LinkGroupView.view, "Units that are no more, by level.") {
      $0.former
    }
  }
}
