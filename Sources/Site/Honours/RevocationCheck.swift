import Content
import Diagnostics
import VietnameseText

/// Warns of revocations that hit nobody, and so leave standing what was revoked: the number or a name is misspelt, the
/// authority is left out, or the number is that of the decision that revokes.
struct RevocationCheck {
  let articles: [Article]
  let honours: [Honour]
  let decisions: [Decision]

  /// Nobody reads more at once.
  private static let limit = 100

  /// Whom older articles about one decision commend.
  private struct Recipients {
    /// As they are written there, each beside its folded form.
    let written: [String]
    let names: NameList
    let keys: Set<TextKey>

    init(_ names: [String]) {
      written = names
      self.names = NameList(names.map(caseFolded))
      keys = Set(self.names.names.map { TextKey($0) })
    }
  }

  /// - Parameter unmatched: honours that were revoked, though no older article reports them under that decision.
  func findings(_ unmatched: [Int]) -> [Finding] {
    if unmatched.isEmpty { return [] }
    let standing = standingAwards()
    var recipients: [Report: Recipients] = [:]
    return unmatched.prefix(Self.limit).compactMap { index in
      misspeltRecipient(index, &recipients) ?? misspeltDecision(index, standing)
    }
  }

  // MARK: A name that older articles about the decision do not have

  /// A decision as an article reports it.
  private struct Report: Hashable {
    var decision: Int
    var article: Int
  }

  private func olderRecipients(_ report: Report) -> Recipients {
    let older = decisions[report.decision].honours.filter {
      honours[$0].status != .revoked && honours[$0].report.article > report.article
    }
    return Recipients(older.map { articles.recipientName(honours[$0].report) })
  }

  private func misspeltRecipient(
    _ index: Int, _ known: inout [Report: Recipients]
  ) -> Finding? {
    let honour = honours[index]
    guard let decision = honour.decision else { return nil }
    let report = Report(decision: decision, article: honour.report.article)
    let recipients = known[report] ?? olderRecipients(report)
    known[report] = recipients
    if recipients.keys.isEmpty { return nil }
    let name = caseFolded(articles.recipientName(honour.report))
    let isKnown = recipients.keys.contains(TextKey(name))
    return finding(
      honour, "revoked-unknown-recipient",
      "Older articles about “\(decisions[decision].number)” name no such recipient, so that no award of theirs is marked as revoked.",
      help: isKnown
        ? .text("Write the same organisation, unit, person and award as there.")
        : .search(otherwise: "Write the name, organisation and unit as they stand there.") {
          search in
          // Somebody of a similar name may be somebody else.
          search.nearestIndex(to: name, among: recipients.names).map {
            Finding.Suggestion("Did you mean “\(recipients.written[$0])”?")
          }
        })
  }

  // MARK: A decision that older articles do not have

  private struct Award: Hashable {
    var name: String
    var award: Int?
  }

  /// The newest honour that stands of each name and award.
  private func standingAwards() -> [Award: Int] {
    var standing: [Award: Int] = [:]
    for (index, honour) in honours.enumerated() where honour.status == .awarded {
      let award = Award(
        name: caseFolded(articles.recipientName(honour.report)), award: honour.award)
      // Those collected later are of newer articles.
      standing[award] = index
    }
    return standing
  }

  private func misspeltDecision(_ index: Int, _ standing: [Award: Int]) -> Finding? {
    let honour = honours[index]
    let name = articles.recipientName(honour.report)
    guard let other = standing[Award(name: caseFolded(name), award: honour.award)],
      honours[other].report.article > honour.report.article,
      honour.person == nil || honours[other].person == nil || honour.person == honours[other].person
    else { return nil }
    let path = articles[honours[other].report.article].source.path
    let under: Message =
      honours[other].decision.map { " under “\(decisions[$0].number)”" } ?? ""
    let here = articles[honour.report.article].commendations[honour.report.commendation]
    let reason: Message =
      here.decision == nil || here.authority == nil
      ? "here its number or authority is missing" : "here another decision is named"
    return finding(
      honour, "revoked-unknown-decision",
      "“\(name)” has this award\(under) in \(path), and keeps it there: \(reason).",
      help: .text(
        "Write the authority and number of the award that was revoked; the decision that revokes it goes to “revoked_by”."
      )
    )
  }

  // MARK: Both

  private func finding(
    _ honour: Honour, _ id: String, _ message: Message, help: Finding.Help
  ) -> Finding {
    let article = articles[honour.report.article]
    let commendation = article.commendations[honour.report.commendation]
    return Finding(
      .warning, id, path: commendation.recipientsPath(in: article.source.path),
      articles.recipient(honour.report).source.name.range, message, help: help)
  }
}
