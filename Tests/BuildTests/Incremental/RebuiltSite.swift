import Build
import Foundation

/// A site so small that one can say what each edit makes anew: each article has what no other has.
///
/// From the newest: E in the news, D of the new unit and a
/// model, C with photo, document and decision, B of a field, A of
/// the old unit and a column; B to E have their leads, so that their bodies stand on their own pages alone.
enum RebuiltSite {
  static func article(_ name: String) -> String { "content/articles/\(name).md" }

  static let files: [String: String] = [
    "content/site.yaml": TestProject.settings
      + "page_size: 2\nmenu: [{title: Giới thiệu, page: gioi-thieu.md}]\n",
    "content/places.yaml": """
    places:
      - {id: gao, name: Xã Gáo, kind: commune, until: 2026-01-31, successors: [phong]}
      - {id: phong, name: Xã Phong, kind: commune}

    """,
    "content/fields.yaml": "fields: [{id: kinh-te, name: Kinh tế}]\n",
    "content/columns.yaml": "columns: [{id: guong, name: Gương sáng}]\n",
    "content/awards.yaml": "awards: [{id: giay-khen, name: Giấy khen}]\n",
    "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nXem [B](../articles/b.md).\n",
    article("e"): TestProject.article("E", date: "2026-01-30 10:00", "lead: Lời E\nunits: phong"),
    article("d"): TestProject.article(
      "D", date: "2025-07-01",
      """
      lead: Lời D
      units: phong
      series: {name: Loạt, part: 2}
      models: [{name: Kênh, id: kenh, year: 2025, status: registered}]
      """),
    article("c"): TestProject.article(
      "C", date: "2019-07-01",
      """
      lead: Lời C
      tags: Chung
      author: Bút Thử
      photo: {src: a.svg, alt: Loa}
      attachments: [{src: qd.pdf, name: Quyết định}]
      commendations: [{award: giay-khen, recipients: ds.csv}]
      """),
    article("b"): TestProject.article(
      "B", date: "2019-06-06", "lead: Lời B\nfield: kinh-te",
      body: "Thân bài B.\n\n## Mục một\n"),
    article("a"): TestProject.article(
      "A", date: "2019-06-05",
      "units: gao\ntags: Chung\ncolumn: guong\nseries: {name: Loạt, part: 1}\naliases: [cu.html]",
      body: "Mở đầu.\n\nXem [B](b.md#muc-mot).\n"),
    article("mai"): TestProject.article("Mai", date: "2026-02-01 08:00", "lead: Lời Mai"),
    article("nhap"): TestProject.article("Nháp", date: "2019-06-07", "lead: Nháp\ndraft: true"),
    "content/articles/a.svg": svg(width: 600),
    "content/articles/qd.pdf": "%PDF",
    "content/articles/ds.csv": "họ tên\nNguyễn Văn Thử\n",
    "content/static/robots-cu.txt": "x\n",
  ]

  static func svg(width: Int, colour: String = "red") -> String {
    #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width)" height="400" fill="\#(colour)"/>"#
  }

  static func project() throws -> TestProject { try TestProject(files) }
}

extension TestProject {
  /// A copy of a project with its state and its output: the same bytes at other places of the disk, written in
  /// another order and at other times.
  init(copying other: TestProject) throws {
    folder = try TemporaryFolder()
    clock = other.clock
    let files = try folder.disk.walk(other.folder.path).map(\.path)
    for (index, path) in files.sorted().reversed().enumerated() {
      try folder.write(try other.folder.bytes(at: path), at: path, .replacing)
      try folder.setModified(path, to: (1_500_000_000 + index * 977) * 1_000_000_000)
    }
  }

  /// Replaces a part of a file that occurs once or more.
  func replace(_ old: String, by new: String, in path: String) throws {
    let text = String(decoding: try folder.bytes(at: path), as: UTF8.self)
    guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
    try folder.write(Array(text.replacing(old, with: new).utf8), at: path, .unnoticed)
  }

  func remove(_ path: String) throws { try folder.remove(path) }

  /// The published files that hold a text, in the order of their addresses.
  func addresses(showing text: String) throws -> [String] {
    try publishedFiles().filter { String(decoding: $0.value, as: UTF8.self).contains(text) }.keys
      .sorted()
  }
}
