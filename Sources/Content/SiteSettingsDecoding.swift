package import Diagnostics
internal import FrontMatter
internal import VietnameseText

extension SiteSettings {
  static let keys = RecordKeys<SiteSettings>("site", neighbours: [.registries]) { keys in
    keys.required("title", "tiêu đề", "tên", to: \.title) { $0.line }
    keys.optional("tagline", "khẩu hiệu", to: \.tagline) { $0.line }
    keys.required("base_url", "địa chỉ", to: \.baseURL) { $0.baseURL }
    keys.optional("lead_prefix", "mở đầu sapo", to: \.leadPrefixes) {
      $0.list(LeadPrefix.decode)
    }
    keys.optional("time_zone", "múi giờ", to: \.timeZoneOffset) { $0.utcOffset }
    keys.optional("page_size", "số bài mỗi trang", to: \.pageSize) {
      $0.wholeNumber(1...1000)?.value
    }
    keys.optional("comments", "bình luận", to: \.comments) {
      $0.webAddress(WebAddress.Scheme.allCases)?.value
    }
    keys.optional("publisher", "cơ quan xuất bản", to: \.publisher) { .decode($0) }
    keys.optional("notice", "thông báo", to: \.notice) { $0.line }
    keys.optional("logo", "biểu trưng", to: \.logo) { $0.path }
    keys.optional("colour", "color", "màu", to: \.colour) { .decode($0) }
    keys.optional("default_photo", "ảnh mặc định", to: \.defaultPhoto) { $0.path }
    keys.optional("indexing", "lập chỉ mục", to: \.isIndexed) { $0.flag }
    keys.optional("search", "tìm kiếm", to: \.hasSearch) { $0.flag }
    keys.optional("menu", "trình đơn", to: \.menu) { $0.list(MenuItem.decode) }
    keys.optional("open_data_people", "công khai cá nhân", to: \.publishesPeopleAsData) {
      $0.flag
    }
    keys.optional("radio", "phát thanh", to: \.radio) { .decode($0) }
    keys.optional("open_data_license", "giấy phép dữ liệu", to: \.openDataLicense) {
      $0.webAddress([.http, .https])?.value
    }
    keys.optional("feed_authority", "chủ nguồn tin", to: \.feedAuthority) { $0.feedAuthority }
    keys.optional("size_limit", "giới hạn dung lượng", to: \.sizeLimit) { $0.byteCount }
    keys.optional("house_style", "quy ước trình bày", to: \.houseStyle) { .decode($0) }
    keys.optional("language", "ngôn ngữ", to: \.language) { $0.fixed(Language.names) }
    keys.optional("slugs", "đường dẫn", to: \.slugs) { $0.slugsByName }
  }

  /// Reads `site.yaml`; mistakes are among `diagnostics`, and there is always a value.
  package static func decode(
    _ file: SourceFile, diagnostics: inout [Diagnostic]
  ) -> SiteSettings {
    let decoder = FileDecoder(file)
    var settings = SiteSettings(title: "", baseURL: "")
    let given = keys.decode(document: &settings, with: decoder, &diagnostics)
    settings.declaredBaseURL = settings.baseURL
    if given["publisher"] == nil, !given.isDamaged {
      decoder.warning(
        "missing-publisher", .start, "Nothing says who publishes this site.",
        help:
          "Add “publisher: \(Imprint.keys.example)”; a news site must name who is responsible.")
    }
    diagnostics += decoder.diagnostics
    return settings
  }
}

extension LeadPrefix {
  static let keys = RecordKeys<LeadPrefix>("lead prefix") { keys in
    keys.required("text", "chữ", to: \.text) { $0.verbatim }
    keys.optional("from", "từ ngày", "từ", to: \.from) { $0.day }
    keys.optional("until", "đến ngày", "đến hết ngày", "đến", to: \.until) { $0.day }
  }

