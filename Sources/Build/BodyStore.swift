import Content
import Markdown
import Synchronization

/// Keeps the bodies that were rendered while texts were read until their pages are written: rendering is most of
/// the reading, and the bodies of a large site do not fit into memory.
///
/// It may forget any body, which is then rendered again.
final class BodyStore: Sendable {
  private let file: (any ScratchFile)?
  private let places = Mutex<[String: Range<Int>]>([:])

  /// - Parameter file: nil to keep nothing.
  init(_ file: (any ScratchFile)?) { self.file = file }

  func keep(_ body: MarkdownBody, of path: String) {
    guard let file, let place = try? file.append(Self.bytes(of: body)) else { return }
    places.withLock { $0[path] = place }
  }

  func body(of path: String, _ outline: BodyOutline) -> MarkdownBody? {
    guard let file, let place = places.withLock({ $0[path] }),
      let bytes = try? file.read(place)
    else { return nil }
    return Self.body(from: bytes, outline)
  }

  // MARK: Binary form: the slots, each of nine bytes behind their number, then the HTML

  private static func bytes(of body: MarkdownBody) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4 + body.slots.count * 9 + body.html.count)
    append(body.slots.count, to: &bytes)
    for slot in body.slots {
      append(slot.offset, to: &bytes)
      append(slot.reference, to: &bytes)
      bytes.append(slot.kind.rawValue)
    }
    bytes += body.html
    return bytes
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private static func body(from bytes: [UInt8], _ outline: BodyOutline) -> MarkdownBody? {
    var position = 0
    func number() -> Int {
      defer { position += 4 }
      return (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << ($1 * 8) }
    }
    var slots: [Slot] = []
    for _ in 0..<number() {
      let (offset, reference) = (number(), number())
      guard let kind = Slot.Kind(rawValue: bytes[position]) else { return nil }
      position += 1
      slots.append(Slot(offset: offset, kind: kind, reference: reference))
    }
    return MarkdownBody(
      html: Array(bytes[position...]), slots: slots, references: outline.references,
      headings: outline.headings, plainTextBytes: [], lead: nil)
  }
}
