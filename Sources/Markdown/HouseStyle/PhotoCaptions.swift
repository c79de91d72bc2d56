import Diagnostics

/// Photos without a caption.
extension BodyWriter {
  /// - Parameter node: an image that stands alone, or beside others alone.
  mutating func checkCaption(of node: MarkdownNode, at place: Range<Int>) {
    let target = tree[node.text]
    guard node.title.isEmpty, isNamedAsPhoto(target) else { return }
    note(
      "missing-caption", at: { _, _ in place }, "This photo has no caption",
      help: "Write it in quotation marks behind the file's name: "
        + "“![description](\(shortened(target, to: 60)) \"caption\")”.")
  }
}

/// Whether a file is a photo by its name. A drawing or a picture of a screen, which may speak for itself, has another
/// format.
package func isNamedAsPhoto(_ path: some BidirectionalCollection<UInt8>) -> Bool {
  let name = path.suffix(6).map { $0 | 0x20 }
  return [".jpg", ".jpeg", ".webp", ".heic", ".heif", ".avif"].contains {
    name.suffix($0.utf8.count).elementsEqual($0.utf8)
  }
}
