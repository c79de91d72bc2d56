import Testing

/// A template and what is to come of it: what it writes, or its mistakes as a terminal shows them.
struct Case: Sendable, CustomTestStringConvertible {
  let template: String
  let expected: String

  init(_ template: String, _ expected: String) {
    self.template = template
    self.expected = expected
  }

  var testDescription: String { template }
}
