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
    let segments = path.split(separator: "/")
    var stem = segments.last.map { $0.hasSuffix(".md") ? $0.dropLast(3) : $0 } ?? ""
    if stem == "index", segments.count > 1 { stem = segments[segments.count - 2] }
    let prefix = stem.prefix(10)
    var rest = stem
    if stem.dropFirst(10).first == "-", prefix.utf8.first.map(isDigit) == true,
      let read = try? DateTime(parsing: String(prefix))
    {
      date = read.date
      rest = stem.dropFirst(11)
    } else {
      date = nil
    }
    self.stem = String(stem)
    slug = isSlug(String(rest)) ? String(rest) : shortened(VietnameseText.slug(String(rest)))
  }

  /// Reports a name that gives no address, for a file without a slug of its own.
  func checkSlug(_ range: SourceRange, _ decoder: FileDecoder) {
    if slug.isEmpty {
      decoder.error(
        "empty-slug", range, "No address can be made of the file's name \(quoted(stem)).",
        help: "Add “slug: …” with letters a–z, digits and hyphens.")
    } else if isReservedSlug(slug) {
      decoder.error(
        "reserved-slug", range,
        "The file's name \(quoted(stem)) is the name of a page that the site makes itself.",
        help: "Rename the file, or add “slug: …”.")
    }
  }
}
