internal import VietnameseText

/// What the words of a name say of its bearer.
///
/// A word is taken for more than a part of the name only before a surname and one more syllable: `Ông Ích Khiêm`,
/// `Bà Ba` and `Bé Năm` are names as they stand.
package enum PersonName {
  /// The name in lower case, without `Ông`, `Bà` or `Đ/c`, for comparison.
  package static func withoutAddress(_ name: String) -> String {
    let folded = caseFolded(name)
    guard mayBeginWithAddress(folded.utf8Span.span) else { return folded }
    for address in addresses where folded.hasPrefix(address) {
      let rest = folded[folded.index(folded.startIndex, offsetBy: address.count)...]
      let name = rest.drop { $0 == " " }
      if isWholeName(name.split(separator: " ")) { return String(name) }
    }
    return folded
  }

  /// By the first bytes of `ông`, `bà` and `đ/c`.
  private static func mayBeginWithAddress(_ name: Span<UInt8>) -> Bool {
    guard name.count > 3 else { return false }
    switch (name[0], name[1]) {
    case (0xC3, 0xB4), (UInt8(ascii: "b"), 0xC3), (0xC4, 0x91): return true
    default: return false
    }
  }

  /// Whether it is a person's: a surname and one more word, behind “Ông”, “Bà” or “Đồng chí” or not.
  package static func isPerson(_ name: String) -> Bool {
    isWholeName(withoutAddress(name).split(separator: " "))
  }

  package static func isSurname(_ word: String) -> Bool {
    surnames.contains(TextKey(caseFolded(word)))
  }

  /// Whether the first word is for children, or the name is followed by a class at school.
  static func isChild(_ name: String) -> Bool {
    guard mayBeChild(name.utf8Span.span) else { return false }
    let words = caseFolded(name).split(separator: " ")
    if let first = words.first, childWords.contains(String(first)) {
      return isWholeName(words.dropFirst())
    }
    return isPupil(words)
  }

  /// Whether it is worth a closer look: most names are not.
  private static func mayBeChild(_ name: Span<UInt8>) -> Bool {
    guard name.count > 4 else { return false }
    switch (name[0] | 0x20, name[1] | 0x20) {
    // bé, ch, em
    case (UInt8(ascii: "b"), 0xE3), (UInt8(ascii: "e"), UInt8(ascii: "m")),
      (UInt8(ascii: "c"), UInt8(ascii: "h")):
      return true
    default: break
    }
    // lớp: ớ and Ớ differ in the last bit of their three bytes.
    for index in name.indices.dropLast(3) where name[index + 1] == 0xE1 {
      if name[index] | 0x20 == UInt8(ascii: "l"), name[index + 2] == 0xBB,
        name[index + 3] | 1 == 0x9B
      {
        return true
      }
    }
    return false
  }

  /// `Nguyễn Văn An, lớp 5A`, also with a dash or in brackets; `5A` alone says nothing.
  private static func isPupil(_ words: [Substring]) -> Bool {
    guard isWholeName(words[...]) else { return false }
    return words.indices.dropFirst(2).contains { index in
      let (before, word) = (words[index - 1], words[index])
      let isClass =
        word == "(lớp" || word == "lớp" && (before.last == "," || before == "-" || before == "–")
      guard isClass, index + 1 < words.count else { return false }
      let number = words[index + 1].prefix { $0.isASCII && $0.isNumber }
      return Int(number).map { (1...12).contains($0) } == true
    }
  }

  /// Whether the words begin with a surname, and one more follows.
  private static func isWholeName(_ words: some Collection<Substring>) -> Bool {
    guard words.count >= 2, let first = words.first else { return false }
    return surnames.contains(TextKey(String(first)))
  }

  /// In lower case; `Đ/c` may stand without a space behind it.
  private static let addresses = [
    "ông ", "bà ", "đ/c:", "đ/c.", "đ/c", "đc ", "đồng chí ",
  ]

  private static let childWords: Set<String> = ["cháu", "em", "bé"]

  private static let surnames: Set<TextKey> = Set(
    """
    nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh đoàn trương \
    trịnh lâm mai phùng tô tạ hà châu cao thái quách lưu lương tống tăng chu văn kiều nghiêm mạc \
    vương triệu la lục khổng thạch sơn kim danh thân ninh doãn giang hứa từ viên bạch tôn đàm trầm \
    lại lã lữ nông hầu quan âu diệp mã cù cung khưu khương nhan mạch liêu ngụy nhữ phó tiêu trang \
    uông bành chung chử dư đồng đổng hàn hạ phí lường lò quàng cầm giàng thào vàng sùng \
    đậu bế bá ksor siu rơ rmah
    """.split(separator: " ").map { TextKey(String($0)) })
}
