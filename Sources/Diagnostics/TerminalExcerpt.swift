/// A source line and the line of carets below it, cut to a width around the carets.
struct TerminalExcerpt {
  private(set) var text = ""
  private(set) var carets = ""

  /// - Parameter width: the most cells of the source line to show, without the two `…`.
  init?(of diagnostic: Diagnostic, width: Int) {
    guard let excerpt = diagnostic.excerpt else { return nil }
    let characters = excerpt.map(TerminalCharacter.init)
    let start = min(max(diagnostic.column - diagnostic.excerptColumn, 0), characters.count)
    let end = start + min(max(diagnostic.length, 0), characters.count - start)
    let window = Self.window(around: start..<end, in: characters, width: width)

    if window.lowerBound > 0 || diagnostic.excerptColumn > 1 {
      text = "…"
      carets = " "
    }
    for index in window { text += characters[index].text }
    if window.upperBound < characters.count { text += "…" }
    for character in characters[window.lowerBound..<start] {
      carets += character.isTab ? "\t" : String(repeating: " ", count: character.width)
    }
    carets += Self.marks(under: characters[start..<min(end, window.upperBound)])
  }

  /// As much of the line as fits: first the marked part, then what leads up to it, then the rest.
  private static func window(
    around marked: Range<Int>, in characters: [TerminalCharacter], width: Int
  ) -> Range<Int> {
    var lower = marked.lowerBound
    var upper = marked.lowerBound
    var used = 0
    func extendRight(to end: Int, _ budget: Int) {
      while upper < end, used + characters[upper].width <= budget {
        used += characters[upper].width
        upper += 1
      }
    }
    func extendLeft(_ budget: Int) {
      while lower > 0, used + characters[lower - 1].width <= budget {
        lower -= 1
        used += characters[lower].width
      }
    }
    extendRight(to: marked.upperBound, width - width / 4)
    extendLeft(min(used + width / 2, width))
    extendRight(to: characters.count, width)
    extendLeft(width)
    return lower..<upper
  }

  /// A tab between marked characters stays a tab, so that the carets behind it stand right; tabs at
  /// the end are not marked, unless there is nothing else.
  private static func marks(under characters: ArraySlice<TerminalCharacter>) -> String {
    let last = characters.lastIndex { !$0.isTab }
    guard let last else { return "^" }
    let marks = characters[...last].map { character in
      character.isTab ? "\t" : String(repeating: "^", count: character.width)
    }.joined()
    return marks.isEmpty ? "^" : marks
  }
}
