package import Content
import Diagnostics
import Foundation
import Glibc
import Site
import VietnameseText
import Workers

/// A project kept in memory for whoever looks at its pages while somebody writes: each update reads what changed since the
/// last one. Nothing is written, in the project or in its output.
///
/// Used by one thread; the sites that it makes by any number.
package final class LiveProject {
  /// Of how many years the files of search are kept, words of bodies and phrases each: a search asks for one year after the other.
  private static let yearsOfSearch = 1

  private let options: BuildOptions
  private let fileSystem: any FileSystem
  /// Where photos are kept; nil if they are not.
  private let photoFolder: String?
  /// Of every version of a text that some site may still show.
  private let bodies: BodyStore
  private let store: KnownFilesStore
  /// Keeps what is known while pages are shown.
  private let keeper = SideThread("known files")
  private var known = KnownFiles()
  /// Of the texts that have errors: as they were when they had none.
  private var lastGood: [TextKey: NewText] = [:]
  /// What pages are of, with the steps that made it.
  private struct Shown {
    var plan: BuildRun.Plan
    var run: BuildRun
  }

  private var shown: Shown?
  /// The last one for which nothing was wrong that all pages share.
  private var whole: Shown?
  package private(set) var site: LiveSite?

  /// - Parameters:
  ///   - options: those of the build whose pages are to be shown; its output is where a state is looked for, which saves
  ///     decoding what the last build knew.
  ///   - photoFolder: a folder of this process alone, where photos are kept that were made; nil to keep none.
  ///   - cacheFolder: a folder of this project alone, outside of it, where what was read is kept for the next time; nil to
  ///     keep nothing.
  package init(
    _ options: BuildOptions, photoFolder: String? = nil, cacheFolder: String? = nil,
    fileSystem: any FileSystem
  ) {
    self.options = options
    self.photoFolder = photoFolder
    self.fileSystem = fileSystem
    store = KnownFilesStore(options, folder: cacheFolder, fileSystem: fileSystem)
    bodies = BodyStore(
      try? fileSystem.makeScratchFile(in: FileManager.default.temporaryDirectory.path))
  }

  /// Reads what changed.
  ///
  /// - Parameter clock: the present.
  /// - Returns: the site as it is now: the same one if nothing changed that it shows.
  package func update(clock: Moment) throws -> LiveSite {
    let isFirst = site == nil
    if isFirst { known = store.load() ?? KnownFiles() }
    var options = options
    options.clock = clock
    var run = BuildRun(options, fileSystem: fileSystem, bodies: bodies)
    run.recentWork = RecentWork(capacity: 2 * Self.yearsOfSearch)
    let now = Self.nanoseconds()
    let discovery = run.discover()
    let reading = run.read(
      discovery, known: known.rows, startedAt: known.startedAt, photoTool: known.photoTool)
    known.photoTool = reading.files.photoTool ?? known.photoTool
    // A clock's tick is longer than the stretch between two writes.
    known.startedAt = now - 20_000_000
    known.rows = reading.files.rows
    bodies.finish()
    if let site, let next = try lesserUpdate(of: site, reading, clock: clock) {
      self.site = next
      return next
    }
    let report = try plan(reading, run)
    if Self.isShared(report) {
      shown = whole ?? shown
    } else {
      if let better = try planWithLastGood(reading, run) { shown = better }
      whole = shown
    }
    bodies.finish()
    guard let shown else { preconditionFailure("a plan is always made") }
    let next = LiveSite(
      shown.plan, report,
      LivePictures(
        options, reading.files.photoTool, folder: photoFolder, fileSystem: fileSystem),
      clock: clock,
      changes: reading.files.changed.map { known.rows[$0].path } + reading.files.removed,
      discovery: discovery.diagnostics, after: site)
    site = next
    // As long as a few are read, to keep them all would take longer than it saves.
    if isFirst, reading.files.changed.count > known.rows.count / 16 {
      keeper.begin { [store, known] in store.keep(known) }
    }
    return next
  }

  /// Waits until what was read is kept.
  package func finishKeeping() { keeper.finish() }

  /// Makes a plan of everything as it is, to be shown unless there is a better one.
  ///
  /// By itself, since of a large site three plans at once would be too much.
  private func plan(_ reading: BuildRun.Reading, _ run: BuildRun) throws -> BuildReport {
    let plan = try run.plan(reading, texts: known.texts)
    let former = known.texts
    known.texts = known.texts.merged(
      with: plan.content.newTexts, without: plan.content.removedTexts)
    noteLastGood(plan.report, former)
    // What is shown until now is what replaces a plan that is wrong as a whole.
    if !Self.isShared(plan.report) || whole == nil { shown = Shown(plan: plan, run: run) }
    if !Self.isShared(plan.report) { whole = nil }
    return plan.report
  }

  /// Keeps what texts that have errors by now said when they had none, as long as they have some.
  ///
  /// - Parameter former: the texts before this update.
  private func noteLastGood(_ report: BuildReport, _ former: [NewText]) {
    let flawed = Self.flawed(report)
    let earlier = site.map { Self.flawed($0.report) } ?? []
    lastGood = lastGood.filter { flawed.contains($0.key) }
    for path in flawed where !earlier.contains(path) && site != nil {
      if let place = former.index(of: path.text, by: \.path) { lastGood[path] = former[place] }
    }
  }

  /// The plan with texts that have errors as they were; nil if there are none that were better.
  private func planWithLastGood(_ reading: BuildRun.Reading, _ run: BuildRun) throws -> Shown? {
    var reading = reading
    var isOther = false
    for text in lastGood.values {
      guard let index = known.rows.index(of: text.path, by: \.path) else { continue }
      switch text.content {
      case .article(let article): reading.files.texts[index] = .article(article, [])
      case .page(let page): reading.files.texts[index] = .page(page, [])
      case .table: continue
      }
      isOther = true
    }
    if !isOther { return nil }
    // It goes before the other one comes.
    shown = nil
    MemoryTuning.giveBack()
    return Shown(plan: try run.plan(reading, texts: known.texts), run: run)
  }

  /// Whether something is wrong that all pages share: settings, registries, templates.
  private static func isShared(_ report: BuildReport) -> Bool {
    report.diagnostics.contains {
      $0.severity == .error && !$0.path.hasPrefix("content/articles/")
        && !$0.path.hasPrefix("content/pages/")
    }
  }

  private static func flawed(_ report: BuildReport) -> Set<TextKey> {
    Set(report.diagnostics.lazy.filter { $0.severity == .error }.map { TextKey($0.path) })
  }

  /// The site after a change that needs no other plan of pages; nil if it does.
  private func lesserUpdate(
    of site: LiveSite, _ reading: BuildRun.Reading, clock: Moment
  ) throws -> LiveSite? {
    guard site.clockBounds.contains(clock), reading.files.removed.isEmpty,
      reading.discovery.diagnostics == site.discovery
    else { return nil }
    if reading.files.changed.isEmpty { return site }
    guard let shown, reading.files.unreadable.isEmpty, !Self.isShared(site.report) else {
      return nil
    }
    let flawed = Set(site.report.diagnostics.map { TextKey($0.path) })
    var renewed: [(place: Int, text: NewText)] = []
    for index in reading.files.changed {
      guard case .article(let article, let found) = reading.files.texts[index], found.isEmpty,
        !flawed.contains(TextKey(article.value.path)),
        let place = known.texts.index(of: article.value.path, by: \.path),
        case .article(let former) = known.texts[place].content,
        former.value.interface == article.value.interface
      else { return nil }
      renewed.append((place, NewText(article)))
    }
    for (place, text) in renewed {
      if case .article(let article) = text.content { shown.run.renewals.renew(article.value) }
      known.texts[place] = text
    }
    shown.run.recentWork?.forget()
    return LiveSite(site, changes: renewed.map(\.text.path))
  }

  private static func nanoseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

extension [NewText] {
  /// In the order of their paths, as these are.
  ///
  /// - Parameters:
  ///   - new: take the places of those of the same paths; in any order.
  ///   - removed: paths, likewise.
  fileprivate func merged(with new: [NewText], without removed: [String]) -> [NewText] {
    let new = new.sorted { bytesPrecede($0.path, $1.path) }
    let gone = Set((new.map(\.path) + removed).map(TextKey.init))
    let kept = filter { !gone.contains(TextKey($0.path)) }
    var (merged, start): ([NewText], Int) = ([], 0)
    merged.reserveCapacity(kept.count + new.count)
    for text in new {
      let end = kept.firstIndex(from: text.path, by: \.path)
      merged += kept[start..<end]
      merged.append(text)
      start = end
    }
    return merged + kept[start...]
  }
}
