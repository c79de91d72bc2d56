import Content
import Digests
import Site
import Templates
import Workers

/// What pages show of the honour roll: each honour's and decision's digest and record.
///
/// A class, as many pages refer to it.
final class HonourRecords: Sendable {
  let indexes: HonourIndexes
  /// By award: its name with its list.
  let awards: [LinkView]
  let roll: HonourRoll
  let site: Site
  /// By decision: where the register has it: its own page, else the list of its year.
  let registerLinks: [Link]
  /// By place.
  private let units: [LinkView]
  private let unitDigests: [Digest]
  private let awardDigests: [Digest]
  /// By person: the unit that people.yaml names.
  private let unitsOfPeople: [Int?]

  /// - Parameters:
  ///   - roll: the site's, or what some of its articles report.
  ///   - units: links under names that tell the units apart.
  init(_ site: Site, roll: HonourRoll, units: [LinkView]) {
    self.site = site
    self.units = units
    self.roll = roll
    indexes = HonourIndexes(site, roll: roll)
    registerLinks = indexes.registerPages.map(Link.to)
    awards = site.registries.awards.map {
      LinkView(title: $0.name, link: .to(Addresses.honours($0)))
    }
    unitDigests = units.map(\.digest)
    awardDigests = awards.map(\.digest)
    let ids = site.places.places.enumerated().map { ($0.element.id.value, $0.offset) }
    let places = Dictionary(ids, uniquingKeysWith: { first, _ in first })
    unitsOfPeople = site.registries.people.map { $0.unit.flatMap { places[$0.value] } }
  }

  // MARK: Honours

  func record(_ index: Int) -> Record { HonourView.view.record(view(index)) }

  func view(_ index: Int) -> HonourView {
    let honour = roll.honours[index]
    let facts = HonourFacts(honour, site.articles)
    return HonourView(
      honour: honour, name: name(honour), profile: profile(honour),
      unit: honour.unit.map { units[$0] }, award: honour.award.map { awards[$0] },
      authority: honour.authority.map { site.registries.authorities[$0].name },
      decision: honour.decision.map { roll.decisions[$0].number },
      decisionPage: honour.decision.flatMap { page(ofDecision: $0) },
      document: facts.document.map { .to(site.files.files[$0].address) }, facts: facts,
      articles: honour.reports.map { report in
        let article = site.articles[report.article]
        return LinkView(title: article.title, link: .to(article.address))
      }, isClosed: isClosed(facts))
  }

  /// Whether comments are no longer taken.
  private func isClosed(_ facts: HonourFacts) -> Bool {
    facts.commentsUntil.map(site.hasPassed) ?? false
  }

  /// Those of all honours.
  func digests(links: [Digest], _ workers: Workers) -> [Digest] {
    workers.map(roll.honours.count) { digest($0, links: links) }
  }

  /// Of all that `HonourView` shows.
  ///
  /// - Parameter links: of the articles' titles and addresses.
  func digest(_ index: Int, links: [Digest]) -> Digest {
    let honour = roll.honours[index]
    let facts = HonourFacts(honour, site.articles)
    var builder = DigestBuilder()
    builder.add(value: name(honour))
    builder.add(value: profile(honour)?.text)
    builder.add(number: Int(honour.kind?.rawValue ?? .max))
    builder.add(number: honour.isMinor ? 1 : 0)
    builder.add(honour.unit.map { unitDigests[$0] })
    builder.add(honour.award.map { awardDigests[$0] })
    builder.add(value: honour.authority.map { site.registries.authorities[$0].name })
    builder.add(value: honour.decision.map { roll.decisions[$0].number })
    builder.add(value: honour.decision.flatMap { page(ofDecision: $0) }?.text)
    builder.add(value: facts.document.map { site.files.files[$0].address })
    builder.add(honour.date)
    builder.add(number: honour.isDecided ? 1 : 0)
    builder.add(number: Int(honour.status.rawValue))
    facts.add(to: &builder)
    builder.add(number: isClosed(facts) ? 1 : 0)
    builder.add(links[honour.report.article])
    for report in honour.olderReports { builder.add(links[report.article]) }
    return builder.digest
  }

  private func name(_ honour: Honour) -> String {
    site.articles.recipientName(honour.report)
  }

  /// A unit with the list of its honours.
  func unitLink(_ unit: Int) -> LinkView {
    LinkView(
      title: units[unit].title, link: .to(Addresses.honours(of: site.places.places[unit])))
  }

  // MARK: Persons

  func unit(ofPerson index: Int) -> Int? { unitsOfPeople[index] }

  /// What tells people of one name apart.
  func note(ofPerson index: Int) -> String? {
    unitsOfPeople[index].map { units[$0].title } ?? site.registries.people[index].note
  }

  /// The page of a recipient whom an id joins to others; none for children.
  func profile(_ honour: Honour) -> Link? {
    honour.isMinor ? nil : honour.person.map { .to(Addresses.profile(site.registries.people[$0])) }
  }

  // MARK: Decisions

  func page(ofDecision index: Int) -> Link? { indexes.decisionPages[index].map(Link.to) }

  /// The articles that report any of a decision's honours, newest first.
  func articles(of decision: Decision) -> [Int] {
    var articles: Set<Int> = []
    // Nearly always the honours beside each other are reported by the same article.
    var last: Int?
    for index in decision.honours {
      let article = roll.honours[index].report.article
      if article != last { articles.insert(article) }
      last = article
      for report in roll.honours[index].olderReports { articles.insert(report.article) }
    }
    return articles.sorted()
  }
}

extension HonourFacts {
  fileprivate func add(to builder: inout DigestBuilder) {
    builder.add(value: position)
    builder.add(value: organisation)
    builder.add(value: citation)
    builder.add(commentsUntil)
    builder.add(value: revokedBy)
    builder.add(revokedOn)
  }
}

extension DigestBuilder {
  mutating func add(_ date: CivilDate?) {
    add(number: date.map(\.daysSinceEpoch) ?? .min)
  }

  mutating func add(_ digest: Digest?) {
    if let digest { add(number: 1, digest) } else { add(number: 0) }
  }
}
