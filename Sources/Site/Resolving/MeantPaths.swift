import Diagnostics
import Markdown
import Synchronization
import VietnameseText

/// The files and texts that may have been meant by paths that lead nowhere.
///
/// A class that puts all names in order once, when somebody first asks: each question alone would look at all files.
final class MeantPaths: Sendable {
  private let files: FileCatalogue
  private let texts: LinkableTexts
  private let filesByFolder = AtomicLazyReference<FileNames>()
  private let textsByFolder = AtomicLazyReference<TextNames>()
  private let headings = Mutex<[Int: MeantNames]>([:])

  init(_ files: FileCatalogue, _ texts: LinkableTexts) {
    self.files = files
    self.texts = texts
  }

  // MARK: Files

  private final class FileNames: Sendable {
    let folders: [Substring: MeantNames]

    init(_ files: FileCatalogue) {
      var names: [Substring: [String]] = [:]
      for file in files.files {
        let (folder, name) = MeantPaths.split(file.path.normalized)
        names[folder, default: []].append(String(name))
      }
      folders = names.mapValues { MeantNames($0) }
    }
  }

  /// The folder without a slash at its end, and the name in it.
  private static func split(_ path: String) -> (folder: Substring, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
    return (path[..<slash], path[path.utf8.index(after: slash)...])
  }

  /// A file with a similar name in the folder that was meant, as it would be written; one whose name reads the same
  /// before others.
  ///
  /// - Parameters:
  ///   - resolved: the path that was meant, from the project's root.
  ///   - written: how it was written.
  func file(
    like resolved: String, written: String, _ search: inout NameSearch
  ) -> String? {
    let names = filesByFolder.load() ?? filesByFolder.storeIfNil(FileNames(files))
    let (folder, name) = Self.split(resolved.normalized)
    let prefix = written.prefix { $0 != "#" }.lastIndex(of: "/").map { written[...$0] } ?? ""
    return names.folders[folder]?.meant(by: String(name), &search).map { prefix + $0 }
  }

  // MARK: Texts

  private final class TextNames: Sendable {
    struct Folder {
      var names: [String] = []
      /// In step with the names.
      var texts: [Int] = []
    }

    let folders: [String: (names: MeantNames, texts: [Int])]
    /// The first text of each name, wherever it lies.
    let anywhere: [String: Int]

    init(_ texts: LinkableTexts) {
      var folders: [String: Folder] = [:]
      var anywhere: [String: Int] = [:]
      for index in 0..<texts.count {
        let place = MeantPaths.place(of: texts.path(index))
        folders[place.folder, default: Folder()].names.append(place.name)
        folders[place.folder, default: Folder()].texts.append(index)
        if anywhere[place.name] == nil { anywhere[place.name] = index }
      }
      self.folders = folders.mapValues { (MeantNames($0.names), $0.texts) }
      self.anywhere = anywhere
    }
  }

  /// The name that tells a text from others, and where it lies: `a.md` and `a/index.md` are both `a`.
  private static func place(of path: String) -> (folder: String, name: String) {
    var parts = path.normalized.split(separator: "/")[...]
    if parts.last == "index.md", parts.count > 1 { parts.removeLast() }
    let name = parts.popLast() ?? ""
    return (
      parts.joined(separator: "/"),
      String(name.lowercased().hasSuffix(".md") ? name.dropLast(3) : name)
    )
  }

  /// An article with the same name in this folder or another one, or with a similar name in this one; as a path from
  /// the text at `path`.
  func text(like resolved: String, from path: String, _ search: inout NameSearch) -> String? {
    let names = textsByFolder.load() ?? textsByFolder.storeIfNil(TextNames(texts))
    let wanted = Self.place(of: resolved)
    let folder = names.folders[wanted.folder]
    let text =
      folder.flatMap { folder in folder.names.equal(to: wanted.name).map { folder.texts[$0] } }
      ?? names.anywhere[wanted.name]
      ?? folder.flatMap { folder in
        search.nearestIndex(to: wanted.name, among: folder.names.list).map { folder.texts[$0] }
      }
    return text.map { relativePath(to: texts.path($0), from: path) }
  }

  private func relativePath(to goal: String, from path: String) -> String {
    let goal = goal.split(separator: "/")
    let start = path.split(separator: "/").dropLast()
    let common = zip(goal, start).prefix { $0 == $1 }.count
    return
      (Array(repeating: "..", count: start.count - common) + goal.dropFirst(common).map(String.init))
      .joined(separator: "/")
  }

  // MARK: Headings

  func headings(of text: Int) -> MeantNames {
    headings.withLock { known in
      if let names = known[text] { return names }
      let names = MeantNames(texts.page(text).headings.map(\.id))
      known[text] = names
      return names
    }
  }
}
