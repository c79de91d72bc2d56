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
  /// - Returns: also whether no other file can be meant.
  func file(
    like resolved: String, written: String, _ search: inout NameSearch
  ) -> (path: String, isClear: Bool)? {
    let names = filesByFolder.load() ?? filesByFolder.storeIfNil(FileNames(files))
    let (folder, name) = Self.split(resolved.normalized)
    let prefix = written.prefix { $0 != "#" }.lastIndex(of: "/").map { written[...$0] } ?? ""
    guard let folder = names.folders[folder], let meant = folder.meant(by: String(name), &search)
    else { return nil }
    return (prefix + folder.list.names[meant.index], meant.isClear)
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
    /// Names of several texts.
    let repeated: Set<String>

    init(_ texts: LinkableTexts) {
      var folders: [String: Folder] = [:]
      var anywhere: [String: Int] = [:]
      var repeated: Set<String> = []
      for index in 0..<texts.count {
        let place = MeantPaths.place(of: texts.path(index))
        folders[place.folder, default: Folder()].names.append(place.name)
        folders[place.folder, default: Folder()].texts.append(index)
        if anywhere[place.name] == nil {
          anywhere[place.name] = index
        } else {
          repeated.insert(place.name)
        }
      }
      self.folders = folders.mapValues { (MeantNames($0.names), $0.texts) }
      (self.anywhere, self.repeated) = (anywhere, repeated)
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
  ///
  /// - Returns: also whether no other article can be meant.
  func text(
    like resolved: String, from path: String, _ search: inout NameSearch
  ) -> (path: String, isClear: Bool)? {
    let names = textsByFolder.load() ?? textsByFolder.storeIfNil(TextNames(texts))
    let wanted = Self.place(of: resolved)
    let folder = names.folders[wanted.folder]
    func found(_ text: Int, isClear: Bool) -> (path: String, isClear: Bool) {
      (relativePath(to: texts.path(text), from: path), isClear)
    }
    if let folder, let equal = folder.names.equal(to: wanted.name) {
      return found(folder.texts[equal.index], isClear: equal.isClear)
    }
    if let text = names.anywhere[wanted.name] {
      return found(text, isClear: !names.repeated.contains(wanted.name))
    }
    guard let folder, let near = folder.names.meant(by: wanted.name, &search) else { return nil }
    return found(folder.texts[near.index], isClear: near.isClear)
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
