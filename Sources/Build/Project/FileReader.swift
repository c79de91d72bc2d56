import Content
import Diagnostics
import Digests
import Markdown
import Site
import Workers

/// Finds out which files of the project are not as the last build read them, and reads those.
struct FileReader: Sendable {
  let root: String
  let fileSystem: any FileSystem
  let workers: Workers
  let pool: RendererPool
  let bodies: BodyStore
  /// What messages propose where a date is missing.
  let today: CivilDate

  /// A text that was decoded from its file.
  enum DecodedText: Sendable {
    case article(Shared<ArticleSource>, [Diagnostic])
    case page(Shared<PageSource>, [Diagnostic])
    /// No text; the findings say why.
    case none([Diagnostic])
  }

  /// What the files are now, compared with what the state knows of them.
  struct Reading: Sendable {
    /// In step with the project's files.
    var rows: [FileRow] = []
    /// The indexes of files with other bytes than before, or that were not there; ascending.
    var changed: [Int] = []
    /// The indexes of files of the same bytes, whose times or places are others.
    var touched: [Int] = []
    /// The paths of files that are no more.
    var removed: [String] = []
    /// The texts among the changed files by their indexes.
    var texts: [Int: DecodedText] = [:]
    /// An error for each file that could not be read. It is among the changed ones, as a text that is none.
    var unreadable: [Diagnostic] = []
    /// What derives photos; nil if there is nothing to do for it.
    var photoTool: PhotoTool?

    var isUnchanged: Bool { changed.isEmpty && removed.isEmpty }
  }

  /// One file that could not be known without being read.
  private struct ReadFile: Sendable {
    var row: FileRow
    var isChanged: Bool
    var text: DecodedText?
    /// Why it could not be read after all.
    var unreadable: Diagnostic?
  }

  /// - Parameters:
  ///   - known: the rows of the last build, in the order of their paths.
  ///   - startedAt: when the last build began: a file that changed since may not be what it read.
  func read(
    _ project: ProjectFiles, known: [FileRow], startedAt: Int
  ) -> Reading {
    let (places, suspects) = compare(project.files, known, startedAt)
    if suspects.isEmpty, known.count == places.count { return Reading(rows: known) }
    let read = workers.map(suspects.count) { position in
      let index = suspects[position]
      return self.read(project.files[index], known: places[index].map { known[$0] })
    }
    var reading = Reading()
    reading.removed = Self.removed(known, except: places)
    reading.rows.reserveCapacity(places.count)
    var next = 0
    for index in places.indices {
      if next < suspects.count, suspects[next] == index {
        let file = read[next]
        next += 1
        reading.rows.append(file.row)
        if let error = file.unreadable { reading.unreadable.append(error) }
        if file.isChanged {
          reading.changed.append(index)
          reading.texts[index] = file.text
        } else {
          reading.touched.append(index)
        }
      } else if let place = places[index] {
        reading.rows.append(known[place])
      }
    }
    return reading
  }

  /// The places of the files' rows, and the indexes of files that cannot be known without being read.
  private func compare(
    _ files: [FoundFile], _ known: [FileRow], _ startedAt: Int
  ) -> (places: [Int?], suspects: [Int]) {
    // Each thread compares a stretch of both lists.
    let bounds = (0...Self.stretches).map { files.count * $0 / Self.stretches }
    let stretches = workers.map(Self.stretches) { stretch in
      let range = bounds[stretch]..<bounds[stretch + 1]
      let start = range.first.map { known.firstIndex(from: files[$0].path, by: \.path) } ?? 0
      let places = known.places(of: files[range].lazy.map(\.path), by: \.path, from: start)
      let suspects = zip(range, places).filter { index, place in
        let status = files[index].status
        guard let place, known[place].status == status else { return true }
        return status.changed >= startedAt
      }
      return (places: places, suspects: suspects.map(\.0))
    }
    return (stretches.flatMap(\.places), stretches.flatMap(\.suspects))
  }

  private static let stretches = 16

  /// The paths of known rows that no file has.
  ///
  /// - Parameter places: those of the files' rows, ascending.
  private static func removed(_ known: [FileRow], except places: [Int?]) -> [String] {
    var removed: [String] = []
    var next = 0
    for place in places.compactMap(\.self) + [known.count] {
      if next < place { removed += known[next..<place].map(\.path) }
      next = place + 1
    }
    return removed
  }

  private func read(_ file: FoundFile, known: FileRow?) -> ReadFile {
    do throws(FileSystemError) {
      switch Kind(file.path) {
      case .article, .page: return try readText(file, known: known)
      case .registry: return try readRegistry(file, known: known)
      case .other:
        return PictureInspection.isPicture(file.path)
          ? try readPicture(file, known: known) : try readOther(file, known: known)
      }
    } catch {
      return ReadFile(
        row: FileRow(path: file.path, status: file.status, digest: .none), isChanged: true,
        text: .none([]), unreadable: Diagnostic(unreadable: file.path, error))
    }
  }

