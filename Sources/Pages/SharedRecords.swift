import Digests
import Templates
import Workers

/// Records that many pages show, such as one for each model, each made once with its digest.
///
/// A class, since every list's closures refer to it.
final class SharedRecords: Sendable {
  let records: Derived<Record>
  /// In step with `records`.
  let digests: Derived<Digest>

  /// - Parameter workers: make and digest all of them; nil where few are going to be shown.
  init(_ count: Int, _ workers: Workers?, _ make: @escaping @Sendable (Int) -> Record) {
    let made = workers?.map(count) { index in
      let record = make(index)
      return (record, record.digest)
    }
    records = Derived(made?.map(\.0), make)
    digests = Derived(made?.map(\.1)) { make($0).digest }
  }
}
