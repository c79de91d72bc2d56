import Diagnostics

/// Compiles a template and all that it includes for given views.
struct TemplateCompiler {
  /// Bounds for templates that include each other in ever new ways: what is compiled again and again.
  private static let nodeLimit = 50_000
  private static let literalLimit = 8 << 20

  let links: TemplateLinks
  private(set) var mistakes = Mistakes()
  var program = Program()
  private var hasFaultySource = false
  /// Of the tags and texts in all units, and of the units themselves.
  private var nodeCount = 0

  private var units: [TemplateUnit] = []
  private var unitIndexes: [TemplateUnit: Int] = [:]
  /// The first instruction of each unit.
  private var starts: [Int] = []
  private var calls: [[UnitCall]] = []

  // The state of the unit that is being compiled.
  private var unit: TemplateUnit
  var context: Context
  var position: HTMLPosition?
  private var descent = UnitCall.Descent.none
  /// How much white space each line of a filled block loses.
  private var dedent = 0
  private var isAtLineStart = false
  private var skipsLineStart = false
  /// Instructions before this index must not be extended: a jump goes to it.
  private var mergeBarrier = 0
  /// The offset of the last `<` of the unit's source.
  private var lastTagOpen: Int?

  init(links: TemplateLinks, frames: [ViewSchema]) {
    self.links = links
    var context = Context()
    for schema in frames {
      let register = program.register(of: schema)
      program.frames.append(UInt16(register))
      context.push(.view(register))
    }
    self.context = context
    unit = TemplateUnit(source: 0, context: context, overrides: [], position: nil)
  }

  var source: TemplateSource { links.sources[unit.source] }

  /// The sources that units were made of, in the order of their paths.
  var usedSources: [Int] { Set(units.map(\.source)).sorted() }

  /// Nil if there is a mistake in the template or in one that it uses.
  mutating func compile(_ index: Int) -> Program? {
    let position = links.sources[index].isPlainText ? nil : HTMLPosition()
    let main = TemplateUnit(source: index, context: context, overrides: [], position: position)
    _ = self.index(of: main)
    while starts.count < units.count {
      guard nodeCount < Self.nodeLimit, program.literals.count < Self.literalLimit else {
        unit = main
        reportSize()
        return nil
      }
      compile(units[starts.count])
    }
    let recursion = RecursionCheck(calls)
    for call in recursion.endlessCalls {
      mistakes.add(
        "endless-partial", in: links.sources[call.source].file, call.tag.range,
        "“\(call.tag.text)” includes itself without end.",
        help: "Delete it, or put it into a section of a list that the innermost view has, as in "
          + "“{{#children}}\(call.tag.text){{/children}}”.")
    }
    let lengths = zip(starts, starts.dropFirst() + [program.instructions.count]).map { $1 - $0 }
    if !mistakes.hasErrors, recursion.expandsWithoutMeasure(lengths) {
      unit = main
      reportSize()
    }
    guard !mistakes.hasErrors, !hasFaultySource else { return nil }
    program.linkCalls(starts)
    return program
  }

  mutating func report(_ id: String, _ range: Range<Int>, _ message: Message, help: Message?) {
    mistakes.add(id, in: source.file, range, message, help: help)
  }

  private mutating func reportSize() {
    report(
      "template-too-large", 0..<0,
      "The templates that “\(source.name)” uses include each other too often.",
      help: "Include fewer partials in partials.")
  }

  private mutating func index(of unit: TemplateUnit) -> Int {
    if let index = unitIndexes[unit] { return index }
    unitIndexes[unit] = units.count
    units.append(unit)
    if links.sources[unit.source].hasErrors { hasFaultySource = true }
    return units.count - 1
  }

