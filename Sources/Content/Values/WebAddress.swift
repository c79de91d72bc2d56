/// Why a text is no web address.
enum WebAddressMistake: Error, Equatable {
  /// No scheme, as in `example.org/a` or `/a`.
  case relative
  /// A scheme that is not accepted here, such as `javascript`.
  case scheme(String)
  /// Nothing, or nothing that could be a server, behind the scheme.
  case host
  /// A character that addresses write as `%` and two digits.
  case character(Unicode.Scalar)
}

/// An absolute web address as an author wrote it: safe as a link, and valid as the value of an `href`.
struct WebAddress {
  enum Scheme: String { case http, https, mailto }

  let scheme: Scheme
  /// As written, with the scheme in lower case.
  let text: String
  /// Offset in `text`'s UTF-8 of what follows the scheme and, but for `mailto:`, the two slashes.
  private let start: Int

  init(_ text: String, accepting schemes: [Scheme]) throws(WebAddressMistake) {
    guard let name = Content.scheme(of: text) else { throw .relative }
    let bytes = Array(text.utf8)
    let nameLength = name.utf8.count
    guard let scheme = Scheme(rawValue: name), schemes.contains(scheme) else {
      // `localhost:8080` and `example.org:80/a` name a server, not a scheme.
      let next = nameLength + 1 < bytes.count ? bytes[nameLength + 1] : 0
      if isDigit(next) { throw .relative }
      throw .scheme(name)
    }
    self.scheme = scheme
    self.text = name + text.dropFirst(nameLength)
    if let character = text.unicodeScalars.first(where: { !isURLScalar($0) }) {
      throw .character(character)
    }
    try Self.checkEscapes(bytes)
    if scheme == .mailto {
      start = nameLength + 1
      guard isMailbox(bytes[start...].prefix { $0 != UInt8(ascii: "?") }) else { throw .host }
    } else {
      start = nameLength + 3
      guard bytes.count > start, bytes[nameLength + 1] == UInt8(ascii: "/"),
        bytes[nameLength + 2] == UInt8(ascii: "/")
      else { throw .host }
      guard isServer(bytes[start...].prefix { !isHostEnd($0) }) else { throw .host }
    }
  }

  /// What follows the server's name: path, query and fragment.
  var pathAndQuery: Substring.UTF8View {
    text[...].utf8.dropFirst(start).drop { !isHostEnd($0) }
  }

  private static func checkEscapes(_ bytes: [UInt8]) throws(WebAddressMistake) {
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "%") {
        guard index + 2 < bytes.count, hexValue(bytes[index + 1]) != nil,
          hexValue(bytes[index + 2]) != nil
        else { throw .character("%") }
      } else if byte == UInt8(ascii: "#") {
        guard !hasFragment else { throw .character("#") }
        hasFragment = true
      }
    }
  }
}

/// What stands before the first colon, in lower case, if it looks like a scheme: `https`, and the drive of `C:\\a`.
func scheme(of text: String) -> String? {
  guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let name = text.utf8[..<colon]
  guard let first = name.first, isLetter(first), name.allSatisfy(isSchemeByte) else { return nil }
  guard text.utf8[colon...].dropFirst().first != UInt8(ascii: " ") else { return nil }
  return text[..<colon].lowercased()
}

/// The text with every character that a web address cannot hold written as `%` and two digits.
func percentEncoded(_ text: String) -> String {
  var encoded = ""
  var hasFragment = false
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let isBareEscape =
      scalar == "%"
      && !(index + 2 < scalars.count
        && scalars[(index + 1)...(index + 2)].allSatisfy {
          UInt8(exactly: $0.value).flatMap(hexValue) != nil
        })
    let isSecondFragment = scalar == "#" && hasFragment
    if scalar == "#" { hasFragment = true }
    if isURLScalar(scalar), !isBareEscape, !isSecondFragment {
      encoded.unicodeScalars.append(scalar)
    } else {
      for byte in String(scalar).utf8 {
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
  return encoded
}

/// Whether the bytes are a mail address: one `@` with a name before it and a server behind it.
func isMailbox(_ bytes: some Collection<UInt8>) -> Bool {
  let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].isEmpty else { return false }
  return parts[0].allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"<>()[],:;\\".utf8.contains($0) }
    && parts[1].contains(UInt8(ascii: ".")) && isServer(parts[1])
    && !parts[1].contains(UInt8(ascii: ":"))
}

/// The value of a hexadecimal digit.
package func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// A server's name, perhaps with a port.
private func isServer(_ bytes: some Collection<UInt8>) -> Bool {
  let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  guard let name = parts.first, parts.count <= 2 else { return false }
  if parts.count == 2 {
    guard (1...5).contains(parts[1].count), parts[1].allSatisfy(isDigit),
      let port = Int(String(decoding: Array(parts[1]), as: UTF8.self)), port <= 65_535
    else { return false }
  }
  let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return labels.allSatisfy { label in
    !label.isEmpty && label.first != UInt8(ascii: "-")
      && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
  }
}

private func isHostEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

private func isSchemeByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || "+-.".utf8.contains(byte)
}

/// Whether the character may stand in a URL as it is, or begins an escape (URL Standard, “URL code points”).
private func isURLScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
  case 0x21, 0x23...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
  case 0xA0...: !scalar.properties.isNoncharacterCodePoint && !scalar.properties.isWhitespace
  default: false
  }
}
