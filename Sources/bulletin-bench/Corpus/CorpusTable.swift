/// A CSV file of many recipients beside an article of its own: what a province's list of a year comes to.
struct CorpusTable: Sendable {
  /// How many rows it has.
  let recipients: Int
  let seed: UInt64

  private static let folder = Corpus.articles + "/2019/03/danh-sach-khen-thuong"

  /// From the project's folder on.
  static let path = folder + "/danh-sach.csv"

  /// Both files by their paths from the project's folder on.
  var files: [(path: String, text: String)] {
    [(Self.folder + "/index.md", article), (Self.path, table)]
  }

  private var article: String {
    """
    ---
    title: "Danh sách khen thưởng"
    date: 2019-03-04
    lead: Mỗi dòng một người.
    units: [\(CorpusRegistries.units[0].id)]
    commendations:
      - {award: giay-khen, decision: 100/QĐ-UBND, decided: 2019-03-01, recipients: danh-sach.csv}
    ---

    Danh sách kèm theo.

    """
  }

  private var table: String {
    var prose = Prose(SeededGenerator(seed: seed, number: recipients))
    var text = "họ tên,loại,cơ quan,đơn vị,thành tích\n"
    for number in 1...recipients {
      let kind = number.isMultiple(of: 10) ? "tập thể" : "cá nhân"
      let unit = prose.generator.pick(CorpusRegistries.units).id
      // The number tells namesakes apart.
      text += "\(prose.person()) \(number),\(kind),Ấp \(number % 40),\(unit),Thi đua yêu nước\n"
    }
    return text
  }
}
