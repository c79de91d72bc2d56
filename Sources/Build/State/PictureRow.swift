import Site

/// What was seen of a picture when its file was read.
struct PictureRow: Sendable, Equatable {
  /// In pixels.
  var width: Int?
  var height: Int?
  var format: PictureFormat?
  var flaw: PictureFlaw?
  var creator: String?

  /// Whether photos may be derived from it.
  var mayBePhoto: Bool {
    switch format {
    case .jpeg, .png, .webp, .avif, .heic: true
    case .moving, .svg, nil: false
    }
  }

  init() {}

  init(_ inspection: PictureInspection) {
    (width, height) = (inspection.size?.width, inspection.size?.height)
    (format, flaw) = (inspection.format, inspection.flaw)
    creator = inspection.creator
  }
}
