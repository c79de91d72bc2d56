import Diagnostics
import SampleProjects
import Testing

@Suite struct CommendationCheckTests {
  private static let registries = [
    "content/places.yaml": SampleProject.places,
    "content/awards.yaml": """
    awards:
      - {id: giay-khen, name: Giấy khen}
      - {id: gia-dinh-van-hoa, name: Gia đình văn hóa, kinds: [household]}
      - id: bang-khen
        name: Bằng khen
        levels: [province, {authority: district, until: 2019-05-31}]

    """,
    "content/authorities.yaml": """
    authorities:
      - {id: ubnd, name: Chủ tịch UBND huyện, level: district, system: state}
      - {id: tinh, name: Chủ tịch UBND tỉnh, level: province, system: state}
      - {id: huyen-uy, name: Huyện ủy, level: district, system: party}

    """,
    "content/people.yaml":
      "people: [{id: nam-mot, name: Nguyễn Văn Nam}, {id: nam-hai, name: Nguyễn Văn Nam}]\n",
  ]

  private func findings(
    _ commendations: String, date: String = "2019-06-05", more: [String: String] = [:]
  ) -> [String] {
    var files = Self.registries.merging(more) { $1 }
    files["content/articles/a.md"] = SampleProject.article(
      "A", date: date, "commendations:\n\(commendations)")
    return SampleProject(files: files).make().findings
  }

