import Diagnostics
import Pages

/// The texts of a year in the order in which search numbers them: where words of bodies changed, its files are made
/// again without the site.
struct SearchRow: StateRow, Equatable {
  var year: String
  /// The children's names that are cut out, a line each.
  var names: String
  var texts: [BodyUse]

  static let table = "search"
  static let columns = ["year TEXT", "names TEXT", "texts BLOB"]

  init(_ shards: BodyShards) {
    year = String(shards.year)
    names = shards.cut.written
    texts = shards.texts.map { BodyUse(path: $0.path, digest: $0.digest) }
  }

  init(_ row: borrowing Statement) {
    year = row.text(0)
    names = row.text(1)
    texts = row.bytes(2).split(separator: 0).compactMap(BodyUse.init(stored:))
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
