import Diagnostics
import Testing

/// Searches of one run share a bound.
@Suite struct NameSearchTests {
  @Test func searchesEndWithTheirEffort() {
    let names = NameList((0..<1_000).map { "bai-\($0)" })
    var search = NameSearch(effort: 50_000)
    let answers = (0..<100).map { search.nearest(to: "bai-\($0)x", among: names) }
    let answered = answers.prefix { $0 != nil }
    #expect(answered.count > 1 && answered.count < 50)
    #expect(answered.elementsEqual((0..<answered.count).map { "bai-\($0)" }))
    #expect(answers.dropFirst(answered.count).allSatisfy { $0 == nil })
    #expect(search.isExhausted)
  }

  /// As many questions as a site of 20,000 articles has, if there is a mistake in each.
  @Test func noNumberOfQuestionsTakesLong() {
    let names = NameList((0..<20_000).map { "bai-viet-so-\($0)" })
    var search = NameSearch()
    var answered = 0
    for index in 0..<20_000 where search.nearest(to: "bai-viet-so-\(index)x", among: names) != nil {
      answered += 1
    }
    #expect(answered > 10 && search.isExhausted)
  }

  @Test func theSameQuestionsHaveTheSameAnswers() {
    let names = NameList((0..<500).map { "xa-\($0 * 7919 % 1_000)" })
    func answers() -> [String?] {
      var search = NameSearch(effort: 30_000)
      return (0..<200).map { search.nearest(to: "xa-\($0)", among: names) }
    }
    #expect(answers() == answers())
  }

  @Test func aFindingSaysWhatIsTrueWithoutASearch() throws {
    let file = try sourceFile("a: b")
    let names = NameList(["c"])
    let finding = Finding(
      .error, "odd", path: file.path, try file.range(of: "b"), "There is no “b”.",
      help: .search(otherwise: "Write another one.") { search in
        search.nearest(to: "cc", among: names).map { Finding.Suggestion("Did you mean “\($0)”?") }
      })
    var (search, exhausted) = (NameSearch(), NameSearch(effort: 0))
    #expect(finding.diagnostic(in: file, &search).help == "Did you mean “c”?")
    #expect(finding.diagnostic(in: file, &exhausted).help == "Write another one.")
    #expect(
      finding.diagnostic(in: nil, &exhausted)
        == Diagnostic(
          severity: .error, id: "odd", path: file.path, message: "There is no “b”.",
          help: "Write another one."))
  }
}
