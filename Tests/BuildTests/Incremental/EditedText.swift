/// An article or a standing page whose file is written anew after each edit.
///
/// In its keys and paragraphs `«7»` stands for the way to the article with the number 7, wherever the two lie,
/// and `«»` for the way to the folder of all articles: so that a renamed text is still linked to.
struct EditedText: Sendable, Equatable {
  let number: Int
  /// Below `content/articles/` or `content/pages/`.
  var path: String
  var record: EditedRecord
  var paragraphs: [String]

  func links(to number: Int) -> Bool { paragraphs.contains { $0.contains("«\(number)»") } }

  /// The file's text.
  ///
  /// - Parameters:
  ///   - folder: the way from the text's own top folder to that of the articles.
  ///   - paths: of all articles by number.
  func text(from folder: String, paths: [Int: String]) -> String {
    let raw =
      "---\n" + record.lines + "---\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
    let way = String(repeating: "../", count: path.count { $0 == "/" }) + folder
    var text = ""
    for (index, part) in raw.split(separator: "«", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "»") else {
        text += part
        continue
      }
      let number = part[..<end]
      text += way
      if !number.isEmpty { text += Int(number).flatMap { paths[$0] } ?? "khong-con.md" }
      text += part[part.index(after: end)...]
    }
    return text
  }
}
