/// Which files of the catalogue are used, by their indexes.
struct UsedFiles {
  /// Those that readers get themselves.
  private(set) var whole: Set<Int> = []
  /// Those that are shown: where photos are derived from one, these stand for it.
  private(set) var shown: Set<Int> = []

  var indexes: Set<Int> { whole.union(shown) }

  mutating func use(_ file: Int?) {
    if let file { whole.insert(file) }
  }

  mutating func show(_ file: Int?) {
    if let file { shown.insert(file) }
  }

  /// A link to a photo shows it too.
  mutating func use(_ targets: [LinkTarget]) {
    for case .file(let file) in targets { shown.insert(file) }
  }

  mutating func use(_ commendations: [ResolvedCommendation]) {
    for commendation in commendations { use(commendation.document) }
  }

  mutating func use(_ media: ResolvedMedia?) {
    guard let media else { return }
    if case .file(let file) = media.location { use(file) }
    show(media.poster)
  }

  mutating func use(_ article: Article) {
    use(article.targets)
    show(article.photo?.file)
    for photo in article.photos { show(photo.file) }
    use(article.video)
    use(article.audio)
    for attachment in article.attachments { use(attachment.file) }
    use(article.commendations)
  }

  mutating func use(_ files: ArticleFiles) {
    show(files.photo?.file)
    for photo in files.photos { show(photo.file) }
    use(files.video)
    use(files.audio)
    for attachment in files.attachments { use(attachment.file) }
  }
}
