/// What a picture's bytes are, whatever its name says.
package enum PictureFormat: Int, Sendable, Hashable, CaseIterable {
  case jpeg = 1
  case png, webp, avif, heic
  /// One that moves: a GIF, or several pictures in a PNG or WebP. It is published as it is, as derived photos stand still.
  case moving
  case svg

  /// Whether what the camera wrote can be taken out without the picture being decoded.
  package var isCleaned: Bool {
    switch self {
    case .jpeg, .png, .webp, .moving: true
    case .avif, .heic, .svg: false
    }
  }

  /// Whether photos of readers' sizes are derived from it.
  var isDerivable: Bool {
    switch self {
    case .jpeg, .png, .webp, .avif, .heic: true
    case .moving, .svg: false
    }
  }
}