  private mutating func compile(_ unit: TemplateUnit) {
    self.unit = unit
    nodeCount += 1
    starts.append(program.instructions.count)
    calls.append([])
    context = unit.context
    position = unit.position
    descent = .none
    isAtLineStart = false
    skipsLineStart = unit.continuesLine
    lastTagOpen = nil
    mergeBarrier = program.instructions.count
    if let block = unit.block {
      dedent = source.tree.blocks[block].bodyIndentation?.count ?? 0
      compile(source.tree.blocks[block].body)
    } else {
      dedent = 0
      compile(source.tree.nodes)
    }
    emit(.exit)
    checkMarkupIsWhole()
  }

  private mutating func compile(_ nodes: [TemplateNode]) {
    nodeCount += nodes.count
    for node in nodes {
      let wasAtLineStart = isAtLineStart
      isAtLineStart = false
      switch node {
      case .lineStart:
        if unit.isIndented, !skipsLineStart { emit(.indent) }
        isAtLineStart = true
      case .text(let range):
        let bytes = source.file.bytes[wasAtLineStart ? dedented(range) : range]
        appendLiteral(bytes)
        if position != nil {
          lastTagOpen = bytes.lastIndex(of: UInt8(ascii: "<")) ?? lastTagOpen
          position?.advance(over: bytes)
        }
      case .variable(let tag): compileVariable(tag)
      case .section(let section): compile(section)
      case .partial(let inclusion): call(inclusion, overrides: unit.overrides)
      case .parent(let parent):
        let own = parent.overrides.map {
          TemplateUnit.BlockReference(source: unit.source, block: $0)
        }
        call(
          parent.inclusion, overrides: unit.overrides + own.filter { filling(name(of: $0)) == nil })
      case .block(let index): compileBlock(index)
      }
      skipsLineStart = false
    }
  }

  /// A range of white space at a line's start, or a line, without what a filled block loses.
  private func dedented(_ range: Range<Int>) -> Range<Int> {
    let bytes = source.file.bytes
    let lost = range.prefix(dedent).prefix { bytes[$0].isSpaceOrTab }.count
    return range.lowerBound + lost..<range.upperBound
  }
}

// MARK: - Calls

extension TemplateCompiler {
  private func name(of block: TemplateUnit.BlockReference) -> String {
    links.sources[block.source].tree.blocks[block.block].tag.name.text
  }

  /// What fills a block of that name.
  private func filling(_ name: String) -> TemplateUnit.BlockReference? {
    unit.overrides.first { self.name(of: $0) == name }
  }

  private mutating func call(
    _ inclusion: TemplateNode.Inclusion, overrides: [TemplateUnit.BlockReference]
  ) {
    guard let target = links.target(of: inclusion.tag) else {
      hasFaultySource = true
      return
    }
    let indentation = inclusion.indentation.map(dedented) ?? 0..<0
    let callee = TemplateUnit(
      source: target, context: context, overrides: overrides, position: position,
      isIndented: inclusion.indentation != nil && (unit.isIndented || !indentation.isEmpty))
    call(callee, inclusion.tag, indentation)
  }

  private mutating func compileBlock(_ index: Int) {
    let block = source.tree.blocks[index]
    guard let filling = filling(block.tag.name.text) else {
      compile(block.body)
      return
    }
    var indentation = block.indentation
    if block.placement == .ownLine { indentation = block.bodyIndentation ?? indentation }
    indentation = dedented(indentation)
    let isIndented =
      block.placement != .withinLine && (unit.isIndented || !indentation.isEmpty)
    let callee = TemplateUnit(
      source: filling.source, block: filling.block, context: context, overrides: unit.overrides,
      position: position, isIndented: isIndented,
      continuesLine: isIndented && block.placement == .lineStart)
    call(callee, block.tag, indentation)
  }

  private mutating func call(_ callee: TemplateUnit, _ tag: Tag, _ indentation: Range<Int>) {
    let target = index(of: callee)
    calls[calls.count - 1].append(
      UnitCall(target: target, descent: descent, source: unit.source, tag: tag))
    if callee.isIndented, !indentation.isEmpty {
      let start = UInt32(clamping: program.literals.count)
      program.literals += source.file.bytes[indentation]
      let end = UInt32(clamping: program.literals.count)
      emit(.callIndented(Int32(target), start: start, end: end, nests: unit.isIndented))
    } else {
      emit(.call(Int32(target)))
    }
  }
}

