/// What reading a text aloud costs, counted so that no text can take long: a byte for each that a rule looks at.
///
/// Every rule is linear in the text: what one has looked through, no other looks through again more than a few times.
/// The bound is there for the rule that nobody has thought of, and so that a page that says a word by a thousand
/// others needs no thought.
///
/// A class, because rules only look at the text that they count the cost of.
final class SpeechEffort {
  private(set) var left: Int

  /// - Parameters:
  ///   - length: of the text, in bytes.
  ///   - stepsPerByte: how many looks at each are borne.
  init(length: Int, stepsPerByte: Int) { left = stepsPerByte * (length + 1024) }

  func spend(_ steps: Int) { left -= steps }
}

/// Why a text is not read aloud.
package enum SpeechExcess: Error, Sendable {
  /// It takes more looks at its bytes than any text should.
  case effort
  /// What is said is longer than ``Speech/longestText``.
  case length
}
