import Digests

/// A photo of a size that readers need, which a build makes of an author's.
package struct DerivedPhoto: Sendable, Hashable {
  package enum Format: String, Sendable {
    case webp
    /// For browsers that know no WebP, for feeds, and for whoever shows a link to the page.
    case jpeg = "jpg"
  }

  package var format: Format
  /// In pixels.
  package var width: Int
  package var height: Int
  /// With a digest of the original in it: what lies there never changes, so that it may be kept for ever.
  package var address: String
}

/// The photos that are derived from one picture. Which they are is known from its header, so that pages can name them
/// before they are made.
package struct DerivedPhotos: Sendable, Hashable {
  /// The program that makes them, with its version, and how it is asked to: another one makes other bytes.
  package let tool: String
  /// From the narrowest to the widest, none wider than the original.
  package let webp: [DerivedPhoto]
  package let jpeg: DerivedPhoto

  /// Of another number, photos of the same original are other ones, and have other addresses.
  package static let recipe = 1

  private static let widths = [480, 960, 1600]
  private static let jpegWidth = 1200

  package var widest: DerivedPhoto { webp[webp.count - 1] }
  package var all: [DerivedPhoto] { webp + [jpeg] }

  /// Nil if the picture is published as it is: too small to gain by it, of an odd shape, moving, drawn, or not sound.
  init?(of file: ContentFile, tool: String) {
    guard Self.canBeDerived(from: file), let width = file.width, let height = file.height
    else { return nil }
    self.tool = tool
    let address = file.address
    let dot = address.utf8.lastIndex(of: UInt8(ascii: "."))
    let stem = dot.map { String(address[..<$0]) } ?? address
    var key = DigestBuilder()
    key.add(number: Self.recipe)
    key.add(file.digest)
    // Two files of the same bytes beside each other have addresses of their own.
    key.add(value: address)
    let mark = key.digest.hexadecimal.prefix(12)
    func photo(_ format: DerivedPhoto.Format, _ wanted: Int) -> DerivedPhoto {
      let shown = min(wanted, width)
      return DerivedPhoto(
        format: format, width: shown,
        height: max(1, (height * shown + width / 2) / width),
        address: "\(stem)-\(mark)-\(shown).\(format.rawValue)")
    }
    let widest = min(width, Self.widths[Self.widths.count - 1])
    // One that is nearly as wide as the widest spares nobody anything.
    webp = (Self.widths.filter { $0 * 5 <= widest * 4 } + [widest]).map { photo(.webp, $0) }
    jpeg = photo(.jpeg, Self.jpegWidth)
  }

  static func canBeDerived(from file: ContentFile) -> Bool {
    guard let format = file.format, format.isDerivable,
      file.flaw == nil || file.flaw == .uncleanable,
      let width = file.width, let height = file.height,
      !file.path.hasPrefix("content/static/")
    else { return false }
    // Browsers show no HEIC, however small.
    if format == .heic { return true }
    return width > widths[0] && height <= width * 4
  }
}

extension DerivedPhotos {
  /// The narrowest that is not narrower than a width, else the widest.
  package func webp(atLeast width: Int) -> DerivedPhoto {
    webp.first { $0.width >= width } ?? widest
  }
}