  private func readText(_ file: FoundFile, known: FileRow?) throws(FileSystemError) -> ReadFile {
    if file.status.size > Self.largestText {
      // Reported with the text; its bytes are of no interest.
      return ReadFile(
        row: FileRow(path: file.path, status: file.status, digest: .of([])), isChanged: true,
        text: .none([Self.tooLarge(file.path)]))
    }
    let bytes = try fileSystem.readFile(root + "/" + file.path)
    let digest = Digest.of(bytes)
    let row = FileRow(path: file.path, status: file.status, digest: digest)
    if known?.digest == digest { return ReadFile(row: row, isChanged: false) }
    return ReadFile(
      row: row, isChanged: true, text: decode(file.path, bytes, digest, Kind(file.path)))
  }

  /// What it says is decoded when all registries are; one that is too large is reported then.
  private func readRegistry(
    _ file: FoundFile, known: FileRow?
  ) throws(FileSystemError) -> ReadFile {
    if file.status.size > Self.largestText { return try readOther(file, known: known) }
    let bytes = try fileSystem.readFile(root + "/" + file.path)
    var row = FileRow(path: file.path, status: file.status, digest: .of(bytes))
    if let known, known.digest == row.digest {
      row.interface = known.interface
      return ReadFile(row: row, isChanged: false)
    }
    var ignored: [Diagnostic] = []
    row.interface =
      SourceFile(path: file.path, bytes: bytes, diagnostics: &ignored)
      .flatMap(interface(ofRegistry:)) ?? .none
    return ReadFile(row: row, isChanged: true)
  }

  /// Photos, films and documents need not fit into memory.
  private func readOther(_ file: FoundFile, known: FileRow?) throws(FileSystemError) -> ReadFile {
    let contents = try fileSystem.open(root + "/" + file.path)
    var row = FileRow(path: file.path, status: file.status, digest: try contents.digest())
    if let known, known.digest == row.digest {
      row.picture = known.picture
      return ReadFile(row: row, isChanged: false)
    }
    return ReadFile(row: row, isChanged: true)
  }

  /// A picture is looked at from its first byte to its last, to see that all of it is there.
  private func readPicture(_ file: FoundFile, known: FileRow?) throws(FileSystemError) -> ReadFile {
    if file.status.size > PictureFlaw.mostBytes {
      var read = try readOther(file, known: known)
      read.row.picture = PictureRow(.tooLarge)
      return read
    }
    let bytes = try fileSystem.readFile(root + "/" + file.path)
    var row = FileRow(path: file.path, status: file.status, digest: .of(bytes))
    if let known, known.digest == row.digest {
      row.picture = known.picture
      return ReadFile(row: row, isChanged: false)
    }
    row.picture = PictureRow(PictureInspection(bytes))
    return ReadFile(row: row, isChanged: true)
  }

  // MARK: Texts

  enum Kind {
    case article, page, registry, other

    init(_ path: String) {
      // Elsewhere, as under `static/`, such a file is copied like any other.
      if path.hasSuffix(".md"), path.hasPrefix("content/articles/") {
        self = .article
      } else if path.hasSuffix(".md"), path.hasPrefix("content/pages/") {
        self = .page
      } else if path.hasSuffix(".yaml"), path.split(separator: "/").count == 2 {
        self = .registry
      } else {
        self = .other
      }
    }
  }

  /// Decodes a text whose file has not changed, but of which the state has no decoded form.
  func decode(_ path: String) -> DecodedText {
    do throws(FileSystemError) {
      return decode(path, try fileSystem.readFile(root + "/" + path), nil, Kind(path))
    } catch {
      return .none([Diagnostic(unreadable: path, error)])
    }
  }

  private func decode(
    _ path: String, _ bytes: [UInt8], _ digest: Digest?, _ kind: Kind
  ) -> DecodedText {
    var diagnostics: [Diagnostic] = []
    guard let file = SourceFile(path: path, bytes: bytes, diagnostics: &diagnostics) else {
      return .none(diagnostics)
    }
    let digest = digest ?? .of(bytes)
    return pool.withRenderer(for: file.bytes.count) { renderer in
      var diagnostics: [Diagnostic] = []
      switch kind {
      case .article:
        let source = ArticleSource.decode(
          file, digest: digest, today: today, renderer: &renderer, diagnostics: &diagnostics
        ) {
          bodies.keep($0, of: path, digest)
        }
        return .article(Shared(source), diagnostics)
      case .page:
        let source = PageSource.decode(file, renderer: &renderer, diagnostics: &diagnostics) {
          bodies.keep($0, of: path, digest)
        }
        return .page(Shared(source), diagnostics)
      case .registry, .other:
        return .none(diagnostics)
      }
    }
  }

  /// No text of a person is larger; one that is would only use up the memory.
  static let largestText = 8 << 20

  static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      severity: .error, id: "file-too-large", path: path,
      message: "This file is larger than 8 MiB.",
      help: "Divide it, or move what is no text into files of its own.")
  }
}
