internal import Content
private import Diagnostics
package import Site

/// What a newsroom asks first in the morning: what readers do not see, what will change by itself, what is new.
package struct DeskListing: Sendable {
  /// Embargoed ones by the moments at which they appear, then drafts, expired and withdrawn ones.
  package var unpublished: Listing
  /// The next one first.
  package var upcoming: Listing
  /// The ten newest articles that readers see.
  package var latest: Listing

  /// - Parameters:
  ///   - project: as readers see it.
  ///   - change: what happens, said of a title or a unit's name.
  package init(_ project: ListedProject, change: (ClockBoundary.Reason) -> String) {
    let offset = project.offset
    let withheld = UnpublishedArticle.all(
      of: project.articles, at: project.site.clock, siteOffset: offset
    ).sorted { Self.rank($0.publication) < Self.rank($1.publication) }
    unpublished = Listing(
      "unpublished", of: withheld,
      [
        .term("status", "Not shown") { ArticleState.names.term(of: ArticleState($0.publication)) },
        .date("until", "Until") {
          if case .embargoed(let end) = $0.publication { project.date(end) } else { nil }
        },
        .text("title", "Title", isFlexible: true) { $0.title },
        .text("path", "File") { $0.path },
        .text("address") { $0.address },
      ])
    let changes = UpcomingChange.all(
      of: project.articles, project.registries.places, after: project.site.clock, siteOffset: offset
    )
    upcoming = Listing(
      "upcoming", of: changes.prefix(10).map { ($0, change($0.reason)) },
      [
        .date("moment", "Changes") { project.date($0.0.moment) },
        .text("title", "Title", isFlexible: true) { $0.0.title },
        .text("change", "What") { $0.1 },
        .text("path", "File") { $0.0.path },
        .text("reason") { Self.reason($0.0.reason) },
      ])
    latest = Listing(
      "latest", of: project.site.articles.prefix(10),
      [
        .date("date", "Newest") { project.date($0.date) },
        .text("title", "Title", isFlexible: true) { $0.title },
        .text("path", "File") { $0.path },
        .text("address") { $0.address },
      ])
  }

  /// What waits for a moment comes first, then what waits for somebody.
  private static func rank(_ publication: Publication) -> (Int, Int) {
    switch publication {
    case .embargoed(let end): (0, end.unixSeconds)
    case .draft: (1, 0)
    case .expired: (2, 0)
    case .withdrawn: (3, 0)
    case .published: (4, 0)
    }
  }

  /// For programs.
  private static func reason(_ reason: ClockBoundary.Reason) -> String {
    switch reason {
    case .publication: "publication"
    case .expiry: "expiry"
    case .pinEnd: "pin-end"
    case .commentsEnd: "comments-end"
    case .unitBegins: "unit-begins"
    case .unitEnds: "unit-ends"
    case .check: "check"
    }
  }

  /// One object with all lists, and how many errors and warnings there are.
  package func json(errors: Int, warnings: Int) -> String {
    var bytes = Array(#"{"errors":\#(errors),"warnings":\#(warnings),"#.utf8)
    for (index, listing) in [unpublished, upcoming, latest].enumerated() {
      if index > 0 { bytes += ",\n".utf8 }
      listing.append(to: &bytes)
    }
    bytes += "}\n".utf8
    return String(decoding: bytes, as: UTF8.self)
  }
}
