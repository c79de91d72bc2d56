import Content
import Diagnostics
import VietnameseText

/// Joins what articles report, given from the oldest to the newest.
struct HonourCollector {
  /// A decision's identity. Without an authority, a number says nothing beyond its article.
  private struct Key: Hashable {
    var authority: Int
    /// The slug of the number, so that spaces, case and kinds of dashes do not count.
    var number: String
    var year: Int
  }

  /// A recipient's identity within one decision.
  private struct RecipientKey: Hashable {
    var name: String
    var organisation: String?
    var unit: Int?
    var person: Int?
    var award: Int?
  }

  private(set) var honours: [Honour] = []
  private(set) var decisions: [Decision] = []
  /// By article: its recipients' honours.
  private(set) var reported: [[Int]]
  private(set) var findings: [Finding] = []
  private let articles: [Article]
  /// Those with the same key are of several days.
  private var known: [Key: [Int]] = [:]

  init(_ articles: [Article]) {
    self.articles = articles
    reported = Array(repeating: [], count: articles.count)
  }

  mutating func collect(_ article: Article) {
    if article.commendations.isEmpty { return }
    let firstNew = (honours: honours.count, decisions: decisions.count)
    for (index, commendation) in article.commendations.enumerated() {
      let decision = decision(of: commendation, in: article)
      // Only what older articles report can be the same: in one article, each recipient is written once.
      var older: [RecipientKey: [Int]] = [:]
      if let decision, decision < firstNew.decisions {
        older = recipients(of: decision, before: firstNew.honours)
      }
      for (position, recipient) in commendation.recipients.enumerated() {
        let report = Honour.Report(
          article: article.index, commendation: index, recipient: position)
        let new = honour(recipient, of: commendation, decision, report, in: article)
        if new.status == .revoked, let decision {
          checkRevoked(recipient, decision, older, commendation, article)
        }
        if !older.isEmpty, let same = older[key(recipient, new.award)]?.popLast() {
          honours[same] = joined(honours[same], with: new)
          reported[article.index].append(same)
        } else {
          reported[article.index].append(honours.count)
          if let decision { decisions[decision].honours.append(honours.count) }
          honours.append(new)
        }
      }
    }
  }

  // MARK: Decisions

  private mutating func decision(
    of commendation: ResolvedCommendation, in article: Article
  ) -> Int? {
    guard let number = commendation.source.decision?.value else { return nil }
    let decided = commendation.source.decided?.value
    let key = Key(
      authority: commendation.authority ?? -1 - article.index, number: decisionKey(number),
      year: decided?.year ?? article.year)
    if let same = known[key, default: []].first(where: { index in
      decided == nil || decisions[index].decided == nil || decisions[index].decided == decided
    }) {
      decisions[same].number = number
      decisions[same].document = commendation.document ?? decisions[same].document
      if let decided { decisions[same].decided = decided }
      decisions[same].date = decided ?? decisions[same].date
      return same
    }
    known[key, default: []].append(decisions.count)
    decisions.append(
      Decision(
        number: number, authority: commendation.authority, decided: decided,
        date: decided ?? article.date.date, document: commendation.document, honours: []))
    return decisions.count - 1
  }

  // MARK: Honours

  private func honour(
    _ recipient: ResolvedRecipient, of commendation: ResolvedCommendation, _ decision: Int?,
    _ report: Honour.Report, in article: Article
  ) -> Honour {
    let decided = commendation.source.decided?.value
    return Honour(
      report: report, date: decided ?? article.date.date, isDecided: decided != nil,
      status: commendation.source.status, kind: recipient.source.kind,
      award: recipient.award ?? commendation.award, authority: commendation.authority,
      unit: recipient.unit, person: recipient.person, decision: decision,
      isMinor: recipient.source.isMinor)
  }

  private func recipients(of decision: Int, before end: Int) -> [RecipientKey: [Int]] {
    var recipients: [RecipientKey: [Int]] = [:]
    for index in decisions[decision].honours.reversed() where index < end {
      let report = honours[index].report
      let recipient = articles[report.article].commendations[report.commendation]
        .recipients[report.recipient]
      recipients[key(recipient, honours[index].award), default: []].append(index)
    }
    return recipients
  }

  private func key(_ recipient: ResolvedRecipient, _ award: Int?) -> RecipientKey {
    RecipientKey(
      name: caseFolded(recipient.source.name.value),
      organisation: recipient.source.organisation.map(caseFolded), unit: recipient.unit,
      person: recipient.person, award: award)
  }

  /// Warns of a revocation that hits nobody: one misspelt letter would leave the award standing.
  private mutating func checkRevoked(
    _ recipient: ResolvedRecipient, _ decision: Int, _ older: [RecipientKey: [Int]],
    _ commendation: ResolvedCommendation, _ article: Article
  ) {
    if older.isEmpty || older[key(recipient, recipient.award ?? commendation.award)] != nil {
      return
    }
    let names = older.keys.map(\.name).sorted()
    let name = recipient.source.name.value
    findings.append(
      Finding(
        .warning, "revoked-unknown-recipient",
        path: commendation.recipientsPath(in: article.source.path), recipient.source.name.range,
        "Older articles about “\(decisions[decision].number)” name no such recipient, so that no award of theirs is marked as revoked.",
        help: nearestName(to: caseFolded(name), among: names).map {
          $0 == caseFolded(name)
            ? "Write the same organisation, unit, person and award as there."
            : "Did you mean “\($0)”?"
        } ?? "Write the name, organisation and unit as they stand there."))
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
    honour.isMinor = older.isMinor || newer.isMinor
    return honour
  }
}

/// The same for all ways to write a decision's number: `34/QĐ-UBND`, `số 34 / QĐ-UBND`.
func decisionKey(_ number: String) -> String {
  let slug = slug(number)
  if slug.isEmpty { return caseFolded(number) }
  return slug.hasPrefix("so-") ? String(slug.dropFirst(3)) : slug
}
