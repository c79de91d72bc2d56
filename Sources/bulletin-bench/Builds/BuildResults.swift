/// What several rounds took, as a table.
struct BuildResults {
  typealias Work = BuildRounds.Work

  private var seconds: [Work: [Double]] = [:]
  /// The largest of all rounds, in bytes.
  private var peaks: [Work: Int] = [:]
  /// What the last round's builds did.
  var reports: [Work: BulletinProgram.Report] = [:]
  var hugoPages = 0
  var hugoName = "Hugo"

  mutating func add(_ cost: ChildProcess.Cost, to work: Work) {
    addSeconds(cost.seconds, to: work)
    peaks[work] = max(peaks[work, default: 0], cost.peakMemory)
  }

  mutating func addSeconds(_ seconds: Double, to work: Work) {
    self.seconds[work, default: []].append(seconds)
  }

  func median(_ work: Work) -> Double? { seconds[work, default: []].median }

  func name(of work: Work) -> String {
    let report = reports[work]
    let changed = report.map { " (\(counted($0.changed, "file")))" } ?? ""
    return switch work {
    case .hugo: "\(hugoName), clean (\(counted(hugoPages, "page")))"
    case .clean: "Bulletin, clean" + (report.map { " (\(counted($0.pages, "page")))" } ?? "")
    case .unchanged: "Bulletin, nothing changed"
    case .bodyEdited: "Bulletin, one body edited" + changed
    case .articleAdded: "Bulletin, one article added" + changed
    case .titleChanged: "Bulletin, one title changed" + changed
    case .rowChanged: "Bulletin, one row of the table changed" + changed
    case .floor: "reading all and writing all, without any work"
    case .cmark: "cmark's parse of all bodies, one thread"
    }
  }

  /// Compared with Hugo, or else with a clean build.
  func table() -> MarkdownTable {
    let hugo = median(.hugo)
    let reference = hugo ?? median(.clean)
    var table = MarkdownTable(
      "work", "seconds", "peak MiB", hugo == nil ? "clean ÷ this" : "Hugo ÷ this")
    for work in Work.allCases where work != .cmark {
      guard let seconds = median(work), let reference else { continue }
      let ratio = reference / max(seconds, 0.0005)
      table.rows.append([
        name(of: work), decimal(seconds, digits: seconds < 1 ? 3 : 2), peak(of: work),
        decimal(ratio, digits: ratio < 20 ? 1 : 0),
      ])
    }
    return table
  }

  private func peak(of work: Work) -> String {
    guard let peak = peaks[work] else { return "–" }
    let own = ChildProcess.ownPeakMemory
    return peak > own
      ? decimal(Double(peak) / 1_048_576, digits: 0)
      : "≤ " + decimal(Double(own) / 1_048_576, digits: 0)
  }

  /// How near a clean build comes to what cannot be spared.
  func verdict(threads: Int) -> String? {
    guard let clean = median(.clean), let floor = median(.floor), let cmark = median(.cmark)
    else { return nil }
    let least = floor + cmark / Double(threads)
    return """
      Least: \(decimal(floor, digits: 3)) s of I/O + \(decimal(cmark, digits: 3)) s of cmark ÷ \
      \(counted(threads, "thread")) = \(decimal(least, digits: 3)) s. A clean build takes \
      \(decimal(clean / least, digits: 2)) times that; the budget is \(decimal(Self.budget, digits: 1)).
      """
  }

  private static let budget = 1.7
}
