internal import Content
package import Diagnostics

/// Rows of one kind of thing that a site holds, for people as a table and for programs as JSON.
package struct Listing: Sendable {
  package struct Column: Sendable {
    /// In JSON: a contract, as the columns of the open data are.
    package var name: String
    /// Over the table's column; nil for one that only JSON has.
    package var heading: Message?
    /// Whether it gives way where a terminal is narrow.
    package var isFlexible: Bool

    package init(name: String, heading: Message?, isFlexible: Bool) {
      self.name = name
      self.heading = heading
      self.isFlexible = isFlexible
    }
  }

  package enum Value: Sendable, Equatable {
    case nothing
    case text(String)
    /// A day, perhaps with a time, as programs read it and as people do.
    case date(String, shown: String)
    case number(Int)
    case list([String])
    case term(Term)
    case terms([Term])
  }

  /// What programs know by a code, and people by a name.
  package struct Term: Sendable, Equatable {
    /// An id, or the name that files for programs have.
    package var code: String
    package var english: String
    package var vietnamese: String

    package init(code: String, english: String, vietnamese: String) {
      (self.code, self.english, self.vietnamese) = (code, english, vietnamese)
    }

    func name(in language: Language) -> String {
      switch language {
      case .english: english
      case .vietnamese: vietnamese
      }
    }
  }

  /// The word that names the kind: “articles”.
  package var kind: String
  package var columns: [Column]
  /// Each in step with the columns.
  package var rows: [[Value]]

  package init(kind: String, columns: [Column], rows: [[Value]]) {
    self.kind = kind
    self.columns = columns
    self.rows = rows
  }
}

/// The declaration of a listing's column: its name, its heading and what it says of a row.
struct ListingColumn<Row> {
  var column: Listing.Column
  var value: (Row) -> Listing.Value

  static func text(
    _ name: String, _ heading: Message? = nil, isFlexible: Bool = false,
    _ get: @escaping (Row) -> String?
  ) -> Self {
    Self(column: .init(name: name, heading: heading, isFlexible: isFlexible)) {
      get($0).map { .text($0) } ?? .nothing
    }
  }

  static func date(
    _ name: String, _ heading: Message? = nil, _ get: @escaping (Row) -> ListedDate?
  ) -> Self {
    Self(column: .init(name: name, heading: heading, isFlexible: false)) {
      get($0).map { .date($0.machine, shown: $0.shown) } ?? .nothing
    }
  }

  static func number(
    _ name: String, _ heading: Message? = nil, _ get: @escaping (Row) -> Int?
  ) -> Self {
    Self(column: .init(name: name, heading: heading, isFlexible: false)) {
      get($0).map { .number($0) } ?? .nothing
    }
  }

  static func list(
    _ name: String, _ heading: Message? = nil, _ get: @escaping (Row) -> [String]
  ) -> Self {
    Self(column: .init(name: name, heading: heading, isFlexible: true)) { .list(get($0)) }
  }

  static func term(
    _ name: String, _ heading: Message? = nil, isFlexible: Bool = false,
    _ get: @escaping (Row) -> Listing.Term?
  ) -> Self {
    Self(column: .init(name: name, heading: heading, isFlexible: isFlexible)) {
      get($0).map { .term($0) } ?? .nothing
    }
  }

  static func terms(
    _ name: String, _ heading: Message? = nil, _ get: @escaping (Row) -> [Listing.Term]
  ) -> Self {
    Self(column: .init(name: name, heading: heading, isFlexible: true)) { .terms(get($0)) }
  }
}

extension FixedNames where Value: Equatable {
  /// A value by its name in either language.
  func term(of value: Value) -> Listing.Term {
    Listing.Term(
      code: code(of: value), english: code(of: value), vietnamese: vietnameseName(of: value))
  }
}

extension Listing {
  init<Row>(_ kind: String, of rows: some Sequence<Row>, _ columns: [ListingColumn<Row>]) {
    self.kind = kind
    self.columns = columns.map(\.column)
    self.rows = rows.map { row in columns.map { $0.value(row) } }
  }
}
