import Build
import Pages
import Testing

/// After any edits, an incremental build gives what a clean one gives.
@Suite struct EditSequenceTests {
  private static let shards = 2

  @Test(arguments: 0..<shards)
  func incrementalBuildsEqualCleanOnes(shard: Int) throws {
    for sequence in stride(from: shard, to: EditSettings.sequences, by: Self.shards) {
      let seed = EditSettings.seed(ofSequence: sequence)
      let failure = try EditSequence(seed: seed).run()
      #expect(
        failure == nil,
        """
        BULLETIN_EDIT_SEED=\(seed) BULLETIN_EDIT_SEQUENCES=1
        \(failure.map { "\($0)" } ?? "")
        """)
    }
  }

  /// How many sequences a kind of input may need to be missed.
  private static let patience = 60

  /// What an edit changes that enters fingerprints by the one kind of input alone, at least on some page.
  private static func revealingEdit(of kind: Fingerprint.Input.Kind) -> String {
    switch kind {
    case .template: "template"
    case .site: "site: notice"
    case .settings: "site: base_url"
    // The leads of articles in data files, which show no bodies.
    case .article: "key lead"
    case .body: "a letter of the body"
    case .setting: "site: lead_prefix"
    // The title of one article on the pages of others.
    case .card, .link, .series, .content: "title"
    case .honour, .decision: "key commendations"
    case .place: "places: name"
    // Of a field that only models name: others stand in the menu of each page.
    case .field: "fields: name"
    // Decides whether a kicker that an author wrote out leads to the column.
    case .column: "columns: kicker"
    case .tag, .author: "site: slugs"
    case .award: "awards: name"
    case .authority: "authorities: name"
    case .abbreviations: "abbreviations: spoken"
    case .file: "file content/articles/tep/qd.pdf"
    // A model's word is only its article's, which has other inputs; its lists have none.
    case .model: "key models"
    case .table: "file content/articles/tep/ds.csv"
    // The name of a unit on the pages of its successor's years.
    case .list: "places: name"
    case .addresses: "new article"
    }
  }

  /// Without any one kind of input in the fingerprints, some page stays as it was: so these edits would
  /// notice it if an input of that kind were forgotten.
  @Test(arguments: Fingerprint.Input.Kind.allCases)
  func everyKindOfInputIsMissed(kind: Fingerprint.Input.Kind) throws {
    let name = Self.revealingEdit(of: kind)
    let edits = ProjectEdit.all.filter { $0.name == name }
    try #require(!edits.isEmpty, "There is no edit “\(name)”.")
    for number in 0..<Self.patience {
      let seed = EditSettings.seed(ofSequence: number)
      let sequence = EditSequence(seed: seed, omitted: kind, edits: edits)
      guard let failure = try sequence.run() else { continue }
      let page = failure.problems.first?.prefix { $0 != ":" } ?? ""
      print("without \(kind): \(failure.lastEdits) – \(page) [sequence \(number)]")
      return
    }
    Issue.record("Nothing shows that fingerprints lack every “\(kind)”.")
  }
}
