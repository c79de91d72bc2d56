import Diagnostics

extension TemplateCompiler {
  /// What a tag's name means in the present context, looked for from the innermost frame outwards.
  mutating func resolve(_ tag: Tag) -> Resolution {
    if tag.name.text == "." { return resolveSubject(tag) }
    let parts = NamePart.parts(of: tag.name)
    var isInParameters = false
    for (index, frame) in context.frames.enumerated().reversed() {
      let isInnermost = index == context.frames.count - 1
      switch frame {
      case .unknown: return .unknown
      case .parameters: isInParameters = true
      case .view(let register):
        let schema = program.schemas[register]
        guard let slot = schema.slot(of: parts[0].text) else { continue }
        let address = Address(register: UInt16(register), slot: UInt16(slot))
        let found = follow(
          parts, from: schema.fields[slot].kind, at: address, tag, isInnermost: isInnermost)
        guard isInParameters, case .field(let field, .text, _) = found, tag.isVariable else {
          return found
        }
        let keys = parts.map(\.text)
        return .parameter(
          ParameterPath(root: nil, keys: keys, fallback: field), isInnermost: false)
      }
    }
    if isInParameters {
      let path = ParameterPath(root: nil, keys: parts.map(\.text), fallback: nil)
      return .parameter(path, isInnermost: context.frames.last == .parameters)
    }
    reportUnknown(parts[0], among: viewsInSight)
    return .unknown
  }

  private mutating func resolveSubject(_ tag: Tag) -> Resolution {
    if let subject = context.subject {
      let kind: FieldKind =
        switch subject.kind {
        case .text: .text
        case .url: .url
        case .markup: .markup
        }
      return .field(subject.address, kind, isInnermost: true)
    }
    switch context.frames.last {
    case .parameters:
      return .parameter(ParameterPath(root: nil, keys: [], fallback: nil), isInnermost: true)
    case .view(let register):
      let schema = program.schemas[register]
      if let slot = schema.slot(of: ".") {
        let address = Address(register: UInt16(register), slot: UInt16(slot))
        return .field(address, schema.fields[slot].kind, isInnermost: true)
      }
      report(
        "unknown-name", tag.name.range, "“.” means nothing in the view “\(schema.name)”.",
        help: "Write the name of one of its fields.")
    case .unknown: break
    case nil:
      report(
        "unknown-name", tag.name.range, "“.” means nothing outside of a section.",
        help: "Write the name of a field.")
    }
    return .unknown
  }

  /// Goes from the first part of a dotted name, which was found, to its last.
  private mutating func follow(
    _ parts: [NamePart], from kind: FieldKind, at start: Address, _ tag: Tag, isInnermost: Bool
  ) -> Resolution {
    var kind = kind
    var address = start
    var slots: [UInt16] = []
    for (index, part) in parts.enumerated().dropFirst() {
      let before = parts[..<index].map(\.text).joined(separator: ".")
      let rest = parts[index...].map(\.text).joined(separator: ".")
      let held = parts[0].range.lowerBound..<parts[index - 1].range.upperBound
      switch kind {
      case .one(let view):
        guard let slot = view.schema.slot(of: part.text) else {
          reportUnknown(part, among: [view.schema])
          return .unknown
        }
        slots.append(UInt16(slot))
        kind = view.schema.fields[slot].kind
      case .params:
        add(slots, to: &address)
        let path = ParameterPath(root: address, keys: parts[index...].map(\.text), fallback: nil)
        return .parameter(path, isInnermost: isInnermost)
      case .list:
        report(
          "path-through-list", held,
          "“\(before)” is a list, so “\(tag.name.text)” does not say of which item.",
          help: "Write “{{#\(before)}}{{\(rest)}}{{/\(before)}}”.")
        return .unknown
      case .text, .url, .markup, .flag:
        report(
          "path-through-value", held, "“\(before)” is \(kind.noun), which has no fields.",
          help: "Write “{{\(before)}}”.")
        return .unknown
      }
    }
    add(slots, to: &address)
    if case .params = kind {
      let path = ParameterPath(root: address, keys: [], fallback: nil)
      return .parameter(path, isInnermost: isInnermost)
    }
    return .field(address, kind, isInnermost: isInnermost)
  }

  private mutating func add(_ slots: [UInt16], to address: inout Address) {
    address.tailStart = UInt32(clamping: program.tails.count)
    address.tailCount = UInt16(clamping: slots.count)
    if slots.isEmpty { address.tailStart = 0 }
    program.tails += slots
  }

  /// Innermost first.
  var viewsInSight: [ViewSchema] {
    context.frames.reversed().compactMap { frame in
      if case .view(let register) = frame { program.schemas[register] } else { nil }
    }
  }

  private mutating func reportUnknown(_ part: NamePart, among views: [ViewSchema]) {
    if mistakes.passesOver("unknown-name", in: source.file, part.range) { return }
    let place: Message =
      views.isEmpty ? "any view" : .alternatives(views.map { "“\($0.name)”" })
    let candidates = views.flatMap { $0.fields.map(\.name) }
    report(
      "unknown-name", part.range, "“\(part.text)” is no field of \(place).",
      help: nearestName(to: part.text, among: candidates).map { "Write “\($0)”." }
        ?? "“bulletin templates” lists the fields of every view.")
  }
}

/// One part of a dotted name.
private struct NamePart {
  let text: String
  let range: Range<Int>

  static func parts(of name: Tag.Name) -> [NamePart] {
    var start = name.range.lowerBound
    return name.text.utf8.split(separator: .dot, omittingEmptySubsequences: false).map { part in
      let range = start..<start + part.count
      start = range.upperBound + 1
      return NamePart(text: String(decoding: part, as: UTF8.self), range: range)
    }
  }
}

extension Tag {
  fileprivate var isVariable: Bool { kind == .variable || kind == .unescapedVariable }
}

extension FieldKind {
  /// How messages call a value of the kind.
  var noun: Message {
    switch self {
    case .text: "a text"
    case .url: "a URL"
    case .markup: "a piece of HTML"
    case .flag: "a yes-or-no value"
    case .list: "a list"
    case .one: "a record"
    case .params: "a map"
    }
  }
}
