package import Content

/// The stretch of time around the present in which the same files make the same site.
///
/// An embargo that ends, a pin that runs out, a unit's last day: each is a boundary. As long as the present
/// stays between two boundaries, a build need not look at what the clock decides.
package struct ClockBounds: Sendable, Hashable {
  /// The last boundary that the present has reached.
  package private(set) var from: Moment?
  /// The first one still to come: from then on the site may be another.
  package private(set) var until: Moment?

  package init() {}

  package init(from: Moment?, until: Moment?) {
    self.from = from
    self.until = until
  }

  /// - Parameter boundary: the first moment at which something is different.
  package mutating func add(_ boundary: Moment, clock: Moment) {
    if boundary <= clock {
      from = max(from ?? boundary, boundary)
    } else {
      until = min(until ?? boundary, boundary)
    }
  }

  package func contains(_ clock: Moment) -> Bool {
    (from.map { $0 <= clock } ?? true) && (until.map { clock < $0 } ?? true)
  }
}

extension ClockBounds {
  /// What of the authors' own dates the clock decides about.
  init(_ input: SiteInput) {
    ClockBoundary.forEach(
      of: input.articles, input.registries.places, offset: input.settings.timeZoneOffset
    ) { boundary in
      // A day that is past was never too far ahead in the life of a site.
      if boundary.reason == .check, boundary.moment <= input.clock { return }
      add(boundary.moment, clock: input.clock)
    }
  }
}
