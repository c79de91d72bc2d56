import Content
import Digests
import Site

/// What articles show of themselves, as inputs of the pages that show them.
struct ArticleContents: Sendable {
  let site: Site
  let digests: SiteDigests
  let honours: HonourRecords

  func digest(of article: Article) -> Digest {
    var fingerprint = Fingerprint()
    add(article, to: &fingerprint)
    return fingerprint.digest
  }

  /// All that an article shows of itself but its body, on whichever page.
  ///
  /// Its file stands for all that its author wrote, shown or not; what it names elsewhere follows.
  func add(_ article: Article, to fingerprint: inout Fingerprint) {
    // Its name too: that may be where its day and its slug stand, and data files know an article by it.
    fingerprint.add(.article, article.index) {
      $0.add(value: article.path)
      $0.add(value: article.address)
      $0.add(article.interface)
    }
    fingerprint.add(.setting, article.index) {
      $0.add(value: article.lead)
      $0.add(value: article.kicker)
    }
    addSubjects(of: article, to: &fingerprint)
    addFiles(of: article, to: &fingerprint)
    addRecords(of: article, to: &fingerprint)
    addTargets(article.targets, to: &fingerprint)
  }

  private func addSubjects(of article: Article, to fingerprint: inout Fingerprint) {
    if let column = article.column { fingerprint.add(.column, column, digests.columns[column]) }
    for unit in article.units { fingerprint.add(.place, unit, digests.places[unit]) }
    for field in article.fields { fingerprint.add(.field, field, digests.fields[field]) }
    for tag in article.tags { fingerprint.add(.tag, tag, digests.tags[tag]) }
    for author in article.authors { fingerprint.add(.author, author, digests.authors[author]) }
  }

  private func addFiles(of article: Article, to fingerprint: inout Fingerprint) {
    func add(_ file: Int?) {
      if let file { fingerprint.add(.file, file, digests.files[file]) }
    }
    add(article.photo?.file)
    for photo in article.photos { add(photo.file) }
    for media in [article.video, article.audio] {
      if case .file(let file) = media?.location { add(file) }
      add(media?.poster)
    }
    for attachment in article.attachments { add(attachment.file) }
  }

  private func addRecords(of article: Article, to fingerprint: inout Fingerprint) {
    for commendation in article.commendations {
      if let award = commendation.award { fingerprint.add(.award, award, digests.awards[award]) }
      if let authority = commendation.authority {
        fingerprint.add(.authority, authority, digests.authorities[authority])
      }
      if commendation.status == .proposed, let last = commendation.commentsUntil {
        fingerprint.add(.setting, article.index) {
          $0.add(number: site.hasPassed(last) ? 1 : 0)
        }
      }
      if let file = commendation.document { fingerprint.add(.file, file, digests.files[file]) }
      if let name = commendation.recipientTable,
        let path = contentPath(name.value, from: article.path),
        let file = site.files.index(of: path)
      {
        fingerprint.add(.table, file, site.files.files[file].digest)
      }
      for index in commendation.recipients.indices {
        let records = commendation.recipients.records(at: index)
        if let unit = records.unit { fingerprint.add(.place, unit, digests.places[unit]) }
        if let award = records.award { fingerprint.add(.award, award, digests.awards[award]) }
      }
    }
    for index in site.honourRoll.honours(of: article.index) {
      let honour = site.honourRoll.honours[index]
      fingerprint.add(.honour, index) { builder in
        builder.add(value: honour.decision.map { honours.registerLinks[$0].text })
        builder.add(value: honours.profile(honour)?.text)
        builder.add(number: honour.status == .revoked ? 1 : 0)
      }
    }
    for model in article.models {
      if let unit = model.unit { fingerprint.add(.place, unit, digests.places[unit]) }
      if let field = model.field { fingerprint.add(.field, field, digests.fields[field]) }
      for unit in model.replicatedTo { fingerprint.add(.place, unit, digests.places[unit]) }
    }
  }

  /// Where the links and images of a body lead.
  func addTargets(_ targets: [LinkTarget], to fingerprint: inout Fingerprint) {
    for target in targets {
      switch target {
      case .page(let address, let fragment):
        fingerprint.add(.addresses) {
          $0.add(value: address)
          $0.add(value: fragment)
        }
      case .file(let file): fingerprint.add(.file, file, digests.files[file])
      case .unpublished: fingerprint.add(.addresses) { $0.add(number: 0) }
      // Both as the author wrote them: the file's digest says it.
      case .fragment, .external: break
      }
    }
  }
}
