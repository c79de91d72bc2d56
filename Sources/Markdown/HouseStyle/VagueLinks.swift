import Diagnostics
import VietnameseText

/// Links whose words say nothing of where they lead: “tại đây”, “xem thêm”.
extension BodyWriter {
  /// - Parameter text: of the whole link.
  mutating func checkWords(_ text: [UInt8], to target: Range<Int>) {
    guard text.count <= VagueLinkText.longest else { return }
    let words = String(decoding: text, as: UTF8.self)
    guard VagueLinkText.isOne(words) else { return }
    let written = shortened(locator.source[target], to: 60)
    let bracketed = [UInt8(ascii: "[")] + text + [UInt8(ascii: "]")]
    let found = locator.place(ofMark: bracketed[...])
    let place = found.map { ($0.lowerBound + 1)..<($0.upperBound - 1) } ?? target
    note(
      "vague-link", at: { _, _ in place },
      "The link “\(words)” does not say where it leads",
      help: "Make a link of the words that do: “[…](\(written))”, such as a document's name.")
  }
}

/// Words that ask for a click and tell nothing else.
private enum VagueLinkText {
  /// In bytes.
  static let longest = 64

  static func isOne(_ text: String) -> Bool {
    let words = text.unicodeScalars.split { !$0.properties.isAlphabetic }
    let folded = caseFolded(words.map { String($0) }.joined(separator: " "))
    if all.contains(folded) { return true }
    guard let verb = verbs.first(where: { folded.hasPrefix($0 + " ") }) else { return false }
    return places.contains(String(folded.dropFirst(verb.count + 1)))
  }

  /// NFC, in lower case.
  private static let verbs = [
    "bấm chuột", "nhấn chuột", "nhấp chuột", "click chuột", "kích chuột", "bấm", "nhấn", "nhấp",
    "ấn", "click", "kích", "vào", "xem thêm", "xem", "đọc thêm", "đọc", "tải về", "tải",
  ]
  private static let places: Set<String> = ["vào đây", "tại đây", "ở đây", "đây"]
  private static let all: Set<String> =
    places.union([
      "này", "ở đây nhé", "xem thêm", "đọc thêm", "xem tiếp", "đọc tiếp", "xem chi tiết",
      "chi tiết", "link", "here", "click here", "read more",
    ])
}
