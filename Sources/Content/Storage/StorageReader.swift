/// Storage that is read from, whatever its bytes are.
///
/// Only bytes that a writer can have written are sound: each value has one form, and nothing may follow the last
/// part. Behind the first mistake everything reads as empty, so that damaged bytes cost no more than sound ones.
package struct StorageReader: Storage {
  /// As deep as front matter may be nested, with which the recursion ends too.
  static let depthLimit = 32
  /// How many elements of a list memory is reserved for before they have been read.
  ///
  /// A count can claim as many elements as bytes are left, and they take many times their bytes in memory.
  private static let reservedElements = 64

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  private var isSound = true

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all that was read is as it was written, and nothing is left.
  package var isComplete: Bool { isSound && position == bytes.count }

  package func beginKey(_ name: StaticString) {}

  package mutating func byte(_ value: inout UInt8) { value = readByte() }

  package mutating func number(_ value: inout UInt64) { value = readNumber() }

  package mutating func text(_ value: inout String) {
    let count = readCount()
    guard let text = text(position..<position + count) else { return refuse() }
    position += count
    value = text
  }

  private func text(_ range: Range<Int>) -> String? {
    guard let text = try? UTF8Span(validating: bytes.span.extracting(range)) else { return nil }
    return String(copying: text)
  }

  package mutating func place(_ value: inout Range<Int>) {
    guard let lowerBound = Int(exactly: readNumber()), let count = Int(exactly: readNumber())
    else { return refuse() }
    let (upperBound, isTooLarge) = lowerBound.addingReportingOverflow(count)
    if isTooLarge { return refuse() }
    value = lowerBound..<upperBound
  }

  package mutating func list<Element: Storable>(_ values: inout [Element]) {
    let count = readCount()
    if count == 0 { return }
    values.reserveCapacity(min(count, Self.reservedElements))
    for _ in 0..<count {
      var element = Element.blank
      element.pass(through: &self)
      if !isSound { return }
      values.append(element)
    }
  }

  package mutating func enterLevel() {
    depth += 1
    if depth > Self.depthLimit { refuse() }
  }

  package mutating func leaveLevel() { depth -= 1 }

  package mutating func refuse() {
    isSound = false
    position = bytes.count
  }

  private mutating func readByte() -> UInt8 {
    guard position < bytes.count else {
      refuse()
      return 0
    }
    let byte = bytes[position]
    position += 1
    return byte
  }

  private mutating func readNumber() -> UInt64 {
    let first = readByte()
    return first < 0x80 ? UInt64(first) : readNumber(beginningWith: first)
  }

  private mutating func readNumber(beginningWith first: UInt8) -> UInt64 {
    var number = UInt64(first & 0x7F)
    for shift in stride(from: UInt64(7), through: 63, by: 7) {
      let byte = readByte()
      let group = UInt64(byte & 0x7F)
      guard (group << shift) >> shift == group else { break }
      number |= group << shift
      if byte >= 0x80 { continue }
      // A last group of zeros would be a second form of the same number.
      if byte == 0 { break }
      return number
    }
    refuse()
    return 0
  }

  /// The length of what follows, which takes at least a byte for each of its parts.
  private mutating func readCount() -> Int {
    let count = readNumber()
    guard count <= UInt64(bytes.count - position) else {
      refuse()
      return 0
    }
    return Int(count)
  }
}
