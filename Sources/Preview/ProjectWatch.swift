package import Build
package import Content
import Foundation

/// Keeps a site as its project's files are, on a thread of its own.
package final class ProjectWatch: Sendable {
  package init() {}

  /// - Parameters:
  ///   - project: used by this thread alone from now on.
  ///   - clock: gives the present.
  ///   - told: called with each site that is another than the one before, and how long it took to know it.
  package func begin(
    _ project: sending LiveProject, root: String, clock: @escaping @Sendable () -> Moment,
    told: @escaping @Sendable (LiveSite, Duration) -> Void,
    failed: @escaping @Sendable (any Error) -> Void
  ) {
    // What changed since the site was read is seen by the first look.
    let watcher = FolderWatcher(root, ["content", "site-templates"])
    let thread = Thread { [watcher = Unshared(watcher), project = Unshared(project)] in
      let (watcher, project) = (watcher.value, project.value)
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

/// What is handed over to one thread and used by no other.
private struct Unshared<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
