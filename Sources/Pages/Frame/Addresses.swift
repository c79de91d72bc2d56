import Content
import Site
import Templates

/// Where each kind of page lies, from the site's root.
enum Addresses {
  static let home = "index.html"
  static let years = "nam/index.html"
  static let units = "don-vi/index.html"
  static let fields = "linh-vuc/index.html"
  static let columns = "chuyen-muc/index.html"
  static let tags = "chu-de/index.html"
  static let authors = "tac-gia/index.html"
  static let corrections = "cai-chinh.html"
  static let notFound = "404.html"
  static let feed = "feed.xml"
  static func isFeed(_ address: String) -> Bool {
    address.utf8.last == UInt8(ascii: "l") && (address == feed || address.hasSuffix("/" + feed))
  }

  static func year(_ year: Int) -> String { "\(year)/index.html" }
  static func month(_ month: Int, _ year: Int) -> String {
    "\(year)/\(Dates.two(month))/index.html"
  }
  static func unit(_ place: Place) -> String { "don-vi/\(place.id.value)/index.html" }
  static func unit(_ place: Place, year: Int) -> String {
    "don-vi/\(place.id.value)/\(year).html"
  }
  static func unitFeed(_ place: Place) -> String { "don-vi/\(place.id.value)/feed.xml" }
  static func field(_ field: Field) -> String { "linh-vuc/\(field.id.value)/index.html" }
  static func column(_ column: Column) -> String {
    "chuyen-muc/\(column.id.value)/index.html"
  }
  static func columnFeed(_ column: Column) -> String {
    "chuyen-muc/\(column.id.value)/feed.xml"
  }
  static func tag(_ tag: Term) -> String { "chu-de/\(tag.slug)/index.html" }
  static func author(_ author: Term) -> String { "tac-gia/\(author.slug)/index.html" }

  /// The `number`th further page of the list at `index`: beside an `index.html`, else with the page's name before it.
  static func furtherPage(_ number: Int, of index: String) -> String {
    let suffix = "index.html"
    return index.hasSuffix(suffix)
      ? index.dropLast(suffix.count) + "trang-\(number).html"
      : index.dropLast(".html".count) + "-trang-\(number).html"
  }

  /// The whole URL that the world knows a page by: folders without their `index.html`.
  static func canonical(_ address: String, base: String) -> String {
    let path = urlPath(address)
    let name = "index.html"
    return path == name || path.hasSuffix("/" + name)
      ? base + path.dropLast(name.count) : base + path
  }

  /// The way from a page at `address` to the site's root: "", "../", "../../".
  static func root(from address: String) -> String {
    String(repeating: "../", count: address.utf8.count { $0 == UInt8(ascii: "/") })
  }
}

extension Link {
  /// A page or file of the site by its address as the disk has it.
  static func to(_ address: String) -> Link { .site(urlPath(address)) }
}
