import Content
import Diagnostics
import Markdown

/// Finds what links, images and other paths of a file lead to.
///
/// A class, as all threads use it.
final class ReferenceResolver: Sendable {
  /// The headings of the text that is being resolved; a text may refer to them as often as it has any.
  private struct OwnHeadings {
    var names = MeantNames([])
    var known: Set<String> = []

    init(_ body: borrowing BodyOutline) {
      let hash = UInt8(ascii: "#")
      guard
        body.references.indices.contains(where: { body.references[$0].target.utf8.first == hash })
      else { return }
      let ids = body.headings.map(\.id)
      names = MeantNames(ids)
      known = Set(ids)
    }
  }

  let files: FileCatalogue
  private let texts: LinkableTexts
  let meant: MeantPaths
  /// Where the site's own pages lie, without `https://`.
  private let ownBases: [String]

  /// - Parameter settings: say where the site's own pages lie.
  init(_ files: FileCatalogue, _ texts: LinkableTexts, _ settings: SiteSettings) {
    self.files = files
    self.texts = texts
    ownBases = Set([settings.baseURL, settings.declaredBaseURL].map(withoutScheme)).sorted()
    meant = MeantPaths(files, texts)
  }

  /// The targets of a body's references, each wrong one with an error at its place.
  func targets(
    of body: BodyOutline, in path: String, findings: inout [Finding]
  ) -> [LinkTarget] {
    if body.references.isEmpty { return [] }
    let headings = OwnHeadings(body)
    return body.references.map {
      target(of: $0, headings: headings, in: path, findings: &findings)
    }
  }

  private func target(
    of reference: Reference, headings: OwnHeadings, in path: String,
    findings: inout [Finding]
  ) -> LinkTarget {
    let written = reference.target
    if reference.isWebAddress {
      // What most references are.
      guard isOwn(written), let own = ownPath(written) else { return .external(written) }
      findings.append(missingPage(reference, own.address, in: path))
      return .page(own.address, fragment: own.fragment)
    }
    if let finding = foreignPath(written, in: path, reference.range) {
      findings.append(finding)
      return .unpublished
    }
    if written.isEmpty {
      findings.append(
        Finding(
          .error, "empty-link", path: path, reference.range, "This link leads nowhere.",
          help: "Write an address or the path of a file between the brackets."))
      return .unpublished
    }
    if reference.kind == .link, let own = ownPath(written) {
      findings.append(missingPage(reference, own.address, in: path))
      return .page(own.address, fragment: own.fragment)
    }
    if scheme(of: written) != nil || written.hasPrefix("//") {
      return target(elsewhere: reference, in: path, findings: &findings)
    }
    let (name, fragment) = split(written)
    if name.isEmpty {
      guard let fragment, headings.known.contains(fragment) else {
        findings.append(
          missingHeading(
            fragment ?? "", among: headings.names, in: path, reference.range))
        return .unpublished
      }
      return .fragment(fragment)
    }
    guard let resolved = contentPath(name, from: path) else {
      findings.append(leavesProject(written, in: path, reference.range))
      return .unpublished
    }
    if reference.kind == .link, let text = texts.index(of: resolved) {
      return target(
        text, fragment, written, reference.range, in: path, findings: &findings)
    }
    if let file = files.index(of: resolved) ?? literalFile(written, from: path) {
      if reference.kind == .image {
        check(picture: file, written, in: path, reference.range, findings: &findings)
      }
      return .file(file)
    }
    if files.unread.mayHold(resolved) { return .unpublished }
    var finding = missingTarget(reference, resolved, in: path)
    guard reference.kind == .link, name.hasPrefix("/") else {
      findings.append(finding)
      return .unpublished
    }
    // Perhaps one of the pages that are made of all articles.
    let page = pageAddress(String(name.drop { $0 == "/" }))
    finding.unlessPublished = page
    findings.append(finding)
    return .page(page, fragment: fragment)
  }

