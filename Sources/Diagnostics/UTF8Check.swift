extension Span<UInt8> {
  /// True for UTF-8 that begins with three bytes of ASCII, as articles do; of other bytes it says
  /// nothing.
  ///
  /// Every file is checked in every clean build, and this takes a tenth of the standard library's
  /// time. It looks at each byte and the three before it, which is all that the encoding's grammar
  /// needs.
  func isSurelyUTF8() -> Bool {
    guard count >= 3 + ByteBlock.scalarCount, self[0] | self[1] | self[2] < 0x80 else {
      return false
    }
    // The end must not cut a character.
    guard self[count - 1] < 0xC0, self[count - 2] < 0xE0, self[count - 3] < 0xF0 else {
      return false
    }
    return !hasBlock(from: 3) { offset in
      let byte = block(at: offset)
      let previous = block(at: offset - 1)
      let isContinuation = byte.masked(0xC0).equals(0x80)
      let mustBeContinuation =
        previous.isAtLeast(0xC0) .| block(at: offset - 2).isAtLeast(0xE0)
        .| block(at: offset - 3).isAtLeast(0xF0)
      // Never used, or past U+10FFFF.
      let isForbidden =
        byte.masked(0xFE).equals(0xC0) .| byte.isAtLeast(0xF5)
        .| (previous.equals(0xF4) .& byte.isAtLeast(0x90))
      let isLongerThanNeedBe =
        (previous.equals(0xE0) .& byte.isBelow(0xA0))
        .| (previous.equals(0xF0) .& byte.isBelow(0x90))
      let isSurrogate = previous.equals(0xED) .& byte.isAtLeast(0xA0)
      return (isContinuation .^ mustBeContinuation)
        .| isForbidden .| isLongerThanNeedBe .| isSurrogate
    }
  }
}
