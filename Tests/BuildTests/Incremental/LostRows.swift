/// How rows of an SQLite table can be lost without a trace: in the list of cells at the start of a leaf page.
enum LostRows: Sendable {
  /// The page's last row.
  case last
  /// All rows of the page.
  case all
  /// The second row, in whose place the first one stands twice.
  case repeated

  /// - Parameter start: of the page, behind the file's own header.
  /// - Returns: false if there is no leaf page, or one without such rows.
  func damage(_ bytes: inout [UInt8], at start: Int) -> Bool {
    let isLeaf = [0x0A, 0x0D].contains(bytes[start])
    let count = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
    guard isLeaf, count > 1 else { return false }
    switch self {
    case .last: setCount(count - 1, of: &bytes, at: start)
    case .all: setCount(0, of: &bytes, at: start)
    case .repeated:
      bytes[start + 10] = bytes[start + 8]
      bytes[start + 11] = bytes[start + 9]
    }
    return true
  }

  private func setCount(_ count: Int, of bytes: inout [UInt8], at start: Int) {
    bytes[start + 3] = UInt8(count >> 8)
    bytes[start + 4] = UInt8(count & 0xFF)
  }
}
