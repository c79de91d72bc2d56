package import Diagnostics
/// Why a file of the site could not be carried to a Windows computer, or not be written at all.
package enum AddressFlaw: Equatable, Sendable {
  /// A name that Windows keeps for a device, with any ending: `con`, `lpt1.txt`.
  case device(String)
  /// A character that no name on Windows has.
  case character(Unicode.Scalar)
  /// A dot or space at the end of a name, which Windows drops.
  case ending(String)
  /// A name of so many bytes.
  case longName(String, bytes: Int)
  /// An address of so many UTF-16 units, which Windows counts.
  case longAddress(units: Int)

  /// The longest name of a file or folder, in bytes: that of Linux, and below that of Windows.
  static let nameLimit = 255
  /// The longest address, in UTF-16 units: Windows takes paths of 259, of which `E:\` and the name of the folder on the
  /// USB stick that holds the site have to be spared.
  static let addressLimit = 240

  /// The first flaw of an address; nil as a rule.
  package init?(of address: String) {
    let bytes = address.utf8Span.span
    var start = 0
    var isASCII = true
    for index in 0...bytes.count {
      if index < bytes.count, bytes[index] != UInt8(ascii: "/") {
        let byte = bytes[index]
        if byte >= 0x80 { isASCII = false }
        if byte < 0x20 || byte == 0x7F || isUnusable(byte) {
          self = .character(Unicode.Scalar(byte))
          return
        }
        continue
      }
      if let flaw = Self(ofName: bytes.extracting(start..<index)) {
        self = flaw
        return
      }
      start = index + 1
    }
    if bytes.count <= Self.addressLimit { return nil }
    let units = isASCII ? bytes.count : address.utf16.count
    if units <= Self.addressLimit { return nil }
    self = .longAddress(units: units)
  }

  private init?(ofName name: Span<UInt8>) {
    guard let last = name.isEmpty ? nil : name[name.count - 1] else { return nil }
    if name.count > Self.nameLimit {
      self = .longName(text(name), bytes: name.count)
    } else if last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      self = .ending(text(name))
    } else if isDeviceName(name) {
      self = .device(text(name))
    } else {
      return nil
    }
  }

  /// Why, as a part of a sentence.
  package var reason: Message {
    switch self {
    case .device(let name): "Windows keeps the name \(quoted(name)) for a device"
    case .character(let character):
      "no name on Windows has the character \(quoted(String(character)))"
    case .ending(let name): "Windows drops what \(quoted(name)) ends with"
    case .longName(let name, let bytes):
      "the name \(quoted(name)) has \(bytes) bytes, and a disk takes \(Self.nameLimit)"
    case .longAddress(let units):
      "it has \(units) characters, and Windows takes \(Self.addressLimit) below the folder of a site"
    }
  }
}

/// Whether no disk of Windows has a file or folder of this name.
func isDeviceName(_ name: String) -> Bool { isDeviceName(name.utf8Span.span) }

private func isDeviceName(_ name: Span<UInt8>) -> Bool {
  // Spaces before the ending do not count.
  var end = name.offset(from: 0) { $0 == UInt8(ascii: ".") }
  while end > 0, name[end - 1] == UInt8(ascii: " ") { end -= 1 }
  guard (3...7).contains(end), "acnplACNPL".utf8.contains(name[0]) else { return false }
  let stem = text(name.extracting(..<end)).lowercased()
  return deviceNames.contains(stem)
    || (["com", "lpt"].contains(stem.prefix(3)) && stem.count == 4
      && "0123456789¹²³".contains(stem.suffix(1)))
}

private let deviceNames: Set<String> = ["con", "prn", "aux", "nul", "conin$", "conout$"]

private func isUnusable(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""),
    UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"):
    true
  default: false
  }
}
