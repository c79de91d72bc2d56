import Digests

/// A file with as many of its fixes made as go together.
///
/// Those that touch others wait: what they mean is to be judged again when the others are made. The first one goes first.
package struct MendedFile: Sendable {
  package let former: [UInt8]
  package let bytes: [UInt8]
  /// All that were made, in the order of the file.
  package let edits: [Edit]
  /// The places in the list of fixes that were made, ascending.
  package let made: [Int]
  /// Those that were not, because they touch others or are of other bytes.
  package let left: [Int]

  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - fixes: of one file, best in the order of their diagnostics.
  package init(_ bytes: [UInt8], making fixes: [Fix]) {
    let digest = Digest.of(bytes)
    var edits: [Edit] = []
    var (made, left): ([Int], [Int]) = ([], [])
    for (place, fix) in fixes.enumerated() {
      let wanted = fix.edits.map(\.edit)
      let isOfThese =
        fix.digest == digest
        && wanted.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count }
      let isMade = wanted.allSatisfy(edits.contains)
      guard isOfThese, isMade || !wanted.contains(where: { edits.contains(where: $0.touches) })
      else {
        left.append(place)
        continue
      }
      if !isMade { edits += wanted }
      made.append(place)
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    former = bytes
    self.bytes = bytes.making(edits)
    self.edits = edits
    (self.made, self.left) = (made, left)
  }
}
