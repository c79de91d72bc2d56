/// A run of bytes of one source file, as offsets from its first byte.
///
/// Offsets are 32 bits wide because an input file is at most a few MiB, and every decoded key keeps
/// one.
package struct SourceRange: Hashable, Sendable {
  package var lowerBound: Int32
  package var upperBound: Int32

  package init(_ range: Range<Int>) {
    lowerBound = Int32(clamping: range.lowerBound)
    upperBound = Int32(clamping: range.upperBound)
  }

  /// The file's first byte: the place of a finding about the file as a whole.
  package static let start = SourceRange(0..<0)

  package var bytes: Range<Int> { Int(lowerBound)..<Int(upperBound) }
  package var isEmpty: Bool { lowerBound == upperBound }
}
