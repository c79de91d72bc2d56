import Content
import Diagnostics
import VietnameseText
package import Workers

/// Whether `addressMistakes` could find anything among these addresses.
///
/// It compares hashes alone, which takes a tenth of the time, so it may see a collision where there is none;
/// it never misses one.
package func addressesMayBeWrong(_ addresses: [String], workers: Workers) -> Bool {
  let parts = workers.share(addresses.count) { queue in
    var hashes = AddressHashes()
    while let indexes = queue.next() {
      for index in indexes { hashes.add(addresses[index]) }
    }
    return hashes
  }
  if parts.contains(where: \.hasFlaw) { return true }
  let files = parts.flatMap(\.files).sorted()
  for index in files.indices.dropFirst() where files[index] == files[index - 1] { return true }
  // The path of a folder must not be that of a file.
  return parts.contains { $0.folders.contains { contains($0, in: files) } }
}

private func contains(_ hash: UInt64, in sorted: [UInt64]) -> Bool {
  let place = sorted.indices.partitioningIndex { sorted[$0] >= hash }
  return place < sorted.count && sorted[place] == hash
}

/// Hashes (FNV-1a) of addresses and of the folders that they lie in: the same for those which differ in case or form
/// only.
private struct AddressHashes: Sendable {
  private(set) var files: [UInt64] = []
  private(set) var folders: Set<UInt64> = []
  /// Whether one of the addresses cannot be that of a file.
  private(set) var hasFlaw = false
  /// Pages come folder by folder.
  private var lastFolder: UInt64 = 0

  mutating func add(_ address: String) {
    if AddressFlaw(of: address) != nil { hasFlaw = true }
    let bytes = address.utf8Span.span
    if isPlain(bytes) {
      add(bytes)
    } else {
      add(caseFolded(address).utf8Span.span)
    }
  }

  /// Whether a look at each byte is enough, as nearly always.
  private func isPlain(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] >= 0x80 || bytes[index] == UInt8(ascii: " ") {
      return false
    }
    return true
  }

  private mutating func add(_ bytes: Span<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var end = bytes.count
    while end > 0, bytes[end - 1] != UInt8(ascii: "/") { end -= 1 }
    for index in bytes.indices {
      if index == end - 1 {
        if hash != lastFolder { addFolders(of: bytes.extracting(..<end)) }
        lastFolder = hash
      }
      hash = hash.adding(bytes[index])
    }
    files.append(hash)
  }

  private mutating func addFolders(of path: Span<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in path.indices {
      if path[index] == UInt8(ascii: "/") { folders.insert(hash) }
      hash = hash.adding(path[index])
    }
  }
}

extension UInt64 {
  /// The FNV-1a hash of one byte more, in lower case.
  fileprivate func adding(_ byte: UInt8) -> UInt64 {
    let isUpperCase = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    return (self ^ UInt64(isUpperCase ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01b3
  }
}
