package import Diagnostics

/// Why a publication did not come about.
package enum PublicationError: Error, Hashable, Sendable {
  /// Another build holds the lock of this output folder.
  case anotherBuildRuns(output: String)
  /// Paths that hold what Bulletin did not write, at addresses of the site. Nothing was changed.
  case foreignFiles([String])
  /// Addresses that leave the output folder, or that two pages share, or at which one page has a
  /// file and another a folder: a mistake of the caller.
  case invalidAddresses([String])
  /// A link, a file or a device in the place of a folder that builds write to. Nothing was changed.
  case notAFolder(Folder, String, FileStatus.Kind)
  /// The output folder holds no site that could be looked at.
  case notPublished(output: String)
  /// A folder that should hold a copy of a published site holds none.
  case noCopy(String)
  /// The disk failed before anything in the output was changed.
  case disk(FileSystemError)
  /// The publication was decided, and could not be finished: the next one finishes it first.
  case unfinished(FileSystemError)
  /// The publisher was used after its publication had ended: a mistake of the caller.
  case ended
  /// What nobody thought of: a mistake of the program, in its own words.
  case unexpected(String)

  package enum Folder: Sendable {
    /// For the site.
    case site
    /// For what builds keep for each other.
    case records
  }
}

extension PublicationError {
  /// Stable, in kebab case, like the ids of diagnostics.
  package var id: String {
    switch self {
    case .anotherBuildRuns: "another-build-runs"
    case .foreignFiles: "foreign-file"
    case .invalidAddresses: "invalid-address"
    case .notAFolder: "not-a-folder"
    case .notPublished: "not-published"
    case .noCopy: "no-published-copy"
    case .disk, .unfinished: "disk"
    case .ended: "ended"
    case .unexpected: "unexpected"
    }
  }

  /// Where: a file or folder, as the caller named it; nil if no single one can be named.
  package var path: String? {
    switch self {
    case .anotherBuildRuns(let output): output
    case .foreignFiles(let paths): paths.first
    case .invalidAddresses(let addresses): addresses.first
    case .notAFolder(_, let path, _), .noCopy(let path): path
    case .notPublished(let output): output
    case .disk(let error), .unfinished(let error): error.path
    case .ended, .unexpected: nil
    }
  }
}

extension PublicationError: CustomStringConvertible {
  package var description: String { message.english }

  /// One or two sentences that say what happened and what to do.
  package var message: Message {
    switch self {
    case .anotherBuildRuns(let output):
      "Another build is writing to “\(output)”. Wait until it ends, or use --wait."
    case .foreignFiles(let paths):
      """
      The site needs the place of \(Self.list(paths)), which Bulletin did not write. \
      Move it out of the output folder, or delete the whole output folder, and build again.
      """
    case .invalidAddresses(let addresses): "No page can be written to \(Self.list(addresses))."
    case .notAFolder(.site, let path, let kind):
      """
      “\(path)” is \(Self.name(of: kind)), but the site is written to a folder of that name: \
      remove it, or name a folder with --output.
      """
    case .notAFolder(.records, let path, let kind):
      """
      “\(path)” is \(Self.name(of: kind)), but Bulletin keeps its records in a folder of that name: \
      remove it, or put a folder in its place.
      """
    case .notPublished(let output):
      """
      Bulletin has published no site to “\(output)” that could be verified: \
      build it first, or name its folder with --output.
      """
    case .noCopy(let path):
      """
      “\(path)” is no copy of a published site: it has no index.html. \
      Name the folder into which the site was copied.
      """
    case .disk(let error): error.message
    case .unfinished(let error):
      "\(error.message) The output is only partly up to date: build again to finish it."
    case .ended: "The publication has already ended."
    case .unexpected(let what): "Bulletin itself failed, which is no fault of the content: \(what)."
    }
  }

  private static func name(of kind: FileStatus.Kind) -> Message {
    switch kind {
    case .file: "a file"
    case .directory: "a folder"
    case .symbolicLink: "a symbolic link"
    case .other, .unreadable: "a pipe or a device"
    }
  }

  private static func list(_ names: [String]) -> Message {
    let shown = names.prefix(5).map { "“\($0)”" }.joined(separator: ", ")
    return names.count > 5 ? "\(shown) and \(count: names.count - 5) more" : .verbatim(shown)
  }
}
