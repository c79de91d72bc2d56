package import Diagnostics

/// One decision that commends: an award, who gave it, and to whom.
package struct Commendation: Sendable {
  package enum Status: UInt8, Sendable { case proposed, awarded, revoked }

  package enum Recipients: Sendable {
    case listed([Recipient])
    /// The path of a CSV file, from the article's folder.
    case table(Located<String>)
  }

  package var award: Located<String>
  package var authority: Located<String>?
  package var decision: Located<String>?
  package var decided: Located<CivilDate>?
  package var document: Located<String>?
  package var citation: String?
  package var status: Status
  package var commentsUntil: CivilDate?
  package var revokedBy: String?
  package var revokedOn: CivilDate?
  package var recipients: Recipients
  /// The whole record, for findings about it.
  package var range: SourceRange
}

extension Commendation.Status: Comparable {
  /// Proposed, then awarded, then revoked: as it goes in time.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

package enum RecipientKind: UInt8, Sendable, CaseIterable { case individual, collective, household }

/// A person, collective or household named in a decision; nil values are the decision's.
package struct Recipient: Sendable {
  package var name: Located<String>
  package var kind: RecipientKind?
  package var position: String?
  package var organisation: String?
  package var unit: Located<String>?
  package var citation: String?
  package var award: Located<String>?
  package var person: Located<String>?
  /// Nil where nobody has said it.
  package var isMinor: Bool?
  package var hasConsent = false

  package init(name: Located<String>) { self.name = name }
}

/// A model (mô hình): a way of doing things that a unit tried and others may take over.
package struct ModelRecord: Sendable {
  package enum Status: UInt8, Sendable { case registered, piloting, summedUp, replicated }

  package var name: Located<String>
  /// Joins the articles about one model.
  package var id: Located<String>?
  package var unit: Located<String>?
  package var organisation: String?
  package var people: [String]
  package var field: Located<String>?
  /// When it was registered.
  package var year: Located<Int>?
  package var status: Status?
  package var replicatedTo: [Located<String>]
}
