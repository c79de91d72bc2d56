import Diagnostics
import Digests
package import Pages
package import Templates

/// A page that shows bodies of articles, with the places where they stand in its file: a change of their words
/// alone changes these places alone.
struct BodyRow: StateRow, Equatable {
  var address: String
  /// Of all else that the page is made from.
  var frame: Digest
  var bodies: [BodyUse]
  /// In the order of the file.
  var pieces: [RenderedPiece]

  static let table = "bodies"
  static let columns = ["address TEXT", "frame BLOB", "bodies BLOB", "pieces BLOB"]

  init(address: String, frame: Digest, bodies: [BodyUse], pieces: [RenderedPiece]) {
    self.address = address
    self.frame = frame
    self.bodies = bodies
    self.pieces = pieces
  }

  var fingerprint: Digest { Fingerprint.digest(frame: frame, bodies: bodies) }

  init(_ row: borrowing Statement) {
    self.init(
      address: row.text(0), frame: row.digest(1),
      bodies: Self.items(of: row.bytes(2)).compactMap(BodyUse.init(stored:)),
      pieces: Self.items(of: row.bytes(3)).compactMap(RenderedPiece.init(stored:)))
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, address)
    statement.bind(2, frame)
    statement.bind(3, storedBodies)
    statement.bind(4, storedPieces)
  }

  func addValues(to checksum: inout Checksum) {
    checksum.add(address)
    checksum.add(frame)
    checksum.add(storedBodies)
    checksum.add(storedPieces)
  }

  func precedes(_ next: BodyRow) -> Bool { bytesPrecede(address, next.address) }

  // MARK: Stored lists: each item ends with a byte that no path and no label has

  private static func items(of bytes: [UInt8]) -> [ArraySlice<UInt8>] { bytes.split(separator: 0) }

  private var storedBodies: [UInt8] {
    var bytes: [UInt8] = []
    for body in bodies {
      body.appendStored(to: &bytes)
      bytes.append(0)
    }
    return bytes
  }

  private var storedPieces: [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      piece.appendStored(to: &bytes)
      bytes.append(0)
    }
    return bytes
  }
}

extension BodyUse {
  package func appendStored(to bytes: inout [UInt8]) {
    digest.appendHexadecimal(to: &bytes)
    bytes += path.utf8
  }

  /// Nil if the bytes are not those of a use of a body.
  package init?(stored bytes: ArraySlice<UInt8>) {
    guard let digest = Digest(hexadecimal: bytes.prefix(32)) else { return nil }
    self.init(path: String(decoding: bytes.dropFirst(32), as: UTF8.self), digest: digest)
  }
}

extension RenderedPiece {
  package func appendStored(to bytes: inout [UInt8]) {
    bytes += "\(range.lowerBound) \(range.count) ".utf8
    bytes.append(UInt8(ascii: isEscaped ? "e" : "r"))
    bytes += label.utf8
  }

  /// Nil if the bytes are not those of a piece.
  package init?(stored bytes: ArraySlice<UInt8>) {
    let parts = bytes.split(
      separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let start = Self.number(parts[0]), let count = Self.number(parts[1]),
      start <= .max - count, let form = parts[2].first
    else { return nil }
    self.init(
      label: String(decoding: parts[2].dropFirst(), as: UTF8.self), range: start..<(start + count),
      isEscaped: form == UInt8(ascii: "e"))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self)).flatMap { $0 >= 0 ? $0 : nil }
  }
}
