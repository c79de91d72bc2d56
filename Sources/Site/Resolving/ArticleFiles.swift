import Content
import Diagnostics
import Markdown
import VietnameseText

/// The files that an article's front matter names, found.
struct ArticleFiles: Sendable {
  var photo: ResolvedPhoto?
  var photos: [ResolvedPhoto]
  var video: ResolvedMedia?
  var audio: ResolvedMedia?
  var attachments: [ResolvedAttachment]

  init(
    _ shared: Shared<ArticleSource>, _ references: ReferenceResolver, findings: inout [Finding]
  ) {
    var source: ArticleSource { _read { yield shared.value } }
    func resolve(_ photo: Photo) -> ResolvedPhoto? {
      references.picture(photo.src, in: source.path, findings: &findings).map {
        if let creator = references.creator(of: $0), !names(creator, source, photo) {
          findings.append(
            Finding(
              .warning, "missing-credit", path: source.path, photo.src.range,
              "This photo names “\(creator)” as its creator, and the article gives no credit.",
              help: "Write who made it: {src: \(photo.src.value), credit: \(creator)}."))
        }
        if photo.alt == nil, photo.caption == nil, !photo.isDamaged {
          findings.append(
            Finding(
              .warning, "missing-alt", path: source.path, photo.src.range,
              "Readers who do not see this photo learn nothing of it.",
              help:
                "Write a caption that says what it shows: {src: \(photo.src.value), caption: …}."))
        } else if photo.caption == nil, !photo.isDamaged, isNamedAsPhoto(photo.src.value.utf8) {
          findings.append(
            Finding(
              .warning, "missing-caption", path: source.path, photo.src.range,
              "This photo has no caption.",
              help: "Write one: {src: \(photo.src.value), caption: …, alt: …}."))
        }
        return ResolvedPhoto(
          file: $0, caption: photo.caption, alt: photo.alt ?? "", credit: photo.credit)
      }
    }
    func resolve(_ media: Media) -> ResolvedMedia? {
      let poster = media.poster.flatMap {
        references.picture($0, in: source.path, findings: &findings)
      }
      if media.src.value.hasPrefix("https://") || media.src.value.hasPrefix("http://") {
        return ResolvedMedia(
          location: .external(media.src.value), poster: poster, title: media.title)
      }
      return references.file(media.src, in: source.path, findings: &findings).map {
        ResolvedMedia(location: .file($0), poster: poster, title: media.title)
      }
    }
    photo = source.photo.flatMap(resolve)
    photos = source.photos.compactMap(resolve)
    video = source.video.flatMap(resolve)
    audio = source.audio.flatMap(resolve)
    attachments = source.attachments.compactMap { attachment in
      references.file(attachment.src, in: source.path, findings: &findings).map {
        let fileName = attachment.src.value.split(separator: "/").last.map(String.init)
        return ResolvedAttachment(
          file: $0, name: attachment.name ?? fileName ?? attachment.src.value)
      }
    }
  }
}

/// Whether readers learn of a photo's creator: by its own words, or because it is the article's author.
private func names(_ creator: String, _ source: ArticleSource, _ photo: Photo) -> Bool {
  if photo.credit != nil || photo.isDamaged { return true }
  let name = caseFolded(creator)
  if let caption = photo.caption, caseFolded(caption).contains(name) { return true }
  return source.authors.contains { caseFolded($0.name.value) == name }
}
