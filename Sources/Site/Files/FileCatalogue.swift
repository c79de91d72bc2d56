package import Digests
import VietnameseText

/// A file under `content/` that is no text: a photo, a document, something of `static/`.
package struct ContentFile: Sendable, Hashable {
  /// Relative to the project's root, as the disk has it.
  package var path: String
  /// In bytes.
  package var size: Int
  /// Of its bytes.
  package var digest: Digest
  /// In pixels, as browsers show it; nil for what is no image.
  package var width: Int?
  package var height: Int?
  /// Nil for what is no image.
  package var format: PictureFormat?
  /// Of a file that is named like an image.
  package var flaw: PictureFlaw?
  /// Whom the picture itself names as its creator or the holder of its rights.
  package var creator: String?
  /// What pages show in its place.
  package private(set) var derived: DerivedPhotos?

  package init(
    path: String, size: Int, digest: Digest, width: Int? = nil, height: Int? = nil,
    format: PictureFormat? = nil, flaw: PictureFlaw? = nil, creator: String? = nil
  ) {
    self.path = path
    self.size = size
    self.digest = digest
    self.width = width
    self.height = height
    self.format = format
    self.flaw = flaw
    self.creator = creator
  }

  /// - Parameter tool: what derives photos, with its version.
  mutating func derivePhotos(with tool: String) { derived = DerivedPhotos(of: self, tool: tool) }

  /// Whether photos would be derived from it if there were a program for that.
  var canBeDerived: Bool { DerivedPhotos.canBeDerived(from: self) }

  /// Whether it is meant to be shown by browsers: it has a size in pixels, which an SVG need not have. Of one with a flaw
  /// that is told, once for all places that show it.
  package var isPicture: Bool {
    width != nil || flaw != nil || path.lowercased().hasSuffix(".svg")
  }

  /// Where a browser finds the picture that stands for all sizes: in feeds, or as the picture of a link.
  package var pictureAddress: String { derived?.jpeg.address ?? address }

  /// Where a link to the picture leads: to the largest that is published.
  package var largestAddress: String { derived?.widest.address ?? address }

  /// Where it is published: a file of `static/` at the root, one beside an article under the folders that
  /// it has below `articles/`, so that its address does not depend on who links to it.
  package var address: String {
    for folder in ["content/static/", "content/articles/", "content/pages/"]
    where path.hasPrefix(folder) {
      return String(path.dropFirst(folder.count)).normalized
    }
    return path.normalized
  }
}

/// The files under `content/` by path, found whether a path is written in NFC or NFD.
package struct FileCatalogue: Sendable {
  /// Ascending by path.
  package let files: [ContentFile]
  /// Texts are among them, and registries.
  package var unread: UnreadFiles
  /// Those that nobody finds: the path of another one behind them is the same in NFC.
  let hidden: [Int]
  private let indexes: [String: Int]
  /// Whether a program derives photos.
  let derivesPhotos: Bool

  /// - Parameter photoTool: the program that derives photos, with its version; nil without one.
  package init(
    _ files: [ContentFile], unread: UnreadFiles = UnreadFiles(), photoTool: String? = nil
  ) {
    self.unread = unread
    derivesPhotos = photoTool != nil
    var files = files
    if let photoTool {
      for index in files.indices { files[index].derivePhotos(with: photoTool) }
    }
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.files = sorted
    var indexes: [String: Int] = [:]
    var hidden: [Int] = []
    for (index, file) in sorted.enumerated() {
      if let former = indexes.updateValue(index, forKey: file.path.normalized) {
        hidden.append(former)
      }
    }
    self.indexes = indexes
    self.hidden = hidden
  }

  package func index(of path: String) -> Int? { indexes[path.normalized] }
}
