/// A part of the program that reads bytes which anybody may have written, and what must hold whatever they are.
///
/// Beside what is checked, nothing may trap, take more than a second or read outside of its memory: the drivers and
/// the address sanitizer see to that.
struct FuzzTarget: Sendable {
  /// As the command line and the folder of its seeds have it.
  let name: String
  private let body: @Sendable ([UInt8]) throws -> Void

  init(_ name: String, _ body: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.body = body
  }

  /// - Throws: ``BrokenProperty`` if something does not hold for these bytes.
  func run(_ bytes: [UInt8]) throws { try body(bytes) }

  static let all: [FuzzTarget] = [
    .frontMatter, .markdown, .templates, .csv, .dates, .slugs, .encodings, .speech, .images,
    .storedRows,
  ]

  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// A property that an input does not have, in one sentence.
struct BrokenProperty: Error, CustomStringConvertible {
  let description: String
}

func require(
  _ condition: Bool, _ sentence: @autoclosure () -> String
) throws(BrokenProperty) {
  if !condition { throw BrokenProperty(description: sentence()) }
}

/// What is there, or a broken property if nothing is.
func unwrapped<Value>(
  _ value: Value?, _ sentence: @autoclosure () -> String
) throws(BrokenProperty) -> Value {
  guard let value else { throw BrokenProperty(description: sentence()) }
  return value
}
