import Content
import Diagnostics
import Digests
import Markdown
import Testing

struct InvalidText: Error {}

func sourceFile(_ text: String, path: String = "content/articles/2019/06/bai.md") throws
  -> SourceFile
{
  try sourceFile(bytes: Array(text.utf8), path: path)
}

func sourceFile(bytes: [UInt8], path: String) throws -> SourceFile {
  var diagnostics: [Diagnostic] = []
  guard let file = SourceFile(path: path, bytes: bytes, diagnostics: &diagnostics)
  else { throw InvalidText() }
  return file
}

/// A decoded value and what was wrong with its file, shown as `rendered` shows it.
struct Decoded<Value> {
  var value: Value
  var file: SourceFile
  var diagnostics: [Diagnostic]

  var findings: String { diagnostics.sorted().map(rendered).joined(separator: "\n") }
}

/// An article of front matter and a body, decoded.
func decodeArticle(
  _ frontMatter: String, body: String = "Đoạn đầu.",
  path: String = "content/articles/2019/06/bai.md"
) throws -> Decoded<ArticleSource> {
  let file = try sourceFile("---\n\(frontMatter)\n---\n\n\(body)\n", path: path)
  var diagnostics: [Diagnostic] = []
  var renderer = MarkdownRenderer()
  let value = ArticleSource.decode(
    file, today: CivilDate(year: 2019, month: 6, day: 5), renderer: &renderer,
    diagnostics: &diagnostics)
  return Decoded(value: value, file: file, diagnostics: diagnostics)
}

/// An article with what every article needs, and `frontMatter`, which begins on line 4.
func decodeArticleWith(_ frontMatter: String) throws -> Decoded<ArticleSource> {
  try decodeArticle("title: Bài\ndate: 2019-06-05\n" + frontMatter)
}

func decodeFile<Value>(
  _ text: String, path: String = "content/site.yaml",
  _ decode: (SourceFile, inout [Diagnostic]) -> Value
) throws -> Decoded<Value> {
  let file = try sourceFile(text, path: path)
  var diagnostics: [Diagnostic] = []
  let value = decode(file, &diagnostics)
  return Decoded(value: value, file: file, diagnostics: diagnostics)
}

/// A diagnostic in full: position, message, source line, caret and help.
func rendered(_ diagnostic: Diagnostic) -> String {
  #expect(diagnostic.templatesMissing(in: .vietnamese) == [])
  var lines = [
    "\(diagnostic.line):\(diagnostic.column) \(diagnostic.severity.rawValue) \(diagnostic.id): "
      + diagnostic.message.english
  ]
  if let excerpt = diagnostic.excerpt {
    lines.append("  " + excerpt)
    lines.append(
      "  " + String(repeating: " ", count: diagnostic.column - diagnostic.excerptColumn)
        + String(repeating: "^", count: diagnostic.length))
  }
  if let help = diagnostic.help { lines.append("  help: " + help.english) }
  return lines.joined(separator: "\n")
}

/// A value without its ranges, for comparing whole records: `{name: "Bà Hoa", unit: "my-long"}`; what is
/// absent or empty is left out.
func outline(_ value: Any) -> String {
  if let text = value as? String { return "\"\(text)\"" }
  if let date = value as? CivilDate { return outline(date) }
  if let moment = value as? DateTime {
    let time = moment.secondOfDay.map { "+\($0)s" } ?? ""
    return outline(moment.date) + time + (moment.offset.map { "@\($0)" } ?? "")
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional:
    return mirror.children.first.map { outline($0.value) } ?? ""
  case .collection:
    let items = mirror.children.map { outline($0.value) }
    return items.isEmpty ? "" : "[" + items.joined(separator: ", ") + "]"
  case .struct, .tuple:
    let members = mirror.children.filter { !isPosition($0.value) }
    if members.count == 1, members.first?.label == "value", mirror.children.count == 2 {
      return members.first.map { outline($0.value) } ?? ""
    }
    let shown = members.compactMap { label, value -> String? in
      let text = outline(value)
      return text.isEmpty || text == "false" ? nil : "\(label ?? "_"): \(text)"
    }
    return "{" + shown.joined(separator: ", ") + "}"
  case .enum:
    guard let payload = mirror.children.first else { return "\(value)" }
    return "\(payload.label ?? "_")(\(outline(payload.value)))"
  default:
    return "\(value)"
  }
}

func outline(_ date: CivilDate) -> String {
  [date.year, date.month, date.day].map(String.init).joined(separator: "-")
}

private func isPosition(_ value: Any) -> Bool {
  value is SourceRange || value is Range<Int> || value is BodyOutline || value is Digest
}

/// A standing page of front matter and a body, decoded.
func decodePage(
  _ frontMatter: String, body: String = "Giới thiệu.", path: String = "content/pages/gioi-thieu.md"
) throws -> Decoded<PageSource> {
  let file = try sourceFile("---\n\(frontMatter)\n---\n\n\(body)\n", path: path)
  var diagnostics: [Diagnostic] = []
  var renderer = MarkdownRenderer()
  let value = PageSource.decode(file, renderer: &renderer, diagnostics: &diagnostics)
  return Decoded(value: value, file: file, diagnostics: diagnostics)
}

/// The splitmix64 generator: the same numbers on every machine for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// A value with all that it holds, ranges included, for comparing what is `Equatable` nowhere.
func dumped<Value>(_ value: Value) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}

/// The character of a code point that Swift's literals do not take: a noncharacter.
func scalar(_ value: UInt32) -> Character {
  Character(Unicode.Scalar(value) ?? "?")
}
