import Content
import Diagnostics
import Markdown

/// What the resolver tells an author about targets that lead nowhere, and what may have been meant.
extension ReferenceResolver {
  /// The error for a path as Windows writes it: `C:\anh.png`, `anh\cho.png`.
  func foreignPath(
    _ written: String, in path: String, _ range: SourceRange
  ) -> Finding? {
    let scheme = scheme(of: written)
    if scheme?.utf8.count == 1 || written.hasPrefix("\\") {
      return Finding(
        .error, "invalid-path", path: path, range,
        "“\(written)” is a file of one computer, not of the site.",
        help: "Put the file beside this one and write its name.")
    }
    guard written.utf8.contains(UInt8(ascii: "\\")), scheme == nil else { return nil }
    let slashed = written.replacing("\\", with: "/")
    return Finding(
      .error, "invalid-path", path: path, range, "“\(written)” has backslashes.",
      help: "Write “\(slashed)”.", fix: Finding.replacing(written, at: range, with: slashed))
  }

  func missingHeading(
    _ fragment: String, among headings: MeantNames, in path: String, _ range: SourceRange
  ) -> Finding {
    let ids = headings.list.names
    let help: Message =
      ids.isEmpty
      ? "That text has no headings: link to it without “#\(fragment)”."
      : "Its headings are \(Message.list(ids.prefix(5).map { "“#\($0)”" }))."
    return Finding(
      .error, "missing-heading", path: path, range, "There is no heading “#\(fragment)”.",
      help: .search(otherwise: help) { search in
        headings.meant(by: fragment, &search).map { meant in
          let id = headings.list.names[meant.index]
          return Finding.Suggestion(
            "Did you mean “#\(id)”?",
            fix: meant.isClear ? Finding.replacing(fragment: fragment, at: range, with: id) : nil)
        }
      })
  }

  func missingTarget(_ reference: Reference, _ resolved: String, in path: String) -> Finding {
    let (written, isImage) = (reference.target, reference.kind == .image)
    let isText = resolved.lowercased().hasSuffix(".md")
    let help: Message =
      isImage
      ? "Put the image beside this file, or correct its name."
      : "Write the path from this file to the article's .md file, or the whole address with https://."
    return Finding(
      .error, isImage ? "missing-image" : "broken-link", path: path, reference.range,
      isImage ? "There is no image “\(written)”." : "There is no file “\(written)”.",
      help: .search(otherwise: help) { [meant] search in
        let near =
          isText
          ? meant.text(like: resolved, from: path, &search)
          : meant.file(like: resolved, written: written, &search)
        return near.map { near in
          let path = near.path
          let name = String(written.prefix { $0 != "#" })
          return Finding.Suggestion(
            "Did you mean “\(path.contains(" ") ? "<\(path)>" : path)”?",
            fix: near.isClear ? Finding.replacing(name, at: reference.range, with: path) : nil)
        }
      })
  }

  /// For a whole address of the site's own, which is no mistake if the site has a page there.
  func missingPage(_ reference: Reference, _ address: String, in path: String) -> Finding {
    var finding = Finding(
      .warning, "missing-page", path: path, reference.range,
      "This site has no page “\(address)”: it is not published, or was never there.",
      help:
        "Write the path from this file to the article's .md file, so that the link is checked and kept."
    )
    finding.unlessPublished = address
    return finding
  }

  func leavesProject(
    _ target: String, in path: String, _ range: SourceRange
  ) -> Finding {
    Finding(
      .error, "outside-project", path: path, range,
      "“\(target)” leads out of the folder content.",
      help: "Put the file beside this one and write its name alone.")
  }
}
