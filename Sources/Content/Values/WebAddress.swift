/// An absolute web address as an author wrote it: safe as a link, and valid as the value of an `href`.
package struct WebAddress {
  /// All that a link may begin with: what is not here may run a program on a reader's computer.
  package enum Scheme: String, CaseIterable {
    case http, https, mailto, tel

    var namesServer: Bool { self == .http || self == .https }
  }

  let scheme: Scheme
  /// As written, with the scheme in lower case.
  package let text: String
  /// Offset in `text`'s UTF-8 of what follows the scheme and the two slashes before a server's name.
  private let start: Int

  init(_ text: String, accepting schemes: [Scheme]) throws(WebAddressMistake) {
    guard let name = Content.scheme(of: text) else { throw .relative }
    let bytes = text.utf8Span.span
    let nameLength = name.utf8.count
    guard let scheme = Scheme(rawValue: name), schemes.contains(scheme) else {
      // `localhost:8080` and `example.org:80/a` name a server, not a scheme.
      let next = nameLength + 1 < bytes.count ? bytes[nameLength + 1] : 0
      if isDigit(next) { throw .relative }
      throw .scheme(name)
    }
    self.scheme = scheme
    self.text = name + text.dropFirst(nameLength)
    start = nameLength + (scheme.namesServer ? 3 : 1)
    let rest = bytes.extracting((nameLength + 1)...)
    switch scheme {
    case .mailto:
      let end = rest.offset(from: 0) { $0 == UInt8(ascii: "?") }
      guard areMailboxes(rest.extracting(..<end)) else { throw .mailbox }
    case .tel:
      guard isTelephoneNumber(rest) else { throw .telephoneNumber }
    case .http, .https:
      guard rest.count > 2, rest[0] == UInt8(ascii: "/"), rest[1] == UInt8(ascii: "/"),
        isServer(rest.extracting(2..<rest.offset(from: 2, where: isServerEnd)))
      else { throw .server }
    }
    try checkCharacters()
  }

  /// An address that a text links to, in which characters that addresses cannot hold are encoded.
  package init(link text: String) throws(WebAddressMistake) {
    try self.init(percentEncoded(text), accepting: Scheme.allCases)
  }

  /// What follows the server's name: path, query and fragment.
  var pathAndQuery: Substring.UTF8View {
    text[...].utf8.dropFirst(start).drop { !isServerEnd($0) }
  }

  private func checkCharacters() throws(WebAddressMistake) {
    let rest = scheme.namesServer ? pathAndQuery : text[...].utf8.dropFirst(start)
    if let character = Substring(rest).unicodeScalars.first(where: { !isURLScalar($0) }) {
      throw .character(character)
    }
    let bytes = Array(rest)
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

  /// Whether a text is the address of a page elsewhere, as most links are: a quick look, which takes a long way
  /// about with characters beyond ASCII and says no more if it is in doubt.
  static func isSurely(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    let prefix = ["https://", "http://"].first { text.utf8.starts(with: $0.utf8) }
    guard let start = prefix?.utf8.count else { return false }
    let end = bytes.offset(from: start, where: isServerEnd)
    guard isServer(bytes.extracting(start..<end)) else { return false }
    for index in end..<bytes.count where !isPlainURLByte(bytes[index]) { return false }
    return true
  }
}

/// What stands before the first colon, in lower case, if it looks like a scheme: `https`, and the drive of `C:\\a`.
package func scheme(of text: String) -> String? {
  guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let name = text.utf8[..<colon]
  guard let first = name.first, isLetter(first), name.allSatisfy(isSchemeByte) else { return nil }
  guard text.utf8[colon...].dropFirst().first != UInt8(ascii: " ") else { return nil }
  return text[..<colon].lowercased()
}

/// The text with every character that a web address cannot hold written as `%` and two digits, but in the name of
/// its server, for which there is no such way.
func percentEncoded(_ text: String) -> String {
  var encoded = ""
  var hasFragment = false
  let scalars = Array(text.unicodeScalars)
  let server = serverRange(in: scalars)
  for (index, scalar) in scalars.enumerated() {
    let isBareEscape =
      scalar == "%"
      && !(index + 2 < scalars.count
        && scalars[(index + 1)...(index + 2)].allSatisfy {
          UInt8(exactly: $0.value).flatMap(hexValue) != nil
        })
    let isSecondFragment = scalar == "#" && hasFragment
    if scalar == "#" { hasFragment = true }
    if server.contains(index) || (isURLScalar(scalar) && !isBareEscape && !isSecondFragment) {
      encoded.unicodeScalars.append(scalar)
    } else {
      for byte in String(scalar).utf8 {
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
  return encoded
}

/// What stands between `http:` and the path: the slashes too, or what stands for them.
private func serverRange(in scalars: [Unicode.Scalar]) -> Range<Int> {
  guard let colon = scalars.firstIndex(of: ":"),
    ["http", "https"].contains(String(String.UnicodeScalarView(scalars[..<colon])).lowercased())
  else { return 0..<0 }
  let start = scalars[(colon + 1)...].firstIndex { $0 != "/" && $0 != "\\" } ?? scalars.count
  let end = scalars[start...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? scalars.count
  return colon..<end
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

func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

func isServerEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
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

/// Whether a byte is a character that may stand anywhere in a URL, and as often as it likes.
private func isPlainURLByte(_ byte: UInt8) -> Bool {
  byte < 0x80 && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "#")
    && isURLScalar(Unicode.Scalar(byte))
}
