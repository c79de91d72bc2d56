/// A stretch of a file and what is to be written in its place; an empty stretch is a place where to write.
package struct Edit: Hashable, Sendable {
  package var range: SourceRange
  package var text: String

  package init(_ range: SourceRange, _ text: String) {
    self.range = range
    self.text = text
  }

  package init(_ range: Range<Int>, _ text: String) {
    self.init(SourceRange(range), text)
  }

  /// Takes a stretch away.
  package static func deleting(_ range: Range<Int>) -> Edit { Edit(range, "") }

  /// Writes something before what stands at `offset`.
  package static func inserting(_ text: String, at offset: Int) -> Edit {
    Edit(offset..<offset, text)
  }

  /// Whether both change the same bytes, or bytes beside each other: then one of them may change what the other means.
  package func touches(_ other: Edit) -> Bool {
    range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }
}

extension [UInt8] {
  /// The bytes with edits made.
  ///
  /// - Parameter edits: in the order of their ranges, none of which overlaps another; within `indices`.
  package func making(_ edits: some Sequence<Edit>) -> [UInt8] {
    var made: [UInt8] = []
    made.reserveCapacity(count + 64)
    var position = 0
    for edit in edits {
      made += self[position..<Int(edit.range.lowerBound)]
      made += edit.text.utf8
      position = Int(edit.range.upperBound)
    }
    return made + self[position...]
  }
}

extension SourceFile {
  /// Takes away what stands at several places, which may be many: as much as one fix holds.
  ///
  /// - Parameter places: ascending.
  package func deletions(_ places: [Range<Int>]) -> [Edit] {
    var edits: [Edit] = []
    for place in places {
      if let last = edits.last, Int(last.range.upperBound) == place.lowerBound {
        edits[edits.count - 1] = .deleting(Int(last.range.lowerBound)..<place.upperBound)
      } else if edits.count < Fix.longest {
        edits.append(.deleting(place))
      } else {
        break
      }
    }
    return edits
  }
}
