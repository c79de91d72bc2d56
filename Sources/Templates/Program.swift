/// A template compiled for given views: flat instructions over records, found by register and slot.
///
/// There is one register for each view type, because a newer frame of a type shadows an older one wholly: it
/// holds the record of that type that is in sight.
struct Program: Sendable {
  var instructions: [Instruction] = []
  /// The templates' own text, one piece after the other.
  var literals: [UInt8] = []
  /// The slots of dotted names behind their first.
  var tails: [UInt16] = []
  var parameterPaths: [ParameterPath] = []
  /// The views that registers hold.
  var schemas: [ViewSchema] = []
  /// Where the templates's frames go, outermost first.
  var frames: [UInt16] = []
}

/// Where a value is found: a register's record, a slot in it, and the slots of a dotted name's further parts.
struct Address: Hashable, Sendable {
  var register: UInt16
  var slot: UInt16
  var tailCount: UInt16 = 0
  var tailStart: UInt32 = 0
}

/// A name that is looked up when a page is rendered.
struct ParameterPath: Sendable {
  /// The `params` field; nil for the params value whose section is open.
  var root: Address?
  var keys: [String]
  /// The view's field of that name, for a name that the open params value has not.
  var fallback: Address?
}

enum Instruction: Sendable {
  case literal(start: UInt32, end: UInt32)
  /// What indents the line that begins here.
  case indent

  case escapedText(Address)
  case text(Address)
  case escapedURL(Address)
  case url(Address)
  case markup(Address)
  case escapedParameter(Int32)
  case parameter(Int32)

  // Each jumps to `end` where the section is not shown.
  case ifTrue(Address, end: Int32)
  case ifFalse(Address, end: Int32)
  case ifParameterFalse(Int32, end: Int32)
  case enter(Address, register: UInt16, end: Int32)
  case enterParameter(Int32, end: Int32)
  /// The next item of the innermost section, at `body`.
  case next(body: Int32)
  case nextParameter(body: Int32)

  case call(Int32)
  /// Calls with the literal as indentation, added to the present one if it `nests`.
  case callIndented(Int32, start: UInt32, end: UInt32, nests: Bool)
  case exit
}

extension Program {
  mutating func register(of schema: ViewSchema) -> Int {
    if let register = schemas.firstIndex(where: { $0 === schema }) { return register }
    schemas.append(schema)
    return schemas.count - 1
  }

  mutating func add(_ path: ParameterPath) -> Int32 {
    parameterPaths.append(path)
    return Int32(clamping: parameterPaths.count - 1)
  }

  /// Puts the units' first instructions in place of their numbers.
  mutating func linkCalls(_ starts: [Int]) {
    for index in instructions.indices {
      switch instructions[index] {
      case .call(let unit): instructions[index] = .call(Int32(starts[Int(unit)]))
      case .callIndented(let unit, let start, let end, let nests):
        instructions[index] = .callIndented(
          Int32(starts[Int(unit)]), start: start, end: end, nests: nests)
      default: break
      }
    }
  }
}

extension Instruction {
  /// Sets where a section goes on that is not shown.
  mutating func jump(to target: Int) {
    let end = Int32(clamping: target)
    switch self {
    case .ifTrue(let address, _): self = .ifTrue(address, end: end)
    case .ifFalse(let address, _): self = .ifFalse(address, end: end)
    case .ifParameterFalse(let path, _): self = .ifParameterFalse(path, end: end)
    case .enter(let address, let register, _):
      self = .enter(address, register: register, end: end)
    case .enterParameter(let path, _): self = .enterParameter(path, end: end)
    default: break
    }
  }
}
