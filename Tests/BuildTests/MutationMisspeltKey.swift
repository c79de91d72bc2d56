import Diagnostics
import Foundation

/// A key of an article's front matter with a slip in its name.
struct MisspeltKey: Fault {
  /// As CONTENT.md lists them.
  private static let names = [
    "title", "tiêu đề", "tít", "date", "ngày", "updated", "cập nhật", "lastmod", "lead", "sapo",
    "description", "summary", "kicker", "đề mục", "column", "chuyên mục", "series", "loạt bài",
    "units", "đơn vị", "unit", "communes", "commune", "field", "lĩnh vực", "tags", "thẻ", "author",
    "tác giả", "authors", "source", "nguồn", "photo", "ảnh", "photos", "bộ ảnh", "video", "audio",
    "âm thanh", "attachments", "đính kèm", "corrections", "cải chính", "withdrawn", "gỡ bài",
    "slug", "đường dẫn", "aliases", "địa chỉ cũ", "draft", "nháp", "expires", "hết hạn", "pinned",
    "ghim", "commendations", "khen thưởng", "models", "mô hình", "params", "tham số",
  ]

  /// Those whose slips are errors: they decide what is published, or an article cannot do without them.
  private static let vital = [
    "date", "ngày", "draft", "nháp", "expires", "hết hạn", "withdrawn", "gỡ bài", "title",
    "tiêu đề", "tít",
  ]

  private struct Candidate {
    let place: SamplePlace
    let key: String
  }

  func apply(to sample: inout MutatedSample) -> [Expectation] {
    let wantsVital = Bool.random(using: &sample.generator)
    let candidates = sample.places(\.frontMatter, where: \.isArticle).compactMap { place in
      let line = sample.line(place).text
      let key = line.prefix { $0 != ":" }
      return line.count > key.count && Self.names.contains(String(key))
        && Self.vital.contains(String(key)) == wantsVital
        ? Candidate(place: place, key: String(key)) : nil
    }
    guard let candidate = sample.pick(candidates, at: \.place),
      let slip = misspelt(
        candidate.key, using: &sample.generator,
        where: { slip in
          let known = Self.names.map(folded)
          guard !known.contains(folded(slip)) else { return false }
          let near = Self.names.filter { slips(folded(slip), folded($0)) <= 1 }
          return near == [candidate.key]
        })
    else { return [] }
    let line = sample.line(candidate.place)
    line.text = line.text.replacing(0..<candidate.key.count, with: slip)
    var expectation = sample.expectation(
      "unknown-key", at: candidate.place, 0..<slip.count, help: "Did you mean “\(candidate.key)”?")
    expectation.severity = Self.vital.contains(candidate.key) ? .error : .warning
    return [expectation]
  }

  /// Keys match without regard to marks, case, spaces, `-` and `_`.
  private func folded(_ key: String) -> String {
    let bare = key.replacingOccurrences(of: "đ", with: "d").decomposedStringWithCanonicalMapping
      .unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
    return String(String.UnicodeScalarView(bare)).filter { !" -_".contains($0) }
  }
}
