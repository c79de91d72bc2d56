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
    ViewField.url("url", "The picture's file; of a photo of which smaller ones are made, a JPEG.") {
      .to($0.file.pictureAddress)
    }
    ViewField.one(
      "srcset", of: PhotoWidthsView.view,
      "The photo in its narrowest width, with the wider ones; nothing if there is one file alone."
    ) {
      $0.file.derived.map { PhotoWidthsView(photos: $0.webp) }
    }
    ViewField.url(
      "largest",
      "The widest photo, for a link to it; empty if there is one file alone, or no words for the link."
    ) {
      $0.alt.isEmpty ? nil : $0.file.derived.map { .to($0.widest.address) }
    }
    ViewField.text("width", "In pixels; empty if unknown.") {
      ($0.file.derived?.widest.width ?? $0.file.width).map(String.init)
    }
    ViewField.text("height", "In pixels; empty if unknown.") {
      ($0.file.derived?.widest.height ?? $0.file.height).map(String.init)
    }
    ViewField.text("alt", "What it shows, for those who do not see it.") { $0.alt }
    ViewField.text("caption", "The caption.") { $0.caption }
    ViewField.text("credit", "Who made it.") { $0.credit }
    ViewField.flag("captioned", "Whether it has a caption or a credit.") {
      $0.caption != nil || $0.credit != nil
    }
  }
}

/// A photo in all its widths, as a browser chooses from them.
struct PhotoWidthsView: Sendable {
  /// Ascending.
  var photos: [DerivedPhoto]

  static let view = View<PhotoWidthsView>("photo-widths", "A photo in all its widths.") {
    ViewField.url("url", "The narrowest.") { $0.photos.first.map { .to($0.address) } }
    ViewField.text("width", "Its width in pixels.") { $0.photos.first.map { String($0.width) } }
    ViewField.list("wider", of: Width.view, "The others, ascending.") {
      $0.photos.dropFirst().map(Width.init)
    }
  }

  /// A photo in one of its widths.
  struct Width: Sendable {
    var photo: DerivedPhoto

    static let view = View<Width>("photo-width", "A photo in one of its widths.") {
      ViewField.url("url", "Its file.") { .to($0.photo.address) }
      ViewField.text("width", "Its width in pixels.") { String($0.photo.width) }
    }
  }
}

extension DerivedPhotos {
  /// Writes the value of `srcset`.
  func writeSrcset(_ root: String, into output: inout [UInt8]) {
    for (position, photo) in webp.enumerated() {
      if position > 0 { output += ", ".utf8 }
      Markup.escape(root + urlPath(photo.address), into: &output)
      output += " \(photo.width)w".utf8
    }
  }
}
