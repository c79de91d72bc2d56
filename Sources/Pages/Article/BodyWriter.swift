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
      case .imageSource:
        output += " src=\"".utf8
        Markup.escape(url(target) ?? "", into: &output)
        output += "\"".utf8
        if case .file(let index) = target, let width = files.files[index].width,
          let height = files.files[index].height
        {
          output += " width=\"\(width)\" height=\"\(height)\"".utf8
        }
      case .idPrefix, .headingLevel: break
      }
    }
  }

  /// Nil where there is nothing to link to.
  private func url(_ target: LinkTarget) -> String? {
    switch target {
    case .page(let address, let fragment):
      root + urlPath(address) + (fragment.map { "#" + urlPath($0) } ?? "")
    case .fragment(let fragment): ownAddress + "#" + placement.idPrefix + urlPath(fragment)
    case .file(let index): root + urlPath(files.files[index].address)
    case .external(let url): url
    case .unpublished: nil
    }
  }
}
