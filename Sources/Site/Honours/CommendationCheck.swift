import Content
import Diagnostics
import VietnameseText

/// What is doubtful in one article's commendations by what the registries say.
struct CommendationCheck {
  private let path: String
  /// The day of the article, and that of its last change; nil where its author gave none.
  private let published: CivilDate?
  private let updated: CivilDate?
  private let shared: Shared<Registries>
  private(set) var findings: [Finding] = []

  init(
    path: String, published: CivilDate?, updated: CivilDate?, registries: Shared<Registries>
  ) {
    self.path = path
    self.published = published
    self.updated = updated
    shared = registries
  }

  private var registries: Registries { _read { yield shared.value } }

  mutating func check(_ commendations: [ResolvedCommendation]) {
    for commendation in commendations {
      checkDay(commendation)
      checkKinds(commendation)
      checkLevel(commendation)
      checkValidity(commendation)
      checkBirths(commendation)
    }
    checkRepeatedRecipients(commendations)
  }

  // MARK: Days

  private mutating func checkDay(_ commendation: ResolvedCommendation) {
    guard let published, let decided = commendation.decided else { return }
    // An article that was changed later can report what was decided in between.
    let last = max(published, updated ?? published)
    if decided.value <= last { return }
    findings.append(
      Finding(
        .warning, "commendation-after-article", path: path, decided.range,
        "This decision is of \(decided.value.dayMonthYear), after its article of \(last.dayMonthYear).",
        help: "Correct “decided”, or the article's date."))
  }

  /// When the commendation was decided, as far as anything says.
  private func day(of commendation: ResolvedCommendation) -> CivilDate? {
    commendation.decided?.value ?? published
  }

  // MARK: Who may receive an award

  /// Once for each award and kind of recipient, at the first one: a list may have thousands.
  private mutating func checkKinds(_ commendation: ResolvedCommendation) {
    struct Mismatch: Hashable {
      var award: Int
      var kind: RecipientKind
    }
    var first: [(mismatch: Mismatch, recipient: Recipient, count: Int)] = []
    let recipients = commendation.recipients
    for index in recipients.indices {
      guard let kind = recipients.sources[index].kind,
        let award = recipients.records(at: index).award ?? commendation.award,
        !registries.awards[award].kinds.contains(kind)
      else { continue }
      let mismatch = Mismatch(award: award, kind: kind)
      if let known = first.firstIndex(where: { $0.mismatch == mismatch }) {
        first[known].count += 1
      } else {
        first.append((mismatch, recipients.sources[index], 1))
      }
    }
    for (mismatch, recipient, count) in first {
      let award = registries.awards[mismatch.award]
      let others: Message = count > 1 ? " (and \(count: count - 1) more here)" : ""
      let allowed: Message =
        award.kinds.isEmpty ? "nobody" : .alternatives(award.kinds.map { Message("“\($0.word)”") })
      findings.append(
        Finding(
          .warning, "award-not-for-kind", path: commendation.recipientsPath(in: path),
          recipient.name.range,
          "“\(recipient.name.value)”\(others) gets “\(award.name)” as “\(mismatch.kind.word)”, but awards.yaml allows it for \(allowed).",
          help: "Correct “kind” or “award”, or the award's “kinds” in content/awards.yaml."))
    }
  }

  // MARK: Who may award it

  private mutating func checkLevel(_ commendation: ResolvedCommendation) {
    guard let index = commendation.authority, let day = day(of: commendation)
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
    let range = (commendation.writtenAuthority ?? commendation.writtenAward).range
    if let finding = check(commendation.award, path, range) {
      findings.append(finding)
    }
    let recipients = commendation.recipients
    for index in recipients.indices {
      guard let award = recipients.sources[index].award else { continue }
      if let finding = check(
        recipients.records(at: index).award, commendation.recipientsPath(in: path), award.range)
      {
        findings.append(finding)
      }
    }
  }

  // MARK: Authorities and units of that day

  private mutating func checkValidity(_ commendation: ResolvedCommendation) {
    guard let day = day(of: commendation) else { return }
    let isDecided = commendation.decided != nil
    if let index = commendation.authority, let id = commendation.writtenAuthority {
      let authority = registries.authorities[index]
      check(id, authority.from, authority.until, on: day, isDecided, isUnit: false, path)
    }
    var checked: Set<Int> = []
    let recipients = commendation.recipients
    for index in recipients.indices {
      guard let unit = recipients.records(at: index).unit, let id = recipients.sources[index].unit,
        checked.insert(unit).inserted
      else { continue }
      let place = registries.places[unit]
      check(
        id, place.from, place.until, on: day, isDecided, isUnit: true,
        commendation.recipientsPath(in: path))
    }
  }

  private mutating func check(
    _ id: Located<String>, _ from: CivilDate?, _ until: CivilDate?, on day: CivilDate,
    _ isDecided: Bool, isUnit: Bool, _ path: String
  ) {
    let fact: Message
    if let until, until < day {
      fact = "existed until \(until.dayMonthYear)"
    } else if let from, day < from {
      fact = "exists only from \(from.dayMonthYear)"
    } else {
      return
    }
    let noun: Message = isUnit ? "unit" : "authority"
    let file = isUnit ? "places.yaml" : "authorities.yaml"
    findings.append(
      Finding(
        .warning, isUnit ? "place-out-of-time" : "authority-out-of-time", path: path, id.range,
        isDecided
          ? "“\(id.value)” \(fact), but this commendation is of \(day.dayMonthYear)."
          : "“\(id.value)” \(fact), but this article is of \(day.dayMonthYear) "
            + "and does not say when it was “decided”.",
        help: isDecided
          ? "Write the id of the \(noun) of that day, which content/\(file) has, or correct the date."
          : "Write when it was “decided”, or the id of the \(noun) of that day, which content/\(file) has."
      ))
  }

