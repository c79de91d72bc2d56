import Diagnostics
import Templates

extension FuzzTarget {
  /// Templates have mistakes or render: what they write is UTF-8, with the pieces where they are said to be.
  ///
  /// A line `=== partials/a` begins another file; what stands before the first one is the page.
  static let templates = FuzzTarget("templates") { bytes in
    guard let whole = try sourceFile(bytes, path: "site-templates/page.mustache") else { return }
    let files = files(of: whole)
    let set = TemplateSet(files)
    var diagnostics = set.diagnostics
    let records = [TemplateSample.site, TemplateSample.page]
    let template = set.resolve("page", frames: records.map(\.schema), diagnostics: &diagnostics)
    let errors = diagnostics.filter { $0.severity == .error }
    try require(template != nil || !errors.isEmpty, "a template is not resolved, without an error")
    try require(
      template == nil || errors.allSatisfy { $0.path != whole.path }, "an error is passed over")
    for file in files {
      // Names are quoted as they are, however long.
      let mistakes = diagnostics.filter { $0.path == file.path }
      try check(mistakes, in: file, atMost: .max, length: 2000 + bytes.count)
    }
    guard let template else { return }
    var output: [UInt8] = []
    let pieces = template.render(records, root: "../../", into: &output)
    try require(isUTF8(output), "what is rendered is not UTF-8")
    var last = 0
    for piece in pieces {
      try require(piece.range.lowerBound >= last, "the piece \(piece.label) is out of order")
      last = piece.range.upperBound
    }
    try require(last <= output.count, "a piece ends beyond its page")
    for piece in pieces where piece.label == TemplateSample.pieceLabel {
      let text = Array(output[piece.range])
      var escaped: [UInt8] = []
      Markup.escape(TemplateSample.pieceText, into: &escaped)
      try require(
        text == (piece.isEscaped ? escaped : Array(TemplateSample.pieceText.utf8)),
        "a piece is not what stands in its place")
    }
    var again: [UInt8] = []
    template.render(records, root: "../../", into: &again)
    try require(again == output, "a second rendering differs")
  }
}

private func files(of whole: SourceFile) -> [SourceFile] {
  var texts: [(name: String, bytes: [UInt8])] = [("page", [])]
  for (index, start) in whole.lineStarts.enumerated() {
    let line = whole.line(index)
    if whole.bytes[line].starts(with: "=== ".utf8) {
      texts.append((String(whole.text(line).dropFirst(4).prefix(40)), []))
    } else {
      let next = index + 1
      let end = next < whole.lineStarts.count ? Int(whole.lineStarts[next]) : whole.bytes.count
      texts[texts.count - 1].bytes += whole.bytes[Int(start)..<end]
    }
  }
  var names: Set<String> = []
  var ignored: [Diagnostic] = []
  return texts.filter { names.insert($0.name).inserted }.compactMap {
    SourceFile(path: "site-templates/\($0.name).mustache", bytes: $0.bytes, diagnostics: &ignored)
  }
}
