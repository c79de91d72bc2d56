import Content
import Diagnostics
import VietnameseText

/// Articles that are the parts of one work.
package struct Series: Sendable {
  package struct Part: Sendable {
    package var number: Int
    /// Index in `Site.articles`.
    package var article: Int
  }

  /// As its oldest part writes it.
  package var name: String
  /// Ascending by number.
  package var parts: [Part]
  /// What stands behind the slash in “Kỳ 2/3”: the highest number known.
  package var total: Int { parts.last?.number ?? 0 }
}

extension Series {
  /// Warns where two articles are the same part.
  func findings(of articles: [Article]) -> [Finding] {
    zip(parts, parts.dropFirst()).compactMap { former, latter in
      guard former.number == latter.number,
        let place = articles[latter.article].source.series
      else { return nil }
      return Finding(
        .warning, "series-part-twice", path: articles[latter.article].source.path,
        place.part.range,
        "Part \(latter.number) of “\(name)” is also \(articles[former.article].source.path).",
        help: "Give one of them another number.")
    }
  }
}
