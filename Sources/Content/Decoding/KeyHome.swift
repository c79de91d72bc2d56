internal import Diagnostics

/// Files whose keys authors write into another file by mistake.
enum KeyHome: Sendable {
  /// `site.yaml`
  case site
  /// The files of records, each of which is one list.
  case registries
  /// Any article.
  case articles

  /// What to do about a key that belongs there, in whatever case and with whatever marks it is written; nil if it does
  /// not, or if it is only another name for a key that the record has too, as `tên` for a title.
  func help<Record>(_ key: String, otherThan record: RecordKeys<Record>) -> Message? {
    switch self {
    case .site:
      guard let name = SiteSettings.keys.name(of: key), record.index(of: name) == nil
      else { return nil }
      return "\(quoted(key)) is a key of site.yaml: write it there."
    case .registries:
      return registryFile(ofList: key).map { "\(quoted(key)) is a key of \($0): write it there." }
    case .articles:
      guard let name = ArticleSource.keys.name(of: key), record.index(of: name) == nil
      else { return nil }
      return "\(quoted(key)) is a key of articles: delete it here."
    }
  }
}

extension RecordKeys {
  /// The canonical name of a key; nil if there is none.
  fileprivate func name(of key: String) -> String? { index(of: key).map { keys[$0].name } }
}
