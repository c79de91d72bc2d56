import VietnameseText

/// Tells links to some articles from others.
struct LinksTo: Sendable {
  private let paths: Set<String>
  private let names: [[UInt8]]

  /// - Parameter paths: in NFC.
  init(_ paths: [String]) {
    self.paths = Set(paths)
    names = paths.map { Array($0.utf8.suffix(while: { $0 != UInt8(ascii: "/") })) }
  }

  var isEmpty: Bool { paths.isEmpty }

  /// - Parameter target: as written in the text at `path`.
  func has(_ target: String, from path: String) -> Bool {
    // What nearly all links are: plainly to a file of another name.
    if isPlain(target.utf8Span.span), !names.contains(where: { ends(target.utf8Span.span, $0) }) {
      return false
    }
    return contentPath(String(target.prefix { $0 != "#" }), from: path)
      .map { paths.contains($0.normalized) } ?? false
  }

  /// Whether the end of a target is the end of its path, byte for byte.
  private func isPlain(_ target: Span<UInt8>) -> Bool {
    guard let last = target.indices.last, target[last] != UInt8(ascii: "/"),
      target[last] != UInt8(ascii: ".")
    else { return false }
    for index in target.indices {
      let byte = target[index]
      if byte >= 0x80 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "#") { return false }
    }
    return true
  }

  private func ends(_ target: Span<UInt8>, _ name: [UInt8]) -> Bool {
    if target.count < name.count { return false }
    let start = target.count - name.count
    for index in name.indices where target[start + index] != name[index] { return false }
    return true
  }
}

extension BidirectionalCollection {
  fileprivate func suffix(while isWanted: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start != startIndex, isWanted(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
