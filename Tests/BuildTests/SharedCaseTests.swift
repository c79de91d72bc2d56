import Foundation
import Testing

@testable import Build

/// Projects that once went wrong, as they lie beside the project: what is said of each, and what is published.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: SharedCase.folder.path),
    "The shared folder with the cases is not beside the project."))
struct SharedCaseTests {
  static let cases: [SharedCase] = [
    SharedCase(
      "01-tilde-numbers",
      pages: [
        "2026/11/gia-lua.html": [
          "<p class=\"lead\">ĐTO - Giá lúa 20~25 nghìn, xoài 30~35 nghìn đồng/kg.</p>",
          "<p>Nhiệt độ 20~25°C, hôm sau 26~30°C; <del>câu này bỏ</del>.</p>",
          "<td>20~25, 30~35</td>",
        ], "feed.xml": ["Giá lúa 20~25 nghìn"], "du-lieu/bai-viet-2026.csv": ["xoài 30~35 nghìn"],
      ]),
    SharedCase(
      "02-open-fence",
      says: [
        "articles/2026/11/ngan-cach.md:8:1: error: This “~~~~~~~~” begins program code that is never closed, so that all 4 "
          + "lines below it are shown as code. [unclosed-code]"
      ]),
    SharedCase(
      "03-status-draft",
      says: [
        ("an", "visible"), ("chua-duyet-2", "trạng thái"), ("chua-duyet", "status"),
        ("hen", "scheduled"),
        ("noi-bo", "public"),
      ].map {
        "articles/2026/11/\($0).md:4:1: error: “\($1)” is no key of an article, and “draft” decides what is published. "
          + "[unknown-key]"
      }),
    SharedCase(
      "05-photo-under-lead",
      says: [
        "articles/2026/11/anh-mat/index.md:7:14: warning: This photo has no caption. [missing-caption]"
      ],
      pages: [
        "2026/11/anh-mat.html": [
          "<p class=\"lead\">ĐTO - Sáng 20/11, xã biểu dương 12 hộ.</p>\n<div class=\"body\">\n<figure><img src="
        ]
      ]),
    SharedCase(
      "07-tag-trang",
      pages: [
        "chu-de/trang-trai/index.html": ["Trang trại"], "tac-gia/trang-vy/index.html": ["Trang Vy"],
      ]),
    SharedCase(
      "08-shared-slug-help",
      says: [
        (
          "b", 8, "hoc-tap-lam-theo-bac", "Học tập, làm theo Bác", "Học tập làm theo Bác", "a",
          "fd8c"
        ),
        ("b", 33, "dan-van-kheo", "“Dân vận khéo”", "Dân vận khéo", "a", "da48"),
        ("b", 49, "vi-nguoi-ngheo", "#Vì người nghèo", "Vì người nghèo", "a", "28b8"),
        ("b", 68, "bac-ho", "\"Bác Hồ\"", "Bác Hồ", "a", "182d"),
        ("c", 8, "covid-19", "Covid: 19", "Covid-19", "b", "257c"),
      ].map {
        "articles/2026/11/\($0).md:4:\($1): warning: The address “\($2)” of the tag “\($3)” is that of “\($4)” in "
          + "content/articles/2026/11/\($5).md, so this one gets “\($2)-\($6)”. [shared-slug]"
      }),
    SharedCase(
      "10-feed-id", pages: ["feed.xml": ["<id>tag:example.org,2026:2026/11/bai.html</id>"]]),
    SharedCase(
      "12-br",
      pages: ["2026/11/bang.html": ["<td>Ông A<br>\nBà B</td>", "<p>Dòng một<br>\ndòng hai"]]),
    SharedCase(
      "15-percent-name",
      says: [
        "articles/2026/11/a/index.md:8:8: warning: This photo has no caption, here and in 1 more place. [missing-caption]"
      ],
      pages: ["2026/11/a.html": ["a/cau%2520khi.jpg\"", "a/so%231.jpg\""]]),
    SharedCase(
      "17-html-paragraphs",
      says: [
        "articles/2026/11/cms.md:8:1: warning: The HTML tag “<p style=\"text-align: justify;\">” is left out, here and in 1 "
          + "more place; the words around it stay. [raw-html]"
      ],
      pages: [
        "2026/11/cms.html": ["<p>Ông Ví Dụ nhận giấy khen.</p>\n<p>Bà Ví Dụ nhận bằng khen.</p>"]
      ]),
    SharedCase(
      "20-csv-total",
      says: [
        "articles/2026/11/a/ds.csv:1:15: warning: Cell C1: “Ghi chú” is no key of a recipient and has no effect. "
          + "[unknown-key]",
        "articles/2026/11/a/ds.csv:5:2: warning: Cell B5: “Tổng cộng: 2” is a total, not a recipient. [total-row]",
      ]),
    SharedCase(
      "21-base-url",
      pages: ["sitemap.xml": ["<loc>https://example.org/b%C3%A1o/2026/11/a.html</loc>"]]),
  ]

  @Test(arguments: cases)
  func isSaidAndPublished(one: SharedCase) throws {
    let project = try one.project()
    let report = try project.build { $0.clock = SharedCase.clock }
    #expect(
      // Some cases have photos, and no test needs a program to make smaller ones.
      report.lines.filter { !$0.hasSuffix("[no-photo-tool]") }
        .map { $0.replacing("content/articles", with: "articles", maxReplacements: 1) }
        == one.says)
    for (address, texts) in one.pages {
      let page = project.published(address)
      for text in texts { #expect(page.contains(text), "\(address): \(text)") }
    }
  }

  @Test func everyCaseIsTried() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: SharedCase.folder.path)
    #expect(Set(folders).subtracting(Self.cases.map(\.name)).sorted() == [])
  }
}
