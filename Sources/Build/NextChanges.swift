package import Content
package import Diagnostics
import Site

/// When the site changes by itself, and why.
package struct NextChanges: Sendable {
  package struct Change: Sendable {
    package var moment: Moment
    /// The article's file, or `content/places.yaml`.
    package var path: String
    /// The article's title, or the unit's name.
    package var title: String
    /// Completes a sentence that begins with the title: “appears”.
    package var what: String
  }

  /// The next one first.
  package var changes: [Change] = []
  /// Of the site's clocks, in minutes east of Greenwich.
  package var siteOffset = SiteSettings.defaultTimeZoneOffset
  /// Errors of texts that could not be read, so that they may change the site too.
  package var errors: [Diagnostic] = []
}

extension Builder {
  /// What the clock alone changes.
  ///
  /// - Parameter since: the moment after which it happens; the present to see what is still to come.
  package func nextChanges(since: Moment) throws -> NextChanges {
    var next = NextChanges()
    if let report = reportOfNoProject() {
      next.errors = report.diagnostics
      return next
    }
    let run = BuildRun(options, fileSystem: fileSystem, bodies: BodyStore(nil))
    let (content, diagnostics) = try run.content(run.read())
    next.errors = diagnostics.filter { $0.severity == .error }
    next.siteOffset = content.records.settings.timeZoneOffset
    let places = content.records.registries.places
    next.changes = ClockBoundary.upcoming(
      of: content.articles, places, offset: next.siteOffset, after: since
    ).map { boundary in
      switch boundary.reason {
      case .unitBegins, .unitEnds:
        NextChanges.Change(
          moment: boundary.moment, path: "content/places.yaml",
          title: places[boundary.index].name, what: Self.words(boundary.reason))
      default:
        NextChanges.Change(
          moment: boundary.moment, path: content.articles[boundary.index].value.path,
          title: content.articles[boundary.index].value.title.value,
          what: Self.words(boundary.reason))
      }
    }
    return next
  }

  private static func words(_ reason: ClockBoundary.Reason) -> String {
    switch reason {
    case .publication: "appears"
    case .expiry: "is no longer shown"
    case .pinEnd: "no longer stands first"
    case .commentsEnd: "no longer asks for comments"
    case .unitBegins: "begins to exist"
    case .unitEnds: "ceases to exist"
    case .check: ""
    }
  }
}
