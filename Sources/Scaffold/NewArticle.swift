package import Content
import VietnameseText

/// An article to begin with: a draft under the name that its address will have.
package struct NewArticle: Sendable {
  package var title: String
  package var day: CivilDate
  /// In minutes since midnight; nil for a day alone.
  package var minute: Int?
  /// Ids.
  package var units: [String] = []
  package var field: String?
  package var column: String?
  /// Whether photos and documents will lie beside it.
  package var isBundle = false
  /// The list of recipients that it reports; it lies beside the article.
  package var recipients: [UInt8]?

  package init(title: String, day: CivilDate) {
    self.title = title
    self.day = day
  }

  package static let listName = "danh-sach.csv"

  /// Its address's last part, without `.html`.
  package var name: String {
    let slug = slug(title)
    return slug.isEmpty ? "bai-viet" : slug
  }

  /// The article first.
  package var files: [ScaffoldFile] {
    let stem =
      "content/articles/\(day.year)/\(day.month < 10 ? "0" : "")\(day.month)/\(name)"
    let hasFolder = isBundle || recipients != nil
    let article = ScaffoldFile(hasFolder ? stem + "/index.md" : stem + ".md", text)
    guard let recipients else { return [article] }
    return [article, ScaffoldFile(path: stem + "/" + Self.listName, bytes: recipients)]
  }

  private var text: String {
    var lines = ["---", "title: \(YAMLText.scalar(title))", "date: \(date)"]
    lines.append("draft: true                 # bản nháp: xóa dòng này khi bài đã xong")
    lines.append(
      units.isEmpty
        ? "# units: [xa-vi-du]         # mã hoặc tên đơn vị trong places.yaml"
        : "units: [\(units.joined(separator: ", "))]")
    lines.append(
      field.map { "field: \($0)" } ?? "# field: kinh-te            # lĩnh vực trong fields.yaml")
    if let column { lines.append("column: \(column)") }
    lines += [
      "# tags: [Học tập và làm theo Bác]",
      "# author: {name: Bút Danh, role: cộng tác viên}",
      "# photo: {src: anh.jpg, caption: Chú thích ảnh, credit: Người chụp}",
    ]
    if recipients != nil {
      lines += [
        "commendations:",
        "  - award: giay-khen          # hình thức trong awards.yaml",
        "    # authority: (mã cơ quan khen trong authorities.yaml)",
        "    # decision: 12/QĐ-UBND",
        "    # decided: \(day.written)",
        "    # citation: (khen về việc gì)",
        "    recipients: \(Self.listName)",
      ]
    } else {
      lines += [
        "# commendations:",
        "#   - {award: giay-khen, decision: 12/QĐ-UBND, decided: \(day.written), recipients: [Họ và tên]}",
      ]
    }
    lines += ["---", "", "Sapo: một hai câu nói ai, việc gì, ở đâu.", "", "Viết bài ở đây.", ""]
    return lines.joined(separator: "\n")
  }

  private var date: String {
    guard let minute else { return day.written }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(day.written) \(two(minute / 60)):\(two(minute % 60))"
  }
}
