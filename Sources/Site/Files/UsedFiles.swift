/// Which files of the catalogue are used, by their indexes.
struct UsedFiles {
  private(set) var indexes: Set<Int> = []

  mutating func use(_ file: Int?) {
    if let file { indexes.insert(file) }
  }

  mutating func use(_ targets: [LinkTarget]) {
    for case .file(let file) in targets { indexes.insert(file) }
  }

  mutating func use(_ commendations: [ResolvedCommendation]) {
    for commendation in commendations { use(commendation.document) }
  }

  mutating func use(_ media: ResolvedMedia?) {
    guard let media else { return }
    if case .file(let file) = media.location { use(file) }
    use(media.poster)
  }

  mutating func use(_ article: Article) {
    use(article.targets)
    use(article.photo?.file)
    for photo in article.photos { use(photo.file) }
    use(article.video)
    use(article.audio)
    for attachment in article.attachments { use(attachment.file) }
    use(article.commendations)
  }

  mutating func use(_ files: ArticleFiles) {
    use(files.photo?.file)
    for photo in files.photos { use(photo.file) }
    use(files.video)
    use(files.audio)
    for attachment in files.attachments { use(attachment.file) }
  }
}
