import Content
import Diagnostics
import Markdown
import VietnameseText

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
    return Finding(
      .error, "invalid-path", path: path, range, "“\(written)” has backslashes.",
      help: "Write “\(written.replacing("\\", with: "/"))”.")
  }

  func missingHeading(
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

  func missingTarget(
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

  func leavesProject(
    _ target: String, in path: String, _ range: SourceRange
  ) -> Finding {
    Finding(
      .error, "outside-project", path: path, range,
      "“\(target)” leads out of the folder content.",
      help: "Put the file beside this one and write its name alone.")
  }

  /// A file with a similar name in the folder that was meant, as it would be written; one whose name reads the
  /// same before others.
  func nearestFile(to resolved: String, written: String) -> String? {
    let name = String(resolved.split(separator: "/").last ?? "").normalized
    let folder = written.prefix { $0 != "#" }.lastIndex(of: "/").map { written[...$0] } ?? ""
    let names = files.names(inFolderOf: resolved)
    return (Self.equalName(to: name, among: names) ?? nearestName(to: name, among: names))
      .map { folder + $0 }
  }

  /// An article with the same name in another folder, or one with a similar name in this one.
  func nearestText(to resolved: String, from path: String) -> String? {
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

  func relativePath(to goal: String, from path: String) -> String {
    let goal = goal.split(separator: "/")
    let start = path.split(separator: "/").dropLast()
    let common = zip(goal, start).prefix { $0 == $1 }.count
    return
      (Array(repeating: "..", count: start.count - common) + goal.dropFirst(common).map(String.init))
      .joined(separator: "/")
  }
}
