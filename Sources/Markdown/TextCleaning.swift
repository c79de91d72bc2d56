import Diagnostics
import VietnameseText

extension MarkdownTree {
  /// Brings the text that is shown into normalisation form C, without characters that nobody sees or that HTML and XML
  /// cannot hold; targets and content stay as written, to be found in the source.
  mutating func cleanText() {
    for index in nodes.indices {
      switch nodes[index].kind {
      case .text, .code: nodes[index].text = cleaned(nodes[index].text)
      case .codeBlock:
        nodes[index].text = cleaned(nodes[index].text)
        nodes[index].title = cleaned(nodes[index].title)
      case .link, .image: nodes[index].title = cleaned(nodes[index].title)
      default: break
      }
    }
  }

  private mutating func cleaned(_ range: ByteRange) -> ByteRange {
    guard let clean = clean(range) else { return range }
    let start = Int32(clamping: text.count)
    text.append(contentsOf: clean.utf8)
    return ByteRange(start: start, end: Int32(clamping: text.count))
  }

  /// Nil for a text that stays as it is.
  ///
  /// A function of its own, at whose end nothing refers to a part of all texts: to append to them would else copy them.
  @inline(never)
  private func clean(_ range: ByteRange) -> String? {
    let old = self[range]
    guard old.contains(where: { $0 >= 0x80 || $0 < 0x20 || $0 == 0x7F }) else { return nil }
    let clean = String(cleaning: old)
    return clean.utf8.elementsEqual(old) ? nil : clean
  }
}

extension String {
  init(cleaning bytes: ArraySlice<UInt8>) {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !scalar.isForbidden {
      scalars.append(scalar)
    }
    self = String(scalars).cleaned
  }
}
