import Diagnostics
import Pages

/// The texts of a year in the order in which search numbers them: where words of bodies changed, its files are made
/// again without the site.
struct SearchRow: StateRow, Equatable {
  var year: String
  /// The children's names that are cut out, a line each.
  var names: String
  var texts: [SearchedText]

  static let table = "search"
  static let columns = ["year TEXT", "names TEXT", "texts BLOB"]

  init(_ shards: BodyShards) {
    year = String(shards.year)
    names = shards.cut.written
    texts = shards.texts
  }

  init(_ row: borrowing Statement) {
    year = row.text(0)
    names = row.text(1)
    texts = row.bytes(2).split(separator: 0).compactMap(SearchedText.init(stored:))
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, year)
    statement.bind(2, names)
    statement.bind(3, storedTexts)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(year)
    checksum.add(names)
    checksum.add(storedTexts)
  }

  func precedes(_ next: SearchRow) -> Bool { bytesPrecede(year, next.year) }

  private var storedTexts: [UInt8] {
    var bytes: [UInt8] = []
    for text in texts {
      text.appendStored(to: &bytes)
      bytes.append(0)
    }
    return bytes
  }
}

extension SearchedText {
  /// Its weight, a space, and what it is of a body's use.
  fileprivate func appendStored(to bytes: inout [UInt8]) {
    bytes += "\(weight) ".utf8
    BodyUse(path: path, digest: digest).appendStored(to: &bytes)
  }

  fileprivate init?(stored bytes: ArraySlice<UInt8>) {
    let end = bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.endIndex
    guard let weight = Int(String(decoding: bytes[..<end], as: UTF8.self)),
      let use = BodyUse(stored: bytes[end...].dropFirst())
    else { return nil }
    self.init(path: use.path, digest: use.digest, weight: weight)
  }
}
