import Diagnostics

/// Mistakes that a text repeats: each kind is told once, where it stands first, with how often it stands there.
struct FindingTally {
  private struct Entry {
    let id: String
    let range: Range<Int>
    let fact: Message
    let help: Message
    var count = 1
  }

  private var entries: [Entry] = []

  /// Counts a mistake of a kind that was told already; false for the first one.
  mutating func repeats(_ id: String) -> Bool {
    guard let known = entries.firstIndex(where: { $0.id == id }) else { return false }
    entries[known].count += 1
    return true
  }

  /// - Parameter fact: the message without the full stop at its end.
  mutating func add(_ id: String, at range: Range<Int>, _ fact: Message, help: Message) {
    entries.append(Entry(id: id, range: range, fact: fact, help: help))
  }

  func report(to findings: inout BodyFindings) {
    for entry in entries {
      findings.add(
        .warning, entry.id, entry.range, "\(entry.fact)\(otherPlaces(entry.count)).",
        help: entry.help)
    }
  }
}

extension BodyWriter {
  /// Tells of a kind of mistake once; of none that has no place in the file, as signs that a backslash makes text.
  mutating func note(
    _ id: String, at place: (inout BodyWriter) -> Range<Int>?, _ fact: @autoclosure () -> Message,
    help: @autoclosure () -> Message
  ) {
    if tally.lines.repeats(id) { return }
    guard let range = place(&self) else { return }
    tally.lines.add(id, at: range, fact(), help: help())
  }
}

/// What one text repeats.
struct TextTally {
  var tags = HTMLTally()
  var lines = FindingTally()

  func report(to findings: inout BodyFindings) {
    tags.report(to: &findings)
    lines.report(to: &findings)
  }
}
