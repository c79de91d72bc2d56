import Foundation

/// The wish of an open page that a mistake be mended as the page shows it.
///
/// It names a fix that the preview has offered, and holds none of its own: nothing else than what `check` says can be
/// written.
struct FixRequest: Decodable, Sendable {
  /// Of this run alone: who knows it has read the preview's own pages.
  var token: String
  /// Of the file, from the project's folder.
  var path: String
  /// Of the file as it was judged.
  var digest: String
  /// The fix's name.
  var key: String

  /// Below the preview's own pages.
  static let address = "fix"

  /// Nil for anything else.
  init?(_ body: [UInt8]) {
    guard let request = try? JSONDecoder().decode(FixRequest.self, from: Data(body)) else {
      return nil
    }
    self = request
  }

  /// A new secret.
  static func makeToken() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
