import Content
import Diagnostics

/// What the published site weighs, as its manifest says.
package struct PublishedSizes: Sendable {
  /// What files are, by their addresses.
  package enum Kind: String, CaseIterable, Sendable {
    case pages, photos, media, documents, search, data, feeds, radio, assets, other
  }

  package struct Sum: Sendable, Equatable {
    package var files = 0
    package var bytes = 0

    package init(files: Int = 0, bytes: Int = 0) {
      self.files = files
      self.bytes = bytes
    }
  }

  /// Kinds of which there is no file are not there.
  package private(set) var sums: [Kind: Sum] = [:]
  /// How much the site may weigh, in bytes.
  package var limit = SiteSettings.defaultSizeLimit

  package var total: Sum {
    sums.values.reduce(into: Sum()) {
      $0.files += $1.files
      $0.bytes += $1.bytes
    }
  }

  init(_ manifest: Manifest) {
    for entry in manifest.entries {
      let kind = Kind(address: entry.address.text)
      sums[kind, default: Sum()].files += 1
      sums[kind, default: Sum()].bytes += entry.size
    }
  }

  /// The share of the limit from which on it is time to do something about it.
  static let warningPercent = 80

  static func isNear(_ bytes: Int, limit: Int) -> Bool {
    bytes >= limit / 100 * warningPercent
  }

  package var isNearLimit: Bool { Self.isNear(total.bytes, limit: limit) }
}

extension PublishedSizes.Kind {
  /// - Parameter address: of a published file.
  init(address: String) {
    let name = address.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch ending {
    case _ where address.hasPrefix("tim-kiem/"): self = .search
    case "txt" where address.hasPrefix("ban-tin/"): self = .radio
    case "html": self = .pages
    case "webp", "jpg", "jpeg", "png", "gif", "avif", "heic": self = .photos
    case "mp3", "m4a", "ogg", "wav", "mp4", "webm", "mov": self = .media
    case "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "zip": self = .documents
    case "xml": self = .feeds
    case "css", "js", "svg", "ico", "woff2": self = .assets
    case "csv", "json": self = .data
    default: self = .other
    }
  }
}

extension Builder {
  /// What lies in the output; nil if nothing was published there.
  ///
  /// - Throws: where the manifest cannot be read, or is damaged.
  package func publishedSizes() throws -> PublishedSizes? {
    let path = OutputArea(output: options.output).manifest
    guard try fileSystem.status(path) != nil else { return nil }
    var sizes = PublishedSizes(try Manifest(bytes: fileSystem.readFile(path)))
    sizes.limit = sizeLimit
    return sizes
  }

  /// A sentence where the site has come near to what it may weigh.
  var sizeNotice: Message? {
    let path = OutputArea(output: options.output).manifest
    guard let manifest = try? fileSystem.readFile(path) else { return nil }
    let (total, limit) = (Manifest.totalSize(in: manifest), sizeLimit)
    guard PublishedSizes.isNear(total, limit: limit) else { return nil }
    return
      "The site has \(ByteCount.text(total)), and size_limit of site.yaml is \(ByteCount.text(limit)). “bulletin list sizes” says what takes most of it."
  }

  /// As site.yaml says it, which has been judged elsewhere.
  private var sizeLimit: Int {
    let path = "content/site.yaml"
    var ignored: [Diagnostic] = []
    guard let bytes = try? fileSystem.readFile(options.source + "/" + path),
      let file = SourceFile(path: path, bytes: bytes, diagnostics: &ignored)
    else { return SiteSettings.defaultSizeLimit }
    return SiteSettings.decode(file, diagnostics: &ignored).sizeLimit
  }
}
