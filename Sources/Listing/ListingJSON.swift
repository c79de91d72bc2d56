private import Diagnostics

extension Listing {
  /// `{"articles":[{"date":"2019-06-05",…},…]}`: each row has all columns, on a line of its own. Names and their meaning
  /// stay; new ones come last.
  package var json: String {
    var bytes = Array("{".utf8)
    append(to: &bytes)
    bytes += "}\n".utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The key with its rows, as a part of an object.
  func append(to bytes: inout [UInt8]) {
    JSONText.append(kind, to: &bytes)
    bytes += ":[".utf8
    for (index, row) in rows.enumerated() {
      bytes += (index == 0 ? "\n{" : ",\n{").utf8
      for (position, column) in columns.enumerated() {
        if position > 0 { bytes += ",".utf8 }
        JSONText.append(column.name, to: &bytes)
        bytes += ":".utf8
        row[position].append(to: &bytes)
      }
      bytes += "}".utf8
    }
    bytes += (rows.isEmpty ? "]" : "\n]").utf8
  }
}

extension Listing.Value {
  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .nothing: bytes += "null".utf8
    case .text(let text), .date(let text, _): JSONText.append(text, to: &bytes)
    case .term(let term): JSONText.append(term.code, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .list(let items): Self.append(items, to: &bytes)
    case .terms(let terms): Self.append(terms.map(\.code), to: &bytes)
    }
  }

  private static func append(_ items: [String], to bytes: inout [UInt8]) {
    bytes += "[".utf8
    for (index, item) in items.enumerated() {
      if index > 0 { bytes += ",".utf8 }
      JSONText.append(item, to: &bytes)
    }
    bytes += "]".utf8
  }
}
