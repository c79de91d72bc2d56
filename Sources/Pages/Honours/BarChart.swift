import Templates

/// Bars under their labels, as an SVG element that scales with the page.
///
/// Plain shapes and texts without styles or scripts: pages forbid both.
struct BarChart: Sendable {
  struct Bar: Sendable {
    var label: String
    var value: Int
  }

  var title: String
  var bars: [Bar]

  /// More bars than these tell a reader less than the table beside them.
  static let limit = 24
  private static let width = 360
  private static let rowHeight = 42
  /// The length of the longest bar; its value stands behind it.
  private static let length = 300
  private static let labelLimit = 44

  /// Whether there is something to compare.
  var isTelling: Bool { bars.count > 1 && bars.contains { $0.value > 0 } }

  var bytes: [UInt8] {
    let shown = bars.prefix(Self.limit)
    let longest = max(1, shown.map(\.value).max() ?? 1)
    let height = shown.count * Self.rowHeight
    var svg = "<svg class=\"chart\" viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\""
    svg += " aria-label=\"\(escaped(title))\">\n"
    for (row, bar) in shown.enumerated() {
      let top = row * Self.rowHeight
      // At least a pixel, so that a small number is not taken for none.
      let length = bar.value == 0 ? 0 : max(1, bar.value * Self.length / longest)
      svg += "<text x=\"0\" y=\"\(top + 15)\">\(escaped(shortened(bar.label)))</text>"
      svg += "<rect x=\"0\" y=\"\(top + 21)\" width=\"\(length)\" height=\"15\"/>"
      svg += "<text x=\"\(length + 6)\" y=\"\(top + 33)\">\(bar.value)</text>\n"
    }
    return Array((svg + "</svg>\n").utf8)
  }

  private func shortened(_ label: String) -> String {
    label.count > Self.labelLimit ? label.prefix(Self.labelLimit - 1) + "…" : label
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    Markup.escape(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
