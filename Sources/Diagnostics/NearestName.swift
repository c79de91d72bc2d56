/// The candidate that was most likely meant by `name`, or nil if none is near enough to be a help.
///
/// Near is an edit distance (insertion, deletion, exchange, swap of neighbours) of at most a third of the
/// longer name's length. Of equally near candidates the first is taken: give them in a meaningful order.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.unicodeScalars)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let scalars = Array(candidate.unicodeScalars)
    let longest = max(wanted.count, scalars.count)
    let bound = min(max(1, longest / 3), best.map { $0.distance - 1 } ?? Int.max)
    guard abs(wanted.count - scalars.count) <= bound else { continue }
    let distance = editDistance(wanted, scalars)
    if distance <= bound, distance < longest { best = (candidate, distance) }
    if distance == 0 { break }
  }
  return best?.candidate
}

/// The optimal string alignment distance: a swap of neighbours counts as one edit.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    row.reserveCapacity(right.count + 1)
    for j in right.indices {
      let exchange = last[j] + (left[i] == right[j] ? 0 : 1)
      var cost = min(exchange, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
