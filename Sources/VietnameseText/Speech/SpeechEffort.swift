/// What it costs to read a text aloud, in looks at its bytes.
///
/// Every rule is linear in the text: what one has looked through, no other looks through again more than a few times.
/// The bound is for the rule of which that is not true after all: it makes an error of what would be an endless build.
///
/// A class, because rules that only look at the text count what they look at.
final class SpeechEffort {
  private(set) var left: Int

  /// - Parameters:
  ///   - length: of the text, in bytes.
  ///   - stepsPerByte: how many looks at each are borne on average.
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
