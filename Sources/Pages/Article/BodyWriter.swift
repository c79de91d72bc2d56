import Markdown
import Site
import Templates

/// Fills what a body's file alone could not know: where its links and images lead from this page.
struct BodyWriter {
  let root: String
  /// In step with the body's references.
  let targets: [LinkTarget]
  let files: FileCatalogue
  var placement = BodyPlacement()
  /// Of the text itself, where links to its headings would lead elsewhere.
  var ownAddress = ""
  /// Whether it is read far from the site, perhaps by a program that knows no WebP and no `srcset`.
  var isForFeed = false

  func write(_ body: MarkdownBody, into output: inout [UInt8]) {
    body.write(into: &output, placement) { slot, reference, output in
      // A body that changed on disk since it was read may have other references than the site knows.
      guard targets.indices.contains(slot.reference) else { return }
      let target = targets[slot.reference]
      switch slot.kind {
      case .linkStart:
        guard let url = url(target) else { return }
        output += "<a href=\"".utf8
        Markup.escape(url, into: &output)
        if !reference.title.isEmpty {
          output += "\" title=\"".utf8
          Markup.escape(reference.title, into: &output)
        }
        if case .external = target { output += "\" rel=\"noopener".utf8 }
        output += "\">".utf8
      case .linkEnd:
        if url(target) != nil { output += "</a>".utf8 }
      case .imageSource: writeImageSource(target, into: &output)
      case .photoLinkStart:
        guard let address = linkedPhoto(target) else { return }
        output += "<a href=\"".utf8
        Markup.escape(root + urlPath(address), into: &output)
        output += "\">".utf8
      case .photoLinkEnd:
        if linkedPhoto(target) != nil { output += "</a>".utf8 }
      case .idPrefix, .headingLevel: break
      }
    }
  }

  private func writeImageSource(_ target: LinkTarget, into output: inout [UInt8]) {
    output += " src=\"".utf8
    guard case .file(let index) = target else {
      Markup.escape(url(target) ?? "", into: &output)
      output += "\"".utf8
      return
    }
    let file = files.files[index]
    Markup.escape(root + urlPath(file.pictureAddress), into: &output)
    output += "\"".utf8
    var size = (file.width, file.height)
    if let derived = file.derived {
      let widest = isForFeed ? derived.jpeg : derived.widest
      size = (widest.width, widest.height)
      if !isForFeed {
        output += " srcset=\"".utf8
        derived.writeSrcset(root, into: &output)
        output += "\" sizes=\"\(Self.sizes)\"".utf8
      }
    }
    if let width = size.0, let height = size.1 {
      output += " width=\"\(width)\" height=\"\(height)\"".utf8
    }
  }

  /// The width of a text's column, of which a photo takes all.
  private static let sizes = "(min-width: 48em) 44em, 100vw"

  /// The photo to which the picture itself leads: a wider one than its place in the text shows.
  private func linkedPhoto(_ target: LinkTarget) -> String? {
    guard !isForFeed, case .file(let index) = target, let derived = files.files[index].derived,
      derived.webp.count > 1
    else { return nil }
    return derived.widest.address
  }

  /// Nil where there is nothing to link to.
  private func url(_ target: LinkTarget) -> String? {
    switch target {
    case .page(let address, let fragment):
      root + urlPath(address) + (fragment.map { "#" + urlPath($0) } ?? "")
    case .fragment(let fragment): ownAddress + "#" + placement.idPrefix + urlPath(fragment)
    case .file(let index): root + urlPath(files.files[index].largestAddress)
    case .external(let url): url
    case .unpublished: nil
    }
  }
}
