import Diagnostics

/// Why a file that is named like a picture cannot be published as one.
package enum PictureFlaw: Int, Error, Sendable, Hashable, CaseIterable {
  /// The bytes are something else.
  case noPicture = 1
  /// The file ends before the picture does.
  case cutOff
  /// Its parts contradict each other.
  case damaged
  /// More pixels than are decoded.
  case tooManyPixels
  /// More bytes than are read.
  case tooManyBytes
  /// An SVG in which something runs.
  case script
  /// It holds what the camera wrote, in a format of which that cannot be taken out. No harm where photos are derived.
  case uncleanable

  /// More than any camera of a newsroom makes; a decoder takes some bytes of memory for each.
  package static let mostPixels = 100_000_000
  package static let mostBytes = 64 << 20

  /// What to say of a file.
  func finding(_ file: ContentFile) -> Finding {
    let (id, message, help): (String, Message, Message) =
      switch self {
      case .noPicture:
        (
          "no-picture-file", "This file is named like a picture and holds none.",
          "Save the picture itself under this name, or give the file the ending of what it is."
        )
      case .cutOff:
        (
          "cut-off-picture", "This picture is cut off: the file ends before the picture does.",
          "Copy it again from where it came from, and see that it opens to its lower edge."
        )
      case .damaged:
        (
          "damaged-picture", "This picture is damaged: its parts contradict each other.",
          "Open it in a program for photos and save it again as JPEG, or copy it again from where it came from."
        )
      case .tooManyPixels:
        (
          "huge-picture",
          "This picture says that it is \(size(of: file)) pixels large, in a file of \(count: file.size) bytes; more than 100 million pixels are not read.",
          "Save it again at its real size, or smaller: pages show 1600 pixels across."
        )
      case .tooManyBytes:
        (
          "huge-picture",
          "This picture has \(file.size >> 20) MiB; more than \(Self.mostBytes >> 20) MiB are not read.",
          "Save it smaller: pages show 1600 pixels across."
        )
      case .script:
        (
          "script-in-picture",
          "This SVG holds a script, a handler of events, or an entity that may stand for one: it would run in the browser of whoever opens the picture.",
          "Save it as a “plain SVG” without scripts, or as PNG."
        )
      case .uncleanable:
        (
          "uncleanable-picture",
          "This picture holds what the camera wrote, perhaps where it was taken, and of a HEIC or AVIF file that cannot be taken out.",
          "Save it as JPEG."
        )
      }
    return Finding(.error, id, path: file.path, .start, message, help: help)
  }

  private func size(of file: ContentFile) -> String {
    guard let width = file.width, let height = file.height else { return "?" }
    return "\(width) × \(height)"
  }
}
