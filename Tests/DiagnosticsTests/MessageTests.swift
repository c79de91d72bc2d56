import Testing

@testable import Diagnostics

@Suite struct MessageTests {
  private let name = "Bà Hoa"

  @Test func isSaidInBothLanguages() {
    let message: Message = "Cannot read “\(name)”: \(sentence: "permission denied")"
    #expect(message.template == "Cannot read “%1”: %2")
    #expect(message.text(in: .english) == "Cannot read “Bà Hoa”: Permission denied.")
    #expect(message.text(in: .vietnamese) == "Không đọc được “Bà Hoa”: Không có quyền.")
  }

  @Test func argumentsStandWhereTheOtherLanguageWantsThem() {
    let message: Message = "The \("id" as Message) “a” stands on line \(3) and again on line \(4)."
    let known: Message =
      "The \("id" as Message) \("“a”") stands on line \(3) and again on line \(4)."
    #expect(message.english == known.english)
    #expect(known.text(in: .vietnamese) == "Dòng 3 và dòng 4 có cùng mã “a”.")
  }

  /// A literal within an interpolation is a message, too, and what a variable holds is a text.
  @Test(arguments: [true, false])
  func wordsWithinASentenceAreSaidInItsLanguage(isFile: Bool) {
    let message: Message = "“\(name)” is \(isFile ? "a file" : "a folder")"
    #expect(message.text(in: .vietnamese) == "“Bà Hoa” is \(isFile ? "tệp" : "thư mục")")
    let variable = "a file"
    #expect(("\(variable)" as Message).text(in: .vietnamese) == "a file")
  }

