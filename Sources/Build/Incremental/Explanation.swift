package import Diagnostics

/// Why a file of the site was made again.
package struct Explanation: Sendable, Equatable {
  package var address: String
  /// Each a few words: `content/articles/2019/06/a.md (title, lead)`, `new`.
  package var reasons: [Message]

  /// How many reasons one page is given.
  private static let limit = 5

  /// - Parameter reasons: of which the first ones are told.
  init(address: String, all reasons: [Message]) {
    self.address = address
    let rest = reasons.count - Self.limit
    self.reasons = rest > 0 ? reasons.prefix(Self.limit) + ["\(count: rest) more"] : reasons
  }
}

extension Explanation {
  package func text(in language: Language) -> String {
    "\(address): \(reasons.map { $0.text(in: language) }.joined(separator: "; "))"
  }
}
