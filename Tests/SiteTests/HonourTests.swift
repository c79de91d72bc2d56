import Content
import SampleProjects
import Site
import Testing

@Suite struct HonourTests {
  private static let registries = [
    "content/places.yaml": SampleProject.places,
    "content/awards.yaml": """
    awards:
      - {id: giay-khen, name: Giấy khen}
      - {id: bang-khen, name: Bằng khen}

    """,
    "content/authorities.yaml": """
    authorities:
      - {id: ubnd, name: Chủ tịch UBND huyện, level: district, system: state, unit: huyen-cao-lanh}
      - {id: huyen-uy, name: Huyện ủy, level: district, system: party, unit: huyen-cao-lanh}

    """,
    "content/people.yaml": "people: [{id: hoa, name: Trần Thị Hoa}]\n",
  ]

  /// A site of these articles by name.
  private func site(_ articles: [String: String]) -> Site {
    var files = Self.registries
    for (name, text) in articles { files["content/articles/\(name).md"] = text }
    return SampleProject(files: files).make().site
  }

  private func decision(_ recipients: String, _ more: String = "") -> String {
    """
    commendations:
      - award: giay-khen
        authority: ubnd
        decision: 34/QĐ-UBND
        decided: 2019-06-01
        recipients: \(recipients)
    \(more)
    """
  }

  /// Each honour as `name date status articles`.
  private func lines(_ site: Site) -> [String] {
    site.honourRoll.honours.map { honour in
      let report = honour.report
      let name = site.articles[report.article].commendations[report.commendation]
        .recipients[report.recipient].source.name.value
      let articles = honour.reports.map { site.articles[$0.article].title }
      return "\(name) \(honour.date.dayMonthYear) \(honour.status) \(articles)"
    }
  }

