/// The candidate that was most likely meant by `name`, or nil if none is near enough to be a help.
///
/// Near is an edit distance (insertion, deletion, exchange, swap of neighbours) of at most a third
/// of the longer name's length, counted in scalars. Of equally near candidates the first is taken:
/// give them in a meaningful order. Names of over 100 scalars are near to nothing, so that no
/// hostile input takes long.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let longestName = 100
  let wanted = Array(name.unicodeScalars.prefix(longestName + 1))
  guard wanted.count <= longestName else { return nil }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let scalars = Array(candidate.unicodeScalars.prefix(longestName + 1))
    guard scalars.count <= longestName else { continue }
    let longer = max(wanted.count, scalars.count)
    var bound = min(max(1, longer / 3), longer - 1)
    if let best { bound = min(bound, best.distance - 1) }
    guard let distance = editDistance(wanted, scalars, atMost: bound) else { continue }
    best = (candidate, distance)
    if distance == 0 { break }
  }
  return best?.candidate
}

/// The optimal string alignment distance, where a swap of neighbours counts as one edit; nil if
/// over `bound`.
private func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost bound: Int
) -> Int? {
  guard abs(left.count - right.count) <= bound else { return nil }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var row = beforeLast
  for i in left.indices {
    row[0] = i + 1
    var lowest = row[0]
    for j in right.indices {
      let exchange = last[j] + (left[i] == right[j] ? 0 : 1)
      var cost = min(exchange, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row[j + 1] = cost
      lowest = min(lowest, cost)
    }
    // A swap reaches back two rows, and costs one edit more than what it starts from.
    if lowest > bound, last.allSatisfy({ $0 >= bound }) { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[right.count] <= bound ? last[right.count] : nil
}
