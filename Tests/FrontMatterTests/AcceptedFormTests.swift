import Diagnostics
import FrontMatter
import Testing

/// Every form that the subset accepts: its value, and the bytes that it was read from.
@Suite struct AcceptedFormTests {
  struct Form: CustomTestStringConvertible, Sendable {
    var text: String
    var value: String
    /// The source of each key and value in order, one a line; null is an offset.
    var source: String?

    init(_ text: String, _ value: String, source: String? = nil) {
      self.text = text
      self.value = value
      self.source = source
    }

    var testDescription: String { text.debugDescription }
  }

  static let scalars: [Form] = [
    Form("a: b", "{a: b}", source: "a: ‹b›"),
    Form("a:   b c  # ghi chú\n", "{a: b c}", source: "a: ‹b c›"),
    Form("đơn vị : Cao Lãnh\n", "{đơn vị: Cao Lãnh}", source: "đơn vị: ‹Cao Lãnh›"),
    Form("a: b#c\n", "{a: b#c}", source: "a: ‹b#c›"),
    Form("a: Cao Lãnh: nhiều mô hình: hay\n", "{a: Cao Lãnh: nhiều mô hình: hay}"),
    Form("a: Hỏi đáp:\n", "{a: Hỏi đáp:}", source: "a: ‹Hỏi đáp:›"),
    Form("a: b: c # d\n", "{a: b: c}", source: "a: ‹b: c›"),
    Form("a: 05/06/2019 09:34:44\n", "{a: 05/06/2019 09:34:44}"),
    Form("a: “Bác Hồ”\n", "{a: “Bác Hồ”}"),
    Form("a: “Bác” và dân\n", "{a: “Bác” và dân}"),
    Form("a: -1\nb: -x\nc: ?d\nd: :e\n", "{a: -1, b: -x, c: ?d, d: :e}"),
    Form("a: b\n  c\n\n\n  d\n", "{a: \"b c\\n\\nd\"}", source: "a: ‹b\n  c\n\n\n  d›"),
    Form("a:\n  b\n   c\n", "{a: b c}", source: "a: ‹b\n   c›"),
    Form("a: 'it''s'\n", "{a: \"it\\'s\"}", source: "a: ‹'it''s'›"),
    Form("a: 'b\n  c\n\n  d'\n", "{a: \"b c\\nd\"}", source: "a: ‹'b\n  c\n\n  d'›"),
    Form("'a b': \"c\" # d\n", "{a b: \"c\"}", source: "'a b': ‹\"c\"›"),
    Form("\"\\u1ea1\": x\n", "{ạ: x}", source: "\"\\u1ea1\": ‹x›"),
    Form("a: \"b  \n  c\\\n  d\\n \\\n  e\"\n", "{a: \"b cd\\n e\"}"),
    Form(
      #"a: "\t\n\"\\\/\ \x41\u00e1\U0001F600\_\L\P""#,
      "{a: \"\\t\\n\\\"\\\\/ Aá😀\u{A0}\u{2028}\u{2029}\"}"),
    Form("a: \"b\\\tc\"\n", "{a: \"b\\tc\"}"),
    Form("a: \"\"\nb: ''\n", "{a: \"\", b: \"\"}", source: "a: ‹\"\"›\nb: ‹''›"),
    Form("a: ~\nb: null\nc: Null\nd: NULL\n", "{a: null, b: null, c: null, d: null}"),
    Form("a: ~\n", "{a: null}", source: "a: ‹~›"),
    Form("a:\nb: # c\n", "{a: null, b: null}", source: "a: 2\nb: 5"),
    Form("a: \"null\"\nb: nULL\nc: null x\n", "{a: \"null\", b: nULL, c: null x}"),
    Form("null: a\n~: b\n", "{null: a, ~: b}"),
    Form("a: me\u{323}\n", "{a: m\u{1EB9}}", source: "a: ‹me\u{323}›"),
  ]

  static let blockScalars: [Form] = [
    Form("a: |\n  b\n   c\n\n  d\n\n\ne: f", "{a: \"b\\n c\\n\\nd\\n\", e: f}"),
    Form("a: |\n  b \n\ne: f\n", "{a: \"b \\n\", e: f}", source: "a: ‹|\n  b›\ne: ‹f›"),
    Form("a: >\n  b\n  c\n\n  d\n    e\n  f\n", "{a: \"b c\\nd\\n  e\\nf\\n\"}"),
    Form("a: |-\n  b\n\n", "{a: \"b\"}", source: "a: ‹|-\n  b›"),
    Form("a: |+ # c\n  b\n\n", "{a: \"b\\n\\n\"}"),
    Form("a: >2-\n    b\n  c\n", "{a: \"  b\\nc\"}"),
    Form("a: |-2\n    b\n", "{a: \"  b\"}"),
    Form("a: |\n# b\nc: d\n", "{a: \"\", c: d}", source: "a: ‹|›\nc: ‹d›"),
    Form("a: |+\n\n   \nb: c\n", "{a: \"\\n\\n\", b: c}"),
    Form("a: >\n\n   \nb: c\n", "{a: \"\", b: c}"),
    Form("a: |\n  # b\n  \"c\": [\n", "{a: \"# b\\n\\\"c\\\": [\\n\"}"),
    Form("a: |\n  b", "{a: \"b\\n\"}"),
    Form("- |\n b\n- >\n c\n".asValue, "{a: [\"b\\n\", \"c\\n\"]}"),
  ]

