import Content
import VietnameseText

/// Joins what articles report, given from the oldest to the newest.
struct HonourCollector {
  /// A decision's identity. Without an authority, a number says nothing beyond its article.
  private struct Key: Hashable {
    var authority: Int
    /// The same for all ways to write it.
    var number: TextKey
    var year: Int
  }

  /// A recipient's identity within one decision, whatever the award.
  private struct RecipientKey: Hashable {
    var name: String
    var organisation: String?
    var unit: Int?
    var award: Int?
  }

  private struct Identity {
    var name: RecipientKey
    var person: Int?
  }

  /// What older articles report of one decision, to be found by either identity; the oldest come first.
  private struct OlderRecipients {
    private(set) var names: [RecipientKey: [Int]] = [:]
    private(set) var persons: [Int: [Int]] = [:]

    mutating func add(_ honour: Int, _ identity: Identity) {
      names[identity.name, default: []].insertAscending(honour)
      if let person = identity.person { persons[person, default: []].insertAscending(honour) }
    }

    mutating func remove(_ honour: Int, _ identity: Identity) {
      names[identity.name]?.removeAll { $0 == honour }
      if let person = identity.person { persons[person]?.removeAll { $0 == honour } }
    }
  }

  private(set) var honours: [Honour] = []
  private(set) var decisions: [Decision] = []
  /// The honours of all recipients, in the order of collection.
  private(set) var reported: [Int] = []
  /// By article: where its recipients stand there.
  private(set) var ranges: [Range<Int>]
  /// Honours that were revoked, though no older article reports them under that decision.
  private(set) var unmatchedRevocations: [Int] = []
  private let articles: [Article]
  /// The first decision of each key.
  private var known: [Key: Int] = [:]
  /// Further ones of the same key and other days.
  private var others: [Key: [Int]] = [:]
  /// By decision: what is known of one that several articles report, kept from article to article.
  private var older: [Int: OlderRecipients] = [:]

  /// - Parameters:
  ///   - articles: of the site, newest first.
  ///   - commendations: about how many decisions are going to be collected.
  init(_ articles: [Article], commendations: Int) {
    self.articles = articles
    ranges = Array(repeating: 0..<0, count: articles.count)
    known.reserveCapacity(commendations)
    decisions.reserveCapacity(commendations)
    honours.reserveCapacity(commendations)
    reported.reserveCapacity(commendations)
  }

  /// Hands the honours over, for whom they need not be copied.
  mutating func takeHonours() -> [Honour] {
    defer { honours = [] }
    return honours
  }

  mutating func collect(_ article: Article) {
    let firstNew = (honours: honours.count, decisions: decisions.count)
    let start = reported.count
    defer { ranges[article.index] = start..<reported.count }
    // Those that the article has joined already: it names each recipient once.
    var taken: Set<Int> = []
    var joins: [(honour: Int, before: Identity)] = []
    for (index, commendation) in article.commendations.enumerated() {
      let decision = decision(of: commendation, in: article)
      let isOlder = decision.map { $0 < firstNew.decisions } ?? false
      if let decision, isOlder, older[decision] == nil {
        older[decision] = recipients(of: decision)
      }
      for position in commendation.recipients.indices {
        let report = Honour.Report(
          article: article.index, commendation: index, recipient: position)
        let new = honour(position, of: commendation, decision, report, in: article)
        if let decision, isOlder,
          let same = match(commendation.recipients[position], new, decision, taken)
        {
          taken.insert(same)
          joins.append((same, identity(of: same)))
          honours[same] = joined(honours[same], with: new)
          reported.append(same)
          continue
        }
        if new.status == .revoked { unmatchedRevocations.append(honours.count) }
        reported.append(honours.count)
        if let decision { decisions[decision].honours.append(honours.count) }
        honours.append(new)
      }
    }
    // An article's own reports are not among those that it joins.
    for (honour, before) in joins { know(honour, before: before) }
    for honour in firstNew.honours..<honours.count { know(honour, before: nil) }
  }

  // MARK: Decisions

