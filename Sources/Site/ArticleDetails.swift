import Content

/// What only those pages show that show an article: its file, and what that names.
///
/// A class, since it may be found long after its article.
package final class ArticleDetails: Sendable {
  let shared: Shared<ArticleSource>
  let lead: String?
  let kicker: String?
  let photo: ResolvedPhoto?
  let photos: [ResolvedPhoto]
  let video: ResolvedMedia?
  let audio: ResolvedMedia?
  let attachments: [ResolvedAttachment]
  let commendations: [ResolvedCommendation]
  let models: [ResolvedModel]
  let targets: [LinkTarget]

  init(
    _ source: Shared<ArticleSource>, lead: String?, kicker: String?, _ records: ArticleRecords
  ) {
    shared = source
    self.lead = lead
    self.kicker = kicker
    photo = records.files.photo
    photos = records.files.photos
    video = records.files.video
    audio = records.files.audio
    attachments = records.files.attachments
    commendations = records.commendations
    models = records.models
    targets = records.targets
  }
}
