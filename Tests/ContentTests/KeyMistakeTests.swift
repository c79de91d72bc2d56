import Content
import Diagnostics
import Testing

@Suite struct KeyMistakeTests {
  @Test func anUnknownKeyIsAWarningWithTheNearestOne() throws {
    let decoded = try decodeArticleWith(
      """
      titel2: x
      sapoo: Đoạn mở đầu
      zzz: 1
      chuyen_mucc: guong-sang
      """)
    #expect(
      decoded.findings == """
        4:1 warning unknown-key: “titel2” is no key of an article and has no effect.
          titel2: x
          ^^^^^^
          help: Did you mean “title”?
        5:1 warning unknown-key: “sapoo” is no key of an article and has no effect.
          sapoo: Đoạn mở đầu
          ^^^^^
          help: Did you mean “sapo”?
        6:1 warning unknown-key: “zzz” is no key of an article and has no effect.
          zzz: 1
          ^^^
        7:1 warning unknown-key: “chuyen_mucc” is no key of an article and has no effect.
          chuyen_mucc: guong-sang
          ^^^^^^^^^^^
          help: Did you mean “chuyên mục”?
        """)
  }

  @Test func aKeyNearToOneThatKeepsATextBackIsAnError() throws {
    let decoded = try decodeArticleWith(
      """
      darft: true
      expirse: 2030-01-01
      nhapp: có
      gỡ bài viết: x
      """)
    #expect(
      decoded.findings == """
        4:1 error unknown-key: “darft” is no key of an article, and “draft” decides what is published.
          darft: true
          ^^^^^
          help: Did you mean “draft”?
        5:1 error unknown-key: “expirse” is no key of an article, and “expires” decides what is published.
          expirse: 2030-01-01
          ^^^^^^^
          help: Did you mean “expires”?
        6:1 error unknown-key: “nhapp” is no key of an article, and “nháp” decides what is published.
          nhapp: có
          ^^^^^
          help: Did you mean “nháp”?
        7:1 error unknown-key: “gỡ bài viết” is no key of an article, and “gỡ bài” decides what is published.
          gỡ bài viết: x
          ^^^^^^^^^^^
          help: Did you mean “gỡ bài”?
        """)
  }

  @Test(arguments: [
    ("bản nháp", "nháp"), ("ban_nhap", "nháp"), ("isDraft", "draft"), ("gỡ", "gỡ bài"),
    ("ngày hết hạn", "hết hạn"), ("hạn", "hết hạn"),
    ("ngày đăng", "ngày"), ("expiry_date", "expires"),
  ])
  func wordsOfAKeyThatKeepsATextBackAreAnError(written: String, meant: String) throws {
    let decoded = try decodeArticleWith("\(written): 2030-01-01")
    #expect(
      decoded.findings == """
        4:1 error unknown-key: “\(written)” is no key of an article, and “\(meant)” decides what is published.
          \(written): 2030-01-01
          \(String(repeating: "^", count: written.count))
          help: Did you mean “\(meant)”?
        """)
  }

  @Test(arguments: ["publish", "published", "publishDate", "hidden", "embargo", "Xuất bản", "ẩn"])
  func otherSystemsWordsThatKeepATextBackAreAnError(written: String) throws {
    let decoded = try decodeArticleWith("\(written): false")
    #expect(
      decoded.findings == """
        4:1 error unknown-key: “\(written)” is no key of an article, and “draft” decides what is published.
          \(written): false
          \(String(repeating: "^", count: written.count))
          help: Write “draft: true” to keep the text back, or “date: …” with the moment to publish it.
        """)
  }

  @Test func takingDownByOtherWordsIsAnError() throws {
    let decoded = try decodeArticleWith("gỡ bỏ: 2030-01-01")
    #expect(
      decoded.findings == """
        4:1 error unknown-key: “gỡ bỏ” is no key of an article, and “withdrawn” decides what is published.
          gỡ bỏ: 2030-01-01
          ^^^^^
          help: Write “gỡ bài: {ngày: …, lý do: …}”.
        """)
  }

  /// Words that only look like those of the deciding keys, or are more of another one.
  @Test(arguments: [
    ("người nhập", nil), ("bài", nil), ("publishers", nil), ("ngày cập nhật", "cập nhật"),
    ("tên chuyên mục", "chuyên mục"),
  ])
  func otherWordsAreAWarning(written: String, meant: String?) throws {
    let decoded = try decodeArticleWith("\(written): x")
    #expect(decoded.diagnostics.map(\.severity) == [.warning])
    #expect(decoded.diagnostics.map(\.help) == [meant.map { "Did you mean “\($0)”?" }])
  }

  @Test func aTitleByMoreWordsIsOneError() throws {
    let decoded = try decodeArticle("tiêu đề bài: Chợ quê\ndate: 2019-06-05")
    #expect(
      decoded.findings == """
        2:1 error unknown-key: “tiêu đề bài” is no key of an article, which must have “tiêu đề”.
          tiêu đề bài: Chợ quê
          ^^^^^^^^^^^
          help: Did you mean “tiêu đề”?
        """)
  }

  /// An empty key that keeps a text back would publish it.
  @Test func aKeyThatDecidesWhatIsPublishedHasAValue() throws {
    let decoded = try decodeArticleWith(
      """
      draft: ~
      expires: ""
      gỡ bài:
      reason: theo yêu cầu
      """)
    let help = "Write the value behind the colon, or delete the line."
    #expect(
      decoded.findings == """
        4:1 error missing-value: “draft” decides what is published, but has no value.
          draft: ~
          ^^^^^
          help: \(help) A draft: with true, readers do not see it.
        5:1 error missing-value: “expires” decides what is published, but has no value.
          expires: ""
          ^^^^^^^
          help: \(help) When the article ends and is shown no more.
        6:1 error missing-value: “gỡ bài” decides what is published, but has no value.
          gỡ bài:
          ^^^^^^
          help: \(help) Takes the article away: {date: …, reason: …}. Its address says so.
        7:1 warning unknown-key: “reason” is no key of an article and has no effect.
          reason: theo yêu cầu
          ^^^^^^
        """)
  }

  @Test func aPageRefusesAnEmptyDraftToo() throws {
    let decoded = try decodePage("title: Giới thiệu\ndraft:")
    #expect(decoded.diagnostics.map(\.message) == ["“draft” is no key of a page."])
  }

  @Test func aSlipInAKeyThatMustBeThereIsOneError() throws {
    let decoded = try decodeArticle(
      """
      titel: Tám đề tài
      dtae: 2019-06-05
      slugg: tam-de-tai
      """)
    #expect(
      decoded.findings == """
        2:1 error unknown-key: “titel” is no key of an article, which must have “title”.
          titel: Tám đề tài
          ^^^^^
          help: Did you mean “title”?
        3:1 error unknown-key: “dtae” is no key of an article, and “date” decides what is published.
          dtae: 2019-06-05
          ^^^^
          help: Did you mean “date”?
        4:1 warning unknown-key: “slugg” is no key of an article and has no effect.
          slugg: tam-de-tai
          ^^^^^
          help: Did you mean “slug”?
        """)
    #expect(!decoded.value.isDated)
  }

  /// The body's first paragraph is the lead only where none was written.
  @Test(arguments: ["sappo: Mở đầu", "sapo: \"Mở đầu"])
  func aLeadThatCannotBeReadIsNotTakenFromTheBody(line: String) throws {
    let decoded = try decodeArticle(
      "title: Bài\ndate: 2019-06-05\n" + line, body: "Đoạn đầu có [liên kết](b.md).\n\nĐoạn hai.")
    #expect(decoded.value.lead == nil)
    #expect(decoded.diagnostics.count == 1)
  }

  @Test func aKeyByBothNamesIsAnError() throws {
    let decoded = try decodeArticleWith(
      """
      sapo: Một
      lead: Hai
      communes: my-long
      đơn vị: my-hiep
      """)
    #expect(
      decoded.findings == """
        5:1 error duplicate-key: “lead” and “sapo” (line 4) are two names of one key.
          lead: Hai
          ^^^^
          help: Keep one of them.
        7:1 error duplicate-key: “đơn vị” and “communes” (line 6) are two names of one key.
          đơn vị: my-hiep
          ^^^^^^
          help: Keep one of them.
        """)
  }

  @Test func aListOrMappingWhereTextStands() throws {
    let decoded = try decodeArticleWith(
      """
      kicker: [Khẩn]
      lead: {a: b}
      series: Kỳ 1
      source: [a]
      slug:
        - a
      params: text
      photo: [a.jpg]
      """)
    #expect(
      decoded.findings == """
        4:9 error wrong-shape: “kicker” takes text, not a list.
          kicker: [Khẩn]
                  ^^^^^^
          help: If it is text that begins with a bracket, put it in quotes.
        5:7 error wrong-shape: “lead” takes text, not a group of keys.
          lead: {a: b}
                ^^^^^^
          help: If it is text that begins with a bracket, put it in quotes.
        6:9 error wrong-shape: “series” takes a group of keys, not text.
          series: Kỳ 1
                  ^^^^
          help: Write “series: {name: …, part: …}”.
        7:9 error wrong-shape: “source” takes a group of keys, not a list.
          source: [a]
                  ^^^
          help: Write “source: {name: …}”.
        9:3 error wrong-shape: “slug” takes text, not a list.
            - a
            ^^^
          help: Write the text behind “slug: ”.
        10:9 error wrong-shape: “params” takes a group of keys.
          params: text
                  ^^^^
          help: Write “params: {name: value}”.
        11:8 error wrong-shape: “photo” takes a group of keys, not a list.
          photo: [a.jpg]
                 ^^^^^^^
          help: Write “photo: {src: …}”.
        """)
  }

  @Test func aNestedRecordLacksWhatItNeeds() throws {
    let decoded = try decodeArticleWith(
      """
      series: {name: Làm theo Bác}
      corrections:
        - was: 45
          nơw: 46
      withdrawn: {date: , reason: x}
      author: [{role: phóng viên}]
      """)
    #expect(
      decoded.findings == """
        4:9 error missing-part: This series has no “part”.
          series: {name: Làm theo Bác}
                  ^^^^^^^^^^^^^^^^^^^^
          help: Add “part: …, ” right behind the “{”. Which part this is, such as 2.
        6:5 error missing-date: This correction has no “date”.
            - was: 45
              ^^^^^^^
          help: Add “date: …”. The day of the correction, such as 2019-06-05.
        8:13 error missing-date: The value of “date” is missing.
          withdrawn: {date: , reason: x}
                      ^^^^
          help: Write it after “date: ”. The day on which it was taken away, such as 2019-06-05.
        9:10 error missing-name: This author has no “name”.
          author: [{role: phóng viên}]
                   ^^^^^^^^^^^^^^^^^^
          help: Add “name: …, ” right behind the “{”. The full name, or a pen name.
        """)
  }
}
