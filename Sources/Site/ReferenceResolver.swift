import Content
import Diagnostics
import Markdown
import VietnameseText

/// Finds what links, images and other paths of a file lead to.
///
/// A class, as all threads use it.
final class ReferenceResolver: Sendable {
  /// The headings of the text that is being resolved; a text may refer to them as often as it has any.
  private struct OwnHeadings {
    var ids: [String] = []
    var known: Set<String> = []

    init(_ body: borrowing BodyOutline) {
      let hash = UInt8(ascii: "#")
      guard
        body.references.indices.contains(where: { body.references[$0].target.utf8.first == hash })
      else { return }
      ids = body.headings.map(\.id)
      known = Set(ids)
    }
  }

  let files: FileCatalogue
  private let texts: LinkableTexts

  init(_ files: FileCatalogue, _ texts: LinkableTexts) {
    self.files = files
    self.texts = texts
  }

  /// How many mistakes of one text are compared with the names of all files.
  private static let suggestionLimit = 100

  /// The targets of a body's references, each wrong one with an error at its place.
  func targets(
    of body: BodyOutline, in path: String, findings: inout [Finding]
  ) -> [LinkTarget] {
    if body.references.isEmpty { return [] }
    let known = findings.count
    let headings = OwnHeadings(body)
    return body.references.indices.map { index in
      // What most references are.
      if isSoundWebAddress(body.references[index].target) {
        return .external(body.references[index].target)
      }
      let reference = body.references[index]
      let suggests = findings.count - known < Self.suggestionLimit
      return target(
        of: reference, headings: headings, in: path, suggests: suggests, findings: &findings)
    }
  }

  private func target(
    of reference: Reference, headings: OwnHeadings, in path: String, suggests: Bool,
    findings: inout [Finding]
  ) -> LinkTarget {
    let written = reference.target
    if let finding = foreignPath(written, in: path, reference.range) {
      findings.append(finding)
      return .unpublished
    }
    if written.isEmpty || hasScheme(written) || written.hasPrefix("//") {
      if written.isEmpty {
        findings.append(
          Finding(
            .error, "empty-link", path: path, reference.range, "This link leads nowhere.",
            help: "Write an address or the path of a file between the brackets."))
        return .unpublished
      }
      return .external(validURL(written))
    }
    let (name, fragment) = split(written)
    if name.isEmpty {
      guard let fragment, headings.known.contains(fragment) else {
        findings.append(
          missingHeading(
            fragment ?? "", among: headings.ids, suggests: suggests, in: path, reference.range))
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
        texts.page(text), fragment, written, reference.range, in: path, suggests: suggests,
        findings: &findings)
    }
    if let file = files.index(of: resolved) {
      if reference.kind == .image {
        check(picture: file, written, in: path, reference.range, findings: &findings)
      }
      return .file(file)
    }
    if !files.unread.mayHold(resolved) {
      findings.append(missingTarget(reference, resolved, in: path, suggests: suggests))
    }
    return .unpublished
  }

  private func target(
    _ page: LinkableTexts.Page, _ fragment: String?, _ written: String, _ range: SourceRange,
    in path: String, suggests: Bool, findings: inout [Finding]
  ) -> LinkTarget {
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
        missingHeading(
          fragment, among: page.headings.map(\.id), suggests: suggests, in: path, range))
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
    if let index = files.index(of: resolved) { return index }
    if files.unread.mayHold(resolved) { return nil }
    findings.append(
      Finding(
        .error, "missing-file", path: path, name.range, "There is no file “\(name.value)”.",
        help: nearestFile(to: resolved, written: name.value).map { "Did you mean “\($0)”?" }
          ?? "Put the file beside this one, or correct its name."))
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

  private func hasScheme(_ target: String) -> Bool {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")), colon != target.startIndex
    else { return false }
    return target.utf8[..<colon].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
  }

  // MARK: Findings

  /// The error for a path as Windows writes it: `C:\anh.png`, `anh\cho.png`.
  private func foreignPath(
    _ written: String, in path: String, _ range: SourceRange
  ) -> Finding? {
    let colon = written.utf8.firstIndex(of: UInt8(ascii: ":"))
    let isDrive = hasScheme(written) && colon.map { written.utf8[..<$0].count } == 1
    if isDrive || written.hasPrefix("\\") {
      return Finding(
        .error, "invalid-path", path: path, range,
        "“\(written)” is a file of one computer, not of the site.",
        help: "Put the file beside this one and write its name.")
    }
    guard written.utf8.contains(UInt8(ascii: "\\")), !hasScheme(written) else { return nil }
    return Finding(
      .error, "invalid-path", path: path, range, "“\(written)” has backslashes.",
      help: "Write “\(written.replacing("\\", with: "/"))”.")
  }

