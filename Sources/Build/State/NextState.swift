import Diagnostics
import Synchronization
import Workers

/// A state that takes the place of the present one, whatever that is, when the site is in place.
///
/// It is written beside the present one while pages are made: alone at the end, it took a tenth of a build from nothing.
final class NextState: Sendable {
  private let store: StateStore
  private let thread = SideThread("state")
  private let progress: Mutex<Progress>

  private struct Progress {
    /// Nil when nothing more can be written.
    var database: Database?
    var failure: StateError?
  }

  init(_ store: StateStore) {
    self.store = store
    var progress = Progress()
    do throws(StateError) {
      progress.database = try store.createNext()
    } catch {
      progress.failure = error
    }
    self.progress = Mutex(progress)
  }

  /// Has rows written while the caller goes on; what goes wrong is thrown at the end.
  func write(_ work: @escaping @Sendable (Database) throws(Database.Failure) -> Void) {
    thread.begin { [self] in
      progress.withLock { progress in
        guard let database = progress.database, progress.failure == nil else { return }
        do throws(Database.Failure) {
          try work(database)
        } catch {
          // Whatever is wrong, what it takes on the disk is of no use.
          progress.database = nil
          progress.failure = StateError(message: .verbatim(error.message))
          store.removeNext()
        }
      }
    }
  }

  /// Puts the state in the place of the present one.
  func finish(_ header: StateHeader) throws(StateError) {
    thread.finish()
    let failure = progress.withLock { progress -> StateError? in
      defer { progress.database = nil }
      guard let database = progress.database, progress.failure == nil else {
        return progress.failure
      }
      do throws(Database.Failure) {
        try database.write(header)
        try database.execute("COMMIT")
        return nil
      } catch {
        return StateError(message: .verbatim(error.message))
      }
    }
    if let failure { throw failure }
    try store.putNextInPlace()
  }

  /// Leaves its room on the disk to the site: the present state stays until the site is in place.
  func giveUp() {
    progress.withLock { progress in
      progress.database = nil
      progress.failure =
        progress.failure ?? StateError(message: "The disk has room for the site alone.")
      store.removeNext()
    }
  }

  /// Gives the state up, unless it was finished: the present one stays.
  func abandon() {
    thread.finish()
    progress.withLock { $0.database = nil }
    store.removeNext()
  }
}
