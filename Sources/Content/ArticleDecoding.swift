package import Diagnostics
package import Digests
internal import FrontMatter
package import Markdown
internal import VietnameseText

extension ArticleSource {
  static let keys = RecordKeys<ArticleSource>("article", neighbours: [.site]) { keys in
    keys.required("title", "tiêu đề", "tít", to: \.title) { $0.locatedPlainLine }
    keys.optional("date", "ngày", to: \.date, decidesPublication: true, hasStandIn: true) {
      $0.dateTime
    }
    keys.optional("updated", "cập nhật", "lastmod", to: \.updated) { $0.dateTime }
    keys.optional("lead", "sapo", "description", "summary", to: \.lead) { $0.locatedPlainLine }
    keys.optional("kicker", "đề mục", to: \.kicker) { $0.plainLine }
    keys.optional("column", "chuyên mục", to: \.column) { $0.reference(to: .columns) }
    keys.optional("series", "loạt bài", to: \.series) { .decode($0) }
    keys.optional("units", "đơn vị", "unit", "communes", "commune", to: \.units) {
      $0.references(to: .units)
    }
    keys.optional("field", "lĩnh vực", to: \.fields) { $0.references(to: .fields) }
    keys.optional("tags", "thẻ", to: \.tags) { decodeTags($0) }
    keys.optional("author", "tác giả", "authors", to: \.authors) {
      $0.listOfTexts(Author.decode)
    }
    keys.optional("source", "nguồn", to: \.source) { .decode($0) }
    keys.optional("photo", "ảnh", to: \.photo) { .decode($0) }
    keys.optional("photos", "bộ ảnh", to: \.photos) { $0.list(Photo.decode) }
    keys.optional("video", to: \.video) { .decode($0) }
    keys.optional("audio", "âm thanh", to: \.audio) { .decode($0) }
    keys.optional("attachments", "đính kèm", to: \.attachments) { $0.list(Attachment.decode) }
    keys.optional("corrections", "cải chính", to: \.corrections) { $0.list(Correction.decode) }
    keys.optional("withdrawn", "gỡ bài", to: \.withdrawn, decidesPublication: true) {
      .decode($0)
    }
    keys.optional("slug", "đường dẫn", to: \.slug) { $0.slugText }
    keys.optional("aliases", "địa chỉ cũ", to: \.aliases) { $0.list(\.alias) }
    keys.optional("draft", "nháp", to: \.isDraft, decidesPublication: true) { $0.flag }
    keys.optional("expires", "hết hạn", to: \.expires, decidesPublication: true) { $0.dateTime }
    keys.optional("pinned", "ghim", to: \.pinnedUntil) { $0.locatedDay }
    keys.optional("commendations", "khen thưởng", to: \.commendations) {
      $0.list(Commendation.decode)
    }
    keys.optional("models", "mô hình", to: \.models) { $0.list(ModelRecord.decode) }
    keys.optional("params", "tham số", to: \.params) { $0.freeMapping }
  }

  /// Reads an article's file. Every mistake is among `diagnostics`; there is always a value, so that an
  /// article with a mistake is still there for the links of others.
  ///
  /// - Parameters:
  ///   - digest: of the file's bytes, if it is known.
  ///   - today: what to propose where a date is missing. No state keeps that: it belongs to an error.
  ///   - keep: is given the rendered body, of which the article keeps an outline only.
  package static func decode(
    _ file: SourceFile, digest: Digest? = nil, today: CivilDate? = nil,
    renderer: inout MarkdownRenderer, diagnostics: inout [Diagnostic],
    keep: (MarkdownBody) -> Void = { _ in }
  ) -> ArticleSource {
    let name = FileName(path: file.path)
    var article = ArticleSource(
      path: file.path, title: Located("", .start),
      date: Located(DateTime(date: name.date ?? standInDay), .start),
      slug: Located(name.slug, .start),
      body: BodyOutline(range: file.bytes.count..<file.bytes.count))
    article.digest = digest ?? .of(file.bytes)
    article.interface = article.digest
    let day = today.map(\.written) ?? "…"
    guard
      let frontMatter = FrontMatter.parse(
        file, example: ["title: Tiêu đề", "date: \(day)"], diagnostics: &diagnostics)
    else { return article }

    let decoder = FileDecoder(file)
    let given = keys.decode(
      frontMatter.entries, of: frontMatter.range, isDamaged: frontMatter.isDamaged,
      into: &article, with: decoder)
    checkDates(article, given, name, today: day, frontMatter.range, decoder)
    if given["slug"] == nil { name.checkSlug(frontMatter.range, decoder) }
    article.checkLengths(decoder)
    diagnostics += decoder.diagnostics

    // A lead that is there but cannot be read is no reason to take the body's first paragraph for one.
    let lacksLead = given["lead"] == nil && !given.misspells("lead")
    article.readBody(
      file, frontMatter.body, movesFirstParagraph: lacksLead, with: &renderer, &diagnostics, keep)
    return article
  }

