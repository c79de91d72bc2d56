import VietnameseText

extension FuzzTarget {
  /// What seems to be in another encoding lies within the text, and means something that is not judged so again.
  static let encodings = FuzzTarget("encodings") { bytes in
    func check(_ found: LegacyText?) throws -> Bool {
      guard let found else { return false }
      try require(
        !found.range.isEmpty && found.range.upperBound <= bytes.count, "the words are nowhere")
      try require(!found.meaning.isEmpty, "the words mean nothing")
      return true
    }
    _ = try check(LegacyText(judgingBytes: bytes.span))
    if !isUTF8(bytes) { return }
    if try check(LegacyText(judging: bytes.span)) {
      try require(bytes.contains { $0 >= 0x80 }, "ASCII is in another encoding")
    }
  }
}
