import Diagnostics
package import Digests

/// The values of one model's fields, by the slots of its view's schema.
///
/// Pages are rendered from hundreds of thousands of them. So one block of bytes holds all slots and texts of a record:
/// a string for each would be an object of its own somewhere in memory, and counted whenever it is looked at.
@usableFromInline
package final class Record: Sendable {
  /// What is no text.
  enum Part: Sendable {
    case records([Record])
    case record(Record)
    case deferred(DeferredMarkup)
    case parameters(Parameters)
    /// Says how the text of a slot is made.
    case label(String, slot: Int)
  }

  package let schema: ViewSchema
  /// The slots, then the texts.
  private let bytes: [UInt8]
  private let parts: [Part]

  init(schema: ViewSchema, bytes: [UInt8], parts: [Part]) {
    self.schema = schema
    self.bytes = bytes
    self.parts = parts
  }

  /// How many bytes a slot takes.
  static let slotSize = MemoryLayout<UInt64>.size

  /// Never inlined, like what follows: whoever calls holds the record, so that nobody need count a reference to its bytes.
  @inline(never)
  func slot(_ index: Int) -> Slot {
    let bytes = bytes
    return Slot(
      bits: unsafe bytes.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: index * Self.slotSize, as: UInt64.self))
  }

  // MARK: Values

  /// Appends the text of a slot as it is.
  @inline(never)
  func append(_ slot: Slot, to output: inout [UInt8]) {
    let bytes = bytes
    output.append(copying: bytes.span.extracting(slot.range))
  }

  /// Appends the text of a slot as HTML needs it.
  @inline(never)
  func appendEscaped(_ slot: Slot, to output: inout [UInt8]) {
    if slot.isPlain {
      append(slot, to: &output)
    } else {
      let bytes = bytes
      output.appendEscaped(bytes.span.extracting(slot.range))
    }
  }

  /// What a text field says.
  func text(_ slot: Slot) -> String? {
    slot.kind == .text ? String(decoding: bytes[slot.range], as: UTF8.self) : nil
  }

  func records(_ slot: Slot) -> [Record] {
    if case .records(let records) = parts[slot.start] { records } else { [] }
  }

  func record(_ slot: Slot) -> Record? {
    if slot.kind == .record, case .record(let record) = parts[slot.start] { record } else { nil }
  }

  func markup(_ slot: Slot) -> DeferredMarkup? {
    if case .deferred(let markup) = parts[slot.start] { markup } else { nil }
  }

  func parameters(_ slot: Slot) -> Parameters? {
    if slot.kind == .parameters, case .parameters(let value) = parts[slot.start] {
      value
    } else {
      nil
    }
  }

  /// Of the text in a slot that is a piece.
  func label(ofSlot index: Int) -> String? {
    for case .label(let label, index) in parts { return label }
    return nil
  }

  // MARK: Digest

  /// Of all that a template can read from the record: two records with the same digest look the same.
  package var digest: Digest {
    var builder = DigestBuilder()
    // Slots say how long each text is, so that none is taken for its neighbour.
    if parts.isEmpty {
      builder.add(bytes)
    } else {
      addTemplatesView(to: &builder)
    }
    return builder.digest
  }

  private func addTemplatesView(to builder: inout DigestBuilder) {
    // No template can tell a piece from another text.
    var bytes = bytes
    for case .label(_, let index) in parts {
      var slot = slot(index)
      slot.isPiece = false
      bytes.put(slot, at: index)
    }
    builder.add(bytes)
    for part in parts {
      switch part {
      case .records(let records): for record in records { builder.add(record.digest) }
      case .record(let record): builder.add(record.digest)
      case .deferred(let markup): builder.add(markup.key)
      case .parameters(let parameters): builder.add(parameters)
      case .label: break
      }
    }
  }
}

extension [UInt8] {
  /// Puts a slot at its place before a record's texts.
  mutating func put(_ slot: Slot, at index: Int) {
    unsafe withUnsafeMutableBytes {
      unsafe $0.storeBytes(
        of: slot.bits, toByteOffset: index * Record.slotSize, as: UInt64.self)
    }
  }
}

extension DigestBuilder {
  fileprivate mutating func add(_ parameters: Parameters) {
    switch parameters {
    case .text(let text):
      add(number: 1)
      add(value: text)
    case .list(let items):
      add(number: 2)
      add(number: items.count)
      for item in items { add(item) }
    case .map(let entries):
      add(number: 3)
      add(number: entries.count)
      for (key, value) in entries {
        add(value: key)
        add(value)
      }
    }
  }
}
