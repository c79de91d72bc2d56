package import Digests
import VietnameseText

/// A file under `content/` that is published as it is: a photo, a document, something of `static/`.
package struct ContentFile: Sendable, Hashable {
  /// Relative to the project's root, as the disk has it.
  package var path: String
  /// In bytes.
  package var size: Int
  /// Of its bytes.
  package var digest: Digest
  /// In pixels; nil for what is no image.
  package var width: Int?
  package var height: Int?
  /// Whether a photo says where it was taken.
  package var hasPosition: Bool

  package init(
    path: String, size: Int, digest: Digest, width: Int? = nil, height: Int? = nil,
    hasPosition: Bool = false
  ) {
    self.path = path
    self.size = size
    self.digest = digest
    self.width = width
    self.height = height
    self.hasPosition = hasPosition
  }

  /// Whether browsers show it: it has a size in pixels, which an SVG need not have.
  package var isPicture: Bool { width != nil || path.lowercased().hasSuffix(".svg") }

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

  package init(_ files: [ContentFile], unread: UnreadFiles = UnreadFiles()) {
    self.unread = unread
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
