package import Build
package import Content
import Foundation

/// Keeps a site as its project's files are, on a thread of its own.
package enum ProjectWatch {
  /// - Parameters:
  ///   - project: used by this thread alone from now on.
  ///   - clock: gives the present.
  ///   - told: called with each site that is another than the one before, and how long it took to know it.
  package static func begin(
    _ project: sending LiveProject, root: String, clock: @escaping @Sendable () -> Moment,
    told: @escaping @Sendable (LiveSite, Duration) -> Void,
    failed: @escaping @Sendable (any Error) -> Void
  ) {
    let thread = Thread { [project = Unshared(project)] in
      let project = project.value
      // What changed since the site was read is seen by the first look, which comes behind this.
      let watcher = FolderWatcher(root, ["content", "site-templates"])
      var shown = project.site?.revision ?? 0
      var isFirst = true
      while true {
        if !isFirst { _ = watcher.wait(limit: Self.limit(project.site, clock())) }
        isFirst = false
        let stopwatch = ContinuousClock()
        let start = stopwatch.now
        do {
          let site = try project.update(clock: clock())
          if site.revision == shown { continue }
          shown = site.revision
          told(site, start.duration(to: stopwatch.now))
          // The site before this one is gone by now, but for pages that are just being made of it.
          MemoryTuning.giveBack()
        } catch {
          failed(error)
        }
      }
    }
    thread.stackSize = 8 << 20
    thread.name = "watch"
    thread.start()
  }

  /// How long nothing can change by itself, in milliseconds.
  private static func limit(_ site: LiveSite?, _ now: Moment) -> Int? {
    guard let until = site?.until else { return nil }
    let seconds = max(0, until.unixSeconds - now.unixSeconds)
    // Clocks are set, and laptops sleep.
    return min(seconds * 1000 + 500, 60_000)
  }
}

/// A project that is handed over to the thread of the watch, and used by no other: unchecked, since the compiler does not
/// know that a thread's closure is called once.
private struct Unshared: @unchecked Sendable {
  let value: LiveProject

  init(_ value: LiveProject) { self.value = value }
}