  @Test func twoArticlesThatReportOneDecisionShowOneHonour() {
    let site = site([
      "a": SampleProject.article(
        "Cũ", date: "2019-06-05", decision("[Lê Văn A, Lê Văn B]")),
      "b": SampleProject.article(
        "Mới", date: "2019-07-05",
        """
        commendations:
          - {award: giay-khen, authority: ubnd, decision: số 34 / qđ-ubnd, recipients: [lê văn a]}
        """),
    ])
    #expect(
      lines(site) == [
        "lê văn a 01/06/2019 awarded [\"Mới\", \"Cũ\"]", "Lê Văn B 01/06/2019 awarded [\"Cũ\"]",
      ])
    #expect(site.honourRoll.decisions.map(\.number) == ["số 34 / qđ-ubnd"])
    #expect(site.honourRoll.decisions[0].honours == [0, 1])
    #expect(Array(site.honourRoll.honours(of: 0)) == [0])
    #expect(Array(site.honourRoll.honours(of: 1)) == [0, 1])
  }

  @Test func aNameAloneNeverJoins() {
    let report = "commendations: [{award: giay-khen, recipients: [Nguyễn Văn Nam]}]"
    let unnamed =
      "commendations: [{award: giay-khen, decision: 34/QĐ-UBND, recipients: [Nguyễn Văn Nam]}]"
    let site = site([
      "a": SampleProject.article("A", date: "2019-06-05", report),
      "b": SampleProject.article("B", date: "2019-06-06", report),
      "c": SampleProject.article("C", date: "2019-06-07", unnamed),
      "d": SampleProject.article("D", date: "2019-06-08", unnamed),
    ])
    #expect(site.honourRoll.honours.count == 4)
    // A number says nothing without its authority.
    #expect(site.honourRoll.decisions.count == 2)
  }

  @Test(arguments: [
    ("{name: Lê Văn A, organisation: Xã đội}", 2), ("{name: Lê Văn A, unit: gao-giong}", 2),
    ("{name: Lê Văn A, award: bang-khen}", 2), ("{name: Lê Văn A, position: Bí thư}", 1),
    // An id that only one of them gives is no difference.
    ("{name: Lê Văn A, person: hoa}", 1),
  ])
  func recipientsOfOneDecisionAreToldApartByWhatDistinguishesThem(
    recipient: String, count: Int
  ) {
    let site = site([
      "a": SampleProject.article("A", decision("[Lê Văn A]")),
      "b": SampleProject.article("B", decision("[\(recipient)]")),
    ])
    #expect(site.honourRoll.honours.count == count)
  }

  @Test func whatWasRevokedStaysRevokedWhateverOtherArticlesSay() {
    let revoked = decision("[Lê Văn A]", "    status: revoked\n    revoked_on: 2020-01-01")
    for (first, second) in [("2019-06-05", "2020-02-02"), ("2020-02-02", "2019-06-05")] {
      let site = site([
        "a": SampleProject.article("A", date: first, decision("[Lê Văn A]")),
        "b": SampleProject.article("B", date: second, revoked),
      ])
      #expect(site.honourRoll.honours.map(\.status) == [.revoked])
    }
  }

  @Test func honoursStandByTheirArticlesAndThenAsTheyAreWritten() {
    let site = site([
      "a": SampleProject.article("A", decision("[B, A, C]")),
      "b": SampleProject.article(
        "B", date: "2019-06-06", "commendations: [{award: giay-khen, recipients: [Y, X]}]"),
    ])
    #expect(
      lines(site) == [
        "Y 06/06/2019 awarded [\"B\"]", "X 06/06/2019 awarded [\"B\"]",
        "B 01/06/2019 awarded [\"A\"]", "A 01/06/2019 awarded [\"A\"]",
        "C 01/06/2019 awarded [\"A\"]",
      ])
    #expect(site.honourRoll.honours.map(\.isDecided) == [false, false, true, true, true])
  }

  @Test func aDateThatOnlyANewerArticleGivesCountsForAllOfTheDecision() {
    let undated = """
      commendations:
        - {award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, recipients: [Lê Văn A, Lê Văn B]}
      """
    let site = site([
      "a": SampleProject.article("A", date: "2019-06-05", undated),
      "b": SampleProject.article("B", date: "2019-06-07", decision("[Lê Văn A]")),
    ])
    #expect(
      lines(site) == [
        "Lê Văn A 01/06/2019 awarded [\"B\", \"A\"]", "Lê Văn B 01/06/2019 awarded [\"A\"]",
      ])
  }

  @Test func withdrawnAndUnpublishedArticlesReportNothing() {
    let site = site([
      "a": SampleProject.article("A", decision("[A]", "withdrawn: {date: 2019-06-06}")),
      "b": SampleProject.article("B", decision("[B]", "draft: true")),
      "c": SampleProject.article("C", date: "2027-01-01", decision("[C]")),
    ])
    #expect(site.honourRoll.honours.isEmpty)
    #expect(site.honourRoll.decisions.isEmpty)
  }

  @Test func anIdIsIdentityWhateverTheName() {
    let site = site([
      "a": SampleProject.article("A", decision("[{name: Trần Thị Hoa, person: hoa}]")),
      "b": SampleProject.article(
        "B", date: "2019-06-06",
        decision(
          "[{name: Bà Hoa, person: hoa, unit: gao-giong}, {name: Trần Thị Hoa, unit: gao-giong}]")),
    ])
    #expect(
      lines(site) == [
        "Trần Thị Hoa 01/06/2019 awarded [\"B\"]", "Bà Hoa 01/06/2019 awarded [\"B\", \"A\"]",
      ])
  }

  /// The newest report says by which name the next one finds the honour.
  @Test func aRecipientIsKnownByTheNameOfTheNewestReport() {
    let site = site([
      "a": SampleProject.article("A", decision("[{name: Trần Thị Hoa, person: hoa}, Lê Văn B]")),
      "b": SampleProject.article(
        "B", date: "2019-06-06", decision("[{name: Bà Hoa, person: hoa}]")),
      "c": SampleProject.article("C", date: "2019-06-07", decision("[Lê Văn B, bà hoa, Lê Văn C]")),
      "d": SampleProject.article("D", date: "2019-06-08", decision("[Trần Thị Hoa, lê văn c]")),
    ])
    #expect(
      lines(site) == [
        "Trần Thị Hoa 01/06/2019 awarded [\"D\"]",
        "lê văn c 01/06/2019 awarded [\"D\", \"C\"]",
        "bà hoa 01/06/2019 awarded [\"C\", \"B\", \"A\"]",
        "Lê Văn B 01/06/2019 awarded [\"C\", \"A\"]",
      ])
  }

  @Test func aNumberIsTheSameWithAndWithoutZeros() {
    func entry(_ number: String) -> String {
      "commendations: [{award: giay-khen, authority: ubnd, decision: \(number), decided: 2019-06-01, recipients: [A]}]"
    }
    let joined = site([
      "a": SampleProject.article("A", entry("5/QĐ-UBND")),
      "b": SampleProject.article("B", entry("05/QĐ-UBND")),
    ])
    #expect(joined.honourRoll.decisions.count == 1)
    let zero = site([
      "a": SampleProject.article("A", entry("000/QĐ-UBND")),
      "b": SampleProject.article("B", entry("QĐ-UBND")),
    ])
    #expect(zero.honourRoll.decisions.count == 2)
  }

  /// One report is enough, whatever the others leave out.
  @Test func whomOneReportCallsAChildIsOneInAll() {
    let site = site([
      "a": SampleProject.article(
        "A", decision("[{name: Em Nhỏ, person: hoa, minor: true, consent: true}, Lê Văn A]")),
      "b": SampleProject.article("B", decision("[{name: Em Nhỏ, unit: gao-giong}]")),
      "c": SampleProject.article(
        "C", "commendations: [{award: bang-khen, recipients: [{name: Bé Hoa, person: hoa}]}]"),
    ])
    let minors = site.honourRoll.honours.filter(\.isMinor).map { honour in
      site.articles[honour.report.article].title
    }
    #expect(minors.sorted() == ["A", "B", "C"])
    #expect(site.honourRoll.honours.count == 4)
  }

  @Test func twoEntriesOfOneArticleNeverBecomeOne() {
    let entry = "{award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, recipient: A}"
    let site = site([
      "a": SampleProject.article("A", "commendations: [\(entry), \(entry)]"),
      "b": SampleProject.article("B", "commendations: [\(entry), \(entry), \(entry)]"),
    ])
    #expect(site.honourRoll.honours.map(\.reports.count).sorted() == [1, 2, 2])
  }
}
