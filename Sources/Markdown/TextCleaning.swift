import Diagnostics
import VietnameseText

extension MarkdownTree {
  /// Brings the text that is shown into normalisation form C, without the characters that HTML and XML cannot
  /// hold; targets and content stay as written, to be found in the source.
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
    let old = self[range]
    guard old.contains(where: { $0 >= 0x80 || $0 < 0x20 || $0 == 0x7F }) else { return range }
    let clean = String(cleaning: old).utf8
    guard !clean.elementsEqual(old) else { return range }
    let start = Int32(clamping: text.count)
    text.append(contentsOf: clean)
    return ByteRange(start: start, end: Int32(clamping: text.count))
  }
}

extension String {
  init(cleaning bytes: ArraySlice<UInt8>) {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !scalar.isForbidden {
      scalars.append(scalar)
    }
    self = String(scalars).normalized
  }
}
