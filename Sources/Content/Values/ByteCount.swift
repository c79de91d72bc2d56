/// Sizes of files as people write and read them, by thousands, as those do who rent out space.
package enum ByteCount {
  private static let units: [(name: String, bytes: Int)] = [
    ("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000),
  ]

  /// `1 GB`, `812.5 MB`, `1,5 GB`; nil for anything else.
  static func parse(_ text: String) -> Int? {
    let folded = text.uppercased()
    guard let unit = units.first(where: { folded.hasSuffix($0.name) }) else { return nil }
    let number = folded.dropLast(unit.name.count).filter { $0 != " " }.map { $0 == "," ? "." : $0 }
    let parts = String(number).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      let whole = Int(parts[0]), whole < 1_000_000
    else { return nil }
    let tenths = parts.count == 2 ? Int(String((parts[1] + "000").prefix(3))) ?? 0 : 0
    let bytes = whole * unit.bytes + tenths * (unit.bytes / 1000)
    return bytes > 0 ? bytes : nil
  }

  /// `812.5 MB`
  package static func text(_ bytes: Int) -> String {
    guard let unit = units.first(where: { bytes >= $0.bytes }) else { return "\(bytes) B" }
    let tenths = (bytes * 10 + unit.bytes / 2) / unit.bytes
    return tenths.isMultiple(of: 10)
      ? "\(tenths / 10) \(unit.name)" : "\(tenths / 10).\(tenths % 10) \(unit.name)"
  }
}
