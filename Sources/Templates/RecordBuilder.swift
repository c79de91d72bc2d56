import Diagnostics

/// Makes a record: is given the values of all fields in the order of their declarations.
@usableFromInline
package struct RecordBuilder: ~Copyable {
  /// Room for most records, by the number of their fields.
  private static let usualText = 40

  private var bytes: [UInt8] = []
  private var parts: [Record.Part] = []
  /// How many fields have their values.
  private var count = 0

  @usableFromInline
  init(fieldCount: Int) {
    bytes.reserveCapacity(fieldCount * (Record.slotSize + Self.usualText))
    bytes.append(addingCapacity: fieldCount * Record.slotSize) { slots in
      slots.append(repeating: 0, count: fieldCount * Record.slotSize)
    }
  }

  @usableFromInline
  consuming func record(_ schema: ViewSchema, isKept: Bool) -> Record {
    assert(count == schema.fields.count, "\(schema.name): not all fields have values")
    if isKept {
      var fitting: [UInt8] = []
      fitting.reserveCapacity(bytes.count)
      fitting.append(copying: bytes.span)
      bytes = fitting
    }
    return Record(schema: schema, bytes: bytes, parts: parts)
  }

  private mutating func put(_ slot: Slot) {
    bytes.put(slot, at: count)
    count += 1
  }

  private mutating func put(_ kind: Slot.Kind, _ text: String) {
    let text = text.utf8Span.span
    var slot = Slot(kind, start: bytes.count, count: text.count)
    slot.isPlain = !text.needsEscaping
    bytes.append(copying: text)
    put(slot)
  }

  private mutating func put(_ kind: Slot.Kind, _ part: Record.Part, count: Int) {
    let slot = Slot(kind, start: parts.count, count: count)
    parts.append(part)
    put(slot)
  }

  @usableFromInline
  mutating func add(_ text: String?) {
    if let text { put(.text, text) } else { addNothing() }
  }

  @usableFromInline
  mutating func add(_ piece: TextPiece) {
    let text = piece.text
    var slot = Slot(.text, start: bytes.count, count: text.count)
    slot.isPlain = !text.span.needsEscaping
    slot.isPiece = true
    parts.append(.label(piece.label, slot: count))
    bytes.append(copying: text.span)
    put(slot)
  }

  @usableFromInline
  mutating func add(_ link: Link?) {
    switch link {
    case .site(let address): put(.siteLink, address)
    case .external(let url): put(.externalLink, url)
    case nil: addNothing()
    }
  }

  @usableFromInline
  mutating func add(_ markup: Markup?) {
    switch markup {
    case .html(let html):
      // It is never escaped, so nobody asks whether it had to be.
      let slot = Slot(.html, start: bytes.count, count: html.count)
      bytes.append(copying: html.span)
      put(slot)
    case .deferred(let markup): put(.deferred, .deferred(markup), count: 1)
    case nil: addNothing()
    }
  }

  @usableFromInline
  mutating func add(_ flag: Bool) {
    put(Slot(.flag, start: 0, count: flag ? 1 : 0))
  }

  @usableFromInline
  mutating func add(_ records: [Record]) {
    put(.records, .records(records), count: records.count)
  }

  @usableFromInline
  mutating func add(_ record: Record?) {
    if let record { put(.record, .record(record), count: 1) } else { addNothing() }
  }

  @usableFromInline
  mutating func add(_ parameters: Parameters) {
    put(.parameters, .parameters(parameters), count: parameters.isTrue ? 1 : 0)
  }

  private mutating func addNothing() { count += 1 }
}
