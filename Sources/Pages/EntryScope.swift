/// Which entries of lists a change touches: articles, honours, or decisions, all of them counted from the newest.
struct EntryScope: Sendable {
  /// Ascending.
  let changed: [Int]
  /// Those of them that the lists had not before, ascending: new ones, or new to a list.
  let new: [Int]
  /// Those that a list has no more, ascending.
  let left: [Int]
  /// For tests: whether to overlook the pages behind lists' first ones.
  let omitsFurtherPages: Bool

  init(changed: [Int], new: [Int], left: [Int] = [], omitsFurtherPages: Bool = false) {
    assert(
      changed.isAscending && new.isAscending && left.isAscending, "entries are looked up by halves")
    self.changed = changed
    self.new = new
    self.left = left
    self.omitsFurtherPages = omitsFurtherPages
  }

  /// The scope of a list that some entries join and others leave, though they are not new.
  func with(joined: [Int], left: [Int]) -> EntryScope {
    EntryScope(
      changed: changed, new: (new + joined).sorted(), left: left,
      omitsFurtherPages: omitsFurtherPages)
  }

  var isEmpty: Bool { changed.isEmpty }

  func isNew(_ entry: Int) -> Bool { new.containsAscending(entry) }

  /// Whether all entries of a list are new, and its page with them.
  ///
  /// - Parameter list: ascending.
  func isNew(_ list: [Int]) -> Bool { countBefore(list) == 0 }

  /// How many entries a list had before.
  ///
  /// - Parameter list: ascending.
  func countBefore(_ list: [Int]) -> Int {
    assert(list.isAscending, "entries are looked up by halves")
    return list.count - new.count { list.containsAscending($0) } + left.count
  }

  /// Whether a further page of a list may show something else than before: one of its entries changed, or one came
  /// or went among them or behind them, which moves all that is newer.
  func reaches(_ page: ArraySlice<Int>) -> Bool {
    guard !omitsFurtherPages, let newest = page.first, let oldest = page.last else { return false }
    let next = changed.firstAscending(from: newest)
    return next < changed.count && changed[next] <= oldest
      || [new.last, left.last].contains { $0.map { newest <= $0 } ?? false }
  }
}

extension [Int] {
  fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }

  fileprivate func containsAscending(_ element: Int) -> Bool {
    let place = firstAscending(from: element)
    return place < count && self[place] == element
  }

  /// The place of the first element that is not below another.
  fileprivate func firstAscending(from element: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension PageMaker {
  /// The full pages behind a list's first one, from the oldest to the newest.
  ///
  /// Each links to the one after it, even the newest: what stands there leads to the list's first page
  /// until it is full itself. So a full page never changes.
  ///
  /// - Parameters:
  ///   - entries: of the list, newest first.
  ///   - address: of its first page.
  ///   - scope: of the entries; nil if all pages are wanted.
  func furtherPages(
    _ entries: [Int], of address: String, size: Int, _ scope: EntryScope?,
    page: (_ number: Int) -> Page
  ) -> [Page] {
    let pagination = Pagination(count: entries.count, size: size)
    // How many there were before a change.
    let known = scope.map { Pagination(count: $0.countBefore(entries), size: size).furtherPages }
    assert(known ?? 0 <= pagination.furtherPages, "\(address) loses a page")
    guard pagination.furtherPages > 0 else { return [] }
    let wanted = (1...pagination.furtherPages).filter { number in
      guard let scope, let known, number <= known else { return true }
      return scope.reaches(entries[pagination.page(number)])
    }
    var pages = wanted.map { number in
      var page = page(number)
      // In the place of the first one there was a way to the list's first page, if there were others.
      if let known { page.isNew = number > (known == 0 ? 0 : known + 1) }
      return page
    }
    if known != pagination.furtherPages {
      var end = redirect(
        from: Addresses.furtherPage(pagination.furtherPages + 1, of: address), to: address)
      end.isNew = known != nil
      pages.append(end)
    }
    return pages
  }
}
