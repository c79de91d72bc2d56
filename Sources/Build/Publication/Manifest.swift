import Digests

/// What a publication left in the output folder: every file that Bulletin wrote, and what is in it.
///
/// It holds no times and no inodes, so the same site has the same manifest on every machine.
/// Whether a file still is what was written is seen from its size and the moment of its last
/// change: the manifest is the last file that a publication puts in place, so whatever was changed
/// before it is as it says.
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

  /// As the state knows the files; they must be in the order of their addresses.
  init(_ pages: [PageRow]) {
    entries = pages.map {
      Entry(address: OutputAddress(unchecked: $0.address), size: $0.size, digest: $0.digest)
    }
  }

  /// `entries` must be in the order of their addresses.
  init(entries: [Entry] = []) { self.entries = entries }

  var bytes: [UInt8] {
    // The digest, two spaces, the size and the line's end.
    let size = entries.reduce(0) { $0 + $1.address.text.utf8.count + 32 + 2 + 19 + 1 }
    return SealedText.bytes(title: Self.title, lineCount: entries.count, size: size) {
      index, bytes in
      let entry = entries[index]
      entry.digest.appendHexadecimal(to: &bytes)
      bytes.append(UInt8(ascii: " "))
      bytes += String(entry.size).utf8
      bytes.append(UInt8(ascii: " "))
      bytes += entry.address.text.utf8
    }
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

extension Manifest {
  /// What all files of a manifest have together, in bytes, without reading anything else of its lines: every build asks
  /// for it, also one that finds nothing changed.
  static func totalSize(in bytes: [UInt8]) -> Int {
    let (space, lineEnd) = (UInt8(ascii: " "), UInt8(ascii: "\n"))
    var total = 0
    var index = bytes.firstIndex(of: lineEnd).map { $0 + 1 } ?? bytes.count
    while index < bytes.count {
      // A digest, the size, the address; the last line has no size.
      var size = 0
      var spaces = 0
      while index < bytes.count, bytes[index] != lineEnd {
        if bytes[index] == space {
          spaces += 1
        } else if spaces == 1, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
          size = size &* 10 &+ Int(bytes[index] - UInt8(ascii: "0"))
        }
        index += 1
      }
      if spaces > 1 { total &+= size }
      index += 1
    }
    return total
  }
}

/// Finds a manifest's entries by their addresses.
///
/// By a table, because a binary search copies the texts it meets, and all threads would count
/// references to the same few: at 130,000 entries that took a fifth of an unchanged build. But where
/// few are sought, the table takes longer than all else.
struct ManifestIndex: Sendable {
  let manifest: Manifest
  private let positions: [OutputAddress: Int]?

  /// - Parameter isForFew: whether few of the entries are going to be sought.
  init(_ manifest: Manifest, isForFew: Bool = false) {
    self.manifest = manifest
    positions =
      isForFew
      ? nil
      : Dictionary(
        manifest.entries.enumerated().map { ($1.address, $0) },
        uniquingKeysWith: { first, _ in first })
  }

  /// Nil if the publication wrote no such file.
  subscript(address: OutputAddress) -> Manifest.Entry? {
    let position =
      positions.map { $0[address] } ?? manifest.entries.index(of: address.text, by: \.address.text)
    return position.map { manifest.entries[$0] }
  }

  /// What `next` has no file for, in order.
  func addresses(missingIn next: Manifest) -> [OutputAddress] {
    var missing: [OutputAddress] = []
    var place = 0
    for entry in manifest.entries {
      // Nearly always the next one.
      while place < next.entries.count, next.entries[place].address != entry.address,
        next.entries[place].address < entry.address
      {
        place += 1
      }
      if place == next.entries.count || next.entries[place].address != entry.address {
        missing.append(entry.address)
      } else {
        place += 1
      }
    }
    return missing
  }
}
