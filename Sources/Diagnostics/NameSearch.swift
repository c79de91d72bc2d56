/// Looks for names that were likely meant, as long as that is a help: all searches of one run share a bound, since
/// a mistake in each of 20,000 texts must not be compared with the names of all of them.
///
/// Whoever asks in a certain order gets the same answers on every machine.
package struct NameSearch: Sendable {
  /// What is left of the bound: comparisons of two names, and of two scalars.
  private var left: Int
  private var last: [Int] = []
  private var beforeLast: [Int] = []
  private var row: [Int] = []

  /// - Parameter effort: by default what takes a second at most.
  package init(effort: Int = 50_000_000) { left = effort }

  /// Whether nothing is found any more, whatever is asked for.
  package var isExhausted: Bool { left <= 0 }

  /// The name that was most likely meant by `name`, or nil if none is near enough to be a help.
  ///
  /// Near is an edit distance (insertion, deletion, exchange, swap of neighbours) of at most a third of the longer
  /// name's length, counted in scalars. Of equally near names the first is taken: list them in a meaningful order.
  package mutating func nearest(to name: String, among list: NameList) -> String? {
    nearestIndex(to: name, among: list).map { list.names[$0] }
  }

  package mutating func nearestIndex(to name: String, among list: NameList) -> Int? {
    if isExhausted { return nil }
    let wanted = name.unicodeScalars.prefix(NameList.longestName + 1).map(\.value)
    guard wanted.count <= NameList.longestName else { return nil }
    let letters = letterSet(wanted)
    let form = list.form
    let scalars = form.scalars
    var best: (index: Int, distance: Int)?
    for index in form.ends.indices {
      left -= 1
      let range = form.range(of: index)
      let longer = max(wanted.count, range.count)
      var bound = min(max(1, longer / 3), longer - 1)
      if let best { bound = min(bound, best.distance - 1) }
      let surplus = (letters & ~form.sets[index]).nonzeroBitCount
      let lack = (form.sets[index] & ~letters).nonzeroBitCount
      guard abs(wanted.count - range.count) <= bound, max(surplus, lack) <= bound else { continue }
      if isExhausted { return nil }
      let distance = editDistance(wanted.span, scalars.span.extracting(range), atMost: bound)
      guard let distance else { continue }
      best = (index, distance)
      if distance == 0 { break }
    }
    return best?.index
  }

  /// Whether a name that is near to what was written can be the only one that was meant: it may then be written without
  /// anybody's choice.
  ///
  /// So it is if there is one slip, or one for each six letters, all others would need at least twice as many slips, none goes on
  /// where the writer may have stopped, and the figures are the same: nobody writes 2 for 1 by a slip of spelling.
  ///
  /// - Parameter areSame: whether two indexes of the list name one thing.
  package mutating func isClear(
    _ index: Int, of name: String, among list: NameList, areSame: (Int, Int) -> Bool = { $0 == $1 }
  ) -> Bool {
    func digits(_ name: some StringProtocol) -> [UInt8] {
      name.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    let wanted = name.unicodeScalars.prefix(NameList.longestName + 1).map(\.value)
    let form = list.form
    let scalars = form.scalars
    let range = form.range(of: index)
    let shorter = min(wanted.count, range.count)
    let most = max(1, shorter / 6)
    guard shorter >= 3, abs(wanted.count - range.count) <= most,
      digits(name) == digits(list.names[index]),
      let slips = editDistance(wanted.span, scalars.span.extracting(range), atMost: most)
    else { return false }
    for other in form.ends.indices where !areSame(other, index) {
      left -= 1
      if isExhausted { return false }
      let rival = form.range(of: other)
      if slips > 0, scalars[rival].starts(with: wanted) { return false }
      let bound = max(0, 2 * slips - 1)
      guard abs(wanted.count - rival.count) <= bound else { continue }
      if editDistance(wanted.span, scalars.span.extracting(rival), atMost: bound) != nil {
        return false
      }
    }
    return true
  }

  /// The optimal string alignment distance, where a swap of neighbours counts as one edit; nil if over `bound`.
  ///
  /// Only what lies within the bound of the diagonal is looked at: elsewhere more is inserted than may be.
  private mutating func editDistance(
    _ from: Span<UInt32>, _ to: Span<UInt32>, atMost bound: Int
  ) -> Int? {
    let far = bound + 1
    let width = to.count + 1
    last = (0..<width).map { min($0, far) }
    beforeLast = Array(repeating: far, count: width)
    row = beforeLast
    for i in from.indices {
      let columns = max(0, i - bound)..<min(to.count, i + bound + 1)
      left -= columns.count
      row[columns.lowerBound] = columns.lowerBound == 0 ? min(i + 1, far) : far
      var lowest = row[columns.lowerBound]
      for j in columns {
        let exchange = last[j] + (from[i] == to[j] ? 0 : 1)
        var cost = min(exchange, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = min(cost, far)
        lowest = min(lowest, cost)
      }
      if columns.upperBound < to.count { row[columns.upperBound + 1] = far }
      // A swap reaches back two rows, and costs one edit more than what it starts from.
      if lowest > bound, last.allSatisfy({ $0 >= bound }) { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[to.count] <= bound ? last[to.count] : nil
  }
}

/// The name that was most likely meant, among a few that the tool itself has: the fields of a view, the keys of a record.
package func nearestName(to name: String, among names: [String]) -> String? {
  var search = NameSearch()
  return search.nearest(to: name, among: NameList(names))
}
