import VietnameseText
package import Workers

/// Whether `addressCollisions` could find anything among these addresses.
///
/// It compares hashes alone, which takes a tenth of the time, so it may see a collision where there is none;
/// it never misses one.
package func addressesMayCollide(_ addresses: [String], workers: Workers) -> Bool {
  let hashes = workers.map(addresses.count) { hash(of: addresses[$0].utf8Span.span) }
  let sorted = hashes.sorted()
  for index in sorted.indices.dropFirst() where sorted[index] == sorted[index - 1] { return true }
  return hasFileAboveAnother(addresses, hashes: sorted)
}

/// Whether the path of a folder is also that of a file.
private func hasFileAboveAnother(_ addresses: [String], hashes: [UInt64]) -> Bool {
  var folders: Set<UInt64> = []
  var last: Substring.UTF8View?
  for address in addresses {
    guard let slash = address.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
    // Pages come folder by folder.
    let folder = address.utf8[..<slash]
    if let last, last.elementsEqual(folder) { continue }
    last = folder
    var path = String(address[..<slash])
    while true {
      let hash = hash(of: path.utf8Span.span)
      guard folders.insert(hash).inserted else { break }
      if contains(hash, in: hashes) { return true }
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { break }
      path = String(path[..<slash])
    }
  }
  return false
}

private func contains(_ hash: UInt64, in sorted: [UInt64]) -> Bool {
  var low = 0
  var high = sorted.count
  while low < high {
    let middle = (low + high) / 2
    if sorted[middle] < hash { low = middle + 1 } else { high = middle }
  }
  return low < sorted.count && sorted[low] == hash
}

/// A hash (FNV-1a) that is the same for addresses which differ in case or form only.
private func hash(of address: Span<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for index in address.indices {
    var byte = address[index]
    // Nearly all addresses are ASCII without spaces, which need no look at Unicode's tables.
    if byte >= 0x80 || byte == UInt8(ascii: " ") { return slowHash(of: address) }
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { byte |= 0x20 }
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
  return hash
}

private func slowHash(of address: Span<UInt8>) -> UInt64 {
  var bytes: [UInt8] = []
  for index in address.indices { bytes.append(address[index]) }
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in caseFolded(String(decoding: bytes, as: UTF8.self)).utf8 {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
  return hash
}
