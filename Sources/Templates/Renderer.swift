import Diagnostics

/// Runs a program. One value renders one page.
struct Renderer {
  private struct Loop {
    let items: [Record]
    var index = 0
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
    schema: ViewSchema(name: "", meaning: "", fields: []), values: [])

  /// Room for most pages, so that they are not moved again and again while they grow.
  private static let usualSize = 1 << 15

  private let program: Program
  private let root: String
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
      case .escapedText(let address): appendEscapedText(at: address, to: &output)
      case .text(let address): appendText(at: address, to: &output)
      case .escapedURL(let address):
        if case .link(let link) = value(at: address) { appendEscaped(link, to: &output) }
      case .url(let address):
        if case .link(let link) = value(at: address) { append(link, to: &output) }
      case .markup(let address):
        if case .markup(let markup) = value(at: address) { append(markup, to: &output) }
      case .escapedParameter(let path):
        if case .text(let text) = parameter(path) { output.appendEscaped(text) }
      case .parameter(let path):
        if case .text(let text) = parameter(path) { output.append(contentsOf: text.utf8) }
      case .ifTrue(let address, let end):
        if !value(at: address).isTrue { next = Int(end) }
      case .ifFalse(let address, let end):
        if value(at: address).isTrue { next = Int(end) }
      case .ifParameterFalse(let path, let end):
        if parameter(path)?.isTrue == true { next = Int(end) }
      case .enter(let address, let register, let end):
        if !enter(value(at: address), Int(register)) { next = Int(end) }
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

  @inline(__always)
  private func value(at address: Address) -> Value {
    let value = registers[Int(address.register)].values[Int(address.slot)]
    return address.tailCount == 0 ? value : self.value(at: address, from: value)
  }

  /// The value that a dotted name's further parts lead to.
  private func value(at address: Address, from first: Value) -> Value {
    var value = first
    let start = Int(address.tailStart)
    for index in start..<start + Int(address.tailCount) {
      guard case .record(let record) = value else { return .nothing }
      value = record.values[Int(program.tails[index])]
    }
    return value
  }

  private func parameter(_ index: Int32) -> Parameters? {
    let path = program.parameterPaths[Int(index)]
    if let root = path.root {
      guard case .parameters(let value) = value(at: root) else { return nil }
      return value[path.keys]
    }
    if let found = parameters[path.keys] { return found }
    guard let fallback = path.fallback, let text = value(at: fallback).text else { return nil }
    return .text(text)
  }

  private mutating func enter(_ value: Value, _ register: Int) -> Bool {
    let items: [Record]
    switch value {
    case .records(let records): items = records
    case .record(let record): items = [record]
    default: return false
    }
    guard let first = items.first else { return false }
    loops.append(Loop(items: items, register: register, outer: registers[register]))
    registers[register] = first
    return true
  }

  /// Whether there is a further item; if not, the section is left.
  private mutating func advance() -> Bool {
    let last = loops.count - 1
    loops[last].index += 1
    let index = loops[last].index
    if index < loops[last].items.count {
      registers[loops[last].register] = loops[last].items[index]
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

  private mutating func appendEscapedText(at address: Address, to output: inout [UInt8]) {
    switch value(at: address) {
    case .text(let text): output.appendEscaped(text.utf8Span.span)
    case .piece(let piece):
      let (start, text) = (output.count, piece.text)
      output.appendEscaped(text.span)
      note(piece.label, start..<output.count, isEscaped: true)
    default: break
    }
  }

  private mutating func appendText(at address: Address, to output: inout [UInt8]) {
    switch value(at: address) {
    case .text(let text): output.append(copying: text.utf8Span.span)
    case .piece(let piece):
      let (start, text) = (output.count, piece.text)
      output.append(copying: text.span)
      note(piece.label, start..<output.count, isEscaped: false)
    default: break
    }
  }

  private func appendEscaped(_ link: Link, to output: inout [UInt8]) {
    switch link {
    case .site(let address):
      output.appendEscaped(root)
      output.appendEscaped(address)
    case .external(let url): output.appendEscaped(url)
    }
  }

  private func append(_ link: Link, to output: inout [UInt8]) {
    switch link {
    case .site(let address):
      output.append(contentsOf: root.utf8)
      output.append(contentsOf: address.utf8)
    case .external(let url): output.append(contentsOf: url.utf8)
    }
  }

  private mutating func append(_ markup: Markup, to output: inout [UInt8]) {
    switch markup {
    case .html(let html): output.append(contentsOf: html)
    case .deferred(let markup):
      let start = output.count
      markup.write(root, &output)
      note(markup.label, start..<output.count, isEscaped: false)
    }
  }

  private mutating func note(_ label: String?, _ range: Range<Int>, isEscaped: Bool) {
    if let label {
      pieces.append(RenderedPiece(label: label, range: range, isEscaped: isEscaped))
    }
  }
}
