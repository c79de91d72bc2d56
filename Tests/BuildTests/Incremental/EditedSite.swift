/// What a project says, in a form that edits can change: its files follow from it.
struct EditedSite: Sendable, Equatable {
  /// What is given to a build besides the files.
  struct Wishes: Sendable, Equatable {
    var clock = EditWords.present
    var includesDrafts = false
    var includesFuture = false
    var includesExpired = false
    var isStrict = false
    var baseURL: String?
  }

  var wishes = Wishes()
  var settings: EditedRecord
  /// By the names of their files without `.yaml`.
  var registries: [String: [EditedRecord]]
  var articles: [EditedText] = []
  var pages: [EditedText] = []
  /// All other files by path: photos and documents, templates, assets.
  var others: [String: [UInt8]]
  private var lastNumber = 0

  init(
    settings: EditedRecord, registries: [String: [EditedRecord]], others: [String: [UInt8]]
  ) {
    self.settings = settings
    self.registries = registries
    self.others = others
  }

  /// A number that no text has had.
  mutating func newNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  /// All files by path.
  var files: [String: [UInt8]] {
    var files = others
    files["content/site.yaml"] = Array(settings.lines.utf8)
    for (name, records) in registries {
      let list = records.map { "  - \($0.flow)\n" }.joined()
      files["content/\(name).yaml"] = Array("\(name):\(list.isEmpty ? " []" : "")\n\(list)".utf8)
    }
    let paths = Dictionary(uniqueKeysWithValues: articles.map { ($0.number, $0.path) })
    for text in articles {
      files["content/articles/" + text.path] = Array(text.text(from: "", paths: paths).utf8)
    }
    for text in pages {
      files["content/pages/" + text.path] =
        Array(text.text(from: "../articles/", paths: paths).utf8)
    }
    return files
  }
}
