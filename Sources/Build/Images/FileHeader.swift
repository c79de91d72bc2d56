/// A file's header, wherever in the file its parts lie: of all else nothing is read.
///
/// Used by one thread. Where the file cannot be read it seems to end, and ``failure`` says why.
final class FileHeader {
  private let file: any ReadableFile
  private var window: [UInt8] = []
  private var start = 0
  /// How many more parts may be read: a file can lead from part to part for as long as it likes.
  private var budget = 1024
  private(set) var failure: FileSystemError?

  private static let windowSize = 4096

  init(_ file: any ReadableFile) { self.file = file }

  /// Fewer bytes only where the file ends.
  func bytes(_ count: Int, at offset: Int) -> ArraySlice<UInt8> {
    guard offset >= 0, count > 0, offset <= Int.max - max(count, Self.windowSize) else { return [] }
    if offset < start || offset + count > start + window.count { load(count, at: offset) }
    let place = offset - start
    return place < window.count ? window[place...].prefix(count) : []
  }

  private func load(_ count: Int, at offset: Int) {
    // The file ends before.
    if offset >= start, !window.isEmpty, window.count < Self.windowSize { return }
    (start, window) = (offset, [])
    if budget == 0 { return }
    budget -= 1
    do throws(FileSystemError) {
      window = try file.read(offset..<(offset + max(count, Self.windowSize)))
    } catch {
      failure = failure ?? error
      budget = 0
    }
  }

  /// Nil if the bytes are not all there.
  func bigEndian(_ count: Int, at offset: Int) -> Int? {
    let bytes = bytes(count, at: offset)
    return bytes.count == count ? bytes.reduce(0) { $0 << 8 | Int($1) } : nil
  }

  /// Nil if the bytes are not all there.
  func littleEndian(_ count: Int, at offset: Int) -> Int? {
    let bytes = bytes(count, at: offset)
    return bytes.count == count ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : nil
  }

  func hasText(_ text: String, at offset: Int) -> Bool { hasBytes(text.utf8, at: offset) }

  func hasBytes(_ wanted: some Collection<UInt8>, at offset: Int) -> Bool {
    bytes(wanted.count, at: offset).elementsEqual(wanted)
  }
}
