import Site
import Templates

/// A picture with what is written under it.
struct PhotoView: Sendable {
  var file: ContentFile
  var alt: String
  var caption: String?
  var credit: String?

  init(_ photo: ResolvedPhoto, files: FileCatalogue) {
    file = files.files[photo.file]
    alt = photo.alt
    caption = photo.caption
    credit = photo.credit
  }

  static let view = View<PhotoView>("photo", "A picture with what is written under it.") {
    ViewField.url("url", "The picture's file.") { .to($0.file.address) }
    ViewField.text("width", "In pixels; empty if unknown.") { $0.file.width.map(String.init) }
    ViewField.text("height", "In pixels; empty if unknown.") { $0.file.height.map(String.init) }
    ViewField.text("alt", "What it shows, for those who do not see it.") { $0.alt }
    ViewField.text("caption", "The caption.") { $0.caption }
    ViewField.text("credit", "Who made it.") { $0.credit }
    ViewField.flag("captioned", "Whether it has a caption or a credit.") {
      $0.caption != nil || $0.credit != nil
    }
  }
}
