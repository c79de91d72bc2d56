/// How a list of articles, newest first, is cut into pages.
///
/// Further pages are numbered from the oldest and always full, so that a new article changes none of them;
/// the list's first page shows what is newer: at least one page's worth, less than two.
struct Pagination {
  let count: Int
  let size: Int

  /// How many full pages there are behind the first.
  var furtherPages: Int { max(0, count / size - 1) }

  /// What the first page shows, as positions in the list.
  var first: Range<Int> { 0..<(count - furtherPages * size) }

  /// What page `number`, from 1, shows.
  func page(_ number: Int) -> Range<Int> {
    (count - number * size)..<(count - (number - 1) * size)
  }
}
