import Digests
import Testing

@testable import Build
@testable import Pages

/// What pages are made from is what their fingerprints have: where the bytes change, some input does.
@Suite struct PageInputTests {
  /// A site's pages, made, with their inputs.
  private struct MadeSite {
    struct Made {
      var bytes: [UInt8]
      var digest: Digest
      var inputs: [Fingerprint.Input]

      /// What its fingerprint is made from, as far as it is not of one kind.
      func inputs(without kind: Fingerprint.Kind?) -> [Fingerprint.Input] {
        // Places among the records are of no account.
        inputs.filter { $0.kind != kind }.map {
          Fingerprint.Input(kind: $0.kind, index: 0, digest: $0.digest)
        }
      }
    }

    var pages: [String: Made] = [:]

    /// Nil for a site with errors.
    init?(_ project: EditedProject) throws {
      let run = BuildRun(
        project.options("public"), fileSystem: DiskFileSystem(), bodies: BodyStore(nil))
      let plan = try run.plan(run.read())
      if plan.report.errors > 0 { return nil }
      let templates = plan.templates.templates
      for page in plan.pages.pages {
        var fingerprint = Fingerprint(keepsInputs: true)
        page.addInputs(to: &fingerprint, templates: templates)
        pages[page.address] = Made(
          bytes: page.file(templates: templates).bytes,
          digest: fingerprint.digest, inputs: fingerprint.inputs)
      }
    }

    /// The pages that come out otherwise though their inputs are the same, one kind of them apart.
    func overlooked(
      after edited: MadeSite, without kind: Fingerprint.Kind? = nil
    ) -> [String] {
      pages.filter { address, page in
        guard let other = edited.pages[address], other.bytes != page.bytes else { return false }
        return kind == nil
          ? other.digest == page.digest || other.inputs(without: nil) == page.inputs(without: nil)
          : other.inputs(without: kind) == page.inputs(without: kind)
      }.keys.sorted()
    }
  }

  /// The pages that some edits of random sites change without their inputs showing it, of which one kind is left out.
  private func overlooked(
    by edits: [ProjectEdit], sequences: Int, without kind: Fingerprint.Kind? = nil
  ) throws -> (pages: [String], edit: String) {
    for number in 0..<sequences {
      let seed = EditSettings.seed(ofSequence: number)
      var generator = SeededGenerator(seed: seed)
      let project = try EditedProject(EditedSite(using: &generator))
      try project.save(using: &generator)
      var site = try MadeSite(project)
      for _ in 0..<EditSettings.steps {
        guard let what = try generator.pick(edits).apply(to: project, using: &generator) else {
          continue
        }
        try project.save(using: &generator)
        let edited = try MadeSite(project)
        if let site, let edited {
          let pages = site.overlooked(after: edited, without: kind)
          if !pages.isEmpty { return (pages, "\(what) [seed \(seed)]") }
        }
        site = edited ?? site
      }
    }
    return ([], "")
  }

  @Test func everyChangeOfAPageIsOneOfItsInputs() throws {
    let edits = ProjectEdit.all.filter { !$0.isAlone }
    let (pages, edit) = try overlooked(by: edits, sequences: EditSettings.sequences / 2)
    #expect(pages == [], "after \(edit)")
  }

  /// What an edit changes that enters fingerprints by the one kind of input alone, at least on some page.
  private static func revealingEdit(of kind: Fingerprint.Kind) -> String {
    switch kind {
    case .template: "template"
    case .site: "site: notice"
    case .settings: "site: base_url"
    case .body: "a letter of the body"
    case .setting: "site: lead_prefix"
    // The title of one article on the pages of others.
    case .article, .link, .series, .content: "title"
    case .honour: "key commendations"
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
    case .table: "file content/articles/tep/ds.csv"
    // The name of a unit on the pages of its successor's years.
    case .list: "places: name"
    case .addresses: "new article"
    }
  }

  /// Each kind is needed: without it, some page that changed would be taken for what it was.
  @Test(arguments: Fingerprint.Kind.allCases)
  func everyKindOfInputIsMissed(kind: Fingerprint.Kind) throws {
    let name = Self.revealingEdit(of: kind)
    let edits = ProjectEdit.all.filter { $0.name == name }
    try #require(!edits.isEmpty, "There is no edit “\(name)”.")
    let (pages, _) = try overlooked(by: edits, sequences: 60, without: kind)
    #expect(!pages.isEmpty, "Nothing shows that fingerprints lack every “\(kind)”.")
  }
}
