import Content
import Diagnostics

/// What one article's references to records and files lead to.
struct ArticleRecords: Sendable {
  var files: ArticleFiles
  var commendations: [ResolvedCommendation]
  var models: [ResolvedModel]
  var targets: [LinkTarget]
}

/// Finds what an article's file names: no article's records depend on another's, so that all threads can.
///
/// A class, as all threads use it.
final class ArticleResolver: Sendable {
  private let subjects: SubjectResolver
  private let records: RecordResolver
  private let references: ReferenceResolver
  private let years: YearCheck
  private let registries: Shared<Registries>
  private let leadPrefixes: LeadPrefixes

  init(
    _ input: SiteInput, _ lookups: Lookups, _ places: PlaceGraph, _ references: ReferenceResolver
  ) {
    subjects = SubjectResolver(registries: input.registries, lookups: lookups, places: places)
    records = RecordResolver(
      lookups: lookups, references: references, tables: input.recipientTables)
    self.references = references
    years = YearCheck(input)
    registries = Shared(input.registries)
    leadPrefixes = LeadPrefixes(input.settings.leadPrefixes)
  }

  /// - Parameter index: its place among the articles of the site.
  func article(
    _ source: Shared<ArticleSource>, index: Int, _ outline: ArticleOutline, _ terms: ArticleTerms,
    findings: inout [Finding]
  ) -> Article {
    let subjects = subjects.resolve(source.value, findings: &findings)
    return Article(
      source, ArticlePlacement(index: index, outline, subjects, terms),
      lead: source.value.lead.map { leadPrefixes.prefixed($0.value, on: outline.day) },
      kicker: self.subjects.kicker(
        of: source.value, column: subjects.column, units: subjects.units),
      records(of: source, findings: &findings))
  }

  func records(of source: Shared<ArticleSource>, findings: inout [Finding]) -> ArticleRecords {
    let path = source.value.path
    years.check(source.value, findings: &findings)
    let files = ArticleFiles(source, references, findings: &findings)
    let day = source.value.isDated ? source.value.date.value.date : nil
    let commendations = records.resolve(
      source.value.commendations, in: path, on: day, findings: &findings)
    let models = source.value.models.map {
      records.resolve($0, in: path, on: day, findings: &findings)
    }
    if !commendations.isEmpty {
      var check = CommendationCheck(
        path: path, published: day,
        updated: source.value.updated?.value.date, registries: registries)
      check.check(commendations)
      findings += check.findings
      findings += RecipientSpelling.findings(source.value.body.people, commendations, in: path)
    }
    let targets = references.targets(of: source.value.body, in: path, findings: &findings)
    return ArticleRecords(
      files: files, commendations: commendations, models: models, targets: targets)
  }
}
