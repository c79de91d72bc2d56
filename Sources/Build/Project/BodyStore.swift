import Content
import Diagnostics
import Digests
import Markdown
import Synchronization
import VietnameseText

/// Keeps the bodies that were rendered while texts were read until their pages are written: rendering is most of
/// the reading, and the bodies of a large site do not fit into memory.
///
/// It may forget any body, which is then rendered again.
final class BodyStore: Sendable {
  /// Where a body lies in the file: its HTML, its slots, the text to be read aloud, then the plain text.
  private struct Place {
    var start: Int
    var htmlSize: Int
    var slots: Int
    var readingTextSize: Int
    var plainTextSize: Int

    var body: Range<Int> { start..<(start + htmlSize + slots * BodyStore.slotSize) }
    var readingText: Range<Int> { body.upperBound..<(body.upperBound + readingTextSize) }
    var plainText: Range<Int> {
      readingText.upperBound..<(readingText.upperBound + plainTextSize)
    }
  }

  /// A text's file as it was at one time.
  private struct Version: Hashable {
    var path: TextKey
    var digest: Digest
  }

  /// A piece of the file to be written.
  private struct Piece {
    var bytes: [UInt8]
    var start: Int
  }

  private struct State {
    var places: [Version: Place] = [:]
    /// What is not yet written to the file: threads that write to one file by little pieces wait for each other.
    var buffer: [UInt8] = []
    /// Buffers that were written, to be filled again; one for each thread at most.
    var spares: [[UInt8]] = []
    /// The size of the file when all that others are writing is written.
    var written = 0
    /// Whether a write failed, so that nothing of the file can be relied on.
    var isBroken = false
    /// The files from which pages could not be made, and why.
    var failures: [String: FileSystemError] = [:]
  }

  private static let bufferSize = 1 << 20
  /// What a slot takes in the file.
  private static let slotSize = 9

  private let file: (any ScratchFile)?
  private let state = Mutex(State())
  private let changes = Atomic(0)

  /// - Parameter file: nil to keep nothing.
  init(_ file: (any ScratchFile)?) { self.file = file }

  /// - Parameter digest: of the text's file.
  func keep(_ body: MarkdownBody, of path: String, _ digest: Digest) {
    guard file != nil else { return }
    let full = state.withLock { state -> Piece? in
      state.places[Version(path: TextKey(path), digest: digest)] = Place(
        start: state.written + state.buffer.count, htmlSize: body.html.count,
        slots: body.slots.count, readingTextSize: body.readingText.count,
        plainTextSize: body.plainTextBytes.count)
      state.buffer += body.html
      for slot in body.slots { Self.append(slot, to: &state.buffer) }
      state.buffer += body.readingText
      state.buffer += body.plainTextBytes
      return state.buffer.count < Self.bufferSize ? nil : Self.takeBuffer(&state)
    }
    guard var full else { return }
    write(full)
    full.bytes.removeAll(keepingCapacity: true)
    state.withLock { $0.spares.append(full.bytes) }
  }

  /// To be called when all bodies are kept: only then can they be read.
  func finish() {
    let rest = state.withLock { state in
      let rest = Self.takeBuffer(&state)
      state.buffer = []
      state.spares = []
      return rest
    }
    if !rest.bytes.isEmpty { write(rest) }
  }

  /// Notes that a file cannot be read any more: pages that were to show it are not whole.
  ///
  /// - Parameter path: relative to the project's root.
  func fail(_ path: String, _ error: FileSystemError) {
    state.withLock { $0.failures[path] = error }
  }

  /// How many bodies were made again of other bytes than the site was made of, since their files were changed.
  var passingEdits: Int { changes.load(ordering: .relaxed) }

  func notePassingEdit() { changes.add(1, ordering: .relaxed) }

  /// Whether no file failed until now.
  var isWhole: Bool { state.withLock { $0.failures.isEmpty } }

  /// To be called when all pages are made.
  func check() throws(VanishedFiles) {
    let failures = state.withLock { $0.failures }
    if failures.isEmpty { return }
    throw VanishedFiles(
      diagnostics: failures.map { Diagnostic(unreadable: $0.key, $0.value) }.sorted())
  }

  /// A body without its texts.
  func body(of path: String, _ digest: Digest, _ outline: BodyOutline) -> MarkdownBody? {
    guard let place = place(of: path, digest), var bytes = try? file?.read(place.body) else {
      return nil
    }
    var slots: [Slot] = []
    slots.reserveCapacity(place.slots)
    for index in 0..<place.slots {
      guard let slot = Self.slot(at: place.htmlSize + index * Self.slotSize, in: bytes) else {
        return nil
      }
      slots.append(slot)
    }
    bytes.removeLast(bytes.count - place.htmlSize)
    return MarkdownBody(
      html: bytes, slots: slots, references: outline.references, headings: outline.headings,
      plainTextBytes: [], readingText: [], lead: nil)
  }

  func readingText(of path: String, _ digest: Digest) -> [UInt8]? {
    place(of: path, digest).flatMap { try? file?.read($0.readingText) }
  }

  func plainText(of path: String, _ digest: Digest) -> [UInt8]? {
    place(of: path, digest).flatMap { try? file?.read($0.plainText) }
  }

  private func place(of path: String, _ digest: Digest) -> Place? {
    if file == nil { return nil }
    let version = Version(path: TextKey(path), digest: digest)
    return state.withLock { $0.isBroken ? nil : $0.places[version] }
  }

  private static func takeBuffer(_ state: inout State) -> Piece {
    let piece = Piece(bytes: state.buffer, start: state.written)
    state.written += piece.bytes.count
    state.buffer = state.spares.popLast() ?? []
    state.buffer.reserveCapacity(bufferSize + bufferSize / 4)
    return piece
  }

  private func write(_ piece: Piece) {
    do {
      try file?.write(piece.bytes, at: piece.start)
    } catch {
      state.withLock { $0.isBroken = true }
    }
  }

  // MARK: Binary form of slots

  private static func append(_ slot: Slot, to bytes: inout [UInt8]) {
    append(slot.offset, to: &bytes)
    append(slot.reference, to: &bytes)
    bytes.append(slot.kind.rawValue)
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private static func slot(at position: Int, in bytes: [UInt8]) -> Slot? {
    func number(_ start: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << ($1 * 8) }
    }
    return Slot.Kind(rawValue: bytes[position + 8]).map {
      Slot(offset: number(position), kind: $0, reference: number(position + 4))
    }
  }
}
