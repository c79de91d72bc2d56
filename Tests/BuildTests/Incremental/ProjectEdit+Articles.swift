extension ProjectEdit {
  /// Articles that come, go, move, and say something else.
  static let articles: [ProjectEdit] = [
    ProjectEdit("new article") { project, generator in
      "article \(project.site.addArticle(using: &generator).number)"
    },
    ProjectEdit("delete article") { project, generator in
      guard project.site.articles.count > 6,
        let index = project.site.articles.indices.randomElement(using: &generator)
      else { return nil }
      let gone = project.site.articles.remove(at: index)
      // Most authors take the links away too.
      if !generator.isOne(in: 4) { project.site.removeLinks(to: gone.number) }
      return "article \(gone.number)"
    },
    article("rename file") { text, _, generator in
      text.path = "doi/\(Int.random(in: 0..<3, using: &generator))/bai-\(text.number).md"
      if text.record["date"] == nil { text.record["date"] = "2019-06-20" }
    },
    article("rename file of the same address") { text, _, generator in
      if text.record["date"] == nil { text.record["date"] = "2019-06-20" }
      text.record["slug"] = "ten-\(text.number)"
      text.path = "doi/\(Int.random(in: 0..<1000, using: &generator))/\(text.number).md"
    },
    article("rename file to another day", where: { $0.record["date"] == nil }) { text, _, _ in
      let days = text.path.prefix(8)
      text.path = days + (text.path.hasPrefix(days + "05") ? "06" : "05") + text.path.dropFirst(10)
    },
    article("date") { text, _, generator in
      text.record["date"] = generator.pick(EditWords.dates)
    },
    article("title") { text, _, generator in
      text.record["title"] = "\(generator.pick(EditWords.titles)) \(text.number)"
    },
    article("title of the same length") { text, _, generator in
      let title = text.record["title"] ?? ""
      text.record["title"] = title.dropLast() + generator.pick(["x", "y", "z"])
    },
    article("a paragraph more") { text, _, generator in
      text.paragraphs.append(generator.pick(EditWords.sentences))
    },
    article("a paragraph less", where: { $0.paragraphs.count > 1 }) { text, _, generator in
      text.paragraphs.remove(at: Int.random(in: 0..<text.paragraphs.count, using: &generator))
    },
    article("another first paragraph") { text, _, generator in
      text.paragraphs[0] = generator.pick(EditWords.sentences)
    },
    article("a letter of the body") { text, _, generator in
      text.paragraphs.removeAll { $0.hasPrefix("Chữ ") }
      text.paragraphs.append("Chữ \(generator.pick(["a", "b", "c"])).")
    },
    article("unknown unit") { text, _, _ in text.record["units"] = "[khong-co]" },
    article("misspelt key") { text, _, generator in
      text.record[generator.pick(["darft", "titel"])] = "true"
    },
  ]

  /// Every key of an article that decides what pages show, or which there are.
  static let keys: [ProjectEdit] = [
    key("lead", [nil, "Lời dẫn khác.", "Lời dẫn “mới” & <lạ>.", "ĐTO - Có sẵn mở đầu."]),
    key("units", EditWords.units + [nil]), key("tags", EditWords.tags + [nil]),
    key("field", ["kinh-te", "van-hoa", "[kinh-te, van-hoa]", nil]),
    key("column", ["guong", "tin", nil]), key("author", EditWords.authors + [nil]),
    key("kicker", EditWords.kickers + [nil]), key("photo", EditWords.photos + [nil]),
    key("photos", ["[\(EditWords.photos[0])]", "[{src: «»tep/b.svg, alt: Khác}]", nil]),
    key(
      "audio",
      ["«»tep/nghe.mp3", "{src: «»tep/nghe.mp3, title: Nghe}", "https://a.example/n.ogg", nil]),
    key("video", ["«»tep/phim.mp4", "{src: «»tep/phim.mp4, poster: «»tep/a.svg}", nil]),
    key(
      "audio",
      ["{url: \"https://bao.example/a.mp3\", title: Nghe}", nil]),
    key("attachments", ["[{src: «»tep/qd.pdf, name: Văn bản}]", "[{src: «»tep/ds.csv}]", nil]),
    key("series", [nil] + (1...4).map { "{name: Học và làm, part: \($0)}" }),
    key("commendations", EditWords.commendations + [nil]),
    article("commendations of its own") { text, _, generator in
      text.record["commendations"] = generator.pick(EditWords.ownCommendations(text.number))
    },
    key("models", EditWords.models + [nil]),
    key(
      "corrections",
      ["[{date: 2026-01-20, was: bảy, now: tám}]", "[{date: 2026-01-21, apology: Xin lỗi.}]", nil]),
    key("withdrawn", ["{date: 2026-01-31, reason: Chưa kiểm chứng}", nil]),
    key("draft", ["true", nil]),
    key("expires", ["2026-02-01 00:00", "2026-02-01 09:00", "2025-12-31", nil]),
    key("pinned", ["2026-01-31", "2026-02-01", "2030-01-01", "2020-01-01", nil]),
    key("updated", ["2026-02-03 10:00", "2026-02-04", nil]),
    key("source", ["{name: Báo, url: \"https://bao.example/x\"}", "{name: Báo}", nil]),
    key("params", ["{mau: đỏ}", "{mau: xanh}", nil]),
    article("slug") { text, _, generator in
      text.record["slug"] = generator.pick(["ten-\(text.number)", "khac-\(text.number)", nil])
    },
    article("aliases") { text, _, generator in
      text.record["aliases"] = generator.pick([
        "[cu/\(text.number).html]", "[cu-\(text.number), cu/\(text.number).html]", nil,
      ])
    },
  ]

  /// What articles say of each other.
  static let references: [ProjectEdit] = [
    article("link to an article") { text, site, generator in
      let target = generator.pick(site.articles)
      text.paragraphs.append("Xem thêm [bài](«\(target.number)»).")
    },
    article("link to a heading") { text, site, generator in
      guard
        let target = site.articles.filter({ $0.paragraphs.contains(EditWords.heading) })
          .randomElement(using: &generator)
      else { return }
      text.paragraphs.append("Xem [mục](«\(target.number)»#muc-mot).")
    },
    article("a heading more", where: { !$0.paragraphs.contains(EditWords.heading) }) { text, _, _ in
      text.paragraphs += [EditWords.heading, "Dưới mục."]
    },
    article("a heading less", where: { $0.paragraphs.contains(EditWords.heading) }) { text, _, _ in
      text.paragraphs.removeAll { $0 == EditWords.heading }
    },
    article("other references", where: { $0.paragraphs.joined().contains("«") }) { text, _, _ in
      text.paragraphs.removeAll { $0.contains("«") }
      text.paragraphs.append("Không còn dẫn nữa.")
    },
  ]
}

extension EditedSite {
  mutating func removeLinks(to number: Int) {
    for index in articles.indices where articles[index].links(to: number) {
      articles[index].paragraphs.removeAll { $0.contains("«\(number)»") }
      articles[index].paragraphs.append("Bài kia không còn.")
    }
    for index in pages.indices { pages[index].paragraphs.removeAll { $0.contains("«\(number)»") } }
  }
}
