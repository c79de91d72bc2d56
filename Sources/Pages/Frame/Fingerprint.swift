package import Digests

/// What one page is made from, as a digest: a page whose fingerprint is that of the last build need not be made.
///
/// A page adds everything that decides its bytes, by kinds. It may add more than that: such a page is made now and then
/// to see that it came out as it was, but never stays as it was when it should not. A fingerprint can also keep the list,
/// to tell people why a page was rebuilt.
package struct Fingerprint: Sendable {
  /// What is added: in words, or by its place among the site's records of its kind.
  package enum Kind: Int, CaseIterable, Sendable {
    /// The files of the page's template.
    case template
    /// The frame of all pages: title, menu, style sheets.
    case site
    /// The settings that heads and feeds are made from: base URL, zone, publisher.
    case settings
    /// An article's own file, but for the words of its body.
    case article
    /// An article's body, for which its whole file stands.
    case body
    /// What the site's settings, its registries and the clock add to an article: its lead's prefix, its kicker,
    /// whether comments are still taken.
    case setting
    /// An article's title and address.
    case link
    case place
    case field
    case column
    case tag
    case author
    case award
    case authority
    /// How the site's abbreviations are said.
    case abbreviations
    /// A file of `content/`: its address and size.
    case file
    /// A CSV file of recipients.
    case table
    case series
    /// An award to a recipient, as the honour roll shows it.
    case honour
    /// A list's name, place and extent.
    case list
    /// Addresses of other pages.
    case addresses
    /// Whatever the page shows, where it is not taken apart.
    case content
  }

  /// One thing that a page is made from.
  package struct Input: Hashable, Sendable {
    package var kind: Kind
    /// Its place among the site's records of its kind; 0 where the kind has one.
    package var index: Int
    package var digest: Digest
  }

  private var builder = DigestBuilder()
  /// The bodies that the page shows, in the order in which they were added: ``BodyPiece`` names them by their places.
  package private(set) var bodies: [BodyUse] = []
  /// In their order, some more than once; empty unless asked for.
  package private(set) var inputs: [Input] = []
  private let keepsInputs: Bool

  /// - Parameter keepsInputs: whether to keep the list.
  package init(keepsInputs: Bool = false) { self.keepsInputs = keepsInputs }

  /// Of all but the bodies.
  package var frame: Digest { builder.digest }

  package var digest: Digest { Self.digest(frame: frame, bodies: bodies) }

  package static func digest(frame: Digest, bodies: [BodyUse]) -> Digest {
    if bodies.isEmpty { return frame }
    var builder = DigestBuilder()
    builder.add(frame)
    for body in bodies { builder.add(body.digest) }
    return builder.digest
  }

  /// - Parameter digest: of what the page shows of the input, or of more.
  package mutating func add(_ kind: Kind, _ index: Int, _ digest: Digest) {
    // The kinds part what stands beside each other: a field is no tag of the same name.
    builder.add(number: kind.rawValue, digest)
    if keepsInputs { inputs.append(Input(kind: kind, index: index, digest: digest)) }
  }

  package mutating func add(_ kind: Kind, _ digest: Digest) { add(kind, 0, digest) }

  package mutating func add(
    _ kind: Kind, _ index: Int, _ add: (inout DigestBuilder) -> Void
  ) {
    builder.add(number: kind.rawValue)
    add(&builder)
    if keepsInputs {
      var own = DigestBuilder()
      add(&own)
      inputs.append(Input(kind: kind, index: index, digest: own.digest))
    }
  }

  package mutating func add(_ kind: Kind, _ add: (inout DigestBuilder) -> Void) {
    self.add(kind, 0, add)
  }

  /// Adds several inputs by the digest of a fingerprint that was made of them before, for many pages.
  ///
  /// - Parameter inputs: adds them, one by one.
  package mutating func add(_ digest: Digest, of inputs: (inout Fingerprint) -> Void) {
    builder.add(number: -1, digest)
    if keepsInputs {
      var group = Fingerprint(keepsInputs: true)
      inputs(&group)
      self.inputs += group.inputs
    }
  }

  /// Adds the body of an article.
  ///
  /// - Parameter use: with the digest of the article's file.
  mutating func add(body article: Int, _ use: BodyUse) {
    bodies.append(use)
    if keepsInputs { inputs.append(Input(kind: .body, index: article, digest: use.digest)) }
  }
}
