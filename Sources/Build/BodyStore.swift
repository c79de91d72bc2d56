import Content
import Markdown
import Synchronization
import VietnameseText

/// Keeps the bodies that were rendered while texts were read until their pages are written: rendering is most of
/// the reading, and the bodies of a large site do not fit into memory.
///
/// It may forget any body, which is then rendered again.
final class BodyStore: Sendable {
  /// Where a body lies in the file: its HTML, then the text to be read aloud.
  private struct Place {
    var html: Range<Int>
    var readingText: Range<Int>
  }

  private struct State {
    var places: [TextKey: Place] = [:]
    /// What is not yet written to the file: threads that write to one file by little pieces wait for each other.
    var buffer: [UInt8] = []
    /// The size of the file when all that others are writing is written.
    var written = 0
    /// Whether a write failed, so that nothing of the file can be relied on.
    var isBroken = false
    /// Why a body could not be made again.
    var failure: FileSystemError?
  }

  private static let bufferSize = 4 << 20

  private let file: (any ScratchFile)?
  private let state = Mutex(State())
  private let changes = Atomic(0)

  /// - Parameter file: nil to keep nothing.
  init(_ file: (any ScratchFile)?) { self.file = file }

  func keep(_ body: MarkdownBody, of path: String) {
    guard file != nil else { return }
    let bytes = Self.bytes(of: body)
    let full = state.withLock { state -> (bytes: [UInt8], start: Int)? in
      let start = state.written + state.buffer.count
      let middle = start + bytes.count
      state.places[TextKey(path)] = Place(
        html: start..<middle, readingText: middle..<(middle + body.readingText.count))
      state.buffer += bytes
      state.buffer += body.readingText
      return state.buffer.count < Self.bufferSize ? nil : Self.takeBuffer(&state)
    }
    if let full { write(full) }
  }

  /// To be called when all bodies are kept: only then can they be read.
  func finish() {
    let rest = state.withLock { Self.takeBuffer(&$0) }
    if !rest.bytes.isEmpty { write(rest) }
  }

  /// Notes that a body could neither be found here nor made again: pages that were to show it are not whole.
  func fail(_ error: FileSystemError) { state.withLock { $0.failure = $0.failure ?? error } }

  /// How many bodies were made again of other bytes than the site was made of, since their files were changed.
  var changedBodies: Int { changes.load(ordering: .relaxed) }

  func noteChange() { changes.add(1, ordering: .relaxed) }

  /// To be called when all pages are made.
  func check() throws(FileSystemError) {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  /// A body without its text to be read aloud.
  func body(of path: String, _ outline: BodyOutline) -> MarkdownBody? {
    place(of: path).flatMap { try? file?.read($0.html) }.flatMap { Self.body(from: $0, outline) }
  }

  func readingText(of path: String) -> [UInt8]? {
    place(of: path).flatMap { try? file?.read($0.readingText) }
  }

  private func place(of path: String) -> Place? {
    file == nil ? nil : state.withLock { $0.isBroken ? nil : $0.places[TextKey(path)] }
  }

  private static func takeBuffer(_ state: inout State) -> (bytes: [UInt8], start: Int) {
    defer {
      state.written += state.buffer.count
      state.buffer = []
    }
    return (state.buffer, state.written)
  }

  private func write(_ piece: (bytes: [UInt8], start: Int)) {
    do {
      try file?.write(piece.bytes, at: piece.start)
    } catch {
      state.withLock { $0.isBroken = true }
    }
  }

  // MARK: Binary form of HTML: the slots, each of nine bytes behind their number, then the HTML

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
      headings: outline.headings, plainTextBytes: [],
      readingText: [], lead: nil)
  }
}
