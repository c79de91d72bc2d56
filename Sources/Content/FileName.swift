internal import Diagnostics
internal import VietnameseText

/// What the name of an article's or page's file says: perhaps a date, and a slug.
///
/// Of `index.md` the folder's name counts.
struct FileName {
  /// The name without `.md`, as in messages.
  let stem: String
  /// From a name `YYYY-MM-DD-slug`.
  let date: CivilDate?
  /// Empty if no letter of the name is left in a slug.
  let slug: String

  init(path: String) {
    let (folder, name) = Self.lastSegment(of: path[...])
    var stem = name
    if stem.utf8.suffix(3).elementsEqual(".md".utf8) { stem = Substring(stem.utf8.dropLast(3)) }
    if stem == "index", let folder { stem = Self.lastSegment(of: folder).name }
    self.stem = String(stem)
    let prefix = stem.utf8.prefix(10)
    var rest = stem.utf8[...]
    if stem.utf8.dropFirst(10).first == UInt8(ascii: "-"), prefix.allSatisfy({ $0 < 0x80 }),
      prefix.first.map(isDigit) == true,
      let read = try? DateTime(parsing: String(Substring(prefix)))
    {
      date = read.date
      rest = rest.dropFirst(11)
    } else {
      date = nil
    }
    let text = String(Substring(rest))
    slug = isSlug(text) ? text : shortened(VietnameseText.slug(text))
  }

  /// What stands behind a path's last `/`, and before it if there is one.
  private static func lastSegment(of path: Substring) -> (folder: Substring?, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (nil, path) }
    return (path[..<slash], path[path.utf8.index(after: slash)...])
  }

  /// The name of the file as it would be with a date that is read from it: one that the name has in another
  /// order, such as `05-06-2024-bai`, or else that of `day`.
  func suggested(with day: String) -> String {
    let parts = stem.utf8.prefix(10).split(separator: UInt8(ascii: "-"))
      .map { String(Substring($0)) }
    if stem.utf8.count > 11, parts.map(\.utf8.count) == [2, 2, 4], slug.utf8.count > 11,
      let date = DateTime(parts.joined(separator: "/"))?.date
    {
      return "\(date.written)-\(slug.dropFirst(11).prefix(80)).md"
    }
    return "\(day)-\(slug.prefix(80)).md"
  }

  /// Reports a name that gives no address, for a file without a slug of its own.
  func checkSlug(_ range: SourceRange, _ decoder: FileDecoder) {
    if slug.isEmpty {
      decoder.error(
        "empty-slug", range, "No address can be made of the file's name \(quoted(stem)).",
        help: "Add “slug: …” with letters a–z, digits and hyphens.")
    } else if let reservation = SlugReservation(slug) {
      decoder.error(
        "reserved-slug", range, "The file's name \(quoted(stem)) is \(reservation.description).",
        help: "Rename the file, or add “slug: …”.")
    }
  }
}
