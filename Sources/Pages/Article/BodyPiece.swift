package import Markdown
import Templates

/// A part of a page that the bodies of its articles decide, beside what is written here: where only they changed, it
/// is made again without the page.
package enum BodyPiece: Sendable, Equatable {
  /// A body. Bodies are named by their places among those of the page, as its fingerprint has them.
  case html(body: Int, BodyPlacement)
  /// A body as an entry of a feed carries it.
  case feed(body: Int)
  /// A body as it is read aloud.
  case speech(body: Int)
  /// How long an article takes to be read whose other parts have that many words.
  case duration(body: Int, otherWords: Int)
  /// How long all articles take whose other parts have that many words.
  case totalDuration(otherWords: Int, bodyWords: [Int])

  /// As the page's template carries it to whoever keeps the page.
  package var label: String {
    switch self {
    case .html(let body, let placement):
      "html \(body) \(placement.headingShift) \(placement.idPrefix)"
    case .feed(let body): "feed \(body)"
    case .speech(let body): "speech \(body)"
    case .duration(let body, let otherWords): "duration \(body) \(otherWords)"
    case .totalDuration(let otherWords, let bodyWords):
      (["total \(otherWords)"] + bodyWords.map(String.init)).joined(separator: " ")
    }
  }

  /// Nil if it is the label of no piece.
  package init?(label: String) {
    let parts = label.split(separator: " ", omittingEmptySubsequences: false)
    let numbers = parts.dropFirst().map { Int($0) }
    switch (parts.first, numbers.count) {
    case ("html", 3):
      guard let body = numbers[0], let shift = numbers[1] else { return nil }
      self = .html(
        body: body, BodyPlacement(idPrefix: String(parts[3]), headingShift: shift))
    case ("feed", 1):
      guard let body = numbers[0] else { return nil }
      self = .feed(body: body)
    case ("speech", 1):
      guard let body = numbers[0] else { return nil }
      self = .speech(body: body)
    case ("duration", 2):
      guard let body = numbers[0], let otherWords = numbers[1] else { return nil }
      self = .duration(body: body, otherWords: otherWords)
    case ("total", 1...):
      let numbers = numbers.compactMap(\.self)
      guard numbers.count == parts.count - 1 else { return nil }
      self = .totalDuration(otherWords: numbers[0], bodyWords: Array(numbers.dropFirst()))
    default: return nil
    }
  }

  /// The body's place, if there is one.
  package var body: Int? {
    switch self {
    case .html(let body, _), .feed(let body), .speech(let body), .duration(let body, _): body
    case .totalDuration: nil
    }
  }

  /// Whether the piece is a body itself, and not only what is reckoned from it.
  package func shows(body position: Int) -> Bool {
    switch self {
    case .html(position, _), .feed(position), .speech(position): true
    default: false
    }
  }

  /// Whether it is HTML, which is there for sections whatever it holds.
  package var isMarkup: Bool {
    switch self {
    case .html, .feed: true
    default: false
    }
  }

  func text(_ text: [UInt8]) -> TextPiece { TextPiece(text, label: label) }
}
