import Diagnostics

/// Runs a program. One value renders one page.
struct Renderer {
  private struct Loop {
    /// Empty if there is but one.
    let items: [Record]
    /// The index of the next one.
    var next: Int
    let register: Int
    /// What the register holds outside.
    let outer: Record
  }

  private struct ParameterLoop {
    let items: [Parameters]
    var index = 0
    let outer: Parameters
  }

  private struct Return {
    let instruction: Int
    let indentation: Range<Int>
  }

  private static let noRecord = Record(
    schema: ViewSchema(name: "", meaning: "", fields: []), bytes: [], parts: [])

  /// Room for most pages, so that they are not moved again and again while they grow.
  private static let usualSize = 1 << 15

  private let program: Program
  private let root: String
  private var escapedRoot: [UInt8] = []
  private var registers: [Record]
  private var parameters = Parameters.none
  private var loops: [Loop] = []
  private var parameterLoops: [ParameterLoop] = []
  private var returns: [Return] = []
  private var indentations: [UInt8] = []
  /// The part of `indentations` that indents lines now.
  private var indentation = 0..<0

  /// The labelled values that were written, in the order of the page.
  private(set) var pieces: [RenderedPiece] = []

  init(_ program: Program, _ records: [Record], root: String) {
    self.program = program
    self.root = root
    escapedRoot.appendEscaped(root)
    registers = Array(repeating: Self.noRecord, count: program.schemas.count)
    for (register, record) in zip(program.frames, records) { registers[Int(register)] = record }
  }

  mutating func run(into output: inout [UInt8]) {
    output.reserveCapacity(output.count + Self.usualSize)
    var next = 0
    while true {
      let instruction = program.instructions[next]
      next += 1
      switch instruction {
      case .literal(let start, let end):
        output.append(copying: program.literals.span.extracting(Int(start)..<Int(end)))
      case .indent:
        output.append(copying: indentations.span.extracting(indentation))
      case .escapedText(let address): appendText(at: address, isEscaped: true, to: &output)
      case .text(let address): appendText(at: address, isEscaped: false, to: &output)
      case .escapedURL(let address): appendURL(at: address, isEscaped: true, to: &output)
      case .url(let address): appendURL(at: address, isEscaped: false, to: &output)
      case .markup(let address): appendMarkup(at: address, to: &output)
      case .escapedParameter(let path):
        if case .text(let text) = parameter(path) { output.appendEscaped(text) }
      case .parameter(let path):
        if case .text(let text) = parameter(path) { output.append(contentsOf: text.utf8) }
      case .ifTrue(let address, let end):
        if !isTrue(address) { next = Int(end) }
      case .ifFalse(let address, let end):
        if isTrue(address) { next = Int(end) }
      case .ifParameterFalse(let path, let end):
        if parameter(path)?.isTrue == true { next = Int(end) }
      case .enter(let address, let register, let end):
        if !enter(address, Int(register)) { next = Int(end) }
      case .enterParameter(let path, let end):
        if !enter(parameter(path)) { next = Int(end) }
      case .next(let body):
        if advance() { next = Int(body) }
      case .nextParameter(let body):
        if advanceParameter() { next = Int(body) }
      case .call(let target):
        returns.append(Return(instruction: next, indentation: indentation))
        next = Int(target)
      case .callIndented(let target, let start, let end, let nests):
        returns.append(Return(instruction: next, indentation: indentation))
        indent(Int(start)..<Int(end), nests: nests)
        next = Int(target)
      case .exit:
        guard let back = returns.popLast() else { return }
        next = back.instruction
        indentation = back.indentation
        indentations.removeSubrange(indentation.upperBound...)
      }
    }
  }

  // MARK: Values

  /// Where a value is: a record, and the number of the slot in it.
  private typealias Place = (record: Record, slot: Int)

  @inline(__always)
  private func place(of address: Address) -> Place {
    let first = (registers[Int(address.register)], Int(address.slot))
    return address.tailCount == 0 ? first : place(of: address, from: first)
  }

  /// Where a dotted name's further parts lead; the last one that is there holds nothing if a part is missing.
  private func place(of address: Address, from first: Place) -> Place {
    var place = first
    let start = Int(address.tailStart)
    for index in start..<start + Int(address.tailCount) {
      guard let record = place.record.record(place.record.slot(place.slot)) else { return place }
      place = (record, Int(program.tails[index]))
    }
    return place
  }