  @Test func oneNumberOfAStateOfficeWithTwoDatesIsAnError() {
    let findings = findings(
      "  - {award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 2019-06-01, recipients: [A]}",
      more: [
        "content/articles/b.md": SampleProject.article(
          "B", date: "2019-06-06",
          "commendations:\n  - {award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 2019-06-02, recipients: [B]}"
        )
      ])
    #expect(
      findings == [
        "content/articles/b.md:5:72: error: “34/QĐ-UBND” of “Chủ tịch UBND huyện” is of 02/06/2019 here, but of 01/06/2019 in content/articles/a.md. [decision-of-two-dates] → Correct one of the dates or numbers: an office uses a number once a year."
      ])
  }

  @Test func oneNumberOfThePartyWithTwoDatesIsAWarning() {
    let findings = findings(
      """
        - {award: giay-khen, authority: huyen-uy, decision: 127-QĐ/HU, decided: 2019-02-01, recipients: [A]}
        - {award: giay-khen, authority: huyen-uy, decision: 127-QĐ/HU, decided: 2019-06-02, recipients: [B]}
      """)
    #expect(
      findings == [
        "content/articles/a.md:6:75: warning: “127-QĐ/HU” of “Huyện ủy” is of 02/06/2019 here, but of 01/02/2019 in content/articles/a.md. [decision-of-two-dates] → Correct one of the dates or numbers, unless a new term of the committee began between them."
      ])
  }

  @Test(arguments: [
    // Another year, another authority, no authority, the same day written otherwise.
    "{award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 2018-06-02, recipients: [B]}",
    "{award: giay-khen, authority: tinh, decision: 34/QĐ-UBND, decided: 2019-06-02, recipients: [B]}",
    "{award: giay-khen, decision: 34/QĐ-UBND, decided: 2019-06-02, recipients: [B]}",
    "{award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 01/06/2019, recipients: [B]}",
  ])
  func numbersOfOtherDecisionsAreNoMatter(second: String) {
    let findings = findings(
      """
        - {award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 2019-06-01, recipients: [A]}
        - \(second)
      """)
    #expect(findings == [])
  }

  @Test func aRecipientNamedTwiceInOneDecisionIsAWarning() {
    let findings = findings(
      """
        - award: giay-khen
          recipients:
            - {name: Nguyễn Văn Nam, organisation: Xã đội, unit: gao-giong}
            - {name: Nguyễn Văn Nam, organisation: Xã đội}
            - {name: nguyễn văn nam, organisation: xã đội, unit: gao-giong}
      """)
    #expect(
      findings == [
        "content/articles/a.md:9:16: warning: “nguyễn văn nam” is named twice in this decision. [repeated-recipient] → Remove one of them, or tell two people apart by “organisation”, “unit” or “person”."
      ])
  }

  @Test func aRecipientNamedInTwoEntriesOfOneDecisionIsNamedTwice() {
    let findings = findings(
      """
        - {award: giay-khen, decision: 34/QĐ-UBND, recipients: [A]}
        - {award: giay-khen, decision: 34/QĐ-UBND, recipients: [A]}
        - {award: giay-khen, decision: 35/QĐ-UBND, recipients: [A]}
      """)
    #expect(
      findings == [
        "content/articles/a.md:6:59: warning: “A” is named twice in this decision. [repeated-recipient] → Remove one of them, or tell two people apart by “organisation”, “unit” or “person”."
      ])
  }

  @Test func twoPersonsOfOneNameAreNoRepetition() {
    let findings = findings(
      """
        - award: giay-khen
          recipients: [{name: Nguyễn Văn Nam, person: nam-mot}, {name: Nguyễn Văn Nam, person: nam-hai}]
      """)
    #expect(findings == [])
  }

  @Test(arguments: [
    (["", "nam-mot"], [3]), (["nam-mot", ""], [3]), (["nam-mot", "nam-hai", ""], [4]),
    (["nam-mot", "", "nam-hai"], [3, 4]), (["nam-mot", "nam-hai", "nam-mot"], [4]),
    (["nam-hai", "nam-mot", "nam-hai", "nam-mot", ""], [4, 5, 6]), (["nam-mot", "nam-hai"], []),
  ])
  func whoeverMayBeOneOfThoseBeforeIsNamedTwice(persons: [String], lines: [Int]) {
    let findings = findings(
      "  - {award: giay-khen, recipients: ds.csv}",
      more: [
        "content/articles/ds.csv": "họ tên;mã người\n"
          + persons.map { "Nam;\($0)\n" }.joined()
      ])
    #expect(
      findings
        == lines.map { line in
          "content/articles/ds.csv:\(line):1: warning: “Nam” is named twice in this decision. [repeated-recipient] → Remove one of them, or tell two people apart by “organisation”, “unit” or “person”."
        })
  }

  @Test func aRepetitionInACSVFileIsReportedThere() {
    let findings = findings(
      "  - {award: giay-khen, recipients: ds.csv}",
      more: ["content/articles/ds.csv": "họ tên;cơ quan\nA;B\nC;B\nA;B\n"])
    #expect(
      findings == [
        "content/articles/ds.csv:4:1: warning: “A” is named twice in this decision. [repeated-recipient] → Remove one of them, or tell two people apart by “organisation”, “unit” or “person”."
      ])
  }

  @Test func anAwardThatIsNotForThatKindOfRecipientIsAWarning() {
    let findings = findings(
      """
        - award: gia-dinh-van-hoa
          recipients: [{name: A, kind: individual}, {name: B, kind: household}, {name: C, kind: individual}, D]
        - award: giay-khen
          recipients: [{name: E, kind: collective, award: gia-dinh-van-hoa}]
      """)
    #expect(
      findings == [
        "content/articles/a.md:6:25: warning: “A” (and 1 more here) gets “Gia đình văn hóa” as “individual”, but awards.yaml allows it for “household”. [award-not-for-kind] → Correct “kind” or “award”, or the award's “kinds” in content/awards.yaml.",
        "content/articles/a.md:8:25: warning: “E” gets “Gia đình văn hóa” as “collective”, but awards.yaml allows it for “household”. [award-not-for-kind] → Correct “kind” or “award”, or the award's “kinds” in content/awards.yaml.",
      ])
  }

  @Test(arguments: [
    ("ubnd", "2019-05-31", false), ("ubnd", "2019-06-01", true), ("tinh", "2019-06-01", false),
  ])
  func anAwardIsCheckedByTheLevelOfItsAuthorityOnThatDay(
    authority: String, day: String, isWrong: Bool
  ) {
    let findings = findings(
      "  - {award: bang-khen, authority: \(authority), decided: \(day), recipients: [A]}")
    #expect(
      findings
        == (isWrong
          ? [
            "content/articles/a.md:5:35: warning: awards.yaml does not allow “Bằng khen” to “Chủ tịch UBND huyện” (“district”) on 01/06/2019. [award-not-for-authority] → Correct “award” or “authority”, or the award's “levels” in content/awards.yaml."
          ] : []))
  }

  @Test func withoutADateOfTheDecisionTheArticlesDayCounts() {
    let findings = findings(
      "  - {award: giay-khen, authority: ubnd, recipients: [{name: A, award: bang-khen}, {name: B, award: bang-khen}]}"
    )
    #expect(
      findings == [
        "content/articles/a.md:5:71: warning: awards.yaml does not allow “Bằng khen” to “Chủ tịch UBND huyện” (“district”) on 05/06/2019. [award-not-for-authority] → Correct “award” or “authority”, or the award's “levels” in content/awards.yaml."
      ])
  }

  @Test func aDecisionDatedAfterItsArticleIsAWarning() {
    let findings = findings(
      "  - {award: giay-khen, decided: 2019-06-06, recipients: [A]}")
    #expect(
      findings == [
        "content/articles/a.md:5:33: warning: This decision is of 06/06/2019, after its article of 05/06/2019. [commendation-after-article] → Correct “decided”, or the article's date."
      ])
  }

  @Test func anArticleThatWasChangedLaterMayReportWhatWasDecidedInBetween() {
    #expect(
      findings(
        "  - {award: giay-khen, decided: 2019-06-06, recipients: [A]}\nupdated: 2019-06-07") == [])
    #expect(findings("  - {award: giay-khen, decided: 2019-06-05, recipients: [A]}") == [])
  }

  @Test func anAuthorityAndAUnitMustExistOnThatDay() {
    let findings = findings(
      """
        - award: giay-khen
          authority: cu
          decided: 2019-06-01
          recipients: [{name: A, unit: xa-phong-my}, {name: B, unit: xa-phong-my}, {name: C, unit: gao-giong}]
      """,
      more: [
        "content/authorities.yaml":
          "authorities: [{id: cu, name: Cũ, level: district, system: state, until: 2018-12-31}]\n"
      ])
    #expect(
      findings == [
        "content/articles/a.md:6:16: warning: “cu” existed until 31/12/2018, but this commendation is of 01/06/2019. [authority-out-of-time] → Write the id of the authority of that day, which content/authorities.yaml has, or correct the date.",
        "content/articles/a.md:8:34: warning: “xa-phong-my” exists only from 01/07/2025, but this commendation is of 01/06/2019. [place-out-of-time] → Write the id of the unit of that day, which content/places.yaml has, or correct the date.",
      ])
  }

  @Test(arguments: [
    ("Le Van A", "Did you mean “Lê Văn A”?"),
    (
      "{name: Lê Văn A, organisation: Xã đội}",
      "Write the same organisation, unit, person and award as there."
    ), ("Trần Bình Trọng", "Write the name, organisation and unit as they stand there."),
  ])
  func aRevocationThatHitsNobodyIsAWarning(recipient: String, help: String) {
    let findings = findings(
      "  - {award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 2019-06-01, recipients: [Lê Văn A]}",
      more: [
        "content/articles/b.md": SampleProject.article(
          "B", date: "2019-07-06",
          "commendations:\n  - {award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, status: revoked, recipients: [\(recipient)]}"
        )
      ])
    let column = recipient.hasPrefix("{") ? 100 : 93
    #expect(
      findings == [
        "content/articles/b.md:5:\(column): warning: Older articles about “34/QĐ-UBND” name no such recipient, so that no award of theirs is marked as revoked. [revoked-unknown-recipient] → \(help)"
      ])
  }

  @Test func aRevocationThatNoArticlePrecedesIsNoMistake() {
    #expect(
      findings(
        "  - {award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, status: revoked, recipients: [A]}"
      ) == [])
  }

  @Test func withoutADateOfTheDecisionItIsAskedFor() {
    #expect(
      findings("  - {award: giay-khen, recipients: [{name: A, unit: xa-phong-my}]}") == [
        "content/articles/a.md:5:53: warning: “xa-phong-my” exists only from 01/07/2025, but this article is of 05/06/2019 and does not say when it was “decided”. [place-out-of-time] → Write when it was “decided”, or the id of the unit of that day, which content/places.yaml has."
      ])
  }

  @Test(arguments: [
    ("decision: 34/QĐ-UBND", "here its number or authority is missing"),
    ("authority: ubnd", "here its number or authority is missing"),
    ("authority: ubnd, decision: 35/QĐ-UBND", "here another decision is named"),
    // That of the decision that revokes.
    (
      "authority: ubnd, decision: 77/QĐ-UBND, decided: 2019-07-01",
      "here another decision is named"
    ),
  ])
  func aRevocationOfAnotherDecisionIsAWarning(decision: String, reason: String) {
    let findings = findings(
      "  - {award: giay-khen, authority: ubnd, decision: 34/QĐ-UBND, decided: 2019-06-01, recipients: [Lê Văn A]}",
      more: [
        "content/articles/b.md": SampleProject.article(
          "B", date: "2019-07-06",
          "commendations:\n  - {\(decision), award: giay-khen, status: revoked, recipients: [Lê Văn A]}"
        )
      ])
    let column = decision.count + 56
    #expect(
      findings == [
        "content/articles/b.md:5:\(column): warning: “Lê Văn A” has this award under “34/QĐ-UBND” in content/articles/a.md, and keeps it there: \(reason). [revoked-unknown-decision] → Write the authority and number of the award that was revoked; the decision that revokes it goes to “revoked_by”."
      ])
  }

  @Test func twoAwardsOfOneDecisionAreNoRepetition() {
    #expect(
      findings(
        "  - {award: giay-khen, decision: 34/QĐ-UBND, recipients: [A, {name: A, award: gia-dinh-van-hoa}]}"
      ) == [])
  }

  @Test func onePersonNamedTwiceIsARepetitionWhateverTheName() {
    #expect(
      findings(
        "  - {award: giay-khen, recipients: [{name: Nam, person: nam-mot}, {name: Ông Nam, person: nam-mot}]}"
      ) == [
        "content/articles/a.md:5:74: warning: “Ông Nam” is named twice in this decision. [repeated-recipient] → Remove one of them, or tell two people apart by “organisation”, “unit” or “person”."
      ])
  }
}

