/// Files whose keys authors write into another file by mistake.
enum KeyHome: Sendable {
  /// `site.yaml`
  case site
  /// The files of records, each of which is one list.
  case registries
  /// Any article.
  case articles

  /// The file that has a key of this name, in whatever case and with whatever marks; nil if none has, or if it is
  /// only another name for a key that the record has too, as `tên` for a title.
  func file<Record>(of key: String, otherThan record: RecordKeys<Record>) -> String? {
    switch self {
    case .site:
      SiteSettings.keys.name(of: key).flatMap { record.index(of: $0) == nil ? "site.yaml" : nil }
    case .registries: registryFile(ofList: key)
    case .articles:
      ArticleSource.keys.name(of: key).flatMap { record.index(of: $0) == nil ? "articles" : nil }
    }
  }
}

extension RecordKeys {
  /// The canonical name of a key; nil if there is none.
  fileprivate func name(of key: String) -> String? { index(of: key).map { keys[$0].name } }
}
