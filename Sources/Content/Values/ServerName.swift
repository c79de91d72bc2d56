internal import Diagnostics

/// Whether the bytes are a server's name or number, perhaps with a port: `example.org`, `[::1]:8080`.
///
/// Letters beyond ASCII are letters of names too; signs, quotes and invisible characters are none.
func isServer(_ bytes: Span<UInt8>) -> Bool {
  guard let end = nameEnd(in: bytes), end > 0 else { return false }
  if bytes[0] == UInt8(ascii: "[") { return isNetworkAddress(bytes.extracting(1..<end)) }
  var label = 0
  var isASCII = true
  for index in 0...end {
    if index < end, bytes[index] != UInt8(ascii: ".") {
      if !isNameByte(bytes[index]) { return false }
      if bytes[index] >= 0x80 { isASCII = false }
      continue
    }
    guard index > label, bytes[label] != UInt8(ascii: "-"), bytes[index - 1] != UInt8(ascii: "-")
    else { return false }
    if index < end { label = index + 1 }
  }
  // Browsers take a name that ends in a number for the number of a computer.
  if bytes.offset(from: label, where: { !isDigit($0) }) >= end {
    return isComputerNumber(bytes.extracting(..<end))
  }
  return isASCII || text(bytes.extracting(..<end)).unicodeScalars.allSatisfy(isNameScalar)
}

/// Where the name ends and the port begins; nil for a port that is none.
private func nameEnd(in bytes: Span<UInt8>) -> Int? {
  let bracket = bytes.offset(from: 0) { $0 == UInt8(ascii: "]") }
  let colon = bytes.offset(from: bracket == bytes.count ? 0 : bracket) { $0 == UInt8(ascii: ":") }
  if colon == bytes.count { return colon }
  let port = bytes.extracting((colon + 1)...)
  guard (1...5).contains(port.count), port.offset(from: 0, where: { !isDigit($0) }) == port.count,
    let number = Int(text(port)), number <= 65_535
  else { return nil }
  return colon
}

private func isNameByte(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    || byte >= 0x80
}

private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return true }
  return switch scalar.properties.generalCategory {
  case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber:
    true
  default: false
  }
}

/// Four numbers of a byte each: `127.0.0.1`.
private func isComputerNumber(_ bytes: Span<UInt8>) -> Bool {
  let parts = text(bytes).split(separator: ".", omittingEmptySubsequences: false)
  return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
}

/// Eight groups of up to four hexadecimal digits, a run of zeros left out: `::1]`.
private func isNetworkAddress(_ bytes: Span<UInt8>) -> Bool {
  let written = text(bytes)
  guard written.last == "]" else { return false }
  let halves = written.dropLast().split(separator: "::", omittingEmptySubsequences: false)
  let groups = halves.flatMap {
    $0.isEmpty ? [] : $0.split(separator: ":", omittingEmptySubsequences: false)
  }
  return groups.allSatisfy {
    (1...4).contains($0.count) && $0.utf8.allSatisfy { hexValue($0) != nil }
  }
    && (halves.count == 1 ? groups.count == 8 : halves.count == 2 && groups.count < 8)
}

/// Whether the bytes are a mail address: one `@` with a name before it and a server behind it.
func isMailbox(_ bytes: Span<UInt8>) -> Bool {
  let at = bytes.offset(from: 0) { $0 == UInt8(ascii: "@") }
  guard at > 0, at < bytes.count else { return false }
  for index in 0..<at
  where bytes[index] <= 0x20 || bytes[index] == 0x7F || "\"<>()[],:;\\".utf8.contains(bytes[index])
  {
    return false
  }
  let server = bytes.extracting((at + 1)...)
  return server.offset(from: 0) { $0 == UInt8(ascii: ".") } < server.count
    && server.offset(from: 0) { $0 == UInt8(ascii: ":") } == server.count && isServer(server)
}

/// Whether the bytes are one mail address or several with commas between them.
func areMailboxes(_ bytes: Span<UInt8>) -> Bool {
  var start = 0
  while true {
    let end = bytes.offset(from: start) { $0 == UInt8(ascii: ",") }
    if !isMailbox(bytes.extracting(start..<end)) { return false }
    if end == bytes.count { return true }
    start = end + 1
  }
}

/// Whether the bytes are a telephone number: three digits or more, perhaps a `+`, with the signs that people put
/// between digits, spaces as they are or encoded.
func isTelephoneNumber(_ bytes: Span<UInt8>) -> Bool {
  var number = text(bytes).replacing("%20", with: " ")[...]
  if number.first == "+" { number.removeFirst() }
  return number.allSatisfy { "0123456789 .-()".contains($0) }
    && number.count { $0.isNumber } >= 3
}

func text(_ bytes: Span<UInt8>) -> String {
  var text: [UInt8] = []
  text.append(copying: bytes)
  return String(decoding: text, as: UTF8.self)
}

extension Span<UInt8> {
  /// The offset of the first byte from `start` on that `isWanted`; `count` if there is none.
  func offset(from start: Int, where isWanted: (UInt8) -> Bool) -> Int {
    var index = start
    while index < count, !isWanted(self[index]) { index += 1 }
    return index
  }
}
