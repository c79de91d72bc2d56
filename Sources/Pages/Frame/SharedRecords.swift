import Digests
import Templates
import Workers

/// Records that many pages show, such as one for each model, each made once with its digest.
struct SharedRecords: Sendable {
  let records: [Record]
  /// In step with `records`.
  let digests: [Digest]

  init(_ count: Int, _ workers: Workers, _ make: @Sendable (Int) -> Record) {
    let made = workers.map(count) { index in
      let record = make(index)
      return (record, record.digest)
    }
    records = made.map(\.0)
    digests = made.map(\.1)
  }
}