  private mutating func readBody(
    _ file: SourceFile, _ range: Range<Int>, movesFirstParagraph: Bool,
    with renderer: inout MarkdownRenderer, _ diagnostics: inout [Diagnostic],
    _ keep: (MarkdownBody) -> Void
  ) {
    let texts = [title, lead].compactMap { $0 }.map { FrontMatterText($0.value, $0.range) }
    let rendered = renderer.render(
      file, body: range,
      options: MarkdownOptions(movesFirstParagraph: movesFirstParagraph, styledWith: texts),
      diagnostics: &diagnostics)
    if let first = rendered.lead, let place = rendered.leadRange {
      let lead = Located(foldedLine(first), place)
      self.lead = lead
      diagnostics += TextLengths.finding(ofFirstParagraph: lead, in: file)
    }
    excerpt = rendered.excerpt.map(foldedLine)
    body = BodyOutline(
      range: range, references: rendered.references.map(\.judged), headings: rendered.headings,
      movesFirstParagraph: rendered.lead != nil)
    if !commendations.isEmpty { body.people = PeopleInBody(file, range).names }
    interface = interface(of: file)
    if rendered.html.isEmpty, rendered.lead == nil { reportEmptyBody(file, range, &diagnostics) }
    keep(rendered)
  }

  /// Of an article that is to be published and has nothing else that would take the text's place.
  private func reportEmptyBody(
    _ file: SourceFile, _ range: Range<Int>, _ diagnostics: inout [Diagnostic]
  ) {
    let hasMedia = !photos.isEmpty || video != nil || audio != nil
    guard !isDraft, withdrawn == nil, !hasMedia,
      !diagnostics.contains(where: { $0.severity == .error })
    else { return }
    diagnostics.append(
      file.diagnostic(
        .warning, "empty-body", SourceRange(range.lowerBound..<range.lowerBound),
        "This article has no text.",
        help:
          "Write it below the line “---” that ends the front matter; an article that is not finished "
          + "has “draft: true”."))
  }

  /// See ``interface``.
  private func interface(of file: SourceFile) -> Digest {
    var builder = DigestBuilder()
    builder.add(number: body.range.lowerBound)
    builder.add(file.bytes[..<body.range.lowerBound])
    builder.add(value: body.movesFirstParagraph ? lead?.value : excerpt)
    builder.add(number: body.references.count)
    for reference in body.references {
      builder.add(number: Int(reference.kind.rawValue))
      builder.add(value: reference.target)
      builder.add(value: reference.title)
    }
    builder.add(number: body.headings.count)
    for heading in body.headings {
      builder.add(number: heading.level)
      builder.add(value: heading.text)
      builder.add(value: heading.id)
    }
    builder.add(number: body.people.count)
    for person in body.people { builder.add(value: person.value) }
    return builder.digest
  }

  private static func checkDates(
    _ article: ArticleSource, _ given: GivenKeys, _ name: FileName, today: String,
    _ range: SourceRange, _ decoder: FileDecoder
  ) {
    guard given["date"] != nil || name.date != nil else {
      if given.isDamaged || given.misspells("date") { return }
      decoder.error(
        "missing-date", range, "This article has no “date”.",
        help: "Add “date: \(today)”, or name the file “\(name.suggested(with: today))”.")
      return
    }
    if let updated = article.updated, updated.value.isBefore(article.date.value) {
      decoder.error(
        "updated-before-date", updated.range, "The article was changed before it was published.",
        help: "Write in “updated” when it was last changed, or leave “updated” out.")
    }
  }

  /// Tags that differ only in case or spaces are one: the first counts.
  private static func decodeTags(_ value: KeyedValue) -> [Located<String>] {
    let tags = value.listOfTexts(\.locatedLine)
    if tags.count < 2 { return tags }
    var known: Set<String> = []
    return tags.filter { known.insert(nameKey($0.value)).inserted }
  }
}

extension DateTime {
  /// Whether this is surely before `other`: without a time on either side, days alone are compared, and
  /// without an offset on one side, the zone of Việt Nam.
  fileprivate func isBefore(_ other: DateTime) -> Bool {
    guard secondOfDay != nil, other.secondOfDay != nil else { return date < other.date }
    let offset = SiteSettings.defaultTimeZoneOffset
    return moment(siteOffset: offset) < other.moment(siteOffset: offset)
  }
}

extension KeyedValue {
  /// A mapping that only templates look into.
  fileprivate var freeMapping: [Node.Entry]? {
    if isAskedOfMapping(nil) { return nil }
    if case .mapping(let entries) = node.value { return entries }
    error(
      "wrong-shape", "\(quoted(key)) takes a group of keys.",
      help: "Write “\(key): {name: value}”.")
    return nil
  }
}
