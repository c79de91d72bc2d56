import Diagnostics

/// The tags of HTML in one text, each told once with how often it stands there: a text that was pasted from
/// elsewhere has hundreds.
struct HTMLTally {
  private struct Entry {
    let tag: HTMLTag
    let range: Range<Int>
    var openings = 0
    var closings = 0

    /// A closing tag without an opening one counts too.
    var count: Int { max(openings, closings) }
  }

  private var entries: [Entry] = []
  private var places: [String: Int] = [:]

  /// - Parameter range: where the tag stands, which is asked for once for each name.
  mutating func add(_ tag: HTMLTag, at range: @autoclosure () -> Range<Int>) {
    let place: Int
    if let known = places[tag.name] {
      place = known
    } else {
      place = entries.count
      places[tag.name] = place
      entries.append(Entry(tag: tag, range: range()))
    }
    if tag.kind == .closing { entries[place].closings += 1 } else { entries[place].openings += 1 }
  }

  func report(to findings: inout BodyFindings) {
    for entry in entries {
      let places = otherPlaces(entry.count)
      switch entry.tag.treatment {
      case .unknown:
        findings.add(
          .warning, "unknown-html-tag", entry.range,
          "HTML has no tag “\(entry.tag.shown)”, so that it is shown as it is written\(places).",
          help: "Put the words between quotation marks, or write “\\<” instead of “<”.")
      case .hidden:
        findings.add(
          .warning, "raw-html", entry.range,
          "The HTML tag “\(entry.tag.shown)” is left out with all that it holds\(places).",
          help: entry.tag.help)
      case .media, .declaration:
        findings.add(
          .warning, "raw-html", entry.range,
          "The HTML “\(entry.tag.shown)” is left out\(places), and nothing is shown instead.",
          help: entry.tag.help)
      default:
        findings.add(
          .warning, "raw-html", entry.range,
          "The HTML tag “\(entry.tag.shown)” is left out\(places); the words around it stay.",
          help: entry.tag.help)
      }
    }
  }
}
