import Build
import Foundation

/// A line of a text, which keeps its identity while others are put in and taken out around it.
final class SampleLine {
  var text: String
  /// Whether a fault was put here, or one elsewhere is only found because of what stands here.
  var isClaimed = false

  init(_ text: String) { self.text = text }
}

/// A text of the sample in NFC with LF, whatever its form on the disk is to be.
struct SampleText {
  let path: String
  var lines: [SampleLine]
  var form = TextForm()

  var isArticle: Bool { path.hasPrefix("content/articles/") && path.hasSuffix(".md") }
  var isRegistry: Bool { path.hasSuffix(".yaml") }
  var isTemplate: Bool { path.hasSuffix(".mustache") }

  /// Its blocks of code show articles with links, photos and mistakes, which are none of the page's own.
  private var isGuide: Bool { path == "content/pages/huong-dan.md" }

  private var closing: Int? {
    lines.dropFirst().firstIndex { $0.text == "---" }
  }

  /// The lines between the two `---`; of a registry, all.
  var frontMatter: Range<Int> {
    if isRegistry { return 0..<lines.count }
    guard lines.first?.text == "---", let closing else { return 0..<0 }
    return 1..<closing
  }

  var body: Range<Int> {
    // A text beside the templates is nobody's.
    guard path.hasPrefix("content/"), path.hasSuffix(".md"), !isGuide else { return 0..<0 }
    return (closing.map { $0 + 1 } ?? 0)..<lines.count
  }

  /// A line of front matter with those above it that it belongs to: its list item, its key.
  func withAncestors(_ index: Int) -> [SampleLine] {
    guard frontMatter.contains(index) else { return [lines[index]] }
    var family = [lines[index]]
    var depth = Self.depth(lines[index].text)
    for above in lines[frontMatter.lowerBound..<index].reversed() {
      let line = above.text
      if line.isEmpty || line.drop(while: { $0 == " " }).first == "#" { continue }
      guard Self.depth(line) < depth else { continue }
      depth = Self.depth(line)
      family.append(above)
    }
    return family
  }

  /// A list may stand at its key's column, so an item is half a step deeper than a key there.
  private static func depth(_ line: String) -> Int {
    let content = line.drop { $0 == " " }
    return 2 * (line.count - content.count) + (content.hasPrefix("- ") ? 1 : 0)
  }

  /// The value of the first of `keys`, which stand at the start of their lines.
  func value(ofKey keys: String...) -> String? {
    for line in lines[frontMatter] {
      for key in keys where line.text.hasPrefix(key + ": ") {
        return String(line.text.dropFirst(key.count + 2))
      }
    }
    return nil
  }
}

/// A line in one of the sample's texts.
struct SamplePlace: Hashable {
  /// Index in `MutatedSample.texts`.
  let text: Int
  let line: Int
}

/// The project's own content and templates, to be damaged.
struct MutatedSample {
  var texts: [SampleText] = []
  /// Photos and documents by path.
  var others: [String: [UInt8]] = [:]
  var generator: SeededGenerator

  private static let photoEndings = ["jpg", "webp"]
  private static let textEndings = ["md", "yaml", "csv", "mustache"]

  init(projectAt root: String, generator: SeededGenerator) throws {
    self.generator = generator
    let disk = DiskFileSystem()
    for folder in ["content", "site-templates"] {
      for file in try disk.walk(root + "/" + folder) where file.kind == .file {
        let path = folder + "/" + file.path
        let bytes = try disk.readFile(root + "/" + path)
        if Self.textEndings.contains((path as NSString).pathExtension) {
          let lines = editorLines(bytes).map {
            SampleLine($0.precomposedStringWithCanonicalMapping)
          }
          texts.append(SampleText(path: path, lines: lines))
        } else {
          // Small ones in the place of photos, so that none are derived.
          let isPhoto = Self.photoEndings.contains((path as NSString).pathExtension)
          others[path] = isPhoto ? PictureBytes.png(4, 3) : bytes
        }
      }
    }
    texts.sort { $0.path < $1.path }
  }

  /// All files by path.
  var files: [String: [UInt8]] {
    var files = others
    for text in texts { files[text.path] = text.form.bytes(of: text.lines.map(\.text)) }
    return files
  }

  func index(ofText path: String) -> Int? { texts.firstIndex { $0.path == path } }

  /// The lines of texts that satisfy `condition`, in front matter and registries, or in bodies.
  func places(
    _ lines: KeyPath<SampleText, Range<Int>>, where condition: (SampleText) -> Bool = { _ in true }
  ) -> [SamplePlace] {
    texts.indices.filter { condition(texts[$0]) }.flatMap { text in
      texts[text][keyPath: lines].map { SamplePlace(text: text, line: $0) }
    }
  }

  func line(_ place: SamplePlace) -> SampleLine { texts[place.text].lines[place.line] }

  func isFree(_ place: SamplePlace) -> Bool {
    texts[place.text].withAncestors(place.line).allSatisfy { !$0.isClaimed }
  }

  func claim(_ place: SamplePlace) {
    for line in texts[place.text].withAncestors(place.line) { line.isClaimed = true }
  }

  /// A place that no other fault touches, claimed; nil if there is none.
  mutating func pick<Candidate>(
    _ candidates: [Candidate], at place: (Candidate) -> SamplePlace
  ) -> Candidate? {
    let picked = candidates.filter { isFree(place($0)) }.randomElement(using: &generator)
    if let picked { claim(place(picked)) }
    return picked
  }

  /// The line of front matter that names a CSV file as the list of a decision's recipients.
  func recipientsKey(ofTable index: Int) -> SamplePlace? {
    let path = texts[index].path
    guard path.hasSuffix(".csv"), let slash = path.lastIndex(of: "/"),
      let article = self.index(ofText: path[..<slash] + "/index.md")
    else { return nil }
    let name = path[slash...].dropFirst()
    return texts[article].frontMatter
      .first { texts[article].lines[$0].text.contains("recipients: \(name)") }
      .map { SamplePlace(text: article, line: $0) }
  }

  func expectation(
    _ id: String, at place: SamplePlace, _ mark: Range<Int>, help: String? = nil
  ) -> Expectation {
    Expectation(
      id: id, path: texts[place.text].path, line: line(place), mark: mark, help: help)
  }
}

extension String {
  /// The folder's path with a slash at its end, and the name in it.
  var folderAndName: (folder: String, name: String) {
    let end = lastIndex(of: "/").map(index(after:)) ?? startIndex
    return (String(self[..<end]), String(self[end...]))
  }

  /// The offsets of a part in characters.
  func offsets(of part: Substring) -> Range<Int> {
    let start = distance(from: startIndex, to: part.startIndex)
    return start..<(start + part.count)
  }

  func replacing(_ offsets: Range<Int>, with text: String) -> String {
    let characters = Array(self)
    return String(characters[..<offsets.lowerBound]) + text
      + String(characters[offsets.upperBound...])
  }
}
