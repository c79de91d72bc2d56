package import Content
package import Diagnostics
package import Site

/// When the site changes by itself, and why.
package struct NextChanges: Sendable {
  /// The next one first.
  package var changes: [UpcomingChange] = []
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
    next.changes = UpcomingChange.all(
      of: content.articles, content.records.registries.places, after: since,
      siteOffset: next.siteOffset)
    return next
  }
}
