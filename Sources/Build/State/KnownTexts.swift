import Content
import Synchronization

/// The texts of the state, each looked up when somebody asks for it: by many threads, one after the other.
final class KnownTexts: Sendable {
  private let state: Mutex<State>
  private let decode: @Sendable (_ path: String) -> Shared<ArticleSource>?

  private struct State: ~Copyable {
    /// Nil when nobody is going to ask any more.
    var rows: RowFinder<TextRow>?
    var isDamaged = false
  }

  /// - Parameter decode: reads an article's file, of which the state knows nothing.
  init(
    _ store: StateStore, decode: @escaping @Sendable (_ path: String) -> Shared<ArticleSource>?
  ) throws(StateStore.Flaw) {
    self.decode = decode
    let rows = try store.finder(TextRow.self)
    state = Mutex(State(rows: rows))
  }

  /// An article that the state must know.
  ///
  /// If it does not, that is noted, and what is made is of no use. It is made all the same, of the article's file: what
  /// others know of the article must not lead beyond its ends.
  func article(_ path: String) -> Shared<ArticleSource> {
    let row = state.withLock { state in
      do throws(StateStore.Flaw) {
        return try state.rows?.find(path)
      } catch {
        return nil
      }
    }
    if let row, let source = ArticleSource.restored(from: row.bytes)?.source,
      source.digest == row.digest
    {
      return Shared(source)
    }
    state.withLock { $0.isDamaged = true }
    return decode(path) ?? Shared(ArticleSource.missing(path))
  }

  /// Lets go of the state; throws if a text was not what the state says that it has.
  func close() throws(StateStore.Flaw) {
    let isDamaged = state.withLock { state in
      state.rows = nil
      return state.isDamaged
    }
    if isDamaged { throw .damaged }
  }
}
