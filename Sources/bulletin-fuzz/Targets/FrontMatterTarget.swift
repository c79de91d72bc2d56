import Diagnostics
import FrontMatter
import VietnameseText

extension FuzzTarget {
  /// Front matter ends, with ranges in its file; what is accepted means the same when it is written in another form.
  static let frontMatter = FuzzTarget("front-matter") { bytes in
    guard let file = try sourceFile(bytes, path: "content/articles/a.md") else { return }
    var diagnostics: [Diagnostic] = []
    let front = FrontMatter.parse(file, diagnostics: &diagnostics)
    try check(diagnostics, in: file, atMost: 202)
    let hasError = diagnostics.contains { $0.severity == .error }
    try require(front != nil || hasError, "no front matter, and no error")
    if let front {
      try require(front.isDamaged == hasError, "damage and errors disagree")
      try require(front.body.upperBound == bytes.count, "the body does not end with the file")
      try check(front.entries, within: front.range.bytes, isStrict: !hasError)
      if !hasError { try checkWrittenForm(front.entries) }
    }
    diagnostics = []
    let root = parseRoot(file, diagnostics: &diagnostics)
    try check(diagnostics, in: file, atMost: 202)
    try require(root.range.bytes.upperBound <= bytes.count, "the root ends beyond its file")
    diagnostics = []
    _ = parseDocument(file, diagnostics: &diagnostics)
    try check(diagnostics, in: file, atMost: 202)
  }
}

/// Every range lies in its parent's and, without errors, behind its elder sibling's; all texts are in form C.
private func check(
  _ entries: [Node.Entry], within bounds: Range<Int>, isStrict: Bool
) throws {
  var last = bounds.lowerBound
  for entry in entries {
    let key = entry.keyRange.bytes
    try require(bounds.holds(key) && !key.isEmpty, "a key at \(key) is not in \(bounds)")
    try require(isNormalized(entry.key), "the key at \(key) is not in form C")
    if isStrict {
      try require(key.lowerBound >= last, "the key at \(key) is before \(last)")
      let value = entry.value.range.bytes
      try require(value.lowerBound > key.lowerBound, "the value at \(value) is before its key")
      last = value.upperBound
    }
    try check(entry.value, within: bounds, isStrict: isStrict)
  }
}

private func check(_ node: Node, within bounds: Range<Int>, isStrict: Bool) throws {
  let range = node.range.bytes
  try require(bounds.holds(range), "a value at \(range) is not in \(bounds)")
  let inner = isStrict ? range : bounds
  switch node.value {
  case .null: break
  case .scalar(let scalar):
    try require(isNormalized(scalar.text), "the text at \(range) is not in form C")
  case .mapping(let entries): try check(entries, within: inner, isStrict: isStrict)
  case .sequence(let items):
    var last = inner.lowerBound
    for item in items {
      if isStrict {
        try require(item.range.bytes.lowerBound >= last, "an item overlaps the one before it")
        last = item.range.bytes.upperBound
      }
      try check(item, within: inner, isStrict: isStrict)
    }
  }
}

private func isNormalized(_ text: String) -> Bool { text.utf8.elementsEqual(text.normalized.utf8) }

/// Whether the same entries in brackets and double quotes are read as the same.
private func checkWrittenForm(_ entries: [Node.Entry]) throws {
  let lines = entries.map { quoted($0.key) + ": " + written($0.value) + "\n" }
  let bytes = Array(("---\n" + lines.joined() + "---\n").utf8)
  let file = try unwrapped(sourceFile(bytes, path: "a.md"), "what is written is not UTF-8")
  var diagnostics: [Diagnostic] = []
  let front = FrontMatter.parse(file, diagnostics: &diagnostics)
  let mistake = diagnostics.first { $0.severity == .error }
  try require(
    mistake == nil, "another form is refused: \(mistake?.message ?? "") \(mistake?.excerpt ?? "")")
  try require(
    areEqual(
      .init(value: .mapping(front?.entries ?? []), range: .start),
      .init(value: .mapping(entries), range: .start)),
    "another form reads as another value")
}

private func written(_ node: Node) -> String {
  switch node.value {
  case .null: "~"
  case .scalar(let scalar): quoted(scalar.text)
  case .sequence(let items): "[" + items.map(written).joined(separator: ", ") + "]"
  case .mapping(let entries):
    "{" + entries.map { quoted($0.key) + ": " + written($0.value) }.joined(separator: ", ") + "}"
  }
}

private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\\(scalar)"
    case "\n": quoted += "\\n"
    case " "..."~": quoted.unicodeScalars.append(scalar)
    default:
      let digits = String(scalar.value, radix: 16)
      quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
  }
  return quoted + "\""
}

private func areEqual(_ left: Node, _ right: Node) -> Bool {
  switch (left.value, right.value) {
  case (.null, .null): true
  case (.scalar(let left), .scalar(let right)): left.text.utf8.elementsEqual(right.text.utf8)
  case (.sequence(let left), .sequence(let right)):
    left.count == right.count && zip(left, right).allSatisfy(areEqual)
  case (.mapping(let left), .mapping(let right)):
    left.count == right.count
      && zip(left, right).allSatisfy {
        $0.key.utf8.elementsEqual($1.key.utf8) && areEqual($0.value, $1.value)
      }
  default: false
  }
}
