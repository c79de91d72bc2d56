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