  private mutating func decision(
    of commendation: ResolvedCommendation, in article: Article
  ) -> Int? {
    guard let number = commendation.decision?.value, let numberKey = commendation.numberKey
    else { return nil }
    let decided = commendation.decided?.value
    let key = Key(
      authority: commendation.authority ?? -1 - article.index, number: numberKey,
      year: decided?.year ?? article.year)
    let first = known[key]
    if let first, let same = same(as: decided, among: [first] + others[key, default: []]) {
      decisions[same].number = number
      decisions[same].document = commendation.document ?? decisions[same].document
      if let decided { decisions[same].decided = decided }
      decisions[same].date = decided ?? decisions[same].date
      return same
    }
    if first == nil {
      known[key] = decisions.count
    } else {
      others[key, default: []].append(decisions.count)
    }
    decisions.append(
      Decision(
        number: number, authority: commendation.authority, decided: decided,
        date: decided ?? article.date.date, document: commendation.document, honours: []))
    return decisions.count - 1
  }

  /// Decisions are one unless their days differ.
  private func same(as decided: CivilDate?, among candidates: [Int]) -> Int? {
    candidates.first { index in
      decided == nil || decisions[index].decided == nil || decisions[index].decided == decided
    }
  }

  // MARK: Honours

  private func honour(
    _ index: Int, of commendation: ResolvedCommendation, _ decision: Int?,
    _ report: Honour.Report, in article: Article
  ) -> Honour {
    let decided = commendation.decided?.value
    let (recipients, records) = (
      commendation.recipients.sources, commendation.recipients.records(at: index)
    )
    return Honour(
      report: report, date: decided ?? article.date.date, isDecided: decided != nil,
      status: commendation.status, kind: recipients[index].kind,
      award: records.award ?? commendation.award, authority: commendation.authority,
      unit: records.unit, person: records.person, decision: decision,
      isMinor: recipients[index].isMinor == true)
  }

  private func recipients(of decision: Int) -> OlderRecipients {
    var older = OlderRecipients()
    for index in decisions[decision].honours { older.add(index, identity(of: index)) }
    return older
  }

  private func identity(of index: Int) -> Identity {
    let honour = honours[index]
    return Identity(
      name: key(articles.recipient(honour.report), honour.award), person: honour.person)
  }

  /// Notes what an honour of a decision that is looked up is known by from now on.
  private mutating func know(_ honour: Int, before: Identity?) {
    guard let decision = honours[honour].decision, older[decision] != nil else { return }
    let identity = identity(of: honour)
    if let before { older[decision]?.remove(honour, before) }
    older[decision]?.add(honour, identity)
  }

  /// The honour that older articles report of a recipient: an id finds its own, a name only one whose id is not
  /// another's.
  private func match(
    _ recipient: ResolvedRecipient, _ new: Honour, _ decision: Int, _ taken: Set<Int>
  ) -> Int? {
    let sameName = older[decision]?.names[key(recipient, new.award)]?.first { index in
      let person = honours[index].person
      return !taken.contains(index) && (person == nil || new.person == nil || person == new.person)
    }
    if let sameName { return sameName }
    return new.person.flatMap { older[decision]?.persons[$0] }?.first { index in
      !taken.contains(index) && honours[index].award == new.award
    }
  }

  private func key(_ recipient: ResolvedRecipient, _ award: Int?) -> RecipientKey {
    RecipientKey(
      name: caseFolded(recipient.source.name.value),
      organisation: recipient.source.organisation.map(caseFolded), unit: recipient.unit,
      award: award)
  }

  /// What an older article and a newer one say together: the newer one's word counts, but nothing is unsaid, and
  /// what was revoked stays so.
  private func joined(_ older: Honour, with newer: Honour) -> Honour {
    var honour = newer
    honour.olderReports = older.reports
    if !newer.isDecided {
      honour.date = older.date
      honour.isDecided = older.isDecided
    }
    honour.status = max(older.status, newer.status)
    honour.kind = newer.kind ?? older.kind
    honour.unit = newer.unit ?? older.unit
    honour.person = newer.person ?? older.person
    honour.isMinor = older.isMinor || newer.isMinor
    return honour
  }
}

/// The same for all ways to write a decision's number: `5/QĐ-UBND`, `số 05 / QĐ-UBND`.
func decisionKey(_ number: String) -> String {
  let slug = slug(number)
  if slug.isEmpty { return caseFolded(number) }
  let bare = slug.hasPrefix("so-") ? slug.dropFirst(3) : slug[...]
  let significant = bare.drop { $0 == "0" }
  // `000` is a number too.
  return String(significant.first?.isNumber == true ? significant : bare)
}

extension [Int] {
  fileprivate mutating func insertAscending(_ element: Int) {
    insert(element, at: (lastIndex { $0 < element } ?? -1) + 1)
  }
}
