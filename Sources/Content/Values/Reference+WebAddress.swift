import Diagnostics
import Markdown

extension Reference {
  /// The same, noting whether it is a link to a whole web address: that no other file can change.
  var judged: Reference {
    var reference = self
    reference.isWebAddress =
      kind == .link
      && (WebAddress.isSurely(target)
        || (try? WebAddress(link: target)).map { bytesEqual($0.text, target) } ?? false)
    return reference
  }
}
