/// The stretches of a body's source that are words: without code, targets of links, tags, addresses and the marks with
/// which lines begin.
///
/// Found in the source itself, so that what is wrong in them has its exact place, and marks are as they were typed: the
/// parser makes curly quotation marks of straight ones. A text is read once; what has no end is looked for within a
/// bound.
struct Prose {
  /// In the order of the text; none crosses the end of a line.
  private(set) var stretches: [Range<Int>] = []

  private let source: [UInt8]
  private let end: Int
  private var index: Int
  /// Behind the last line of the paragraph at hand.
  private var paragraphEnd = 0
  /// Of the link or image that was passed.
  private var title: Range<Int>?
  /// How many bytes may still be looked at for ends that may not come.
  private var budget: Int

  /// How far the end of a tag or a link's title is looked for, in bytes.
  private static let reach = 2048

  /// - Parameters:
  ///   - lines: where each line of the body begins.
  ///   - tree: of the body, for the lines that are program code.
  init(source: [UInt8], body: Range<Int>, lines: [Int], tree: MarkdownTree) {
    self.source = source
    end = body.upperBound
    index = body.lowerBound
    budget = 4 * body.count + 4096
    var code = tree.codeLines[...]
    for (number, line) in lines.enumerated() {
      while let first = code.first, first.upperBound <= number { code.removeFirst() }
      // A code span or a tag may have gone beyond it.
      if line < index || code.first?.contains(number) == true { continue }
      index = line
      readLine()
    }
  }

  private mutating func readLine() {
    passLineMarks()
    var start = index
    while index < end, source[index] != UInt8(ascii: "\n") {
      let before = index
      if step() { continue }
      // Spaces before a bar keep the columns of a table in line.
      add(start..<before, trimsEnd: source[before] == UInt8(ascii: "|"))
      if let title { add(title) }
      title = nil
      start = index
    }
    add(start..<index, trimsEnd: true)
    if index < end { index += 1 }
  }

  private mutating func add(_ range: Range<Int>, trimsEnd: Bool = false) {
    var upper = range.upperBound
    if trimsEnd {
      while upper > range.lowerBound, source[upper - 1].isMarkdownSpace { upper -= 1 }
    }
    if range.lowerBound < upper { stretches.append(range.lowerBound..<upper) }
  }

  // MARK: Beginnings of lines

  /// Spaces, marks of quotations, items, headings and footnotes; a whole line that says where a link leads.
  private mutating func passLineMarks() {
    while index < end {
      passSpaces()
      guard index < end else { return }
      switch source[index] {
      case UInt8(ascii: ">"): index += 1
      case UInt8(ascii: "#"):
        let run = source.run(at: index)
        guard isSpace(run.upperBound) else { return }
        index = run.upperBound
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard isSpace(index + 1) else { return }
        index += 1
      case 0x30...0x39:
        var last = index
        while last < end, source[last].isASCIIDigit { last += 1 }
        guard last < end, ".)".utf8.contains(source[last]), isSpace(last + 1) else { return }
        index = last + 1
      case UInt8(ascii: "["):
        passLabel()
        return
      default: return
      }
    }
  }

  /// `[^1]:` before a footnote, `[name]: address`, `[x]` before a task.
  private mutating func passLabel() {
    guard let bracket = source[index..<min(end, index + 256)].firstIndex(of: UInt8(ascii: "]"))
    else { return }
    let isTask = bracket == index + 2 && isSpace(bracket + 1)
    if isTask {
      index = bracket + 1
      passSpaces()
    } else if bracket + 1 < end, source[bracket + 1] == UInt8(ascii: ":") {
      if source[index + 1] == UInt8(ascii: "^") {
        index = bracket + 2
        passSpaces()
      } else {
        index = min(end, source.firstLineEnd(from: index))
      }
    }
  }

  private mutating func passSpaces() {
    while isSpace(index) { index += 1 }
  }

  private func isSpace(_ index: Int) -> Bool {
    index < end && (source[index] == UInt8(ascii: " ") || source[index] == UInt8(ascii: "\t"))
  }

