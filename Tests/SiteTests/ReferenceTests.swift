import Content
import SampleProjects
import Site
import Testing

@Suite struct ReferenceTests {
  private let target = SampleProject.article("Đích", body: "Mở.\n\n## Mục hai\n\nThân.\n")

  private func result(
    _ body: String, _ more: String = "", files: [String: String] = [:]
  ) -> SampleProject.Result {
    var all = files
    all["content/articles/2019/06/a.md"] = SampleProject.article("A", more, body: body)
    all["content/articles/2019/05/dich.md"] = target
    return SampleProject(files: all).make()
  }

  private func targets(_ result: SampleProject.Result) -> [LinkTarget] {
    result.site.articles.first { $0.title == "A" }?.targets ?? []
  }

  @Test(arguments: [
    ("[x](../05/dich.md)", LinkTarget.page("2019/06/dich.html", fragment: nil)),
    (
      "[x](../05/dich.md#muc-hai)", .page("2019/06/dich.html", fragment: "muc-hai")
    ),
    ("[x](https://example.net/)", .external("https://example.net/")),
    (
      "[x](<https://[::1]/a [b]?c=\"d\"&e=%20%zz#f#g>)",
      .external("https://[::1]/a%20%5Bb%5D?c=%22d%22&e=%20%25zz#f%23g")
    ),
    ("[x](https://example.net/đường)", .external("https://example.net/đường")),
    ("[x](mailto:a@example.org)", .external("mailto:a@example.org")),
    ("[x](tai%20lieu.pdf)", .file(0)),
    ("[x](<tai lieu.pdf>)", .file(0)),
    ("[x](#duoi)\n\n## Dưới", .fragment("duoi")),
  ])
  func linksAreFound(body: String, target: LinkTarget) {
    let result = result(
      "Đầu.\n\n" + body,
      files: body.contains("lieu") ? ["content/articles/2019/06/tai lieu.pdf": "x"] : [:])
    #expect(targets(result) == [target])
    #expect(result.findings == [])
  }

