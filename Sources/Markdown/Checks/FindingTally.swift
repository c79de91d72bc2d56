import Diagnostics

/// Mistakes that a text repeats: each kind is told once, where it stands first, with how often it stands there.
struct FindingTally {
  private struct Entry {
    let id: String
    let range: Range<Int>
    let fact: Message
    let help: Message
    var count = 1
    var fix: [Edit] = []
  }

  private var entries: [Entry] = []

  /// Counts a mistake of a kind that was told already; false for the first one.
  mutating func repeats(_ id: String) -> Bool {
    guard let known = entries.firstIndex(where: { $0.id == id }) else { return false }
    entries[known].count += 1
    return true
  }

  /// Where the last edit of a kind of mistake ends, behind which its next place is to be looked for; nil if the kind has
  /// none, or enough.
  func end(ofFix id: String) -> Int? {
    guard let known = entries.first(where: { $0.id == id }), known.fix.count < Fix.longest else {
      return nil
    }
    return known.fix.last.map { Int($0.range.upperBound) }
  }

  /// Adds what mends a further place of a kind of mistake.
  mutating func mend(_ id: String, _ edit: Edit) {
    guard let known = entries.firstIndex(where: { $0.id == id }),
      let last = entries[known].fix.last, last.range.upperBound < edit.range.lowerBound
    else { return }
    entries[known].fix.append(edit)
  }

  /// - Parameters:
  ///   - fact: the message without the full stop at its end.
  ///   - edit: what mends this place, if exactly one thing is meant.
  mutating func add(
    _ id: String, at range: Range<Int>, _ fact: Message, help: Message, fix edit: Edit? = nil
  ) {
    entries.append(
      Entry(id: id, range: range, fact: fact, help: help, fix: edit.map { [$0] } ?? []))
  }

  func report(to findings: inout BodyFindings) {
    for entry in entries {
      findings.add(
        .warning, entry.id, entry.range, "\(entry.fact)\(otherPlaces(entry.count)).",
        help: entry.help, fix: entry.fix)
    }
  }
}

extension BodyWriter {
  /// Tells of a kind of mistake once; of none that has no place in the file, as signs that a backslash makes text.
  ///
  /// - Parameters:
  ///   - place: is given where to begin: the places of one kind of mistake that are mended follow each other.
  ///   - edit: what mends a place, if exactly one thing is meant; the fix of a kind is that of all its places.
  mutating func note(
    _ id: String, at place: (inout BodyWriter, _ start: Int) -> Range<Int>?,
    _ fact: @autoclosure () -> Message, help: @autoclosure () -> Message,
    fix edit: (Range<Int>, [UInt8]) -> Edit? = { _, _ in nil }
  ) {
    if tally.lines.repeats(id) {
      guard let start = tally.lines.end(ofFix: id), let range = place(&self, start),
        let edit = edit(range, locator.source)
      else { return }
      tally.lines.mend(id, edit)
      return
    }
    guard let range = place(&self, 0) else { return }
    tally.lines.add(id, at: range, fact(), help: help(), fix: edit(range, locator.source))
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