@Suite struct RepeatedRecipientTests {
  private func repeated(_ first: String, _ second: String) -> [String] {
    SampleProject(files: [
      "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
      "content/articles/a.md": SampleProject.article(
        "A", "commendations: [{award: giay-khen, recipients: [\(first), \(second)]}]"),
    ]).make().findings
  }

  @Test(arguments: [
    ("Nguyễn Văn An", "Ông Nguyễn Văn An"), ("Bà Trần Thị Tư", "trần thị tư"),
    ("Đ/c Lê Văn Năm", "Lê Văn Năm"), ("đ/c: Lê Văn Năm", "Ông Lê Văn Năm"),
    ("Đồng chí Võ Thị Sáu", "Bà Võ Thị Sáu"),
  ])
  func wordsOfAddressDoNotTellPeopleApart(first: String, second: String) {
    #expect(
      repeated("\"\(first)\"", "\"\(second)\"").map { $0.suffix(from: $0.firstIndex(of: "“")!) }
        == [
          "“\(second)” is named twice in this decision. [repeated-recipient] → Remove one of them, or tell two people apart by “organisation”, “unit” or “person”."
        ])
  }

  @Test(arguments: [
    ("Ông Ích Khiêm", "Ích Khiêm"), ("Bà Ba", "Ba"), ("Bà Tư Trà Vinh", "Tư Trà Vinh"),
    ("Ông Nguyễn", "Nguyễn"), ("Anh Nguyễn Văn An", "Nguyễn Văn An"),
    ("Bà Nguyễn Thị Tư", "Ông Nguyễn Văn Tư"),
  ])
  func namesThatBeginLikeThem(first: String, second: String) {
    #expect(repeated(first, second) == [])
  }
}
