import Content
import Digests
import Synchronization
import VietnameseText

/// Texts whose words alone changed since a site was made, for pages that are made of that site later. May be used from
/// many threads at once.
final class Renewals: Sendable {
  private let renewed = Mutex<[TextKey: (Digest, BodyOutline)]>([:])

  /// Has pages show a text's body as it is now.
  ///
  /// - Parameter source: of the interface that the text had when the site was made.
  func renew(_ source: ArticleSource) {
    renewed.withLock { $0[TextKey(source.path)] = (source.digest, source.body) }
  }

  /// What a body of the site is made of by now; nil if by the same as the site.
  func latest(_ path: String) -> (Digest, BodyOutline)? {
    renewed.withLock { $0.isEmpty ? nil : $0[TextKey(path)] }
  }
}
