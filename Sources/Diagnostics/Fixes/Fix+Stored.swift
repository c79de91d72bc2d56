import Digests

extension Fix {
  /// All of it in one text, to be kept from build to build: the digest, the number of edits, and of each edit its numbers
  /// and, behind their lengths in bytes, both texts.
  package var storedText: String {
    var text = "\(digest.hexadecimal) \(edits.count)"
    for edit in edits {
      let numbers = [
        Int(edit.edit.range.lowerBound), Int(edit.edit.range.upperBound), edit.line, edit.column,
        edit.endLine, edit.endColumn, edit.former.utf8.count, edit.edit.text.utf8.count,
      ]
      text += " " + numbers.map(String.init).joined(separator: ",") + ":"
      text += edit.former + edit.edit.text
    }
    return text
  }

  /// Nil for a text that no fix is stored as.
  package init?(storedText: String) {
    var rest = Array(storedText.utf8)[...]
    guard let digest = Digest(hexadecimal: rest.prefix(32)) else { return nil }
    rest = rest.dropFirst(32)
    guard rest.popFirst() == UInt8(ascii: " ") else { return nil }
    rest = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    var edits: [LocatedEdit] = []
    while rest.popFirst() == UInt8(ascii: " ") {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let words = rest[..<colon].split(
        separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      let numbers = words.compactMap { word in
        Int(String(decoding: word, as: UTF8.self)).flatMap {
          String($0).utf8.elementsEqual(word) && $0 >= 0 ? $0 : nil
        }
      }
      rest = rest[(colon + 1)...]
      guard words.count == 8, numbers.count == 8, numbers[0] <= numbers[1],
        numbers[1] <= Int(Int32.max), numbers[6] <= rest.count,
        numbers[7] <= rest.count - numbers[6],
        let former = String(validating: rest.prefix(numbers[6]), as: UTF8.self),
        let text = String(validating: rest.dropFirst(numbers[6]).prefix(numbers[7]), as: UTF8.self)
      else { return nil }
      rest = rest.dropFirst(numbers[6] + numbers[7])
      edits.append(
        LocatedEdit(
          Edit(numbers[0]..<numbers[1], text), former: former, line: numbers[2],
          column: numbers[3], endLine: numbers[4], endColumn: numbers[5]))
    }
    self.init(digest: digest, edits: edits)
    guard !edits.isEmpty, self.storedText.utf8.elementsEqual(storedText.utf8) else { return nil }
  }
}
