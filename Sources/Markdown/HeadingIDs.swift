import VietnameseText

/// Gives each heading of a body an id of its own.
///
/// Ids of footnotes hold a colon, which no slug does, so the two cannot collide.
struct HeadingIDs {
  private var taken: Set<String> = []
  private var last: [String: Int] = [:]

  /// The text's slug; `muc` if nothing of it is left; with `-2`, `-3`, … if it was given before.
  mutating func id(for text: String) -> String {
    let slug = slug(text)
    let base = slug.isEmpty ? "muc" : slug
    if taken.insert(base).inserted { return base }
    var number = last[base, default: 1]
    var id: String
    repeat {
      number += 1
      id = "\(base)-\(number)"
    } while !taken.insert(id).inserted
    last[base] = number
    return id
  }
}