  @inline(__always)
  private func isTrue(_ address: Address) -> Bool {
    let place = place(of: address)
    return place.record.slot(place.slot).isTrue
  }

  private func parameter(_ index: Int32) -> Parameters? {
    let path = program.parameterPaths[Int(index)]
    if let root = path.root {
      let place = place(of: root)
      return place.record.parameters(place.record.slot(place.slot))?[path.keys]
    }
    if let found = parameters[path.keys] { return found }
    guard let fallback = path.fallback.map(place(of:)),
      let text = fallback.record.text(fallback.record.slot(fallback.slot))
    else { return nil }
    return .text(text)
  }

  private mutating func enter(_ address: Address, _ register: Int) -> Bool {
    let place = place(of: address)
    let slot = place.record.slot(place.slot)
    let items: [Record]
    let first: Record
    switch slot.kind {
    case .records where slot.count > 0:
      items = place.record.records(slot)
      first = items[0]
    case .record:
      guard let record = place.record.record(slot) else { return false }
      (items, first) = ([], record)
    default: return false
    }
    loops.append(Loop(items: items, next: 1, register: register, outer: registers[register]))
    registers[register] = first
    return true
  }

  /// Whether there is a further item; if not, the section is left.
  private mutating func advance() -> Bool {
    let last = loops.count - 1
    let next = loops[last].next
    if next < loops[last].items.count {
      registers[loops[last].register] = loops[last].items[next]
      loops[last].next += 1
      return true
    }
    registers[loops[last].register] = loops[last].outer
    loops.removeLast()
    return false
  }

  private mutating func enter(_ value: Parameters?) -> Bool {
    guard let value, value.isTrue else { return false }
    let items = if case .list(let items) = value { items } else { [value] }
    parameterLoops.append(ParameterLoop(items: items, outer: parameters))
    parameters = items[0]
    return true
  }

  private mutating func advanceParameter() -> Bool {
    let last = parameterLoops.count - 1
    parameterLoops[last].index += 1
    let index = parameterLoops[last].index
    if index < parameterLoops[last].items.count {
      parameters = parameterLoops[last].items[index]
      return true
    }
    parameters = parameterLoops[last].outer
    parameterLoops.removeLast()
    return false
  }

  private mutating func indent(_ literal: Range<Int>, nests: Bool) {
    let start = indentations.count
    if nests { indentations.append(contentsOf: Array(indentations[indentation])) }
    indentations.append(contentsOf: program.literals[literal])
    indentation = start..<indentations.count
  }

  private mutating func appendText(
    at address: Address, isEscaped: Bool, to output: inout [UInt8]
  ) {
    let place = place(of: address)
    let slot = place.record.slot(place.slot)
    guard slot.kind == .text else { return }
    let start = output.count
    if isEscaped {
      place.record.appendEscaped(slot, to: &output)
    } else {
      place.record.append(slot, to: &output)
    }
    if slot.isPiece {
      let label = place.record.label(ofSlot: place.slot)
      note(label, start..<output.count, isEscaped: isEscaped)
    }
  }

  private func appendURL(at address: Address, isEscaped: Bool, to output: inout [UInt8]) {
    let place = place(of: address)
    let slot = place.record.slot(place.slot)
    guard slot.kind == .siteLink || slot.kind == .externalLink else { return }
    if slot.kind == .siteLink {
      if isEscaped {
        output.append(copying: escapedRoot.span)
      } else {
        output.append(contentsOf: root.utf8)
      }
    }
    if isEscaped {
      place.record.appendEscaped(slot, to: &output)
    } else {
      place.record.append(slot, to: &output)
    }
  }

  private mutating func appendMarkup(at address: Address, to output: inout [UInt8]) {
    let place = place(of: address)
    let slot = place.record.slot(place.slot)
    switch slot.kind {
    case .html: place.record.append(slot, to: &output)
    case .deferred:
      guard let markup = place.record.markup(slot) else { return }
      let start = output.count
      markup.write(root, &output)
      note(markup.label, start..<output.count, isEscaped: false)
    default: break
    }
  }

  private mutating func note(_ label: String?, _ range: Range<Int>, isEscaped: Bool) {
    if let label {
      pieces.append(RenderedPiece(label: label, range: range, isEscaped: isEscaped))
    }
  }
}
