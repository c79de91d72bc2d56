/// What a publication left in the output folder: every file that Bulletin wrote, and what is in it.
///
/// It holds no times and no inodes, so the same site has the same manifest on every machine. Whether a file
/// still is what was written is seen from its size and the moment of its last change: the manifest is the
/// last file that a publication puts in place, so whatever was changed before it is as it says.
struct Manifest: Sendable {
  struct Entry: Sendable, Equatable {
    var address: OutputAddress
    /// In bytes.
    var size: Int
    var digest: Digest
  }

  private static let title = "bulletin manifest 1"

  /// In the order of their addresses.
  let entries: [Entry]

  /// `entries` must be in the order of their addresses.
  init(entries: [Entry] = []) { self.entries = entries }

  subscript(address: OutputAddress) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].address < address { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].address == address ? entries[low] : nil
  }

  var bytes: [UInt8] {
    SealedText.bytes(
      title: Self.title,
      lines: entries.map { "\($0.digest.hexadecimal) \($0.size) \($0.address.text)" })
  }

  init(bytes: [UInt8]) throws(SealedText.Flaw) {
    var entries: [Entry] = []
    for line in try SealedText.lines(of: bytes, title: Self.title) {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      guard parts.count == 3, let digest = Digest(hexadecimal: parts[0]),
        let size = Int(String(decoding: parts[1], as: UTF8.self)), size >= 0,
        let address = OutputAddress(String(decoding: parts[2], as: UTF8.self)),
        entries.last.map({ $0.address < address }) ?? true
      else { throw .damaged }
      entries.append(Entry(address: address, size: size, digest: digest))
    }
    self.entries = entries
  }
}
