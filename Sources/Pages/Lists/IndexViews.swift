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
  var months: [CountedLinkView]
  var listing: Listing?

  static let view = View<YearView>("year", "A year with its months.") {
    ViewField.text("title", "The heading: “Năm 2019”.") { $0.title }
    ViewField.url("url", "The year's page.") { $0.link }
    ViewField.list("months", of: CountedLinkView.view, "The months with articles.") {
      $0.months
    }
    ViewField.one("listing", of: Listing.view, "The year's newest articles; only on its own page.")
    {
      $0.listing
    }
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
