internal import Diagnostics
internal import VietnameseText

/// The longest slug and id: with the folders and the ending of any page it must still be an address.
package let slugLimit = 200

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
package func shortened(_ slug: String) -> String {
  guard slug.utf8.count > slugLimit else { return slug }
  var head = slug.prefix(slugLimit)
  while head.last == "-" { head.removeLast() }
  return String(head)
}

/// Why a slug cannot be that of a page of its own.
package enum SlugReservation {
  /// `index`, or `trang-` and a number: a page that lists have.
  case list
  /// A name that Windows keeps for a device.
  case device

  /// Nil for a slug that is free.
  ///
  /// Only numbers are reserved behind `trang-`: `trang-trai` (farm) begins many a title.
  package init?(_ slug: String) {
    if slug == "index" || Self.isNumbered(slug) {
      self = .list
    } else if isDeviceName(slug) {
      self = .device
    } else {
      return nil
    }
  }

  private static func isNumbered(_ slug: String) -> Bool {
    guard slug.hasPrefix("trang-") else { return false }
    let number = slug.utf8.dropFirst("trang-".utf8.count)
    return !number.isEmpty && number.allSatisfy(isDigit)
  }

  /// What a name that gives the slug is, for messages.
  var description: Message {
    switch self {
    case .list: "the name of a page that the site makes itself"
    case .device: "a name that Windows keeps for a device"
    }
  }
}
