import VietnameseText
package import Workers

/// Whether `addressCollisions` could find anything among these addresses.
///
/// It compares hashes alone, which takes a tenth of the time, so it may see a collision where there is none;
/// it never misses one.
package func addressesMayCollide(_ addresses: [String], workers: Workers) -> Bool {
  let hashes = workers.map(addresses.count) { hash(of: caseFoldedAddress(addresses[$0])[...]) }
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
    var bytes = caseFoldedAddress(String(address[..<slash]))[...]
    while folders.insert(hash(of: bytes)).inserted {
      if contains(hash(of: bytes), in: hashes) { return true }
      guard let next = bytes.lastIndex(of: UInt8(ascii: "/")) else { break }
      bytes = bytes[..<next]
    }
  }
  return false
}

private func caseFoldedAddress(_ address: String) -> [UInt8] { Array(caseFolded(address).utf8) }

private func contains(_ hash: UInt64, in sorted: [UInt64]) -> Bool {
  var low = 0
  var high = sorted.count
  while low < high {
    let middle = (low + high) / 2
    if sorted[middle] < hash { low = middle + 1 } else { high = middle }
  }
  return low < sorted.count && sorted[low] == hash
}

/// FNV-1a over 64 bits.
private func hash(of bytes: ArraySlice<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  return hash
}