  // MARK: Children

  /// The days of birth themselves are not for messages.
  private mutating func checkBirths(_ commendation: ResolvedCommendation) {
    let births = commendation.recipients.births
    guard !births.isEmpty, let day = day(of: commendation) else { return }
    let table = commendation.recipientsPath(in: path)
    func report(_ births: [RecipientTable.Birth], _ message: (Message) -> Message, _ help: Message)
    {
      guard let first = births.first else { return }
      let name = commendation.recipients.sources[first.recipient].name
      let others: Message = births.count > 1 ? " (and \(count: births.count - 1) more here)" : ""
      findings.append(
        Finding(
          .error, "maybe-a-child", path: table, name.range, message("“\(name.value)”\(others)"),
          help: help))
    }
    report(
      births.filter { $0.date?.mayBeChild(on: day) == true },
      {
        "\($0) was or may have been under 16 on \(day.dayMonthYear), and nothing says that the name may be published."
      },
      "Write “có” in the columns “trẻ em” and “đồng ý” once there is consent; “không” in “trẻ em” for who is no child."
    )
    report(
      births.filter { $0.date == nil },
      { "The day of birth of \($0) is none that can be read: it may be a child's." },
      "Write the year with four digits, or the day as 05/06/1970; or “không” in a column “trẻ em”.")
  }

  // MARK: Recipients named twice

  private struct DecisionKey: Hashable {
    var authority: Int?
    var number: TextKey
    var decided: CivilDate?
  }

  private struct RecipientKey: Hashable {
    /// The number of the decision among those of the article.
    var decision: Int
    var name: TextKey
    var organisation: TextKey?
    var unit: Int?
    var award: Int?
  }

  private struct PersonKey: Hashable {
    var decision: Int
    var person: Int
    var award: Int?
  }

  /// Recipients of one award under one name, organisation and unit.
  private struct Namesakes {
    private var isEmpty = true
    private var hasUnidentified = false
    private var persons: Set<Int> = []

    /// Whether one of the others may be the same person: two ids are two people, whatever their names.
    mutating func add(_ person: Int?) -> Bool {
      defer { isEmpty = false }
      guard let person else {
        hasUnidentified = true
        return !isEmpty
      }
      return !persons.insert(person).inserted || hasUnidentified
    }
  }

  private mutating func checkRepeatedRecipients(_ commendations: [ResolvedCommendation]) {
    if !mayRepeatRecipients(commendations) { return }
    var decisions: [DecisionKey: Int] = [:]
    var seen: [RecipientKey: Namesakes] = [:]
    seen.reserveCapacity(commendations.reduce(0) { $0 + $1.recipients.count })
    var persons: Set<PersonKey> = []
    for (index, commendation) in commendations.enumerated() {
      let decision = decision(commendation, index)
      let number = decisions[decision] ?? decisions.count
      decisions[decision] = number
      let recipients = commendation.recipients
      for place in recipients.indices {
        let records = recipients.records(at: place)
        let award = records.award ?? commendation.award
        let isKnown = records.person.map {
          !persons.insert(PersonKey(decision: number, person: $0, award: award)).inserted
        }
        let key = key(recipients, place, decision: number, award: award)
        let isSeen = key.map { seen[$0, default: Namesakes()].add(records.person) }
        if isSeen == true || isKnown == true {
          reportRepeated(
            recipients.sources[place].name, commendation.recipientsPath(in: path))
        }
      }
    }
  }

  /// Whether any decision names several recipients: in most articles none does.
  private func mayRepeatRecipients(_ commendations: [ResolvedCommendation]) -> Bool {
    if commendations.contains(where: { $0.recipients.count > 1 }) { return true }
    if commendations.count == 1 { return false }
    let decisions = commendations.enumerated().map { decision($1, $0) }
    return Set(decisions).count < decisions.count
  }

  private func decision(_ commendation: ResolvedCommendation, _ index: Int) -> DecisionKey {
    DecisionKey(
      authority: commendation.authority,
      // Without a number, each entry is a decision of its own.
      number: commendation.numberKey ?? TextKey("#\(index)"),
      decided: commendation.decided?.value)
  }

  /// Nil for one without a name, of which something was reported already.
  private func key(
    _ recipients: ResolvedRecipients, _ place: Int, decision: Int, award: Int?
  ) -> RecipientKey? {
    let name = recipients.sources[place].name.value
    if name.isEmpty { return nil }
    return RecipientKey(
      decision: decision, name: TextKey(PersonName.withoutAddress(name)),
      organisation: recipients.sources[place].organisation.map { TextKey(caseFolded($0)) },
      unit: recipients.records(at: place).unit, award: award)
  }

  private mutating func reportRepeated(_ name: Located<String>, _ path: String) {
    findings.append(
      Finding(
        .warning, "repeated-recipient", path: path, name.range,
        "“\(name.value)” is named twice in this decision.",
        help:
          "Remove one of them, or tell two people apart by “organisation”, “unit” or “person”."))
  }
}

extension ResolvedCommendation {
  /// The file that lists the recipients.
  ///
  /// - Parameter path: of the article.
  func recipientsPath(in path: String) -> String { recipients.table ?? path }
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
  /// As authors write it in either language.
  fileprivate var word: Message {
    switch self {
    case .individual: "individual"
    case .collective: "collective"
    case .household: "household"
    }
  }
}

extension AuthorityLevel {
  /// As authors write it in either language.
  fileprivate var word: Message {
    switch self {
    case .commune: "commune"
    case .district: "district"
    case .province: "province"
    case .central: "central"
    }
  }
}
