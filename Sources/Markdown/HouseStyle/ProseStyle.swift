package import Diagnostics

/// A text of the front matter that readers see with the body, and that is to be in one style with it.
package struct FrontMatterText: Sendable, Hashable {
  package var text: String
  package var range: SourceRange

  package init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// What a text is to do alike from its title to its last line, and its spaces: each is told once.
struct ProseStyle {
  private var spaces = DoubleSpaces()
  private var tones = ToneMarks()
  private var marks = QuotationMarks()

  /// - Parameters:
  ///   - texts: of the front matter.
  ///   - body: in the file.
  ///   - lines: where each line of the body begins.
  init(
    _ file: SourceFile, texts: [FrontMatterText], body: Range<Int>, lines: [Int],
    tree: MarkdownTree
  ) {
    var glance = ProseGlance()
    glance.add(file.bytes.span.extracting(body))
    for text in texts { glance.add(text.text.utf8Span.span) }
    guard glance.mayHaveDoubleSpaces || glance.mayMixToneMarks || glance.mayMixQuotationMarks
    else { return }
    for text in texts {
      let bytes = Array(text.text.utf8)
      if glance.mayMixToneMarks { tones.add(bytes, bytes.indices, at: text.range.bytes) }
      if glance.mayMixQuotationMarks { marks.add(bytes, bytes.indices, at: text.range.bytes) }
      marks.endParagraph()
    }
    let prose = Prose(source: file.bytes, body: body, lines: lines, tree: tree)
    var former = body.lowerBound
    for stretch in prose.stretches {
      if glance.mayHaveDoubleSpaces { spaces.add(file.bytes, stretch) }
      if glance.mayMixToneMarks { tones.add(file.bytes, stretch) }
      if glance.mayMixQuotationMarks {
        if file.bytes.hasBlankLine(in: former..<stretch.lowerBound) { marks.endParagraph() }
        marks.add(file.bytes, stretch)
      }
      former = stretch.upperBound
    }
  }

  func report(to findings: inout BodyFindings) {
    spaces.report(to: &findings)
    tones.report(to: &findings)
    marks.report(to: &findings)
  }
}

extension [UInt8] {
  fileprivate func hasBlankLine(in gap: Range<Int>) -> Bool {
    guard !gap.isEmpty else { return false }
    return self[gap].count { $0 == UInt8(ascii: "\n") } > 1
  }
}
