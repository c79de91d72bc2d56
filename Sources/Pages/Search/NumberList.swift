/// Lists of ascending numbers as the files of search hold them: ASCII without quotation marks, backslashes, or anything
/// that stands between lists.
///
/// Gaps at 5 bits a character, the lowest first and a sixth bit on all but the last; of a dense list, behind `!`, a
/// bitmap of 6 bits a character.
enum NumberList {
  /// Stands for all numbers: a list so long that its file would be too large. It finds too much, and never too little.
  static let all = UInt8(ascii: "}")
  fileprivate static let bitmap = UInt8(ascii: "!")

  /// The character of 6 bits: 35 … 98, but for the backslash.
  fileprivate static func character(_ bits: UInt32) -> UInt8 {
    let character = UInt8(truncatingIfNeeded: bits) + 35
    return character == UInt8(ascii: "\\") ? UInt8(ascii: "~") : character
  }

  fileprivate static func bits(_ character: UInt8) -> UInt32 {
    UInt32(character == UInt8(ascii: "~") ? UInt8(ascii: "\\") : character) - 35
  }

  static func append(_ numbers: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    guard let last = numbers.last else { return }
    let start = bytes.count
    var next: UInt32 = 0
    for number in numbers {
      var gap = number - next
      next = number + 1
      while gap >= 32 {
        bytes.append(character(gap & 31 | 32))
        gap >>= 5
      }
      bytes.append(character(gap))
    }
    let dense = Int(last) / 6 + 2
    if bytes.count - start <= dense { return }
    bytes.removeLast(bytes.count - start)
    appendBitmap(numbers, to: &bytes)
  }

  fileprivate static func appendBitmap(_ numbers: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    bytes.append(bitmap)
    var (place, bits): (UInt32, UInt32) = (0, 0)
    for number in numbers {
      while number >= place + 6 {
        bytes.append(character(bits))
        (place, bits) = (place + 6, 0)
      }
      bits |= 1 << (number - place)
    }
    bytes.append(character(bits))
  }

  /// The numbers of a list; nil for all.
  static func numbers(of bytes: ArraySlice<UInt8>) -> [UInt32]? {
    if bytes.first == all { return nil }
    var numbers: [UInt32] = []
    if bytes.first == bitmap {
      for (place, byte) in bytes.dropFirst().enumerated() {
        for bit in 0..<6 where bits(byte) >> UInt32(bit) & 1 == 1 {
          numbers.append(UInt32(place * 6 + bit))
        }
      }
      return numbers
    }
    var (next, gap, shift): (UInt32, UInt32, UInt32) = (0, 0, 0)
    for byte in bytes {
      gap |= (bits(byte) & 31) << shift
      if bits(byte) & 32 != 0 {
        shift += 5
        continue
      }
      numbers.append(next + gap)
      next += gap + 1
      (gap, shift) = (0, 0)
    }
    return numbers
  }
}

extension NumberList {
  /// A list of which a hundred and more numbers are left out between two, as a stream of bits, six a character: of each
  /// gap as many ones as it has times 128, a zero, and seven bits from the highest on; ones at the end.
  ///
  /// - Parameter numbers: ascending; one may follow itself, and counts once.
  static func appendSparse(_ numbers: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    let start = bytes.count
    // The bits that are not yet written, the last one lowest.
    var (bits, size): (UInt32, UInt32) = (0, 0)
    var next: UInt32 = 0
    for number in numbers where number >= next {
      let gap = number - next
      next = number + 1
      for _ in 0..<(gap >> 7) {
        (bits, size) = (bits << 1 | 1, size + 1)
        if size == 6 {
          bytes.append(character(bits))
          (bits, size) = (0, 0)
        }
      }
      (bits, size) = (bits << 8 | (gap & 127), size + 8)
      while size >= 6 {
        size -= 6
        bytes.append(character(bits >> size & 63))
      }
      bits &= (1 << size) - 1
    }
    if size > 0 { bytes.append(character((bits << (6 - size) | ((1 << (6 - size)) - 1)) & 63)) }
    let dense = Int(next) / 6 + 2
    if bytes.count - start <= dense { return }
    bytes.removeLast(bytes.count - start)
    appendBitmap(numbers, to: &bytes)
  }

  /// The numbers of such a list.
  static func sparseNumbers(of bytes: ArraySlice<UInt8>) -> [UInt32] {
    if bytes.first == bitmap { return self.numbers(of: bytes) ?? [] }
    var (numbers, next, gap): ([UInt32], UInt32, UInt32) = ([], 0, 0)
    // How many bits of a gap are still to come behind its zero.
    var left = 0
    for byte in bytes {
      let bits = bits(byte)
      for place in (0..<UInt32(6)).reversed() {
        let bit = bits >> place & 1
        if left > 0 {
          left -= 1
          gap += bit << UInt32(left)
          if left > 0 { continue }
          numbers.append(next + gap)
          (next, gap) = (next + gap + 1, 0)
        } else if bit == 1 {
          gap += 128
        } else {
          left = 7
        }
      }
    }
    return numbers
  }
}
