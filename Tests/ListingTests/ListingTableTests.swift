import Listing
import Diagnostics
import Testing

/// Lists as people and programs read them.
@Suite struct ListingTableTests {
  private let listing = Listing(
    kind: "articles",
    columns: [
      .init(name: "date", heading: "Date", isFlexible: false),
      .init(name: "title", heading: "Title", isFlexible: true),
      .init(name: "count", heading: "Articles", isFlexible: false),
      .init(name: "tags", heading: nil, isFlexible: true),
    ],
    rows: [
      [.text("2019-06-05"), .text("Nghe loa sáng thứ hai"), .number(7), .list(["a", "b\"c"])],
      // The same letters, taken apart.
      [.text("2019-06-06"), .text("Gáo Giồng"), .number(12), .list([])],
      [.nothing, .text("Tổ\thợp\u{1B}[31m 東"), .number(0), .list([])],
    ])

  @Test func columnsAreAlignedWhateverTheLettersAreMadeOf() {
    #expect(
      listing.table() == """
        Date        Title                  Articles
        2019-06-05  Nghe loa sáng thứ hai         7
        2019-06-06  Gáo Giồng                    12
                    Tổ hợp␛[31m 東                0

        """)
  }

  @Test func onlyWhatIsLongGivesWayToANarrowTerminal() {
    #expect(
      listing.table(width: 38) == """
        Date        Title             Articles
        2019-06-05  Nghe loa sáng t…         7
        2019-06-06  Gáo Giồng               12
                    Tổ hợp␛[31m 東           0

        """)
    // Narrower than anything says something in.
    #expect(
      listing.table(width: 5).split(separator: "\n")[1] == "2019-06-05  Nghe loa sá…         7")
  }

  @Test func columnsOfBlanksAreLeftOut() {
    let columns = [
      Listing.Column(name: "until", heading: "Until", isFlexible: false),
      Listing.Column(name: "title", heading: "Title", isFlexible: true),
    ]
    let rows: [[Listing.Value]] = [[.nothing, .text("Bài")], [.nothing, .text("Bài khác")]]
    let listing = Listing(kind: "unpublished", columns: columns, rows: rows)
    #expect(listing.table() == "Title\nBài\nBài khác\n")
    #expect(listing.json.contains(#"{"until":null,"title":"Bài"}"#))
    #expect(Listing(kind: "unpublished", columns: columns, rows: []).table() == "")
  }

  @Test func aTermHasANameInEachLanguage() {
    let term = Listing.Term(code: "draft", english: "draft", vietnamese: "nháp")
    let listing = Listing(
      kind: "articles",
      columns: [.init(name: "status", heading: "Status", isFlexible: false)],
      rows: [[.term(term)], [.terms([term, term])]])
    #expect(listing.table() == "Status\ndraft\ndraft, draft\n")
    #expect(listing.table(language: .vietnamese).hasSuffix("\nnháp\nnháp, nháp\n"))
    #expect(listing.json.contains(#"{"status":"draft"}"#))
    #expect(listing.json.contains(#"{"status":["draft","draft"]}"#))
  }

  @Test func programsGetAllColumns() {
    #expect(
      listing.json == """
        {"articles":[
        {"date":"2019-06-05","title":"Nghe loa sáng thứ hai","count":7,"tags":["a","b\\"c"]},
        {"date":"2019-06-06","title":"Gáo Giồng","count":12,"tags":[]},
        {"date":null,"title":"Tổ\\thợp\\u001B[31m 東","count":0,"tags":[]}
        ]}

        """)
    #expect(Listing(kind: "tags", columns: [], rows: []).json == "{\"tags\":[]}\n")
  }
}
