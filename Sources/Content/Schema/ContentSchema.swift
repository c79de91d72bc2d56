package import Diagnostics

/// The JSON Schemas of all that authors write in YAML, for editors that complete and check it.
package enum ContentSchema: String, CaseIterable, Sendable {
  case article, page, site, places, awards, authorities, fields, columns, people, abbreviations

  /// `places.schema.json`
  package var fileName: String { rawValue + ".schema.json" }

  /// - Parameters:
  ///   - registries: of the site, whose ids are offered.
  ///   - language: in which keys are described.
  package func document(_ registries: Registries, in language: Language) -> String {
    SchemaWriter.schema(of: shape, title: title, registries, in: language).document
  }

  private var title: Message {
    switch self {
    case .article: "The front matter of an article"
    case .page: "The front matter of a standing page"
    case .site: "The site's settings: site.yaml"
    case .places: "The units: places.yaml"
    case .awards: "The forms of commendation: awards.yaml"
    case .authorities: "Who awards: authorities.yaml"
    case .fields: "The fields: fields.yaml"
    case .columns: "The columns: columns.yaml"
    case .people: "Persons and collectives: people.yaml"
    case .abbreviations: "The abbreviations: abbreviations.yaml"
    }
  }

  var shape: RecordShape {
    switch self {
    case .article:
      ArticleSource.keys.shape(
        of: ArticleSource(
          path: "", title: Located("", .start), date: Located(DateTime(date: standInDay), .start),
          slug: Located("", .start), body: BodyOutline(range: 0..<0)))
    case .page:
      PageSource.keys.shape(
        of: PageSource(
          path: "", title: Located("", .start), slug: Located("", .start),
          body: BodyOutline(range: 0..<0)))
    case .site: SiteSettings.keys.shape(of: SiteSettings(title: "", baseURL: ""))
    case .places: placesFile.shape(of: RegistryFile())
    case .awards: awardsFile.shape(of: RegistryFile())
    case .authorities: authoritiesFile.shape(of: RegistryFile())
    case .fields: fieldsFile.shape(of: RegistryFile())
    case .columns: columnsFile.shape(of: RegistryFile())
    case .people: peopleFile.shape(of: RegistryFile())
    case .abbreviations: abbreviationsFile.shape(of: RegistryFile())
    }
  }
}