  /// A file whose name has signs that mean something else in an address, as `cau%20khi.jpg` or `so#1.jpg`.
  private func literalFile(_ written: String, from path: String) -> Int? {
    guard written.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "#") })
    else { return nil }
    let base = written.hasPrefix("/") ? "content/static/x" : path
    return resolvePath(written, from: base).flatMap(files.index(of:))
  }

  // MARK: The site's own pages

  private func isOwn(_ address: String) -> Bool {
    let rest = address.utf8.dropFirst(address.utf8.starts(with: "https:".utf8) ? 8 : 7)
    return ownBases.contains { rest.starts(with: $0.utf8) }
  }

  /// The page or file of a whole address under the site's own.
  private func ownPath(_ address: String) -> (address: String, fragment: String?)? {
    guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return nil }
    let rest = withoutScheme(address)
    guard let base = ownBases.first(where: rest.hasPrefix) else { return nil }
    let (path, fragment) = split(String(rest.dropFirst(base.count)))
    guard !path.utf8.contains(UInt8(ascii: "?")) else { return nil }
    return (pageAddress(path), fragment)
  }

  /// The file that a server sends for a path.
  private func pageAddress(_ path: String) -> String {
    let decoded = percentDecoded(path)
    if decoded.isEmpty || decoded.hasSuffix("/") { return decoded + "index.html" }
    let name = decoded.split(separator: "/").last ?? ""
    return name.utf8.contains(UInt8(ascii: ".")) ? decoded : decoded + "/index.html"
  }

  /// The target of a link to another site; an image of one would have each reader's browser ask that site for it.
  private func target(
    elsewhere reference: Reference, in path: String, findings: inout [Finding]
  ) -> LinkTarget {
    if reference.kind == .image {
      findings.append(
        Finding(
          .error, "remote-image", path: path, reference.range,
          "An image is a file of the site, not an address such as “\(reference.target.prefix(80))”.",
          help: "Save the picture beside this file and write its name."))
      return .unpublished
    }
    do throws(WebAddressMistake) {
      return .external(try WebAddress(link: reference.target).text)
    } catch {
      let (message, help) = error.sentences(
        about: reference.target, isBare: reference.isBare)
      // Where a bare address ends is a guess.
      let meant = reference.isBare ? nil : error.meant(by: reference.target)
      findings.append(
        Finding(
          .error, "invalid-url", path: path, reference.range, message, help: help,
          fix: meant.flatMap { Finding.replacing(reference.target, at: reference.range, with: $0) }
        ))
      return .unpublished
    }
  }

  private func target(
    _ text: Int, _ fragment: String?, _ written: String, _ range: SourceRange, in path: String,
    findings: inout [Finding]
  ) -> LinkTarget {
    let page = texts.page(text)
    switch page.publication {
    case .published: break
    case let publication:
      findings.append(
        Finding(
          .warning, "link-to-unpublished", path: path, range,
          "“\(written)” is \(publication.adjective), so this link is shown as plain text.",
          help: publication.comesLater
            ? "Remove the link, or wait until the article is published." : "Remove the link."))
      return .unpublished
    }
    if let fragment, !page.headings.contains(where: { $0.id == fragment }) {
      findings.append(
        missingHeading(fragment, among: meant.headings(of: text), in: path, range))
    }
    return .page(page.address, fragment: fragment)
  }

  /// The catalogue's index of a file that the front matter names; nil and an error if there is none.
  func file(_ name: Located<String>, in path: String, findings: inout [Finding]) -> Int? {
    if name.value.isEmpty { return nil }
    guard let resolved = contentPath(name.value, from: path) else {
      findings.append(leavesProject(name.value, in: path, name.range))
      return nil
    }
    if let index = files.index(of: resolved) ?? literalFile(name.value, from: path) {
      return index
    }
    if files.unread.mayHold(resolved) { return nil }
    findings.append(
      Finding(
        .error, "missing-file", path: path, name.range, "There is no file “\(name.value)”.",
        help: .search(otherwise: "Put the file beside this one, or correct its name.") {
          [meant] search in
          meant.file(like: resolved, written: name.value, &search).map { near in
            Finding.Suggestion(
              "Did you mean “\(near.path)”?",
              fix: near.isClear ? Finding.replacing(name, with: near.path) : nil)
          }
        }))
    return nil
  }

  /// The catalogue's index of a picture that the front matter names; nil and an error if there is none.
  func picture(
    _ name: Located<String>, in path: String, findings: inout [Finding]
  ) -> Int? {
    let index = file(name, in: path, findings: &findings)
    if let index {
      check(picture: index, name.value, in: path, name.range, findings: &findings)
    }
    return index
  }

  /// Whom a picture itself names as its creator.
  func creator(of picture: Int) -> String? { files.files[picture].creator }

  private func check(
    picture index: Int, _ written: String, in path: String, _ range: SourceRange,
    findings: inout [Finding]
  ) {
    if files.files[index].isPicture { return }
    findings.append(
      Finding(
        .error, "no-picture", path: path, range,
        "“\(written)” is no picture that browsers show.",
        help: "Save it as JPEG, PNG or WebP."))
  }

  private func split(_ target: String) -> (name: String, fragment: String?) {
    guard target.utf8.contains(UInt8(ascii: "#")), let hash = target.firstIndex(of: "#")
    else { return (target, nil) }
    return (String(target[..<hash]), percentDecoded(String(target[target.index(after: hash)...])))
  }
}

private func withoutScheme(_ address: String) -> String {
  for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
    return String(address.dropFirst(scheme.count))
  }
  return address
}