  /// A prefix given by its text alone, for all times, or by keys.
  static func decode(_ value: KeyedValue) -> LeadPrefix? {
    if case .scalar = value.node.value { return value.verbatim.map { LeadPrefix(text: $0) } }
    return value.record(keys, from: LeadPrefix(text: "")) { prefix, given in
      checkPeriod(from: prefix.from, until: prefix.until, given, value.decoder)
    }
  }
}

extension Imprint {
  static let keys = RecordKeys<Imprint>("publisher") { keys in
    keys.required("name", "tên", to: \.name) { $0.line }
    keys.optional("governing_body", "cơ quan chủ quản", to: \.governingBody) { $0.line }
    keys.optional("responsible", "chịu trách nhiệm", to: \.responsible) { $0.line }
    keys.optional("license", "giấy phép", to: \.license) { $0.line }
    keys.optional("address", "địa chỉ", to: \.address) { $0.line }
    keys.optional("phone", "điện thoại", to: \.phone) { $0.line }
    keys.optional("email", "thư điện tử", to: \.email) { $0.mailAddress }
  }

  static func decode(_ value: KeyedValue) -> Imprint? {
    value.record(keys, from: Imprint(name: ""))
  }
}

extension RadioSettings {
  static let keys = RecordKeys<RadioSettings>("radio programme") { keys in
    keys.optional("programme", "chương trình", to: \.programme) { $0.line }
    keys.optional("greeting", "lời chào", to: \.greeting) { $0.line }
    keys.optional("closing", "lời kết", to: \.closing) { $0.line }
    keys.optional("words_per_minute", "tốc độ đọc", to: \.wordsPerMinute) {
      $0.wholeNumber(60...400)?.value
    }
  }

  static func decode(_ value: KeyedValue) -> RadioSettings? {
    value.record(keys, from: RadioSettings())
  }
}

/// A menu item with both ways to give its target.
struct MenuEntry: Sendable {
  var title = ""
  var page: Located<String>?
  var url: Located<String>?

  static let keys = RecordKeys<MenuEntry>("menu item") { keys in
    keys.required("title", "tiêu đề", to: \.title) { $0.line }
    keys.optional("page", "trang", to: \.page) { $0.pageFile }
    keys.optional("url", "liên kết", to: \.url) {
      $0.webAddress(WebAddress.Scheme.allCases)
    }
  }
}

extension MenuItem {
  static func decode(_ value: KeyedValue) -> MenuItem? {
    let decoded = value.record(MenuEntry.keys, from: MenuEntry()) { entry, given in
      if let page = given["page"], let url = given["url"] {
        value.decoder.error(
          "conflicting-keys", url.range,
          "A menu item leads to \(quoted(page.written)) or to \(quoted(url.written)), not to both.",
          help: "Keep one of them.")
      } else if given["page"] == nil, given["url"] == nil {
        value.decoder.error(
          "missing-target", value.node.range, "This menu item leads nowhere.",
          help: "Add “page: gioi-thieu.md” or “url: https://…”.")
      }
    }
    guard let entry = decoded else { return nil }
    if let page = entry.page { return MenuItem(title: entry.title, target: .page(page)) }
    return entry.url.map { MenuItem(title: entry.title, target: .url($0)) }
  }
}

extension KeyedValue {
  fileprivate var baseURL: String? {
    if isAsked(.webAddress([.http, .https])) { return nil }
    guard let text = scalar(.webAddress).map(foldedLine) else { return nil }
    do throws(BaseURL.Mistake) {
      return try BaseURL(text).text
    } catch {
      let (message, help) = error.sentences(about: text)
      self.error("invalid-url", message, help: help)
      return nil
    }
  }

