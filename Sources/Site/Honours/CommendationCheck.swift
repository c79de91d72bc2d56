import Content
import Diagnostics
import VietnameseText

/// What is doubtful in one article's commendations by what the registries say.
struct CommendationCheck {
  let source: ArticleSource
  let registries: Registries
  var findings: [Finding] = []

  init(_ source: ArticleSource, registries: Registries) {
    self.source = source
    self.registries = registries
  }

  mutating func check(_ commendations: [ResolvedCommendation]) {
    for commendation in commendations {
      checkDay(commendation.source)
      checkKinds(commendation)
      checkLevel(commendation)
    }
    checkRepeatedRecipients(commendations)
  }

  // MARK: Days

  private mutating func checkDay(_ commendation: Commendation) {
    guard source.isDated, let decided = commendation.decided else { return }
    // An article that was changed later can report what was decided in between.
    let last = max(source.date.value.date, source.updated?.value.date ?? source.date.value.date)
    if decided.value <= last { return }
    findings.append(
      Finding(
        .warning, "commendation-after-article", path: source.path, decided.range,
        "This decision is of \(decided.value.dayMonthYear), after its article of \(last.dayMonthYear).",
        help: "Correct “decided”, or the article's date."))
  }

  /// When the commendation was decided, as far as anything says.
  private func day(of commendation: Commendation) -> CivilDate? {
    commendation.decided?.value ?? (source.isDated ? source.date.value.date : nil)
  }

  // MARK: Who may receive an award

  /// Once for each award and kind of recipient, at the first one: a list may have thousands.
  private mutating func checkKinds(_ commendation: ResolvedCommendation) {
    struct Mismatch: Hashable {
      var award: Int
      var kind: RecipientKind
    }
    var first: [(mismatch: Mismatch, recipient: Recipient, count: Int)] = []
    for recipient in commendation.recipients {
      guard let kind = recipient.source.kind, let award = recipient.award ?? commendation.award,
        !registries.awards[award].kinds.contains(kind)
      else { continue }
      let mismatch = Mismatch(award: award, kind: kind)
      if let index = first.firstIndex(where: { $0.mismatch == mismatch }) {
        first[index].count += 1
      } else {
        first.append((mismatch, recipient.source, 1))
      }
    }
    for (mismatch, recipient, count) in first {
      let award = registries.awards[mismatch.award]
      let others = count > 1 ? " (and \(count - 1) more here)" : ""
      let allowed = award.kinds.map { "“\($0.word)”" }.joined(separator: ", ")
      findings.append(
        Finding(
          .warning, "award-not-for-kind", path: recipientsPath(commendation), recipient.name.range,
          "“\(recipient.name.value)”\(others) gets “\(award.name)” as “\(mismatch.kind.word)”, but awards.yaml allows it for \(allowed.isEmpty ? "nobody" : allowed).",
          help: "Correct “kind” or “award”, or the award's “kinds” in content/awards.yaml."))
    }
  }

  // MARK: Who may award it

  private mutating func checkLevel(_ commendation: ResolvedCommendation) {
    guard let index = commendation.authority, let day = day(of: commendation.source)
    else { return }
    let authority = registries.authorities[index]
    var checked: Set<Int> = []
    func check(_ award: Int?, _ path: String, _ range: SourceRange) -> Finding? {
      guard let award, checked.insert(award).inserted,
        !registries.awards[award].isAwarded(by: authority.level, on: day)
      else { return nil }
      return Finding(
        .warning, "award-not-for-authority", path: path, range,
        "awards.yaml does not allow “\(registries.awards[award].name)” to “\(authority.name)” (“\(authority.level.word)”) on \(day.dayMonthYear).",
        help:
          "Correct “award” or “authority”, or the award's “levels” in content/awards.yaml.")
    }
    let source = commendation.source
    if let finding = check(
      commendation.award, self.source.path, source.authority?.range ?? source.award.range)
    {
      findings.append(finding)
    }
    for recipient in commendation.recipients {
      guard let award = recipient.source.award else { continue }
      if let finding = check(recipient.award, recipientsPath(commendation), award.range) {
        findings.append(finding)
      }
    }
  }

  // MARK: Recipients named twice

  private struct DecisionKey: Hashable {
    var authority: Int?
    var number: String
    var decided: CivilDate?
  }

  private struct RecipientKey: Hashable {
    var name: String
    var organisation: String?
    var unit: Int?
  }

  private mutating func checkRepeatedRecipients(_ commendations: [ResolvedCommendation]) {
    var seen: [DecisionKey: [RecipientKey: [Int?]]] = [:]
    for (index, commendation) in commendations.enumerated() {
      // Without a number, each entry is a decision of its own.
      let number = commendation.source.decision.map { decisionKey($0.value) } ?? "#\(index)"
      let key = DecisionKey(
        authority: commendation.authority, number: number,
        decided: commendation.source.decided?.value)
      for recipient in commendation.recipients {
        checkRepeated(recipient, &seen[key, default: [:]], recipientsPath(commendation))
      }
    }
  }

  private mutating func checkRepeated(
    _ recipient: ResolvedRecipient, _ seen: inout [RecipientKey: [Int?]], _ path: String
  ) {
    if recipient.source.name.value.isEmpty { return }
    let key = RecipientKey(
      name: caseFolded(recipient.source.name.value),
      organisation: recipient.source.organisation.map(caseFolded), unit: recipient.unit)
    let persons = seen[key, default: []]
    seen[key, default: []].append(recipient.person)
    // Two ids are two people, whatever their names.
    let isNew = persons.allSatisfy { person in
      person != nil && recipient.person != nil && person != recipient.person
    }
    if isNew { return }
    findings.append(
      Finding(
        .warning, "repeated-recipient", path: path, recipient.source.name.range,
        "“\(recipient.source.name.value)” is named twice in this decision.",
        help:
          "Remove one of them, or tell two people apart by “organisation”, “unit” or “person”."))
  }

  /// The file that lists the recipients.
  private func recipientsPath(_ commendation: ResolvedCommendation) -> String {
    guard case .table(let name) = commendation.source.recipients else { return source.path }
    return contentPath(name.value, from: source.path) ?? source.path
  }
}

extension Award {
  /// Whether an authority of `level` may award it on `day`.
  fileprivate func isAwarded(by level: AuthorityLevel, on day: CivilDate) -> Bool {
    levels.isEmpty
      || levels.contains { allowed in
        allowed.level == level && allowed.from.map { $0 <= day } ?? true
          && allowed.until.map { day <= $0 } ?? true
      }
  }
}

extension RecipientKind {
  /// As authors write it.
  fileprivate var word: String {
    switch self {
    case .individual: "individual"
    case .collective: "collective"
    case .household: "household"
    }
  }
}

extension AuthorityLevel {
  /// As authors write it.
  fileprivate var word: String {
    switch self {
    case .commune: "commune"
    case .district: "district"
    case .province: "province"
    case .central: "central"
    }
  }
}
