internal import Diagnostics

/// The sign between the columns of a CSV file: spreadsheets with Vietnamese settings write `;`, others `,`.
struct TableSeparator {
  let byte: UInt8
  /// Where the rows begin: behind a line `sep=;`, which spreadsheets do not count.
  let start: Int

  /// - Parameters:
  ///   - takesTabs: whether a tab may be the sign.
  ///   - isHeader: whether the text of a cell is a header, by which the row of headers is known.
  init(of text: TableText, isHeader: (String) -> Bool) {
    let file = text.file
    if let (byte, end) = Self.declared(in: file) {
      self.init(byte: byte, start: end)
      return
    }
    let signs = Array((text.takesTabs ? ",;\t" : ",;").utf8)
    let lines = file.lineStarts.indices.prefix(Self.headerReach).map { file.bytes[file.line($0)] }
    var first: UInt8?
    for line in lines {
      let ordered = Self.ordered(signs, in: line)
      first = first ?? ordered[0]
      let found = ordered.first { sign in
        line.split(separator: sign, omittingEmptySubsequences: false).contains { cell in
          isHeader(String(decoding: cell, as: UTF8.self).replacing("\"", with: ""))
        }
      }
      if let found {
        self.init(byte: found, start: file.contentStart)
        return
      }
    }
    self.init(byte: first ?? UInt8(ascii: ","), start: file.contentStart)
  }

  private init(byte: UInt8, start: Int) {
    (self.byte, self.start) = (byte, start)
  }

  /// How many rows may stand above that of the headers.
  static let headerReach = 20

  /// The most frequent sign first; signs in quotation marks do not count.
  private static func ordered(_ signs: [UInt8], in line: ArraySlice<UInt8>) -> [UInt8] {
    var counts = [Int](repeating: 0, count: 0x100)
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[Int(byte)] += 1 }
    }
    return signs.enumerated().sorted { left, right in
      (-counts[Int(left.element)], left.offset) < (-counts[Int(right.element)], right.offset)
    }.map(\.element)
  }

  /// The sign that the first line names, and where the next one begins.
  private static func declared(in file: SourceFile) -> (byte: UInt8, end: Int)? {
    var line = file.bytes[file.line(0)]
    if line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\"") {
      line = line.dropFirst().dropLast()
    }
    guard line.count >= 5, let sign = line.dropFirst(4).first, sign < 0x80,
      line.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }),
      line.dropFirst(5).allSatisfy({ $0 == sign })
    else { return nil }
    return (sign, file.lineStarts.count > 1 ? Int(file.lineStarts[1]) : file.bytes.count)
  }
}
