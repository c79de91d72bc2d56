import Content
import Templates

/// A standing page.
struct StandingPageView: Sendable {
  var title: String
  var body: Markup

  static let view = View<StandingPageView>("standing-page", "A standing page.") {
    ViewField.text("title", "The title.") { $0.title }
    ViewField.markup("body", "The text.") { $0.body }
  }
}

/// What is left of an article that was withdrawn.
struct WithdrawnView: Sendable {
  var withdrawal: Withdrawal

  static let view = View<WithdrawnView>(
    "withdrawn", "What is left of an article that was withdrawn."
  ) {
    ViewField.text("date", "When it was withdrawn.") { Dates.day($0.withdrawal.date) }
    ViewField.text("reason", "Why.") { $0.withdrawal.reason }
  }
}

/// The page that a server shows for an address that does not exist.
struct NotFoundView: Sendable {
  var latest: [Record]

  static let view = View<NotFoundView>(
    "not-found", "The page that a server shows for an address that does not exist."
  ) {
    ViewField.records("latest", of: CardView.view, "The newest articles.") { $0.latest }
  }
}

/// A page at an old address that leads to the present one.
struct RedirectView: Sendable {
  var link: Link

  static let view = View<RedirectView>(
    "redirect", "A page at an old address that leads to the present one."
  ) {
    ViewField.url("url", "The present address.") { $0.link }
  }
}

/// All corrections of the site.
struct CorrectionsView: Sendable {
  var articles: [CorrectedArticleView]

  static let view = View<CorrectionsView>("corrections", "All corrections of the site.") {
    ViewField.list(
      "articles", of: CorrectedArticleView.view, "The corrected articles, newest first."
    ) { $0.articles }
  }
}

/// An article with its corrections.
struct CorrectedArticleView: Sendable {
  var title: String
  var link: Link
  var corrections: [CorrectionView]

  static let view = View<CorrectedArticleView>(
    "corrected-article", "An article with its corrections."
  ) {
    ViewField.text("title", "The article's title.") { $0.title }
    ViewField.url("url", "The article's page.") { $0.link }
    ViewField.list("corrections", of: CorrectionView.view, "Its corrections.") {
      $0.corrections
    }
  }
}

/// One correction.
struct CorrectionView: Sendable {
  var correction: Correction

  static let view = View<CorrectionView>("correction", "One correction.") {
    ViewField.text("date", "When it was made.") { Dates.day($0.correction.date) }
    ViewField.text("was", "What was written.") { $0.correction.was }
    ViewField.text("now", "What is right.") { $0.correction.now }
    ViewField.text("apology", "The apology.") { $0.correction.apology }
  }
}
