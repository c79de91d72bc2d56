internal import VietnameseText

/// Why a text is no former path of an article.
enum AliasMistake: Error, Equatable {
  /// A whole address with a server's name; `path` is what to write instead, if that is possible.
  case webAddress(path: String?)
  case backslash
  /// A `?` or `#` and what follows: a server finds a file by the path alone.
  case query(path: String)
  /// A step to a folder above, by `..`.
  case outside
  /// A segment that begins with a dot: those files are not the site's.
  case hidden
  /// A bad escape, or one of a character that no file name has.
  case escape
  /// A name that disks do not take.
  case flaw(AddressFlaw)
}

/// The file of the redirect page for a former path: `/bai/cu` gives `bai/cu/index.html`.
///
/// Escapes are undone and the name is NFC, because a server looks for the file by its real name.
func aliasFile(for path: String) throws(AliasMistake) -> String {
  if let scheme = path.firstRange(of: "://") {
    let rest = path[scheme.upperBound...]
    throw .webAddress(path: rest.firstIndex(of: "/").map { String(rest[$0...]) })
  }
  if path.hasPrefix("//") { throw .webAddress(path: nil) }
  if path.utf8.contains(UInt8(ascii: "\\")) { throw .backslash }
  if let end = path.utf8.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
    throw .query(path: String(path[..<end]))
  }
  if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { throw .escape }
  guard let decoded = percentDecoded(path) else { throw .escape }
  let segments = decoded.split(separator: "/")
  for segment in segments {
    if segment == ".." { throw .outside }
    if segment.hasPrefix(".") { throw .hidden }
  }
  let file = segments.joined(separator: "/").normalized
  let isPage = file.hasSuffix(".html") && !path.hasSuffix("/")
  let address = isPage ? file : file.isEmpty ? "index.html" : file + "/index.html"
  if let flaw = AddressFlaw(of: address) { throw .flaw(flaw) }
  return address
}

/// Nil for a bad escape, and for one of a control character, a slash, a backslash or no UTF-8.
private func percentDecoded(_ text: String) -> String? {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "%") else {
      decoded.append(bytes[index])
      index += 1
      continue
    }
    guard index + 2 < bytes.count, let high = hexValue(bytes[index + 1]),
      let low = hexValue(bytes[index + 2])
    else { return nil }
    let byte = high * 16 + low
    guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "/"), byte != UInt8(ascii: "\\")
    else { return nil }
    decoded.append(byte)
    index += 3
  }
  return String(validating: decoded, as: UTF8.self)
}
