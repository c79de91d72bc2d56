/// Sixteen neighbouring bytes, compared together by one instruction of the processor.
///
/// Bytes of Vietnamese text follow each other without a pattern, so that a branch for each costs more
/// than all else that is done with them. Comparisons are between two blocks: those of the standard
/// library between a block and a byte are made one by one.
@usableFromInline
package typealias ByteBlock = SIMD16<UInt8>

@usableFromInline
package typealias ByteBlockMask = SIMDMask<SIMD16<Int8>>

extension SIMD16<UInt8> {
  @inlinable @inline(__always)
  package func equals(_ byte: UInt8) -> ByteBlockMask { self .== Self(repeating: byte) }

  @inlinable @inline(__always)
  package func isBelow(_ byte: UInt8) -> ByteBlockMask { self .< Self(repeating: byte) }

  @inlinable @inline(__always)
  package func isAtLeast(_ byte: UInt8) -> ByteBlockMask { self .>= Self(repeating: byte) }

  /// The bytes with only the bits of `bits`: equal for several bytes that are looked for together.
  @inlinable @inline(__always)
  package func masked(_ bits: UInt8) -> Self { self & Self(repeating: bits) }
}

extension ByteBlockMask {
  /// The first place that is set, or 16.
  @inlinable @inline(__always)
  package var firstIndex: Int {
    let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let first = halves[0].littleEndian
    if first != 0 { return first.trailingZeroBitCount / 8 }
    let second = halves[1].littleEndian
    return second == 0 ? 16 : 8 + second.trailingZeroBitCount / 8
  }
}

extension Span<UInt8> {
  /// The sixteen bytes from `offset` on, which must be there.
  @inlinable @inline(__always)
  package func block(at offset: Int) -> ByteBlock {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: ByteBlock.self)
  }

  /// Whether `test` holds anywhere in the blocks from `start` to the end, of which the last two may
  /// overlap. There must be room for one.
  @inlinable @inline(__always)
  package func hasBlock(
    from start: Int = 0, where test: (_ offset: Int) -> ByteBlockMask
  ) -> Bool {
    let last = count - ByteBlock.scalarCount
    var found = ByteBlockMask(repeating: false)
    var offset = start
    while true {
      found .|= test(offset)
      if offset == last { return any(found) }
      offset = Swift.min(offset + ByteBlock.scalarCount, last)
    }
  }

  /// The offset of the first byte from `start` on that `isWanted`; `count` if there is none.
  ///
  /// `areWanted` must say the same of sixteen bytes.
  @inlinable @inline(__always)
  package func firstOffset(
    from start: Int, where isWanted: (UInt8) -> Bool,
    orBlock areWanted: (ByteBlock) -> ByteBlockMask
  ) -> Int {
    var offset = start
    while offset + ByteBlock.scalarCount <= count {
      let found = areWanted(block(at: offset)).firstIndex
      if found < ByteBlock.scalarCount { return offset + found }
      offset += ByteBlock.scalarCount
    }
    while offset < count, !isWanted(self[offset]) { offset += 1 }
    return offset
  }
}

extension Span<UInt8> {
  @usableFromInline
  package func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var offset = 0
    while offset + ByteBlock.scalarCount <= count {
      let difference = block(at: offset) .!= other.block(at: offset)
      if difference.firstIndex < ByteBlock.scalarCount { return false }
      offset += ByteBlock.scalarCount
    }
    while offset < count {
      if self[offset] != other[offset] { return false }
      offset += 1
    }
    return true
  }
}

extension [UInt8] {
  @inlinable @inline(__always)
  package mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
