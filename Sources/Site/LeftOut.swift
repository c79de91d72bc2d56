package import Content

/// The articles that a build does not publish, so that nobody waits for one in vain.
package struct LeftOut: Sendable, Equatable {
  package var drafts = 0
  /// Those dated in the future.
  package var embargoed = 0
  /// When the first of these is to be published.
  package var nextEmbargoEnd: Moment?
  package var expired = 0
  package var withdrawn = 0
  /// Of the site's clocks, in minutes east of Greenwich.
  package var siteOffset: Int

  package init(siteOffset: Int = 420) { self.siteOffset = siteOffset }

  package var isEmpty: Bool { drafts + embargoed + expired + withdrawn == 0 }

  mutating func add(_ publication: Publication) {
    switch publication {
    case .published: break
    case .draft: drafts += 1
    case .embargoed(let end):
      embargoed += 1
      nextEmbargoEnd = min(nextEmbargoEnd ?? end, end)
    case .expired: expired += 1
    case .withdrawn: withdrawn += 1
    }
  }
}