// MARK: - Instructions

extension TemplateCompiler {
  mutating func emit(_ instruction: Instruction) { program.instructions.append(instruction) }

  private mutating func appendLiteral(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = UInt32(clamping: program.literals.count)
    program.literals += bytes
    let end = UInt32(clamping: program.literals.count)
    if program.instructions.count > mergeBarrier,
      case .literal(let first, start) = program.instructions.last
    {
      program.instructions[program.instructions.count - 1] = .literal(start: first, end: end)
    } else {
      emit(.literal(start: start, end: end))
    }
  }

  private mutating func compile(_ section: TemplateNode.Section) {
    let (outerContext, outerDescent, start) = (context, descent, position)
    let isInverted = section.tag.kind == .inverted
    let opening = program.instructions.count
    var ending: Instruction?
    switch resolve(section.tag) {
    case .unknown:
      if !isInverted { context.push(.unknown) }
    case .parameter(let path, let isInnermost):
      let index = program.add(path)
      if isInverted {
        emit(.ifParameterFalse(index, end: 0))
      } else {
        emit(.enterParameter(index, end: 0))
        context.push(.parameters)
        descent.enter(isInnermost: isInnermost)
        ending = .nextParameter(body: Int32(opening + 1))
      }
    case .field(let address, let kind, let isInnermost):
      if isInverted {
        emit(.ifFalse(address, end: 0))
      } else if let item = kind.item {
        let register = program.register(of: item)
        emit(.enter(address, register: UInt16(register), end: 0))
        context.push(.view(register))
        descent.enter(isInnermost: isInnermost)
        ending = .next(body: Int32(opening + 1))
      } else {
        emit(.ifTrue(address, end: 0))
        if let kind = kind.subject { context.subject = .init(address: address, kind: kind) }
      }
    }
    mergeBarrier = program.instructions.count
    compile(section.body)
    if let ending { emit(ending) }
    if opening < program.instructions.count {
      program.instructions[opening].jump(to: program.instructions.count)
    }
    mergeBarrier = program.instructions.count
    (context, descent) = (outerContext, outerDescent)
    checkMarkupIsWhole(section.tag, since: start)
    position = start
  }

  private mutating func checkMarkupIsWhole(_ tag: Tag, since start: HTMLPosition?) {
    guard let start, let position, !start.agrees(with: position) else { return }
    report(
      "section-splits-markup", tag.range,
      "The section “\(tag.text)” begins and ends at different places of the HTML.",
      help: "Let it hold whole tags, whole attributes, or a part of one value.")
  }

  private mutating func checkMarkupIsWhole() {
    guard let start = unit.position, let position, !start.agrees(with: position) else { return }
    let part: Message = unit.block == nil ? "template" : "block"
    if let lastTagOpen {
      report(
        "unfinished-markup", lastTagOpen..<lastTagOpen + 1,
        "What begins here is not finished where the \(part) ends.",
        help: "Finish it in the same \(part).")
    } else {
      let range = unit.block.map { source.tree.blocks[$0].tag.range } ?? 0..<0
      report(
        "unfinished-markup", range,
        "This \(part) begins and ends at different places of the HTML.",
        help: "Let it hold whole tags, whole attributes, or a part of one value.")
    }
  }
}

extension FieldKind {
  /// The view of what a section enters, one after the other.
  fileprivate var item: ViewSchema? {
    switch self {
    case .list(let view), .one(let view): view.schema
    case .text, .url, .markup, .flag, .params: nil
    }
  }

  fileprivate var subject: Context.Subject.Kind? {
    switch self {
    case .text: .text
    case .url: .url
    case .markup: .markup
    case .flag, .list, .one, .params: nil
    }
  }
}