  private func missingHeading(
    _ fragment: String, among ids: [String], suggests: Bool, in path: String, _ range: SourceRange
  ) -> Finding {
    let near =
      suggests
      ? Self.equalName(to: fragment, among: ids) ?? nearestName(to: fragment, among: ids) : nil
    let help =
      if let near {
        "Did you mean “#\(near)”?"
      } else if ids.isEmpty {
        "That text has no headings: link to it without “#\(fragment)”."
      } else {
        "Its headings are \(ids.prefix(5).map { "“#\($0)”" }.joined(separator: ", "))."
      }
    return Finding(
      .error, "missing-heading", path: path, range, "There is no heading “#\(fragment)”.",
      help: help)
  }

  private func missingTarget(
    _ reference: Reference, _ resolved: String, in path: String, suggests: Bool
  ) -> Finding {
    let isImage = reference.kind == .image
    let isText = resolved.lowercased().hasSuffix(".md")
    let near =
      !suggests
      ? nil
      : isText
        ? nearestText(to: resolved, from: path)
        : nearestFile(to: resolved, written: reference.target)
    let nearest = near.map { "Did you mean “\($0.contains(" ") ? "<\($0)>" : $0)”?" }
    return Finding(
      .error, isImage ? "missing-image" : "broken-link", path: path, reference.range,
      isImage
        ? "There is no image “\(reference.target)”."
        : "There is no file “\(reference.target)”.",
      help: nearest
        ?? (isImage
          ? "Put the image beside this file, or correct its name."
          : "Write the path from this file to the article's .md file, or the whole address with https://.")
    )
  }

  private func leavesProject(
    _ target: String, in path: String, _ range: SourceRange
  ) -> Finding {
    Finding(
      .error, "outside-project", path: path, range,
      "“\(target)” leads out of the folder content.",
      help: "Put the file beside this one and write its name alone.")
  }

  /// A file with a similar name in the folder that was meant, as it would be written; one whose name reads the
  /// same before others.
  private func nearestFile(to resolved: String, written: String) -> String? {
    let name = String(resolved.split(separator: "/").last ?? "").normalized
    let folder = written.prefix { $0 != "#" }.lastIndex(of: "/").map { written[...$0] } ?? ""
    let names = files.names(inFolderOf: resolved)
    return (Self.equalName(to: name, among: names) ?? nearestName(to: name, among: names))
      .map { folder + $0 }
  }

  /// An article with the same name in another folder, or one with a similar name in this one.
  private func nearestText(to resolved: String, from path: String) -> String? {
    let wanted = Self.folderAndName(of: resolved)
    let texts = self.texts.paths.map { (path: $0, place: Self.folderAndName(of: $0)) }
    let neighbours = texts.filter { $0.place.folder == wanted.folder }
    let names = neighbours.map(\.place.name)
    let equal = Self.equalName(to: wanted.name, among: names)
    let near = nearestName(to: wanted.name, among: names)
    let found =
      equal.flatMap { equal in neighbours.first { $0.place.name == equal } }
      ?? texts.first { $0.place.name == wanted.name }
      ?? near.flatMap { near in neighbours.first { $0.place.name == near } }
    return found.map { relativePath(to: $0.path, from: path) }
  }

  /// A name that differs in capitals, marks, spaces or hyphens only, which Windows may not tell apart.
  private static func equalName(to name: String, among names: [String]) -> String? {
    let key = foldedKey(name)
    return names.first { foldedKey($0) == key }
  }

  /// The name that tells a text from others, and where it lies: `a.md` and `a/index.md` are both `a`.
  private static func folderAndName(of path: String) -> (folder: String, name: String) {
    var parts = path.normalized.split(separator: "/")[...]
    if parts.last == "index.md", parts.count > 1 { parts.removeLast() }
    let name = parts.popLast() ?? ""
    return (
      parts.joined(separator: "/"),
      String(name.lowercased().hasSuffix(".md") ? name.dropLast(3) : name)
    )
  }

  private func relativePath(to goal: String, from path: String) -> String {
    let goal = goal.split(separator: "/")
    let start = path.split(separator: "/").dropLast()
    let common = zip(goal, start).prefix { $0 == $1 }.count
    return
      (Array(repeating: "..", count: start.count - common) + goal.dropFirst(common).map(String.init))
      .joined(separator: "/")
  }
}