  // MARK: Within lines

  /// Goes on by one byte of prose, or behind something that is none.
  private mutating func step() -> Bool {
    switch source[index] {
    case UInt8(ascii: "\\"):
      index = min(end, index + 2)
    case UInt8(ascii: "`"):
      passCode()
    case UInt8(ascii: "<"):
      return passTag()
    case UInt8(ascii: "]"):
      passTarget()
    case UInt8(ascii: "|"):
      index += 1
      passSpaces()
    case UInt8(ascii: "h"), UInt8(ascii: "w"):
      return passAddress()
    default:
      index += 1
      return true
    }
    return false
  }

  private mutating func passCode() {
    let opening = source.run(at: index)
    index = min(end, opening.upperBound)
    let limit = min(endOfParagraph(), index + max(0, budget))
    var place = index
    while place < limit {
      guard source[place] == UInt8(ascii: "`") else {
        place += 1
        continue
      }
      let run = source.run(at: place)
      place = min(end, run.upperBound)
      if run.count == opening.count {
        index = place
        break
      }
    }
    budget -= place - opening.lowerBound
  }

  /// Behind the last line before a blank one.
  private mutating func endOfParagraph() -> Int {
    if index < paragraphEnd { return paragraphEnd }
    var place = min(end, source.firstLineEnd(from: index))
    while place < end {
      let next = min(end, source.firstLineEnd(from: place + 1))
      if source[(place + 1)..<next].allSatisfy(\.isMarkdownSpace) { break }
      place = next
    }
    paragraphEnd = place
    return place
  }

  /// A tag, a comment or an address between angle brackets; false for a sign.
  private mutating func passTag() -> Bool {
    let next = index + 1 < end ? source[index + 1] : 0
    var close: Int?
    if next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") {
      let limit = min(end, index + reach)
      close = source[index..<limit].firstIndex(of: UInt8(ascii: ">"))
      budget -= (close ?? limit) - index
    }
    index = close.map { $0 + 1 } ?? index + 1
    return close == nil
  }

  /// `](address "title")`: the title is prose, as it is shown below a picture.
  private mutating func passTarget() {
    index += 1
    guard index < end, source[index] == UInt8(ascii: "("),
      let target = destination(), target.upperBound <= end
    else { return }
    var place = target.upperBound
    if place < end, source[place] == UInt8(ascii: ">") { place += 1 }
    while isSpace(place) { place += 1 }
    if place < end, "\"'".utf8.contains(source[place]) {
      let text = (place + 1)..<max(place + 1, min(end, place + reach))
      let quotation = source[text].firstIndex(of: source[place])
      budget -= (quotation ?? text.upperBound) - text.lowerBound
      guard let close = quotation else { return }
      title = text.lowerBound..<close
      place = close + 1
      while isSpace(place) { place += 1 }
    }
    guard place < end, source[place] == UInt8(ascii: ")") else { return }
    index = place + 1
  }

  /// What stands behind the bracket at hand.
  private mutating func destination() -> Range<Int>? {
    let limit = reach
    let target = source.destination(at: index + 1, limit: limit)
    budget -= min(limit, target.map { $0.upperBound - index } ?? limit)
    return target
  }

  private var reach: Int { max(0, min(Self.reach, budget)) }

  /// A bare address; false for another word.
  private mutating func passAddress() -> Bool {
    let isAddress = ["http://", "https://", "www."].contains {
      source[index..<end].starts(with: $0.utf8)
    }
    guard isAddress else {
      index += 1
      return true
    }
    while index < end, !source[index].isMarkdownSpace { index += 1 }
    return false
  }
}

extension MarkdownTree {
  /// The lines of program code, from 0 in the body.
  fileprivate var codeLines: [Range<Int>] {
    nodes.lazy.filter { $0.kind == .codeBlock }.map { node in
      let first = max(0, Int(node.line) - 1)
      return first..<max(first, Int(node.endLine))
    }
  }
}