  /// A domain or a mail address, a comma and a year, month or day.
  fileprivate var feedAuthority: String? {
    guard let text = scalar(.text).map(foldedLine) else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
      trimmed(String($0))
    }
    let name = parts[0].lowercased()
    let isMail = name.utf8.contains(UInt8(ascii: "@")) && isMailbox(name.utf8Span.span)
    let isDomain =
      name.utf8.contains(UInt8(ascii: "."))
      && name.utf8.allSatisfy {
        isDigit($0) || ($0 | 0x20).isLowercaseLetter || ".-".utf8.contains($0)
      }
    let day =
      parts.count == 2 ? parts[1].split(separator: "-", omittingEmptySubsequences: false) : []
    let isDay =
      (1...3).contains(day.count) && day[0].utf8.count == 4
      && day.dropFirst().allSatisfy { $0.utf8.count == 2 }
      && day.allSatisfy { $0.utf8.allSatisfy(isDigit) }
    guard isMail || isDomain, isDay else {
      error(
        "invalid-feed-authority",
        "\(quoted(text)) is not a domain and a year in which it was yours.",
        help:
          "Write \(quoted("\(key): \"\(isMail || isDomain ? name : "example.org"),2019\"")), once and for good."
      )
      return nil
    }
    return "\(name),\(parts[1])"
  }

  /// `1 GB`
  fileprivate var byteCount: Int? {
    if isAsked(.byteCount) { return nil }
    guard let text = scalar(.text).map(foldedLine) else { return nil }
    if let bytes = ByteCount.parse(text) { return bytes }
    error(
      "invalid-size", "\(quoted(key)) takes a size, but \(quoted(text)) is not written as one.",
      help: "Write it like “1 GB” or “800 MB”.")
    return nil
  }

  fileprivate var mailAddress: String? {
    if isAsked(.mailAddress) { return nil }
    guard let text = scalar(.text).map(foldedLine) else { return nil }
    if isMailbox(text.utf8Span.span) { return text }
    error(
      "invalid-email", "\(quoted(text)) is no mail address.",
      help: "Write one, such as “toasoan@example.org”.")
    return nil
  }

  /// The name of a file in `content/pages`.
  fileprivate var pageFile: Located<String>? {
    if isAsked(.pageFile) { return nil }
    guard let text = scalar(.path).map(foldedLine) else { return nil }
    guard text.hasSuffix(".md"), !text.utf8.contains(UInt8(ascii: "/")) else {
      let name = text.split(separator: "/").last.map(String.init) ?? text
      let stem = name.prefix { $0 != "." }
      error(
        "invalid-path", "\(quoted(text)) is not the name of a file in “content/pages”.",
        help: stem.isEmpty ? nil : "Write \(quoted(stem + ".md")).")
      return nil
    }
    return Located(text, node.range)
  }

  /// Slugs for names that would share one with another name.
  fileprivate var slugsByName: [(name: Located<String>, slug: Located<String>)]? {
    if isAskedOfMapping(.id) { return nil }
    guard case .mapping(let entries) = node.value else {
      error(
        "wrong-shape", "\(quoted(key)) takes names, each with its slug.",
        help: "Write “\(key): {Minh Thạnh: minh-thanh-2}”.")
      return nil
    }
    var names: [String: String] = [:]
    var written: [String: String] = [:]
    var slugs: [(name: Located<String>, slug: Located<String>)] = []
    for entry in entries {
      let value = KeyedValue(entry.value, key: entry.key, decoder: decoder)
      guard let slug = value.slugText else { continue }
      if let other = written.updateValue(entry.key, forKey: nameKey(entry.key)) {
        decoder.error(
          "duplicate-key", entry.keyRange,
          "\(quoted(entry.key)) and \(quoted(other)) are one name, which has one slug.",
          help: "Keep one of them.")
        continue
      }
      if let other = names[slug.value] {
        decoder.error(
          "duplicate-slug", slug.range,
          "The slug \(quoted(slug.value)) is already that of \(quoted(other)).",
          help: "Give each name a slug of its own.")
        continue
      }
      names[slug.value] = entry.key
      slugs.append((Located(entry.key, entry.keyRange), slug))
    }
    return slugs
  }
}

extension UInt8 {
  fileprivate var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
