package import Digests

/// What one page is made from, as a digest: a page whose fingerprint is that of the last build need not be made.
///
/// A page adds everything that decides its bytes, by kinds. A fingerprint can also keep the list, to tell
/// people why a page was rebuilt.
package struct Fingerprint: Sendable {
  /// One thing that a page is made from. Numbers are indexes in the site.
  package enum Input: Hashable, Sendable {
    /// The files of the page's template.
    case template(PageTemplate)
    /// The frame of all pages: title, menu, style sheets.
    case site
    /// The settings that heads and feeds are made from: base URL, zone, publisher.
    case settings
    /// An article's own file, but for the words of its body.
    case article(Int)
    /// An article's body, for which its whole file stands.
    case body(Int)
    /// What the site's settings, its registries and the clock add to an article: its lead's prefix, its kicker,
    /// whether comments are still taken.
    case setting(article: Int)
    /// An article as a list shows it.
    case card(Int)
    /// An article's title and address.
    case link(Int)
    case place(Int)
    case field(Int)
    case column(Int)
    case tag(Int)
    case author(Int)
    case award(Int)
    case authority(Int)
    /// How the site's abbreviations are said.
    case abbreviations
    /// A file of `content/`: its address and size.
    case file(Int)
    /// A CSV file of recipients.
    case table(Int)
    case series(Int)
    /// An award to a recipient, as the honour roll shows it.
    case honour(Int)
    /// A decision, as the register shows it.
    case decision(Int)
    /// What all articles say of a model.
    case model(Int)
    /// A list's name, place and extent.
    case list
    /// The list of addresses of a sitemap.
    case addresses
    /// Whatever the page shows, where it is not taken apart.
    case content
  }

  private var builder = DigestBuilder()
  /// The bodies that the page shows, in the order in which they were added: ``BodyPiece`` names them by their places.
  package private(set) var bodies: [BodyUse] = []
  /// In their order, some more than once; empty unless asked for.
  package private(set) var inputs: [Input] = []
  private let keepsInputs: Bool
  private let omitted: Input.Kind?

  /// - Parameters:
  ///   - keepsInputs: whether to keep the list.
  ///   - omitted: a kind to leave out, so that a test can show that it would be missed.
  package init(keepsInputs: Bool = false, omitting omitted: Input.Kind? = nil) {
    self.keepsInputs = keepsInputs
    self.omitted = omitted
  }

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

  /// Whether a digest that was made of several inputs before may stand for them: where they need be neither listed
  /// nor left out.
  package var takesGroups: Bool { !keepsInputs && omitted == nil }

  /// - Parameter digest: of what the page shows of the input.
  package mutating func add(_ input: Input, _ digest: Digest) {
    if note(input) { builder.add(number: input.kind.rawValue, digest) }
  }

  /// Adds the body of an article.
  ///
  /// - Parameter use: with the digest of the article's file.
  mutating func add(body article: Int, _ use: BodyUse) {
    if keepsInputs { inputs.append(.body(article)) }
    var use = use
    if omitted == .body { use.digest = .none }
    bodies.append(use)
  }

  package mutating func add(_ input: Input, _ add: (inout DigestBuilder) -> Void) {
    if !note(input) { return }
    // The kinds part what stands beside each other: a field is no tag of the same name.
    builder.add(number: input.kind.rawValue)
    add(&builder)
  }

  /// Whether the input is one to be added.
  private mutating func note(_ input: Input) -> Bool {
    if keepsInputs { inputs.append(input) }
    return omitted == nil || omitted != input.kind
  }
}

extension Fingerprint.Input {
  package enum Kind: Int, CaseIterable, Sendable {
    case template, site, settings, article, body, setting, card, link, place, field, column, tag,
      author
    case award, authority, abbreviations, file, table, series, honour, decision, model
    case list, addresses, content
  }

  package var kind: Kind {
    switch self {
    case .template: .template
    case .site: .site
    case .settings: .settings
    case .article: .article
    case .body: .body
    case .setting: .setting
    case .card: .card
    case .link: .link
    case .place: .place
    case .field: .field
    case .column: .column
    case .tag: .tag
    case .author: .author
    case .award: .award
    case .authority: .authority
    case .abbreviations: .abbreviations
    case .file: .file
    case .table: .table
    case .series: .series
    case .honour: .honour
    case .decision: .decision
    case .model: .model
    case .list: .list
    case .addresses: .addresses
    case .content: .content
    }
  }
}
