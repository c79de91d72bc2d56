internal import Diagnostics

/// The JSON Schemas of all that authors write in YAML, for editors that complete and check it.
package enum ContentSchema: String, CaseIterable, Sendable {
  case article, page, site, places, awards, authorities, fields, columns, people, abbreviations

  /// `places.schema.json`
  package var fileName: String { rawValue + ".schema.json" }

  /// - Parameter registries: of the site, whose ids are offered.
  package func document(_ registries: Registries) -> String {
    SchemaWriter.schema(of: shape, title: title, registries).document
  }

  private var title: String {
    switch self {
    case .article: "Phần đầu của một bài viết"
    case .page: "Phần đầu của một trang riêng"
    case .site: "Cấu hình của trang: site.yaml"
    case .places: "Các đơn vị: places.yaml"
    case .awards: "Các hình thức khen thưởng: awards.yaml"
    case .authorities: "Các cơ quan khen thưởng: authorities.yaml"
    case .fields: "Các lĩnh vực: fields.yaml"
    case .columns: "Các chuyên mục: columns.yaml"
    case .people: "Các nhân vật: people.yaml"
    case .abbreviations: "Các chữ viết tắt: abbreviations.yaml"
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
