/// Why a text is no path of a file of the content.
enum FilePathMistake: Error, Equatable {
  /// Separated by `\`, as Windows writes paths.
  case backslash
  /// Names a place outside the project: a drive, a home folder or a `file:` address.
  case absolute
  /// An `https:` or other address.
  case webAddress
  /// A `?`, behind which an address has its query.
  case query
  /// More `..` than there are folders up to the content.
  case outside
  /// Ends as a folder does: in `/`, `.` or `..`.
  case folder
}

/// Checks that `path` names a file inside the content, as seen from `file`.
///
/// It is looked for from the folder of `file`, or from `content/static` if it begins with a slash.
func checkFilePath(_ path: String, from file: String) throws(FilePathMistake) {
  let bytes = path.utf8
  if let scheme = scheme(of: path) {
    throw scheme.utf8.count == 1 || scheme == "file" ? .absolute : .webAddress
  }
  if path.hasPrefix("//") { throw .webAddress }
  if path.hasPrefix("~/") || path == "~" { throw .absolute }
  if bytes.contains(UInt8(ascii: "\\")) { throw .backslash }
  if bytes.contains(UInt8(ascii: "?")) { throw .query }
  // `content/articles/a.md` may go up once: to `content`.
  var depth = path.hasPrefix("/") ? 0 : file.utf8.count { $0 == UInt8(ascii: "/") } - 1
  var last: Substring.UTF8View?
  for segment in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
    last = Substring(segment).utf8
    if segment.isEmpty || segment.elementsEqual(".".utf8) { continue }
    depth += segment.elementsEqual("..".utf8) ? -1 : 1
    if depth < 0 { throw .outside }
  }
  guard let last, !last.isEmpty, !last.elementsEqual(".".utf8), !last.elementsEqual("..".utf8)
  else { throw .folder }
}
