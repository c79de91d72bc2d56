import Testing

/// An edit of `RebuiltSite`, and what follows from it.
struct RebuildEdit: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The files that are made anew.
  let made: [String]
  /// How many files the site has no more.
  let removed: Int
  let change: @Sendable (inout TestProject) throws -> Void

  init(
    _ name: String, makes made: [String], removes removed: Int = 0,
    _ change: @escaping @Sendable (inout TestProject) throws -> Void
  ) {
    testDescription = name
    self.made = made
    self.removed = removed
    self.change = change
  }

  /// All that shows that E is not there.
  private static let traceOfE = [
    "2025/07/d.html", "index.html", "nam/index.html", "don-vi/index.html",
    "don-vi/phong/index.html",
    "don-vi/phong/feed.xml", "feed.xml", "du-lieu/index.html", "sitemap.xml", "404.html",
    "ban-tin/index.html", "robots.txt",
  ]

  static let articles: [RebuildEdit] = [
    RebuildEdit("nothing", makes: []) { _ in },
    RebuildEdit("times alone", makes: []) { project in
      for path in [RebuiltSite.article("a"), "content/site.yaml", "site-templates/list.mustache"] {
        try project.folder.setModified(path, to: 1_000_000_000)
      }
    },
    RebuildEdit(
      "words of a body: its page, its week's bulletin and script, feeds",
      makes: [
        "2019/06/b.html", "ban-tin/2019/tuan-23.html", "ban-tin/2019/tuan-23.txt", "feed.xml",
      ]
    ) {
      try $0.replace("Thân", by: "Thâm", in: RebuiltSite.article("b"))
    },
    RebuildEdit(
      "words of a body with a link",
      makes: [
        "2019/06/a.html", "ban-tin/2019/tuan-23.html", "ban-tin/2019/tuan-23.txt",
        "chuyen-muc/guong/feed.xml", "don-vi/gao/feed.xml", "don-vi/phong/feed.xml", "feed.xml",
      ]
    ) { try $0.replace("Xem", by: "Đọc", in: RebuiltSite.article("a")) },
    RebuildEdit(
      "a heading of a body: what is made of its file too",
      makes: [
        "2019/06/a.html", "feed.xml", "don-vi/gao/feed.xml", "don-vi/phong/feed.xml",
        "chuyen-muc/guong/feed.xml", "ban-tin/2019/tuan-23.html", "ban-tin/2019/tuan-23.txt",
      ]
    ) { try $0.replace("Xem", by: "## Mục\n\nXem", in: RebuiltSite.article("a")) },
    RebuildEdit(
      "a title: its page, its neighbours, its lists",
      makes: [
        "du-lieu/bai-viet-2019.csv", "du-lieu/bai-viet-2019.json",
        "2019/06/b.html", "2019/06/a.html", "2019/07/c.html", "index.html", "2019/06/index.html",
        "2019/index.html", "linh-vuc/kinh-te/index.html", "feed.xml", "404.html",
        "ban-tin/2019/tuan-23.html", "ban-tin/2019/tuan-23.txt",
      ]
    ) { try $0.replace("title: B", by: "title: Bê", in: RebuiltSite.article("b")) },
    RebuildEdit(
      "a title: what it is related to, and the other part of its series",
      makes: [
        "du-lieu/bai-viet-2019.csv", "du-lieu/bai-viet-2019.json",
        "2019/06/a.html", "2019/06/b.html", "2019/07/c.html", "2025/07/d.html", "index.html",
        "2019/06/index.html", "2019/index.html", "don-vi/gao/index.html", "don-vi/gao/2019.html",
        "don-vi/phong/index.html", "don-vi/phong/2019.html", "chuyen-muc/guong/index.html",
        "chu-de/chung/index.html", "feed.xml", "don-vi/gao/feed.xml", "don-vi/phong/feed.xml",
        "chuyen-muc/guong/feed.xml", "404.html", "ban-tin/2019/tuan-23.html",
        "ban-tin/2019/tuan-23.txt",
      ]
    ) { try $0.replace("title: A", by: "title: Á", in: RebuiltSite.article("a")) },
    RebuildEdit(
      "a new article: a full page is cut off its year",
      makes: [
        "du-lieu/bai-viet-2019.csv", "du-lieu/bai-viet-2019.json", "du-lieu/index.html",
        "2019/06/f.html", "2019/07/c.html", "2019/06/b.html", "index.html", "nam/index.html",
        "2019/index.html", "2019/trang-1.html", "2019/trang-2.html", "2019/06/index.html",
        "feed.xml", "sitemap.xml", "404.html", "ban-tin/2019/tuan-23.html",
        "ban-tin/2019/tuan-23.txt", "ban-tin/2019/index.html", "ban-tin/index.html",
      ]
    ) {
      try $0.folder.put(
        TestProject.article("F", date: "2019-06-07", "lead: Lời F"), at: RebuiltSite.article("f"))
    },
    RebuildEdit("an article deleted: its lists go with it", makes: traceOfE, removes: 10) {
      try $0.remove(RebuiltSite.article("e"))
    },
    RebuildEdit(
      "how far a model came: its page and lists",
      makes: [
        "2025/07/d.html", "du-lieu/mo-hinh-2025.csv", "du-lieu/mo-hinh-2025.json",
        "du-lieu/index.html", "index.html", "mo-hinh/index.html",
        "mo-hinh/kenh.html", "mo-hinh/2025.html", "mo-hinh/trang-thai/index.html",
        "mo-hinh/trang-thai/lam-diem.html", "sitemap.xml",
      ], removes: 1
    ) { try $0.replace("registered", by: "piloting", in: RebuiltSite.article("d")) },
    RebuildEdit(
      "another tag",
      makes: [
        "du-lieu/bai-viet-2019.csv", "du-lieu/bai-viet-2019.json", "du-lieu/index.html",
        "2019/07/c.html", "feed.xml", "chu-de/index.html", "chu-de/chung/index.html",
        "chu-de/rieng/index.html", "sitemap.xml",
      ]
    ) { try $0.replace("Chung", by: "Riêng", in: RebuiltSite.article("c")) },
    RebuildEdit(
      "another alias",
      makes: [
        "khac.html", "feed.xml", "don-vi/gao/feed.xml", "don-vi/phong/feed.xml",
        "chuyen-muc/guong/feed.xml",
      ], removes: 1
    ) { try $0.replace("cu.html", by: "khac.html", in: RebuiltSite.article("a")) },
  ]

  static let others: [RebuildEdit] = [
    RebuildEdit("a photo's bytes", makes: ["a.svg"]) {
      try $0.replace("red", by: "tan", in: "content/articles/a.svg")
    },
    RebuildEdit(
      "a photo's width",
      makes: [
        "a.svg", "2019/07/c.html", "index.html", "2019/index.html", "2019/07/index.html",
        "chu-de/chung/index.html", "tac-gia/but-thu/index.html",
        "ban-tin/2019/tuan-27.html",
      ]
    ) { try $0.replace("600", by: "700", in: "content/articles/a.svg") },
    RebuildEdit(
      "a document's size", makes: ["qd.pdf", "2019/07/c.html"]
    ) {
      try $0.replace("%PDF", by: "%PDF-1.4", in: "content/articles/qd.pdf")
    },
    RebuildEdit(
      "recipients",
      makes: [
        "2019/07/c.html", "index.html", "ban-tin/2019/tuan-27.html", "khen-thuong/2019.html",
        "khen-thuong/2019-a-z.html",
        "khen-thuong/hinh-thuc/giay-khen.html", "khen-thuong/index.html",
      ]
    ) {
      try $0.replace("Thử", by: "Khác", in: "content/articles/ds.csv")
    },
    RebuildEdit(
      "an award's name",
      makes: [
        "du-lieu/khen-thuong-2019.csv", "du-lieu/khen-thuong-2019.json", "du-lieu/index.html",
        "2019/07/c.html", "index.html", "ban-tin/2019/tuan-27.html", "khen-thuong/2019.html",
        "khen-thuong/2019-a-z.html",
        "khen-thuong/hinh-thuc/giay-khen.html", "khen-thuong/hinh-thuc/index.html",
        "khen-thuong/index.html",
      ]
    ) {
      try $0.replace("Giấy", by: "Bằng", in: "content/awards.yaml")
    },
    RebuildEdit(
      "a unit's name: its pages, and all cards of its articles",
      makes: [
        "du-lieu/bai-viet-2019.csv", "du-lieu/bai-viet-2019.json", "du-lieu/don-vi.csv",
        "du-lieu/don-vi.json",
        "don-vi/index.html", "don-vi/gao/index.html", "don-vi/gao/2019.html", "don-vi/gao/feed.xml",
        "don-vi/phong/index.html", "don-vi/phong/2019.html", "don-vi/phong/feed.xml",
        "2019/06/a.html", "index.html", "2019/index.html",
        "2019/06/index.html", "chuyen-muc/guong/index.html", "chuyen-muc/guong/feed.xml",
        "chu-de/chung/index.html", "feed.xml",
      ]
    ) { try $0.replace("Xã Gáo", by: "Xã Giồng", in: "content/places.yaml") },
    RebuildEdit(
      "how an abbreviation is said that no text has",
      makes: []
    ) {
      try $0.folder.put(
        "abbreviations: [{short: CLBX, spoken: Câu lạc bộ xoài}]", at: "content/abbreviations.yaml")
    },
    RebuildEdit(
      "how fast is read: all scripts",
      makes: [
        "ban-tin/2019/tuan-23.txt", "ban-tin/2019/tuan-27.txt", "ban-tin/2025/tuan-27.txt",
        "ban-tin/2026/tuan-05.txt",
      ]
    ) {
      try $0.replace(
        "page_size: 2", by: "page_size: 2\nradio: {words_per_minute: 200}", in: "content/site.yaml")
    },
    RebuildEdit("a standing page", makes: ["gioi-thieu.html"]) {
      try $0.replace("Xem", by: "Đọc", in: "content/pages/gioi-thieu.md")
    },
    RebuildEdit("a static file", makes: ["robots-cu.txt"]) {
      try $0.replace("x", by: "y", in: "content/static/robots-cu.txt")
    },
    RebuildEdit("a file that nobody uses", makes: []) {
      try $0.folder.put("%PDF", at: "content/articles/la.pdf")
    },
    RebuildEdit("a comment in a registry", makes: []) {
      try $0.replace("places:", by: "# Các đơn vị\nplaces:", in: "content/places.yaml")
    },
    RebuildEdit("an hour later", makes: []) { $0.clock = "2026-01-31T09:00:00+07:00" },
    RebuildEdit(
      "the day after a unit's last",
      makes: ["don-vi/index.html", "don-vi/gao/index.html", "index.html"]
    ) { $0.clock = "2026-02-01T00:00:00+07:00" },
    RebuildEdit(
      "the end of an embargo, on the day after a unit's last",
      makes: [
        "du-lieu/bai-viet-2026.csv", "du-lieu/bai-viet-2026.json", "du-lieu/index.html",
        "2026/02/mai.html", "2026/01/e.html", "index.html", "nam/index.html", "2026/index.html",
        "2026/02/index.html", "feed.xml", "sitemap.xml", "news-sitemap.xml", "404.html",
        "don-vi/index.html", "don-vi/gao/index.html", "ban-tin/index.html",
        "ban-tin/2026/index.html",
        "ban-tin/2026/tuan-05.html", "ban-tin/2026/tuan-05.txt",
      ]
    ) { $0.clock = "2026-02-01T08:00:00+07:00" },
    RebuildEdit("back before the newest article", makes: traceOfE, removes: 10) {
      $0.clock = "2026-01-30T09:59:59+07:00"
    },
  ]
}
