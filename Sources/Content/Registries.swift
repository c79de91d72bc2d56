/// The records that articles name by id. Each list keeps its file's order.
package struct Registries: Sendable {
  package var places: [Place] = []
  package var awards: [Award] = []
  package var authorities: [Authority] = []
  package var fields: [Field] = []
  package var columns: [Column] = []
  package var people: [Person] = []
  package var abbreviations: [Abbreviation] = []

  package init() {}
}

/// A unit an article can be about, of any level, as it was from `from` to `until`.
package struct Place: Sendable {
  package enum Kind: Sendable, CaseIterable {
    case province, city, district, commune, ward, town, specialZone, hamlet
  }

  package struct Successor: Sendable {
    package enum Scope: Sendable { case whole, part, remainder }
    package var id: Located<String>
    package var scope: Scope
  }

  package var id: Located<String>
  package var name: String
  package var kind: Kind
  package var code: String?
  package var parent: Located<String>?
  /// The first day it existed; nil: as far back as the site goes.
  package var from: CivilDate?
  /// The last day it existed; nil: it still does.
  package var until: CivilDate?
  package var successors: [Successor]
}

package enum AuthorityLevel: Sendable, CaseIterable { case commune, district, province, central }

/// A form of commendation or a title.
package struct Award: Sendable {
  package struct Level: Sendable {
    package var level: AuthorityLevel
    package var from: CivilDate?
    package var until: CivilDate?
  }

  package var id: Located<String>
  package var name: String
  /// Who may receive it.
  package var kinds: [RecipientKind]
  /// Who may award it, and when; empty: any authority.
  package var levels: [Level]
}

/// Who awards.
package struct Authority: Sendable {
  package enum System: Sendable, CaseIterable { case state, party, union, forces }

  package var id: Located<String>
  package var name: String
  package var level: AuthorityLevel
  package var system: System
  package var unit: Located<String>?
  package var from: CivilDate?
  package var until: CivilDate?
}

package struct Field: Sendable {
  package var id: Located<String>
  package var name: String
}

package struct Column: Sendable {
  package var id: Located<String>
  package var name: String
  package var kicker: String?
}

package struct Person: Sendable {
  package var id: Located<String>
  package var name: String
  package var unit: Located<String>?
  package var note: String?
}

/// How an abbreviation is said where articles are read aloud, besides those that Bulletin knows.
package struct Abbreviation: Sendable {
  package var short: Located<String>
  package var spoken: String
}
