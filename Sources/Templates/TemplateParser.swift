import Diagnostics

/// Makes a tree of a template's tokens.
///
/// A line that holds nothing but structural tags and white space is not written, nor is its end.
struct TemplateParser {
  /// How deep sections, blocks and parents may be nested; what walks the tree recurses so deep.
  static let depthLimit = 100

  private struct Open {
    let tag: Tag
    var nodes: [TemplateNode] = []
    var overrides: [Int] = []
    var overrideNames: Set<String> = []
    var placement = TemplateBlock.Placement.withinLine
    var indentation: Range<Int>?
  }

  private let file: SourceFile
  private var stack: [Open] = []
  private var root: [TemplateNode] = []
  private var blocks: [TemplateBlock] = []
  private var inclusions: [Tag] = []
  private var parents: [TemplateNode.Parent] = []
  private var mistakes: Mistakes
  /// Whether the rest of the file is left out.
  private var isTooDeep = false

  private init(_ file: SourceFile, _ mistakes: Mistakes) {
    self.file = file
    self.mistakes = mistakes
  }

  static func parse(_ file: SourceFile) -> (tree: TemplateTree, mistakes: Mistakes) {
    var mistakes = Mistakes()
    refuseForbiddenCharacters(in: file, &mistakes)
    var scanner = TagScanner(file)
    let tokens = scanner.scan(&mistakes)
    var parser = TemplateParser(file, mistakes)
    parser.parse(tokens)
    let tree = TemplateTree(
      nodes: parser.root, blocks: parser.blocks, inclusions: parser.inclusions,
      parents: parser.parents)
    return (tree, parser.mistakes)
  }

  /// A template's text goes into the pages as it is.
  private static func refuseForbiddenCharacters(in file: SourceFile, _ mistakes: inout Mistakes) {
    file.bytes.span.forEachForbiddenCharacter(in: file.bytes.indices) { range, scalar in
      if scalar == "\r" { return }
      mistakes.add(
        "control-character", in: file, range, "The text holds \(scalar.forbiddenName).",
        help: "Delete it: it has no meaning in a text and no browser shows it.")
    }
  }

  private mutating func parse(_ tokens: [Token]) {
    var start = 0
    while start < tokens.count, !isTooDeep {
      var end = start
      while end < tokens.count {
        end += 1
        if case .text(let range) = tokens[end - 1],
          file.bytes[range.upperBound - 1] == .lineFeed
        {
          break
        }
      }
      parseLine(tokens[start..<end])
      start = end
    }
    while let open = stack.popLast() {
      if !isTooDeep { reportUnclosed(open) }
      close(open)
    }
  }

  private mutating func parseLine(_ line: ArraySlice<Token>) {
    if standsAlone(line) {
      var indentation: Range<Int>?
      for token in line {
        switch token {
        case .text(let range) where indentation == nil: indentation = range
        case .text: break
        case .tag(let tag):
          let place = indentation ?? tag.range.lowerBound..<tag.range.lowerBound
          add(tag, .ownLine, indentation: place)
          indentation = place
        }
      }
      return
    }

    var isStart = true
    var placement = TemplateBlock.Placement.lineStart
    var indentation: Range<Int>?
    for token in line {
      switch token {
      case .text(let range):
        if isStart, !isBlank(range) || line.count > 1 { append(.lineStart) }
        isStart = false
        append(.text(range))
        if indentation == nil, isSpace(range) {
          indentation = range
        } else if !isSpace(range) {
          placement = .withinLine
        }
      case .tag(let tag):
        if isStart, tag.kind.isWritten {
          append(.lineStart)
          isStart = false
        }
        add(tag, placement, indentation: indentation ?? tag.range.lowerBound..<tag.range.lowerBound)
        placement = .withinLine
      }
    }
  }

  /// Whether a line is there for its tags only: any number of structural tags, or one partial.
  private func standsAlone(_ line: ArraySlice<Token>) -> Bool {
    var tags = 0
    var partials = 0
    var openBlocks: Set<String> = []
    for token in line {
      switch token {
      case .text(let range): if !isSpace(range) { return false }
      case .tag(let tag):
        tags += 1
        switch tag.kind {
        case .variable, .unescapedVariable: return false
        case .partial: partials += 1
        case .block: openBlocks.insert(tag.name.text)
        // A block that ends on its line is a place within the line.
        case .close: if openBlocks.contains(tag.name.text) { return false }
        case .section, .inverted, .comment, .delimiters, .parent: break
        }
      }
    }
    return tags > 0 && (partials == 0 || tags == 1)
  }

  private func isSpace(_ range: Range<Int>) -> Bool {
    range.allSatisfy { file.bytes[$0].isWhitespace }
  }

  /// Whether a line's text is its end only.
  private func isBlank(_ range: Range<Int>) -> Bool {
    range.allSatisfy { !file.bytes[$0].isSpaceOrTab && file.bytes[$0].isWhitespace }
  }

  private mutating func append(_ node: TemplateNode) {
    if stack.isEmpty {
      root.append(node)
    } else if stack[stack.count - 1].tag.kind != .parent {
      stack[stack.count - 1].nodes.append(node)
    } else {
      warnOfIgnored(node)
    }
  }

