extension ProjectEdit {
  /// Everything that is neither an article nor a record: pages, media, templates, assets.
  static let files: [ProjectEdit] = [
    // Of the first size with other bytes, then of another size in pixels, then of another size in bytes.
    file(
      "content/articles/tep/a.svg",
      [
        EditWords.svg(width: 600, colour: "#a4161a"), EditWords.svg(width: 600, colour: "#000000"),
        EditWords.svg(width: 800, colour: "#a4161a"), EditWords.svg(width: 600, colour: "red"),
        nil,
      ]),
    file(
      "content/articles/tep/b.svg",
      [
        EditWords.svg(width: 300, colour: "#2d6a4f"), EditWords.svg(width: 900, colour: "#2d6a4f"),
      ]),
    file(
      "content/articles/tep/qd.pdf",
      [Array("%PDF-1.4 quyết định".utf8), Array("%PDF".utf8), Array(repeating: 65, count: 5_000)]),
    file("content/articles/tep/nghe.mp3", [Array("nghe".utf8), Array("nghe lâu hơn".utf8)]),
    file("content/articles/tep/ds.csv", EditWords.recipientTables.map { Array($0.utf8) }),
    file("content/articles/tep/ghi-chu.txt", [Array("Ghi chú.\n".utf8), nil]),
    file("content/linh-tinh.yaml", [Array("a: 1\n".utf8), nil]),
    file("content/static/robots-cu.txt", [Array("x\n".utf8), Array("y\n".utf8), nil]),
    file("content/static/.well-known/a.md", [Array("# A\n".utf8), Array("# B\n".utf8), nil]),
    file(
      "site-templates/assets/site.css", ["a", "b", "dài hơn"].map { Array("/* \($0) */".utf8) }),
    file("site-templates/assets/app.js", [Array("1".utf8), Array("2".utf8), nil]),
    file("site-templates/assets/phong/chu.woff2", [[1, 2, 3], [1, 2, 4], nil]),
    file("site-templates/assets/icon.svg", [EditWords.svg(width: 16, colour: "red"), nil]),

    ProjectEdit("template") { project, generator in
      let names = project.site.others.keys.filter { $0.hasSuffix(".mustache") }.sorted()
      guard let path = names.randomElement(using: &generator), let bytes = project.site.others[path]
      else { return nil }
      project.site.others[path] = mark(bytes, number: project.site.newNumber())
      return path
    },
    ProjectEdit("template that shows parameters") { project, _ in
      let path = "site-templates/article.mustache"
      let text = String(decoding: project.site.others[path] ?? [], as: UTF8.self)
      project.site.others[path] = Array(
        text.replacing("<h1>{{title}}</h1>", with: "<h1>{{title}} {{params.mau}}</h1>").utf8)
      return ""
    },
    ProjectEdit("unknown name in a template") { project, generator in
      let path = "site-templates/\(generator.pick(["years", "list", "partials/card"])).mustache"
      project.site.others[path]? += Array("{{titel}}\n".utf8)
      return path
    },
    ProjectEdit("template deleted") { project, generator in
      let path = "site-templates/\(generator.pick(["years", "partials/links"])).mustache"
      project.site.others[path] = nil
      return path
    },
    ProjectEdit("template comment") { project, generator in
      let path = "site-templates/\(generator.pick(["redirect", "partials/card"])).mustache"
      let number = project.site.newNumber()
      project.site.others[path]? += Array("{{! \(number) }}\n".utf8)
      return path
    },

    ProjectEdit("new page") { project, generator in
      let number = project.site.newNumber()
      project.site.pages.append(
        EditedText(
          number: number, path: "trang-rieng-\(number).md", record: ["title": "Trang \(number)"],
          paragraphs: ["Nội dung."]))
      return ""
    },
    ProjectEdit("delete page") { project, generator in
      guard project.site.pages.count > 1 else { return nil }
      return project.site.pages.removeLast().path
    },
    page("page's title") { page, _, generator in
      page.record["title"] = generator.pick(EditWords.titles)
    },
    page("page's slug") { page, _, generator in
      page.record["slug"] = generator.pick(["gioi-thieu-\(page.number)", nil])
    },
    page("page's link") { page, site, generator in
      page.paragraphs = ["Xem [bài](«\(generator.pick(site.articles).number)»)."]
    },
  ]

  /// Puts a mark where every page of the template shows it.
  private static func mark(_ bytes: [UInt8], number: Int) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let mark = "<!-- \(number) -->"
    for anchor in ["</main>", "{{/content}}"] where text.contains(anchor) {
      return Array(text.replacing(anchor, with: mark + anchor, maxReplacements: 1).utf8)
    }
    return Array((text + mark + "\n").utf8)
  }

  private static func page(
    _ name: String,
    _ change: @escaping @Sendable (inout EditedText, EditedSite, inout SeededGenerator) -> Void
  ) -> ProjectEdit {
    ProjectEdit(name) { project, generator in
      guard let index = project.site.pages.indices.randomElement(using: &generator) else {
        return nil
      }
      let site = project.site
      change(&project.site.pages[index], site, &generator)
      return project.site.pages[index].path
    }
  }
}
