import Content
import Site
import Templates

extension HonourRecords {
  /// Awards by what they share, in the order in which the first of each stands in a list.
  ///
  /// What makes a group is part of what each award shows, so the awards' digests decide about groups too.
  ///
  /// - Parameters:
  ///   - entries: indexes in the roll.
  ///   - limit: how many of a group are named.
  func groups(_ entries: some Sequence<Int>, limit: Int = .max) -> [Record] {
    var order: [GroupKey] = []
    var members: [GroupKey: [HonourView]] = [:]
    for index in entries {
      let view = view(index)
      let key = GroupKey(view)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(view)
    }
    return order.map { key in
      HonourGroupView.view.record(HonourGroupView(members[key] ?? [], limit: limit))
    }
  }

  /// The awards of a status that the newest decisions gave, those of each decision together.
  ///
  /// - Parameter limit: of how many decisions.
  func newest(_ status: Commendation.Status, decisions limit: Int) -> [Int] {
    // An article may report without a number; then its awards of one form are together.
    struct Origin: Hashable {
      var decision: Int?
      var article: Int?
      var award: Int?
    }
    var origins: Set<Origin> = []
    var newest: [Int] = []
    for (index, honour) in roll.honours.enumerated() where honour.status == status {
      let origin = Origin(
        decision: honour.decision,
        article: honour.decision == nil ? honour.firstReport.article : nil, award: honour.award)
      if origins.insert(origin).inserted, origins.count > limit { break }
      newest.append(index)
    }
    return newest
  }
}

/// What awards of one group have in common, by what is shown of them.
private struct GroupKey: Hashable {
  var status: UInt8
  var award: String?
  var reference: String?
  var date: CivilDate
  var isDecided: Bool
  var page: String?
  var document: String?
  var commentsUntil: CivilDate?
  var revokedBy: String?
  var revokedOn: CivilDate?
  /// Where no authority is named, a number says nothing beyond its article.
  var article: String?

  init(_ view: HonourView) {
    status = view.honour.status.rawValue
    award = view.award?.link.text
    reference = view.reference
    date = view.honour.date
    isDecided = view.honour.isDecided
    page = view.decisionPage?.text
    document = view.document?.text
    commentsUntil = view.facts.commentsUntil
    revokedBy = view.facts.revokedBy
    revokedOn = view.facts.revokedOn
    article =
      view.authority == nil || view.decision == nil ? view.articles.last?.link.text : nil
  }
}

/// Awards that one decision gives: what they share is said once, then those who are honoured are named.
struct HonourGroupView: Sendable {
  /// Says what all share.
  private var shared: HonourView
  private var members: [HonourView]
  private var kinds: [HonourKindView]
  /// Those that are not named.
  private var others: [RecipientKind?]

  /// - Parameter members: at least one.
  init(_ members: [HonourView], limit: Int) {
    func common<Value: Equatable>(_ value: (HonourView) -> Value?) -> Value? {
      guard let first = members.first.flatMap(value),
        members.allSatisfy({ value($0) == first })
      else { return nil }
      return first
    }
    let first = members[0]
    let unit = common(\.unit)
    let citation = common(\.facts.citation)
    let organisation = common(\.facts.organisation)
    let articles = first.articles.filter { article in
      members.allSatisfy { $0.articles.contains(article) }
    }
    var order: [RecipientKind?] = []
    var byKind: [RecipientKind?: [HonourView]] = [:]
    for member in members.prefix(limit) {
      var own = member
      if unit != nil { own.unit = nil }
      if citation != nil { own.facts.citation = nil }
      if organisation != nil { own.facts.organisation = nil }
      own.articles.removeAll { articles.contains($0) }
      let kind = own.honour.kind
      if byKind[kind] == nil { order.append(kind) }
      byKind[kind, default: []].append(own)
    }
    self.members = members
    shared = first
    shared.unit = unit
    shared.facts.citation = citation
    shared.facts.organisation = organisation
    shared.articles = articles
    kinds = order.map { HonourKindView(kind: $0, members: byKind[$0] ?? []) }
    others = members.dropFirst(limit).map(\.honour.kind)
  }

  static let view = View<HonourGroupView>(
    "honour-group", "Awards of one form that one decision gives, or one article reports."
  ) {
    ViewField.one("award", of: LinkView.view, "The award.") { $0.shared.award }
    ViewField.text("count", "How many it honours in this list.") { String($0.members.count) }
    ViewField.text("reference", "The decision's number, date and authority, as far as known.") {
      $0.shared.reference
    }
    ViewField.url("decisionPage", "The decision's own page, if it has one.") {
      $0.shared.decisionPage
    }
    ViewField.url("document", "The decision's document.") { $0.shared.document }
    ViewField.text("date", "When it was decided, else when it was reported.") {
      Dates.day($0.shared.honour.date)
    }
    ViewField.text("datetime", "The same for machines.") {
      Dates.machine($0.shared.honour.date)
    }
    ViewField.flag("dated", "Whether that is the date of the decision.") {
      $0.shared.honour.isDecided
    }
    ViewField.flag("proposed", "Whether it is only proposed.") {
      $0.shared.honour.status == .proposed
    }
    ViewField.text("commentsUntil", "Until when comments are taken.") {
      $0.shared.facts.commentsUntil.map(Dates.day)
    }
    ViewField.flag("commentsClosed", "Whether that day is over.") { $0.shared.isClosed }
    ViewField.flag("revoked", "Whether it was revoked.") { $0.shared.honour.status == .revoked }
    ViewField.text("revokedBy", "By what it was revoked.") {
      $0.shared.facts.revokedBy.map(Messages.decision)
    }
    ViewField.text("revokedOn", "When it was revoked.") {
      $0.shared.facts.revokedOn.map(Dates.day)
    }
    ViewField.one("unit", of: LinkView.view, "The unit, if all are of one.") { $0.shared.unit }
    ViewField.text("organisation", "The organisation, if all are of one.") {
      $0.shared.facts.organisation
    }
    ViewField.text("citation", "For what, if that is the same for all.") {
      $0.shared.facts.citation
    }
    ViewField.list("kinds", of: HonourKindView.view, "Who is honoured, by kind.") { $0.kinds }
    ViewField.text("others", "How many more there are: “39 tập thể, cá nhân”; often empty.") {
      $0.others.isEmpty ? nil : "\($0.others.count) \(Messages.words(for: $0.others))"
    }
    ViewField.url("othersURL", "Where all of them stand.") {
      $0.shared.decisionPage ?? $0.shared.articles.first?.link ?? $0.shared.award?.link
    }
    ViewField.flag("hasArticles", "Whether there are articles that report all of them.") {
      !$0.shared.articles.isEmpty
    }
    ViewField.list("articles", of: LinkView.view, "The articles that report all of them.") {
      $0.shared.articles
    }
  }
}

/// Recipients of one kind.
struct HonourKindView: Sendable {
  var kind: RecipientKind?
  var members: [HonourView]

  static let view = View<HonourKindView>("honour-kind", "Those of one kind whom a group honours.") {
    ViewField.text("title", "“Cá nhân”, “Tập thể” or “Hộ gia đình”; often empty.") {
      $0.kind.map(Messages.label)
    }
    ViewField.list(
      "honours", of: HonourView.view, "The awards, without what the group says of all of them."
    ) { $0.members }
  }
}
