/// Why a file of the site was made again.
package struct Explanation: Sendable, Equatable {
  package var address: String
  /// Each a few words: `content/articles/2019/06/a.md (title, lead)`, `new`.
  package var reasons: [String]
}

extension Explanation: CustomStringConvertible {
  package var description: String { "\(address): \(reasons.joined(separator: "; "))" }
}
