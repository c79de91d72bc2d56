import Content
import Diagnostics
import VietnameseText

/// The path that `target`, written in the file at `path`, means; nil if it leaves the project.
func resolvePath(_ target: String, from path: String) -> String? {
  let slash = UInt8(ascii: "/")
  var bytes: [UInt8] = []
  bytes.reserveCapacity(path.utf8.count + target.utf8.count)
  if let end = path.utf8.lastIndex(of: slash) { bytes += path.utf8[..<end] }
  let target = target.utf8Span.span
  var start = 0
  while start < target.count {
    var end = start
    while end < target.count, target[end] != slash { end += 1 }
    switch target.extracting(start..<end) {
    case let part where part.isDots(0) || part.isDots(1): break
    case let part where part.isDots(2):
      if bytes.isEmpty { return nil }
      bytes.removeSubrange((bytes.lastIndex(of: slash) ?? 0)...)
    default:
      if !bytes.isEmpty { bytes.append(slash) }
      for index in start..<end { bytes.append(target[index]) }
    }
    start = end + 1
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Span<UInt8> {
  /// Whether it is nothing but this many dots.
  fileprivate func isDots(_ wanted: Int) -> Bool {
    if count != wanted { return false }
    for index in indices where self[index] != UInt8(ascii: ".") { return false }
    return true
  }
}

/// What `name`, written in the file at `path`, means as a path in the project: from the file's folder, or
/// from `content/static` if it begins with `/`. Nil if that lies outside `content`.
package func contentPath(_ name: String, from path: String) -> String? {
  let decoded = percentDecoded(name)
  let base = decoded.hasPrefix("/") ? "content/static/x" : path
  return resolvePath(decoded, from: base).flatMap { $0.hasPrefix("content/") ? $0 : nil }
}