  @Test func countsHaveTheMarksOfTheLanguage() {
    let message = Message.files(1_234_567)
    #expect(message.english == "1234567 files")
    #expect(message.text(in: .vietnamese) == "1.234.567 tệp")
    #expect(Message.files(1).english == "1 file")
    #expect(
      ("\(count: 999) \(count: -1000) \(2019)" as Message).text(in: .vietnamese)
        == "999 -1.000 2019")
  }

  @Test func clausesSentencesAndArticles() {
    let fact: Message = "It is cold."
    #expect(
      ("\(clause: fact)\(otherPlaces(3))." as Message).english
        == "It is cold, here and in 2 more places.")
    #expect(
      ("\(indefinite: "article") and \(indefinite: "page")" as Message).english
        == "an article and a page")
    #expect(("\(indefinite: "article")" as Message).text(in: .vietnamese) == "bài")
  }

  @Test func listsHaveTheWordsOfTheLanguage() {
    let choice = Message.alternatives(["a", "b", "c"] as [String])
    #expect(choice.english == "a, b or c")
    #expect(choice.text(in: .vietnamese) == "a, b hoặc c")
    #expect(Message.alternatives(["a"] as [String]).english == "a")
    #expect(Message.list([] as [Message]).isEmpty)
  }

  @Test func sentencesOfTwoLinesAreOneTemplate() {
    let message: Message = "a \(1) b " + "\(2) c " + "d \(3)"
    #expect(message.template == "a %1 b %2 c d %3")
    #expect(message.english == "a 1 b 2 c d 3")
  }

  /// Authors write `%1`, too.
  @Test func argumentsAreNoTemplates() {
    let written = "%2 %1 100 %"
    let message: Message = "“\(written)” is \(name)"
    #expect(message.english == "“%2 %1 100 %” is Bà Hoa")
  }

  @Test func equalEnglishIsEqual() {
    let made: Message = "There is no file “\("a")”."
    #expect(made == "There is no file “a”.")
    #expect(Set([made, "There is no file “a”."]).count == 1)
    #expect(("a" as Message) < "b")
    #expect(made != "There is no file “b”.")
  }

  @Test func whatIsMissingInALanguageIsNamed() {
    let variable = "a file"
    let message: Message =
      "Nobody has said this \("nor this" as Message) \(variable) \("1 file" as Message)"
    #expect(
      message.templatesMissing(in: .vietnamese)
        == ["Nobody has said this %1 %2 %3", "nor this", "a file"])
    #expect(("“\(name)” %" as Message).templatesMissing(in: .vietnamese) == [])
  }

  // MARK: Kept from build to build

  private static let stored: [Message] = [
    "", "Plain.", "“\("Đồng \u{0}:\n5:t")” \(7) \(count: -8)",
    "\(clause: "a.") \(sentence: "b") \(indefinite: "c") \("d \("e")" as Message)",
  ]

  @Test(arguments: stored)
  func isKeptWhole(message: Message) {
    let read = Message(storedText: message.storedText)
    #expect(read?.storedText == message.storedText)
    for language in Language.allCases {
      #expect(read?.text(in: language) == message.text(in: language))
    }
  }

  /// No text has two forms, and no damaged one is read as another message of the same bytes.
  @Test(arguments: stored)
  func damagedTextsAreRefusedOrOthers(message: Message) {
    let bytes = Array(message.storedText.utf8)
    for index in bytes.indices {
      for value in [UInt8(ascii: "0"), UInt8(ascii: "t"), UInt8(ascii: ":"), 0xFF] {
        var damaged = bytes
        damaged[index] = value
        let text = String(decoding: damaged, as: UTF8.self)
        if let read = Message(storedText: text) { #expect(read.storedText == text) }
      }
      let cut = String(decoding: bytes[..<index], as: UTF8.self)
      if let read = Message(storedText: cut) { #expect(read.storedText == cut) }
    }
  }

  @Test func noTextOverflowsTheStack() {
    var text = "s0:"
    for _ in 0..<2000 { text = "s0:m\(text.utf8.count):\(text)" }
    #expect(Message(storedText: text) == nil)
  }

  // MARK: Texts of others

  @Test func whatAnotherLibrarySaysIsReadByPattern() {
    let pattern: Message = "Unknown option '%1'. Did you mean '%2'?"
    let read = Message("Unknown option '--x'. Did you mean '--y'?", readAs: pattern)
    #expect(read?.english == "Unknown option '--x'. Did you mean '--y'?")
    #expect(read?.text(in: .vietnamese) == "Không có tùy chọn “--x”. Có phải là “--y” không?")
    #expect(Message("Unknown option '--x'", readAs: pattern) == nil)
  }
}

@Suite struct LanguageTests {
  @Test(arguments: [
    ("vi_VN.UTF-8", Language.vietnamese), ("en_US.UTF-8", .english), ("en", .english),
    ("VI", .vietnamese), ("C", nil), ("C.UTF-8", nil), ("POSIX", nil), ("", nil), ("fr_FR", nil),
  ])
  func localesSayALanguage(locale: String, language: Language?) {
    #expect(Language(locale: locale) == language)
  }

  /// What is asked for goes before what the project says, and that before the system.
  @Test(
    arguments: [
      (Language.english, Language.vietnamese, ["LC_ALL": "vi_VN"], Language.english),
      (nil, .english, ["LC_ALL": "vi_VN"], .english),
      (nil, nil, ["LC_ALL": "en_US", "LC_MESSAGES": "vi_VN", "LANG": "vi_VN"], .english),
      (nil, nil, ["LC_MESSAGES": "en_GB.UTF-8", "LANG": "vi_VN"], .english),
      (nil, nil, ["LC_ALL": "C", "LANG": "en_US.UTF-8"], .english),
      (nil, nil, ["LANG": "C.UTF-8"], .vietnamese), (nil, nil, [:], .vietnamese),
    ] as [(Language?, Language?, [String: String], Language)])
  func oneLanguageIsChosen(
    asked: Language?, project: Language?, environment: [String: String], chosen: Language
  ) {
    #expect(Language.chosen(asked: asked, project: project) { environment[$0] } == chosen)
  }

  /// The labels, too.
  @Test func formattersSpeakVietnamese() {
    let diagnostic = Diagnostic(
      severity: .warning, id: "odd", path: "a.md", line: 3, column: 1, length: 1,
      message: "This file is not UTF-8 text.", excerpt: "x",
      help: "Save it with the encoding UTF-8.")
    #expect(
      TerminalFormatter(color: false, language: .vietnamese).format(diagnostic) == """
        a.md:3:1: cảnh báo: Tệp này không lưu bằng bảng mã UTF-8. [odd]
          3 | x
            | ^
          cách sửa: Hãy lưu lại tệp bằng bảng mã UTF-8.

        """)
    #expect(
      GitHubFormatter(language: .vietnamese).format([diagnostic]) == """
        ::warning file=a.md,line=3,col=1,endColumn=2,title=odd::\
        Tệp này không lưu bằng bảng mã UTF-8.%0AHãy lưu lại tệp bằng bảng mã UTF-8.

        """)
    let json = JSONFormatter(language: .vietnamese).format([diagnostic])
    #expect(json.contains(#""severity":"warning","id":"odd""#))
    #expect(json.contains(#""message":"Tệp này không lưu bằng bảng mã UTF-8.""#))
    #expect(json.contains(#""language":"vi""#))
  }
}
