/// Whether `left` stands before `right` by their UTF-8 bytes; `<` would compare them normalised.
@inlinable
package func bytesPrecede(_ left: String, _ right: String) -> Bool {
  let left = left.utf8.span
  let right = right.utf8.span
  for index in 0..<min(left.count, right.count) where left[index] != right[index] {
    return left[index] < right[index]
  }
  return left.count < right.count
}

/// Whether two texts have the same UTF-8 bytes; `==` would call `é` in NFC and NFD the same.
@inlinable
package func bytesEqual(_ left: String, _ right: String) -> Bool {
  left.utf8.span.isEqual(to: right.utf8.span)
}

/// The places of some texts in the order of their bytes; of equals the first comes first.
///
/// Two numbers say how nearly all texts differ, within their first 16 bytes: a tenth of the time of comparing texts.
package func placesInByteOrder(of texts: [String]) -> [Int] {
  texts.indices.map { ByteOrderKey(texts[$0], place: $0) }
    .sorted { left, right in
      if left.high != right.high { return left.high < right.high }
      if left.low != right.low { return left.low < right.low }
      let (leftText, rightText) = (texts[left.place], texts[right.place])
      return bytesEqual(leftText, rightText)
        ? left.place < right.place : bytesPrecede(leftText, rightText)
    }
    .map(\.place)
}

/// A text's first 16 bytes, with zeros behind a shorter one.
private struct ByteOrderKey {
  var high: UInt64
  var low: UInt64
  var place: Int

  init(_ text: String, place: Int) {
    self.place = place
    let bytes = text.utf8.span
    func number(from start: Int) -> UInt64 {
      (start..<start + 8).reduce(0) { $0 << 8 | ($1 < bytes.count ? UInt64(bytes[$1]) : 0) }
    }
    high = number(from: 0)
    low = number(from: 8)
  }
}
