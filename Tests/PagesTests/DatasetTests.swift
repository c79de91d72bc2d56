import Content
import Foundation
import Testing

@testable import Pages

@Suite struct DatasetTests {
  private struct Row: Sendable {
    var name: String?
    var count: Int?
    var items: [String] = []
  }

  private let dataset = Dataset<Row>("thu", "Thử", "Mỗi dòng là một phép thử.") {
    DataColumn.text("name", "Tên.") { $0.name }
    DataColumn.number("count", "Số.") { $0.count }
    DataColumn.texts("items", "Mục.") { $0.items }
  }

  @Test func bothFormsHaveTheSameValues() {
    let rows = [
      Row(name: "=a \"b\"", count: -3, items: ["một", "hai, ba"]), Row(),
      Row(name: "c\u{2028}\\\n"),
    ]
    #expect(
      String(decoding: dataset.csv(rows), as: UTF8.self)
        == "\u{FEFF}name,count,items\r\n\"'=a \"\"b\"\"\",-3,\"một; hai, ba\"\r\n,,\r\n\"c\u{2028}\\\n\",,\r\n"
    )
    #expect(
      String(decoding: dataset.json(rows), as: UTF8.self) == """
        [
        {"name":"=a \\"b\\"","count":-3,"items":["một","hai, ba"]},
        {"name":null,"count":null,"items":[]},
        {"name":"c\u{2028}\\\\\\n","count":null,"items":[]}
        ]

        """)
  }

  @Test func examplesAreTheNewestValuesThatThereAre() {
    let rows = [Row(name: "cũ", count: 1), Row(name: "mới"), Row(items: ["x", "y"])]
    let table = dataset.table([(2018, [0]), (2019, [1, 2])], row: { rows[$0] })
    #expect(table.columns().map(\.example) == ["mới", "1", "x; y"])
    #expect(table.files.map(\.csvAddress) == ["du-lieu/thu-2018.csv", "du-lieu/thu-2019.csv"])
    #expect(table.files.map(\.jsonAddress) == ["du-lieu/thu-2018.json", "du-lieu/thu-2019.json"])
    #expect(table.count == 3)
  }

  /// What programs that read the files rely on: whoever changes a name here breaks them.
  @Test func theNamesOfColumnsAreAContract() {
    #expect(
      ArticleRow.dataset.columns.map(\.name) == [
        "id", "url", "title", "date", "updated", "column_id", "column_name", "unit_ids",
        "unit_names", "field_ids", "field_names", "tags", "authors", "lead", "commendation_count",
        "model_ids",
      ])
    #expect(
      DecisionRow.dataset.columns.map(\.name) == [
        "year", "number", "authority_id", "authority_name", "date", "recipient_count",
        "document_url", "article_urls",
      ])
    #expect(
      CommendationRow.dataset.columns.map(\.name) == [
        "year", "recipient_name", "recipient_id", "kind", "position", "organisation", "unit_id",
        "unit_name", "award_id", "award_name", "authority_id", "authority_name", "decision_number",
        "decided", "status", "revoked_on", "revoked_by", "comments_until", "citation",
        "document_url", "article_urls",
      ])
    #expect(
      ModelRow.dataset.columns.map(\.name) == [
        "id", "url", "name", "unit_id", "unit_name", "organisation", "field_id", "field_name",
        "year", "status", "replicated_to_ids", "replicated_to_names", "article_urls",
      ])
    #expect(
      UnitRow.dataset.columns.map(\.name) == [
        "id", "url", "name", "kind", "code", "parent_id", "valid_from", "valid_until", "successors",
        "predecessors",
      ])
    #expect(ArticleRow.dataset.name == "bai-viet")
    #expect(DecisionRow.dataset.name == "quyet-dinh")
    #expect(CommendationRow.dataset.name == "khen-thuong")
    #expect(ModelRow.dataset.name == "mo-hinh")
    #expect(UnitRow.dataset.name == "don-vi")
  }

  @Test func theReadMeHasTheSameNames() throws {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    let readme = try String(contentsOfFile: root + "/README.md", encoding: .utf8)
    func columns(_ file: String) -> [String] {
      let line = readme.split(separator: "\n").first { $0.hasPrefix("| `\(file)` |") }
      let names = line?.split(separator: "|").last?.split(separator: "`") ?? []
      return names.filter { $0.contains { $0 != " " } }.map(String.init)
    }
    #expect(columns("bai-viet-YEAR") == ArticleRow.dataset.columns.map(\.name))
    #expect(columns("quyet-dinh-YEAR") == DecisionRow.dataset.columns.map(\.name))
    #expect(columns("khen-thuong-YEAR") == CommendationRow.dataset.columns.map(\.name))
    #expect(columns("mo-hinh-YEAR") == ModelRow.dataset.columns.map(\.name))
    #expect(columns("don-vi") == UnitRow.dataset.columns.map(\.name))
  }
}
