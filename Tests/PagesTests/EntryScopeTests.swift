import Testing

@testable import Pages

@Suite struct EntryScopeTests {
  /// A list of every third entry, cut into pages of four.
  private static let pages: [ArraySlice<Int>] = {
    let list = Array(stride(from: 1, to: 73, by: 3))
    return stride(from: 0, to: list.count, by: 4).map { list[$0..<$0 + 4] }
  }()

  @Test(arguments: [
    ([], [], []), ([0], [], []), ([11], [], []), ([12], [], []), ([13], [], []), ([70], [], []),
    ([71], [], []), ([0, 12, 40, 41, 72], [], []), ([30], [30], []), ([5, 70], [5], []),
    ([30], [], [30]), ([31, 50], [], [2, 31]),
  ])
  func aPageIsReachedByAChangeOnItAndByAMoveBehindIt(changed: [Int], new: [Int], left: [Int]) {
    let scope = EntryScope(changed: changed, new: new, left: left)
    for page in Self.pages {
      let (newest, oldest) = (page[page.startIndex], page[page.endIndex - 1])
      let isReached =
        changed.contains { (newest...oldest).contains($0) }
        || (new + left).contains { newest <= $0 }
      #expect(scope.reaches(page) == isReached, "entries \(newest) to \(oldest)")
    }
  }
}
