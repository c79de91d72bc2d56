import Content

/// One column of a dataset: from its declaration come the CSV and JSON files and the data dictionary.
///
/// Names are a contract with those who read the files by program: once published, a name keeps its meaning, and
/// new columns are added at the end.
struct DataColumn<Row>: Sendable {
  /// ASCII English in snake case.
  let name: String
  let kind: DataKind
  /// In Vietnamese, for the dictionary.
  let meaning: String
  let value: @Sendable (Row) -> DataValue

  static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(name: name, kind: .text, meaning: meaning) { get($0).map { .text($0) } ?? .nothing }
  }

  /// A value of a fixed list, which the meaning explains.
  static func code(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(name: name, kind: .code, meaning: meaning) { get($0).map { .text($0) } ?? .nothing }
  }

  static func number(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Row) -> Int?
  ) -> Self {
    Self(name: name, kind: .number, meaning: meaning) { get($0).map { .number($0) } ?? .nothing }
  }

  static func date(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Row) -> CivilDate?
  ) -> Self {
    Self(name: name, kind: .date, meaning: meaning) {
      get($0).map { .text(Dates.machine($0)) } ?? .nothing
    }
  }

  /// A day, with a time and an offset where they are known; written like `Dates.machine`.
  static func dateTime(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(name: name, kind: .dateTime, meaning: meaning) { get($0).map { .text($0) } ?? .nothing }
  }

  /// A whole address.
  static func url(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(name: name, kind: .url, meaning: meaning) { get($0).map { .text($0) } ?? .nothing }
  }

  static func texts(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Row) -> [String]
  ) -> Self {
    Self(name: name, kind: .texts, meaning: meaning) { .list(get($0)) }
  }

  static func urls(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Row) -> [String]
  ) -> Self {
    Self(name: name, kind: .urls, meaning: meaning) { .list(get($0)) }
  }
}

/// What the values of a column are.
enum DataKind: Sendable {
  case text, code, number, date, dateTime, url, texts, urls
}

/// The value of one column in one row.
enum DataValue: Sendable, Equatable {
  case nothing
  case text(String)
  case number(Int)
  case list([String])

  /// As CSV has it, without quotation marks; empty for nothing.
  var plain: String {
    switch self {
    case .nothing: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .list(let items): items.joined(separator: "; ")
    }
  }
}

@resultBuilder
enum DataColumnBuilder<Row> {
  static func buildExpression(_ column: DataColumn<Row>) -> [DataColumn<Row>] { [column] }
  static func buildBlock(_ columns: [DataColumn<Row>]...) -> [DataColumn<Row>] {
    columns.flatMap(\.self)
  }
}