  /// Of `index.md` the folder's name tells the text from others, and a text may have moved into a folder.
  @Test(arguments: [
    ("../05/hai-vuj/index.md", "../05/hai-vu/index.md"),
    ("../04/hai-vu/index.md", "../05/hai-vu/index.md"),
    ("../05/hai-vu.md", "../05/hai-vu/index.md"),
    ("../05/dich/index.md", "../05/dich.md"),
    ("../05/hai-vu/soo.pdf", "../05/hai-vu/sổ.pdf"),
  ])
  func theNearestTextOrFileIsSuggestedAsItWouldBeWritten(link: String, nearest: String) {
    let result = result(
      "Đầu.\n\n[x](\(link))",
      files: [
        "content/articles/2018/dau/index.md": SampleProject.article("Đầu tiên"),
        "content/articles/2019/05/hai-vu/index.md": SampleProject.article("Hai vụ"),
        "content/articles/2019/05/hai-vu/so\u{302}\u{309}.pdf": "x",
      ])
    #expect(
      result.findings == [
        "content/articles/2019/06/a.md:8:5: error: There is no file “\(link)”. [broken-link] → Did you mean “\(nearest)”?"
      ])
  }

  @Test func aPhotoWithAMistakeMayHaveADescriptionThatCannotBeRead() {
    let result = result(
      "Đầu.", "photo: {src: anh.jpg, alt: \"Đồng sen}",
      files: ["content/articles/2019/06/anh.jpg": "x"])
    #expect(result.findings == [])
  }

  @Test func aFileNameInAnotherNormalFormIsTheSameFile() {
    let decomposed = "content/articles/2019/06/a\u{309}nh.jpg"
    let result = result("Đầu.\n\n![Cảnh](ảnh.jpg)", files: [decomposed: "x"])
    #expect(targets(result) == [.file(0)])
    #expect(result.findings == [])
    #expect(result.site.files.files[0].address.utf8.elementsEqual("2019/06/ảnh.jpg".utf8))
  }

  @Test(arguments: [
    (
      "[x](../05/dihc.md)",
      "8:5: error: There is no file “../05/dihc.md”. [broken-link] → Did you mean “../05/dich.md”?"
    ),
    (
      "[x](dich.md)",
      "8:5: error: There is no file “dich.md”. [broken-link] → Did you mean “../05/dich.md”?"
    ),
    (
      "[x](../05/dich.md#muc-ha)",
      "8:5: error: There is no heading “#muc-ha”. [missing-heading] → Did you mean “#muc-hai”?"
    ),
    (
      "[x](<../05/dich.md#Mục Hai>)",
      "8:6: error: There is no heading “#Mục Hai”. [missing-heading] → Did you mean “#muc-hai”?"
    ),
    (
      "[x](#khong)",
      "8:5: error: There is no heading “#khong”. [missing-heading] → That text has no headings: link to it without “#khong”."
    ),
    (
      "![Cảnh](anh.jpg)",
      "8:9: error: There is no image “anh.jpg”. [missing-image] → Put the image beside this file, or correct its name."
    ),
    (
      "![x](C:\\Users\\hoa\\cho.png)",
      #"8:6: error: “C:\Users\hoa\cho.png” is a file of one computer, not of the site. [invalid-path] → Put the file beside this one and write its name."#
    ),
    (
      "[x](C:/van.pdf)",
      "8:5: error: “C:/van.pdf” is a file of one computer, not of the site. [invalid-path] → Put the file beside this one and write its name."
    ),
    (
      "![x](anh\\cho.png)",
      #"8:6: error: “anh\cho.png” has backslashes. [invalid-path] → Write “anh/cho.png”."#
    ),
    (
      "[x](../../../../../bi-mat.md)",
      "8:5: error: “../../../../../bi-mat.md” leads out of the folder content. [outside-project] → Put the file beside this one and write its name alone."
    ),
  ])
  func brokenLinksAreErrorsWithHelp(body: String, finding: String) {
    #expect(
      result("Đầu.\n\n" + body).findings == ["content/articles/2019/06/a.md:" + finding])
  }

  @Test func aLinkToAnUnpublishedArticleBecomesPlainText() {
    let result = result(
      "Đầu.\n\n[x](nhap.md)",
      files: ["content/articles/2019/06/nhap.md": SampleProject.article("N", "draft: true")])
    #expect(targets(result) == [.unpublished])
    #expect(
      result.findings
        == [
          "content/articles/2019/06/a.md:8:5: warning: “nhap.md” is a draft, so this link is shown as plain text. [link-to-unpublished] → Remove the link, or wait until the article is published."
        ])
  }

  @Test(arguments: [
    ("expires: 2020-01-01", "expired"),
    ("withdrawn: {date: 2020-01-01, reason: Sai.}", "withdrawn"),
  ])
  func nobodyWaitsForAnArticleThatIsGone(more: String, adjective: String) {
    let result = result(
      "Đầu.\n\n[x](cu.md)",
      files: ["content/articles/2019/06/cu.md": SampleProject.article("C", more)])
    #expect(
      result.findings == [
        "content/articles/2019/06/a.md:8:5: warning: “cu.md” is \(adjective), so this link is shown as plain text. [link-to-unpublished] → Remove the link."
      ])
  }

  @Test(arguments: [
    ("[x](B.md)", "8:5: error: There is no file “B.md”. [broken-link]", "b.md"),
    ("[x](Bai-Cu.MD)", "8:5: error: There is no file “Bai-Cu.MD”. [broken-link]", "bai-cu.md"),
    ("![x](anh/A.png)", "8:6: error: There is no image “anh/A.png”. [missing-image]", "anh/a.png"),
    ("![x](CHO.png)", "8:6: error: There is no image “CHO.png”. [missing-image]", "cho.png"),
    ("![x](Chợ.png)", "8:6: error: There is no image “Chợ.png”. [missing-image]", "cho.png"),
    (
      "![x](nha-que.png)", "8:6: error: There is no image “nha-que.png”. [missing-image]",
      "<nhà quê.png>"
    ),
    ("![x](/LOGO.png)", "8:6: error: There is no image “/LOGO.png”. [missing-image]", "/logo.png"),
  ])
  func aNameThatReadsTheSameIsMeantBeforeASimilarOne(
    body: String, finding: String, meant: String
  ) {
    let folder = "content/articles/2019/06/"
    var files = ["content/static/logo.png": "x"]
    for name in ["b", "c", "bai-cu"] { files[folder + name + ".md"] = SampleProject.article(name) }
    for name in ["anh/a", "anh/b", "cha", "cho", "nhà quê"] { files[folder + name + ".png"] = "x" }
    #expect(
      result("Đầu.\n\n" + body, files: files).findings == [
        "\(folder)a.md:\(finding) → Did you mean “\(meant)”?"
      ])
  }

  @Test func aMissingPhotoNamesTheNearestFile() {
    let result = result(
      "Đầu.", "photo: chan-dung.jpeg",
      files: ["content/articles/2019/06/chan-dung.jpg": "x"])
    #expect(
      result.findings == [
        "content/articles/2019/06/a.md:4:8: error: There is no file “chan-dung.jpeg”. [missing-file] → Did you mean “chan-dung.jpg”?"
      ])
  }

  @Test(arguments: [
    ("photo: {src: a.heic, caption: a}", "Đầu.", "4:14", "a.heic"),
    ("photos: [{src: a.png, alt: a}]", "Đầu.", "4:16", "a.png"),
    ("video: {src: a.mp4, poster: a.heic}", "Đầu.", "4:29", "a.heic"),
    ("", "Đầu.\n\n![x](a.heic)", "8:6", "a.heic"),
  ])
  func whatBrowsersDoNotShowIsNoPicture(
    more: String, body: String, place: String, name: String
  ) {
    let folder = "content/articles/2019/06/"
    let result = result(
      body, more,
      files: [folder + "a.heic": "x", folder + "a.png": "no picture", folder + "a.mp4": "x"])
    #expect(
      result.findings == [
        "\(folder)a.md:\(place): error: “\(name)” is no picture that browsers show. [no-picture] → Save it as JPEG, PNG or WebP."
      ])
  }

  @Test func aDrawingNeedsNoSizeInPixels() {
    let result = result(
      "Đầu.\n\n![x](a.SVG)", files: ["content/articles/2019/06/a.SVG": "<svg/>"])
    #expect(result.findings == [])
  }

  @Test func aFileThatNoTextUsesIsAWarning() {
    let folder = "content/articles/2019/06/"
    var files = ["content/static/d.txt": "x"]
    for name in [
      "bai-moi.md.txt", "Ghi chu.TXT", "bai.docx", "bai.doc", "a.txt", "b.docx", "nhap.doc",
      "go.docx", "so.ods", "anh.svg", "dung.png",
      "so (2) #1.ods",
    ] { files[folder + name] = "x" }
    files[folder + "nhap.md"] = SampleProject.article(
      "N", "draft: true\nattachments: [nhap.doc]")
    files[folder + "go.md"] = SampleProject.article(
      "G", "withdrawn: {date: 2019-07-01}\nattachments: [go.docx]")
    let text =
      "This text is not published, since its name does not end in “.md” and no text links to it. [misnamed-text] → Rename it so that it ends in “.md” if it is an article."
    let document =
      "This document is not published, since no text links to it. [misnamed-text] → Copy its text into a file that ends in “.md” if it is an article."
    #expect(
      result("Đầu.\n\n[x](a.txt) [y](dung.png)", "attachments: [b.docx]", files: files).findings
        == [
          "\(folder)Ghi chu.TXT:1:1: warning: \(text)",
          "\(folder)anh.svg:1:1: warning: This picture is not published, since no text shows it. [unused-file] → Write “![description](anh.svg)” where it belongs, or delete it.",
          "\(folder)bai-moi.md.txt:1:1: warning: \(text)",
          "\(folder)bai.doc:1:1: warning: \(document)",
          "\(folder)bai.docx:1:1: warning: \(document)",
          "\(folder)so (2) #1.ods:1:1: warning: This file is not published, since no text names it. [unused-file] → Write “[name](<so (2) %231.ods>)” where it belongs, or delete it.",
          "\(folder)so.ods:1:1: warning: This file is not published, since no text names it. [unused-file] → Write “[name](so.ods)” where it belongs, or delete it.",
        ])
  }

  /// A name that was misspelt may mean any file beside it.
  @Test func noFileIsCalledUnusedBesideAMistake() {
    let result = result(
      "Đầu.\n\n![x](cho.svg)", files: ["content/articles/2019/06/cho-que.svg": "<svg/>"])
    #expect(result.findings.count == 1)
    #expect(!result.findings[0].contains("unused-file"))
  }

  /// Pages that are made of all articles have no file that a link could name.
  @Test(arguments: [
    ("/khen-thuong/index.html", "khen-thuong/index.html"),
    ("/khen-thuong/", "khen-thuong/index.html"),
    ("/khen-thuong", "khen-thuong/index.html"),
    ("https://example.org/don-vi/", "don-vi/index.html"),
    ("http://example.org/2019/06/a.html", "2019/06/a.html"), ("https://example.org/", "index.html"),
  ])
  func ownPagesAreLinkedByTheirAddress(link: String, address: String) {
    let result = result("Đầu.\n\n[x](\(link)#m)")
    #expect(targets(result) == [.page(address, fragment: "m")])
    #expect(result.conditions == [address])
  }

  @Test(arguments: [
    "https://example.org.vn/", "https://example.org/?p=5", "https://www.example.org/a",
    "mailto:a@example.org",
  ])
  func otherAddressesAreNotOwn(link: String) {
    let result = result("Đầu.\n\n[x](\(link))")
    #expect(targets(result) == [.external(link)])
    #expect(result.findings == [])
  }

  /// As browsers save downloads, and as cameras name pictures.
  @Test(arguments: [
    ("cau%20khi.png", "![x](cau%20khi.png)"), ("so#1.png", "![x](so#1.png)"),
    ("so#1.png", "![x](so%231.png)"), ("100%.png", "![x](100%.png)"), ("ai?.png", "![x](ai?.png)"),
  ])
  func aFileIsFoundByItsNameAsItStands(name: String, body: String) {
    let result = result("Đầu.\n\n" + body, files: ["content/articles/2019/06/" + name: "x"])
    #expect(targets(result) == [.file(0)])
  }

  @Test func onlyFilesThatAreUsedArePublishedAndAllOfStatic() {
    let result = result(
      "Đầu.\n\n[x](a.pdf)",
      files: [
        "content/articles/2019/06/a.pdf": "x", "content/articles/2019/06/b.pdf": "x",
        "content/static/c/d.txt": "x",
      ])
    #expect(
      result.site.publishedFiles.map { result.site.files.files[$0].address }
        == ["2019/06/a.pdf", "c/d.txt"])
  }

  @Test func anUnknownIdIsAnErrorInDraftsToo() {
    let result = SampleProject(files: [
      "content/places.yaml": SampleProject.places,
      "content/articles/a.md": SampleProject.article("A", "draft: true\nunits: [gao-giogn]"),
      "content/articles/b.md": SampleProject.article("B", "units: [gao-giong, zzz]"),
    ]).make()
    #expect(
      result.findings == [
        "content/articles/b.md:4:20: error: There is no unit “zzz” in places.yaml. [unknown-place] → Write an id that content/places.yaml has (tinh-dong-thap, huyen-cao-lanh, gao-giong, xa-phong-my, xa-phu-cuong), or add this one there.",
        "content/articles/a.md:5:9: error: There is no unit “gao-giogn” in places.yaml. [unknown-place] → Did you mean “gao-giong”?",
      ])
  }
}
