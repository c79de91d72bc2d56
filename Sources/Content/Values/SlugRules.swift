internal import VietnameseText

/// The longest slug and id: with `.html` and an escape or two it must still be a file name.
let slugLimit = 200

/// Whether `text` is made of a–z, digits and single hyphens between them, and is short enough for a file name.
func isSlug(_ text: String) -> Bool {
  var isAfterHyphen = true
  var count = 0
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      isAfterHyphen = false
    case UInt8(ascii: "-") where !isAfterHyphen:
      isAfterHyphen = true
    default:
      return false
    }
    count += 1
  }
  return !isAfterHyphen && count <= slugLimit
}

/// A slug cut to the longest that is allowed.
func shortened(_ slug: String) -> String {
  guard slug.utf8.count > slugLimit else { return slug }
  var head = slug.prefix(slugLimit)
  while head.last == "-" { head.removeLast() }
  return String(head)
}

/// Whether a slug is the name of a page that lists have: `index`, or `trang-` and a number.
///
/// Only numbers are reserved behind `trang-`: `trang-trai` (farm) begins many a title.
func isReservedSlug(_ slug: String) -> Bool {
  if slug == "index" { return true }
  guard slug.hasPrefix("trang-") else { return false }
  let number = slug.utf8.dropFirst("trang-".utf8.count)
  return !number.isEmpty && number.allSatisfy(isDigit)
}
