extension ProjectEdit {
  /// The registries and the settings.
  static let records: [ProjectEdit] = [
    record("places", "name", EditWords.placeNames),
    record("places", "until", ["2025-06-30", "2026-01-31", "2026-02-01", nil]),
    record("places", "from", ["2025-07-01", "2026-02-01", nil]),
    record("places", "kind", ["commune", "ward"]),
    record("places", "parent", ["tinh", "tinh", "huyen", nil]),
    record("places", "successors", ["[phong]", "[{id: phong, scope: part}]", "[tinh]", nil, nil]),
    record("places", "code", ["\"30076\"", "\"30077\"", nil]),
    record("fields", "name", EditWords.recordNames),
    record("columns", "name", EditWords.recordNames),
    record("columns", "kicker", [nil] + EditWords.kickers),
    record("awards", "name", EditWords.recordNames),
    record("authorities", "name", ["UBND huyện", "Huyện ủy", "Chủ tịch huyện"]),
    record("people", "name", ["Trần Thị Hoa", "Trần Hoa"]),
    record("abbreviations", "spoken", ["Câu lạc bộ xoài", "Hội xoài", "câu lạc bộ xanh"]),
    ProjectEdit("new record") { project, generator in
      let number = project.site.newNumber()
      let registry = generator.pick(["places", "fields", "columns", "awards"])
      var record: EditedRecord = ["id": "moi-\(number)", "name": "Mới \(number)"]
      if registry == "places" { record["kind"] = "commune" }
      let isFirst = generator.isOne(in: 2)
      var records = project.site.registries[registry] ?? []
      records.insert(record, at: isFirst ? 0 : records.count)
      project.site.registries[registry] = records
      return registry
    },
    ProjectEdit("delete record") { project, generator in
      let registry = generator.pick(["places", "fields", "columns", "awards", "people"])
      guard let records = project.site.registries[registry],
        // Mostly one that nobody names, as authors do.
        let index = records.indices.filter({
          records[$0]["id"]?.hasPrefix("moi-") == true || generator.isOne(in: 12)
        }).randomElement(using: &generator)
      else { return nil }
      return project.site.registries[registry]?.remove(at: index)["id"]
    },
    ProjectEdit("registry deleted, or there again") { project, _ in
      let people = project.site.registries["people"]
      let persons: [EditedRecord] = [["id": "hoa", "name": "Trần Thị Hoa"]]
      project.site.registries["people"] = people == nil ? persons : nil
      return "people"
    },
    ProjectEdit("other order of records") { project, generator in
      let registry = generator.pick(["places", "fields", "columns", "awards"])
      project.site.registries[registry]?.shuffle(using: &generator)
      return registry
    },

    setting("title", ["Bản tin", "Bản tin “khác”", "Tờ tin"]),
    setting("tagline", ["Dòng phụ", "Dòng khác", nil]),
    setting(
      "base_url", ["https://example.org/bao/", "https://khac.example/", "https://a.example/x"]),
    setting(
      "lead_prefix",
      ["\"ĐTO - \"", "\"(ĐTO) \"", nil, "[{text: \"A - \", until: 2025-06-30}, {text: \"B - \"}]"]),
    setting("page_size", ["2", "3", "4", nil]),
    setting(
      "house_style",
      ["{missing-alt: false, missing-caption: false}", "{double-spaces: false}", nil]),
    setting("comments", ["mailto:toasoan@example.org", "https://example.org/gop-y", nil]),
    setting("publisher", ["{name: Tòa soạn}", "{name: Báo khác, phone: \"0277\"}", nil]),
    setting("notice", ["Nội dung minh họa", "Trang thử", nil]),
    setting("logo", ["articles/tep/a.svg", "articles/tep/b.svg", nil]),
    setting("default_photo", ["articles/tep/b.svg", "articles/tep/a.svg", nil]),
    setting("colour", ["\"#0b5d7a\"", "\"#1d5c3d\"", nil]),
    setting("indexing", ["false", nil]),
    setting("search", ["false", "true", nil]),
    setting("open_data_people", ["true", "false", nil]),
    setting("open_data_license", ["https://giay-phep.example/", nil]),
    setting("time_zone", ["\"+08:00\"", "\"+00:00\"", nil]),
    setting(
      "menu",
      [
        "[{title: Giới thiệu, page: gioi-thieu.md}]", nil,
        "[{title: Về chúng tôi, page: gioi-thieu.md}, {title: Tỉnh, url: \"https://tinh.example/\"}]",
      ]),
    setting(
      "slugs", [nil, "{Làm theo Bác: bac}", "{Bút Thử: but, Tổng kết: tk}", "{Lê Hoa: hoa}"]),
    setting(
      "radio",
      [
        nil, "{programme: Gương sáng mỗi tuần}", "{greeting: Kính chào UBND xã}",
        "{closing: Xin hết, words_per_minute: 200}",
      ]),
    setting("titel", ["x", nil]),
  ]
}
