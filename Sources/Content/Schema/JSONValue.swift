private import Diagnostics

/// JSON whose objects keep their order.
indirect enum JSONValue: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByDictionaryLiteral
{
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(arrayLiteral items: JSONValue...) { self = .list(items) }
  init(dictionaryLiteral entries: (String, JSONValue)...) {
    self = .object(entries.map { (key: $0.0, value: $0.1) })
  }

  static func == (left: JSONValue, right: JSONValue) -> Bool { left.document == right.document }

  /// Another entry at an object's end.
  func with(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(let entries) = self else { return self }
    return .object(entries + [(key: key, value: value)])
  }

  /// A file of its own, indented by two spaces.
  var document: String {
    var bytes: [UInt8] = []
    append(to: &bytes, depth: 0)
    bytes += "\n".utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .text(let text): JSONText.append(text, to: &bytes)
    case .number(let number): bytes += String(number).utf8
    case .flag(let flag): bytes += String(flag).utf8
    case .list(let items):
      Self.append(items.count, "[", "]", to: &bytes, depth: depth) { index, bytes in
        items[index].append(to: &bytes, depth: depth + 1)
      }
    case .object(let entries):
      Self.append(entries.count, "{", "}", to: &bytes, depth: depth) { index, bytes in
        JSONText.append(entries[index].key, to: &bytes)
        bytes += ": ".utf8
        entries[index].value.append(to: &bytes, depth: depth + 1)
      }
    }
  }

  private static func append(
    _ count: Int, _ open: String, _ close: String, to bytes: inout [UInt8], depth: Int,
    item: (Int, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for index in 0..<count {
      bytes += ((index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: depth + 1)).utf8
      item(index, &bytes)
    }
    if count > 0 { bytes += ("\n" + String(repeating: "  ", count: depth)).utf8 }
    bytes += close.utf8
  }
}
