import Build

extension EditedSite {
  /// The project's own templates and assets by path, read once.
  private static let templates: [String: [UInt8]] = {
    let disk = DiskFileSystem()
    let root = TestProject.root + "/site-templates"
    var files: [String: [UInt8]] = [:]
    for file in (try? disk.walk(root)) ?? [] {
      files["site-templates/" + file.path] = try? disk.readFile(root + "/" + file.path)
    }
    // Its digest stands in every page: as short as the tests are many.
    files["site-templates/assets/site.css"] = Array("body { margin: 0 }\n".utf8)
    return files
  }()

  private static let media: [String: [UInt8]] = [
    "content/articles/tep/a.svg": EditWords.svg(width: 600, colour: "#a4161a"),
    "content/articles/tep/b.svg": EditWords.svg(width: 300, colour: "#2d6a4f"),
    "content/articles/tep/qd.pdf": Array("%PDF-1.4 quyết định".utf8),
    "content/articles/tep/phim.mp4": Array("phim".utf8),
    "content/articles/tep/nghe.mp3": Array("nghe".utf8),
    "content/articles/tep/ds.csv": Array(EditWords.recipientTables[0].utf8),
    "content/static/robots-cu.txt": Array("x\n".utf8),
  ]

  /// A site of some twelve articles and of one record of each kind that an article can name.
  init(using generator: inout SeededGenerator) {
    self.init(
      settings: [
        "title": "Bản tin", "tagline": "Dòng phụ", "base_url": "https://example.org/bao/",
        "lead_prefix": "\"ĐTO - \"", "publisher": "{name: Tòa soạn}", "page_size": "3",
        "menu": "[{title: Giới thiệu, page: gioi-thieu.md}]",
      ], registries: Self.registries,
      others: Self.templates.merging(Self.media) { first, _ in first })
    for _ in 0..<Int.random(in: 9...14, using: &generator) { addArticle(using: &generator) }
    pages = [
      EditedText(
        number: newNumber(), path: "gioi-thieu.md", record: ["title": "Giới thiệu"],
        paragraphs: ["Đây là trang."])
    ]
  }

  private static let registries: [String: [EditedRecord]] = [
    "places": [
      ["id": "tinh", "name": "Tỉnh Đồng Tháp", "kind": "province"],
      [
        "id": "huyen", "name": "Huyện Cao Lãnh", "kind": "district", "parent": "tinh",
        "until": "2026-01-31",
      ],
      [
        "id": "gao", "name": "Xã Gáo Giồng", "kind": "commune", "parent": "huyen",
        "until": "2026-01-31", "successors": "[phong]",
      ],
      ["id": "phong", "name": "Xã Phong Mỹ", "kind": "commune", "parent": "tinh"],
      ["id": "ap", "name": "Ấp Một", "kind": "hamlet", "parent": "gao"],
    ],
    "fields": [
      ["id": "kinh-te", "name": "Kinh tế"], ["id": "van-hoa", "name": "Văn hóa"],
      ["id": "an-ninh", "name": "An ninh"],
    ],
    "columns": [
      ["id": "guong", "name": "Gương sáng", "kicker": "Gương sáng quanh ta"],
      ["id": "tin", "name": "Tin vắn"],
    ],
    "awards": [
      ["id": "giay-khen", "name": "Giấy khen"], ["id": "bang-khen", "name": "Bằng khen"],
    ],
    "authorities": [
      ["id": "ubnd", "name": "UBND huyện", "level": "district", "system": "state", "unit": "huyen"]
    ],
    "abbreviations": [["short": "CLBX", "spoken": "Câu lạc bộ xoài"]],
    "people": [["id": "hoa", "name": "Trần Thị Hoa", "unit": "gao"]],
  ]

  /// Adds an article with about half of the keys that decide where it is shown.
  @discardableResult
  mutating func addArticle(using generator: inout SeededGenerator) -> EditedText {
    let number = newNumber()
    let date = generator.pick(EditWords.dates)
    var record = ["title": "\(generator.pick(EditWords.titles)) \(number)"] as EditedRecord
    let path: String
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: path = "\(date.prefix(10))-bai-\(number).md"
    case 1: path = "2025/bai-\(number)/index.md"
    default: path = "\(date.prefix(4))/\(date.dropFirst(5).prefix(2))/bai-\(number).md"
    }
    if !path.hasPrefix("\(date.prefix(10))-") || date.count > 10 { record["date"] = date }
    if generator.isOne(in: 2) { record["lead"] = "Lời dẫn của bài \(number)." }
    let choices = [
      ("units", EditWords.units), ("tags", EditWords.tags), ("author", EditWords.authors),
      ("field", ["kinh-te", "van-hoa"]), ("column", ["guong", "tin"]),
    ]
    for (key, values) in choices where generator.isOne(in: 2) {
      record[key] = generator.pick(values)
    }
    let rarer = [
      ("photo", EditWords.photos), ("commendations", EditWords.commendations),
      ("models", EditWords.models), ("kicker", EditWords.kickers),
      ("aliases", ["[cu/\(number).html, cu-\(number)]"]),
      ("series", (1...4).map { "{name: Học và làm, part: \($0)}" }),
      ("attachments", ["[{src: «»tep/qd.pdf, name: Quyết định}]"]),
    ]
    for (key, values) in rarer where generator.isOne(in: 5) {
      record[key] = generator.pick(values)
    }
    var paragraphs = [generator.pick(EditWords.sentences)]
    if generator.isOne(in: 2) { paragraphs += [EditWords.heading, "Đoạn dưới mục."] }
    if let other = articles.randomElement(using: &generator), generator.isOne(in: 3) {
      paragraphs.append("Xem [bài khác](«\(other.number)»).")
    }
    let article = EditedText(number: number, path: path, record: record, paragraphs: paragraphs)
    articles.append(article)
    return article
  }
}
