/// Where a link goes.
@usableFromInline
package enum Link: Sendable, Hashable {
  /// A page's or file's address from the site's root, percent-encoded already: `2019/06/a.html`. Rendering
  /// writes the way from the page to the root before it.
  case site(String)
  /// A complete URL, written as it is.
  case external(String)
}
