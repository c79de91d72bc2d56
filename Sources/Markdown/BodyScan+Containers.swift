extension BodyScan {
  /// How many quotes, list items and footnotes a line opens or continues by marks of its own.
  ///
  /// Never fewer than the parser, and as many where nothing goes on from lines above. What does can take marks away,
  /// such as a paragraph or a block of code, or indentation, such as an item: so indentation only makes a block of code
  /// once the line has opened an item or a footnote, behind which all is new.
  ///
  /// - Parameters:
  ///   - start: the line's first byte.
  ///   - end: where the body ends, if not the line before.
  ///   - isFirst: whether there are no lines above.
  static func containers(
    in bytes: borrowing Span<UInt8>, from start: Int, to end: Int, isFirst: Bool = false
  ) -> Int {
    var line = MarkedLine(start: start, end: end, isNew: isFirst)
    var count = 0
    while line.openContainer(bytes) { count += 1 }
    return count
  }
}

/// The beginning of a line, as far as it was understood.
private struct MarkedLine {
  private var index: Int
  private let end: Int
  /// Of `index`, with tabs as wide as they are.
  private var column = 0
  /// Columns of white space before `index` that belong to no mark.
  private var indentation = 0
  /// Whether no container of lines above can go on behind `index`.
  private var isNew: Bool
  /// Up to where no mark begins a thematic break, because another character follows.
  private var brokenRuleEnd = 0

  init(start: Int, end: Int, isNew: Bool) {
    index = start
    self.end = end
    self.isNew = isNew
  }

  /// Passes a container's mark; false if none stands here.
  mutating func openContainer(_ bytes: borrowing Span<UInt8>) -> Bool {
    indentation += passSpace(bytes)
    guard index < end, indentation < 4 || !isNew else { return false }
    switch bytes[index] {
    case UInt8(ascii: ">"):
      pass(1)
      // One column of what follows belongs to the mark.
      indentation = max(0, passSpace(bytes) - 1)
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "*"):
      return !isThematicBreak(bytes) && openItem(bytes, markEnd: index + 1)
    case UInt8(ascii: "+"):
      return openItem(bytes, markEnd: index + 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard let mark = numberEnd(bytes) else { return false }
      return openItem(bytes, markEnd: mark)
    case UInt8(ascii: "["):
      return openFootnote(bytes)
    default:
      return false
    }
  }

  /// Behind a number's full stop or parenthesis.
  private func numberEnd(_ bytes: borrowing Span<UInt8>) -> Int? {
    var mark = index
    while mark < end, mark - index < 9,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[mark])
    {
      mark += 1
    }
    guard mark < end, bytes[mark] == UInt8(ascii: ".") || bytes[mark] == UInt8(ascii: ")")
    else { return nil }
    return mark + 1
  }

  private mutating func openItem(_ bytes: borrowing Span<UInt8>, markEnd: Int) -> Bool {
    guard markEnd == end || bytes[markEnd].endsListMark else { return false }
    pass(markEnd - index)
    let space = passSpace(bytes)
    // Up to four columns belong to the mark; of more, one.
    indentation = space > 4 ? space - 1 : 0
    isNew = true
    return true
  }

  private mutating func openFootnote(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard index + 2 < end, bytes[index + 1] == UInt8(ascii: "^") else { return false }
    var label = index + 2
    while label < end, bytes[label].isOfFootnoteLabel { label += 1 }
    guard label > index + 2, label + 1 < end, bytes[label] == UInt8(ascii: "]"),
      bytes[label + 1] == UInt8(ascii: ":")
    else { return false }
    // The parser reads a replacement character of three bytes for each NUL.
    for place in index..<label where bytes[place] == 0 { column += 2 }
    pass(label + 2 - index)
    _ = passSpace(bytes)
    indentation = 0
    isNew = true
    return true
  }

  /// Whether nothing but three or more of the mark at `index` stand on the line from there on.
  private mutating func isThematicBreak(_ bytes: borrowing Span<UInt8>) -> Bool {
    if index < brokenRuleEnd { return false }
    var rule = index
    var marks = 0
    while rule < end, bytes[rule] != UInt8(ascii: "\n"), bytes[rule] != UInt8(ascii: "\r") {
      if bytes[rule] == bytes[index] {
        marks += 1
      } else if bytes[rule] != UInt8(ascii: " "), bytes[rule] != UInt8(ascii: "\t") {
        brokenRuleEnd = rule
        return false
      }
      rule += 1
    }
    return marks >= 3
  }

  private mutating func pass(_ count: Int) {
    index += count
    column += count
  }

  /// Passes spaces and tabs; returns how many columns they take.
  private mutating func passSpace(_ bytes: borrowing Span<UInt8>) -> Int {
    let start = column
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column += 4 - column % 4
      default: return column - start
      }
      index += 1
    }
    return column - start
  }
}

extension UInt8 {
  fileprivate var endsListMark: Bool {
    switch self {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "): true
    default: false
    }
  }

  fileprivate var isOfFootnoteLabel: Bool { !endsListMark && self != UInt8(ascii: "]") }
}