  private mutating func add(
    _ tag: Tag, _ placement: TemplateBlock.Placement, indentation: Range<Int>
  ) {
    guard !isTooDeep else { return }
    switch tag.kind {
    case .comment, .delimiters: break
    case .variable, .unescapedVariable: append(.variable(tag))
    case .partial:
      inclusions.append(tag)
      let isAlone = placement == .ownLine
      append(.partial(.init(tag: tag, indentation: isAlone ? indentation : nil)))
    case .close: close(with: tag)
    case .section, .inverted, .parent, .block:
      guard stack.count < Self.depthLimit else {
        reportDepth(tag)
        return
      }
      if tag.kind == .parent { inclusions.append(tag) }
      let keepsIndentation =
        placement != .withinLine && (tag.kind == .block || placement == .ownLine)
      stack.append(
        Open(tag: tag, placement: placement, indentation: keepsIndentation ? indentation : nil))
    }
  }

  private mutating func close(with tag: Tag) {
    guard let last = stack.last else {
      mistakes.add(
        "unopened-close", in: file, tag.range, "“\(tag.text)” closes nothing.",
        help: "Remove it, or open “\(Tag.text(.section, tag.name.text))” before it.")
      return
    }
    if last.tag.name.text != tag.name.text {
      guard let match = stack.lastIndex(where: { $0.tag.name.text == tag.name.text }) else {
        mistakes.add(
          "mismatched-close", in: file, tag.range,
          "“\(tag.text)” stands where “\(last.tag.text)” must be closed.",
          help: "Write “\(Tag.text(.close, last.tag.name.text))”.")
        stack.removeLast()
        close(last)
        return
      }
      while stack.count > match + 1, let open = stack.popLast() {
        reportUnclosed(open)
        close(open)
      }
    }
    if let open = stack.popLast() { close(open) }
  }

  /// Adds what was open, now complete, to what encloses it.
  private mutating func close(_ open: Open) {
    switch open.tag.kind {
    case .parent:
      let inclusion = TemplateNode.Inclusion(tag: open.tag, indentation: open.indentation)
      let parent = TemplateNode.Parent(inclusion: inclusion, overrides: open.overrides)
      parents.append(parent)
      append(.parent(parent))
    case .block:
      blocks.append(block(of: open))
      addBlock(blocks.count - 1, open.tag)
    default: append(.section(.init(tag: open.tag, body: open.nodes)))
    }
  }

  private func block(of open: Open) -> TemplateBlock {
    var bodyIndentation: Range<Int>?
    if open.placement == .ownLine,
      let first = open.nodes.firstIndex(where: { if case .lineStart = $0 { true } else { false } })
    {
      bodyIndentation = 0..<0
      if first + 1 < open.nodes.count, case .text(let range) = open.nodes[first + 1] {
        let end = range.first { !file.bytes[$0].isSpaceOrTab } ?? range.upperBound
        bodyIndentation = range.lowerBound..<end
      }
    }
    let start = open.tag.range.lowerBound
    return TemplateBlock(
      tag: open.tag, placement: open.placement, indentation: open.indentation ?? start..<start,
      body: open.nodes, bodyIndentation: bodyIndentation)
  }

  private mutating func addBlock(_ index: Int, _ tag: Tag) {
    guard let parent = stack.indices.last, stack[parent].tag.kind == .parent else {
      append(.block(index))
      return
    }
    guard stack[parent].overrideNames.insert(tag.name.text).inserted else {
      mistakes.add(
        "duplicate-block", in: file, tag.name.range,
        "The block “\(tag.name.text)” is filled twice in “\(stack[parent].tag.text)”.",
        help: "Remove one of the two.")
      return
    }
    stack[parent].overrides.append(index)
  }
}

extension TemplateParser {
  private mutating func reportUnclosed(_ open: Open) {
    mistakes.add(
      "unclosed-section", in: file, open.tag.range, "“\(open.tag.text)” is never closed.",
      help: "Write “\(Tag.text(.close, open.tag.name.text))” where it ends.")
  }

  private mutating func reportDepth(_ tag: Tag) {
    isTooDeep = true
    mistakes.add(
      "nested-too-deeply", in: file, tag.range,
      "“\(tag.text)” stands in more than \(Self.depthLimit) sections.",
      help: "Move inner sections to a partial.")
  }

  private mutating func warnOfIgnored(_ node: TemplateNode) {
    let range: Range<Int>
    switch node {
    case .lineStart, .block: return
    case .text(let text):
      let trimmed = text.filter { !file.bytes[$0].isWhitespace }
      guard let first = trimmed.first, let last = trimmed.last else { return }
      range = first..<last + 1
    case .variable(let tag): range = tag.range
    case .section(let section): range = section.tag.range
    case .partial(let inclusion): range = inclusion.tag.range
    case .parent(let parent): range = parent.inclusion.tag.range
    }
    mistakes.add(
      "ignored-in-parent", in: file, range,
      "“\(file.text(range))” is not written: between the tags of a parent only blocks count.",
      help: "Move it into a block, as in “{{$content}}…{{/content}}”.", severity: .warning)
  }
}

extension Tag.Kind {
  /// Whether the tag stands for output that begins where it stands.
  fileprivate var isWritten: Bool {
    switch self {
    case .variable, .unescapedVariable, .section, .inverted, .partial, .parent, .block: true
    case .close, .comment, .delimiters: false
    }
  }
}