  static let collections: [Form] = [
    Form("", "{}"),
    Form("# chỉ có ghi chú\n", "{}"),
    Form("---\na: b\n...\n# hết\n", "{a: b}"),
    Form("--- # đầu\na: b\n", "{a: b}"),
    Form("{a: b}\n", "{a: b}"),
    Form("\u{FEFF}a: b\n", "{a: b}", source: "a: ‹b›"),
    Form("a: b\r\nc: d\r\n  e\r\nf: |\r\n  g\r\n  h\r\n", "{a: b, c: d e, f: \"g\\nh\\n\"}"),
    Form("  a: b\n\n  # c\n  d: e\n", "{a: b, d: e}"),
    Form("a:\n  b: c\n  d:\n      e: f\ng: h\n", "{a: {b: c, d: {e: f}}, g: h}"),
    Form(
      "a:\n- b\n-\n  c: d\n  e: f # g\nh: i\n", "{a: [b, {c: d, e: f}], h: i}",
      source: "a: ‹- b\n-\n  c: d\n  e: f›\n‹b›\n‹c: d\n  e: f›\nc: ‹d›\ne: ‹f›\nh: ‹i›"),
    Form("a:\n  - b: c\n    d: e\n  - f\n", "{a: [{b: c, d: e}, f]}"),
    Form("a:\n  - - b\n    - c\n  -\n", "{a: [[b, c], null]}"),
    Form("a:\n  - - - b: c\n        d: e\n", "{a: [[[{b: c, d: e}]]]}"),
    Form(
      "a: [b, 'c', {d: e}, ]\n", "{a: [b, \"c\", {d: e}]}",
      source: "a: ‹[b, 'c', {d: e}, ]›\n‹b›\n‹'c'›\n‹{d: e}›\nd: ‹e›"),
    Form(
      "a: [\n  b,   # c\n  d\n    e\n]\n", "{a: [b, d e]}",
      source: "a: ‹[\n  b,   # c\n  d\n    e\n]›\n‹b›\n‹d\n    e›"),
    Form("a:\n  b: {\n    c: d\n  }\n", "{a: {b: {c: d}}}"),
    Form("a: []\nb: {}\n", "{a: [], b: {}}", source: "a: ‹[]›\nb: ‹{}›"),
    Form("a: {b, c: , \"d\":e, f: g:h}\n", "{a: {b: null, c: null, d: e, f: g:h}}"),
    Form(
      "a: [b: c, \"d\":e]\n", "{a: [{b: c}, {d: e}]}",
      source: "a: ‹[b: c, \"d\":e]›\n‹b: c›\nb: ‹c›\n‹\"d\":e›\n\"d\": ‹e›"),
    Form("a: [http://a.vn/b?c=d#e, x]\n", "{a: [http://a.vn/b?c=d#e, x]}"),
    Form("a: [“b”, “c”]\n", "{a: [“b”, “c”]}"),
    Form("a: {b: [c, [d]]}\n", "{a: {b: [c, [d]]}}"),
  ]

  @Test(arguments: scalars + blockScalars + collections)
  func isReadWithItsRanges(form: Form) throws {
    let file = try sourceFile(form.text)
    var diagnostics: [Diagnostic] = []
    let entries = parseDocument(file, diagnostics: &diagnostics)
    #expect(diagnostics.map(rendered) == [])
    #expect(outline(entries) == form.value)
    if let source = form.source {
      #expect(entries.flatMap { lines($0, in: file) }.joined(separator: "\n") == source)
    }
  }

  private func lines(_ entry: Node.Entry, in file: SourceFile) -> [String] {
    var lines = lines(entry.value, in: file)
    lines[0] = file.text(entry.keyRange) + ": " + lines[0]
    return lines
  }

  private func lines(_ node: Node, in file: SourceFile) -> [String] {
    let source =
      node.range.isEmpty ? String(node.range.lowerBound) : "‹" + file.text(node.range) + "›"
    switch node.value {
    case .null, .scalar: return [source]
    case .sequence(let items): return [source] + items.flatMap { lines($0, in: file) }
    case .mapping(let entries): return [source] + entries.flatMap { lines($0, in: file) }
    }
  }

  /// `==` calls both forms of a letter equal; what is written must be the composed one.
  @Test(arguments: [
    "me\u{323}: me\u{323}", "\"me\u{323}\": 'me\u{323}'", "me\u{323}: me\u{323}\n  x",
    "me\u{323}: |\n  me\u{323}", "me\u{323}: \"e\\u0323\"", "{me\u{323}: [me\u{323}]}",
  ]) func textIsComposed(text: String) throws {
    let (entries, diagnostics) = try parse(text)
    let scalars = outline(entries).unicodeScalars
    #expect(diagnostics.isEmpty)
    #expect(!scalars.contains("\u{323}") && scalars.contains("\u{1EB9}"))
  }

  @Test func stylesAreKept() throws {
    let (entries, _) = try parse("a: b\nc: 'd'\ne: \"f\"\ng: |\n  h\ni: >\n  j\n")
    let styles = entries.map { entry -> Node.Scalar.Style? in
      if case .scalar(let scalar) = entry.value.value { scalar.style } else { nil }
    }
    #expect(styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
  }

  @Test func nestingIsAcceptedToItsLimit() throws {
    let open = String(repeating: "[", count: 31)
    let close = String(repeating: "]", count: 31)
    #expect(try parse("a: \(open)\(close)").diagnostics.isEmpty)
    #expect(try parse("a: [\(open)\(close)]").diagnostics.map(\.id) == ["nesting-too-deep"])
  }
}

extension String {
  /// The lines as the value of the key `a`.
  fileprivate var asValue: String { "a:\n" + self }
}
