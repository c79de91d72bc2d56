import Content
import Diagnostics
import VietnameseText

/// A tag or an author: a name that articles share, with the address part that stands for it.
package struct Term: Sendable {
  /// As the oldest article writes it.
  package var name: String
  package var slug: String
  /// Where the oldest article names it.
  var path: String
  var place: Located<String>

  /// What the name is of; the raw value stands in slugs of names that give none.
  enum Kind: String {
    case tag, author

    var noun: Message { self == .tag ? "tag" : "author" }
  }
}

/// All tags, or all authors, found among articles from the oldest to the newest.
///
/// Names that differ only in case, spaces or the place of a tone's mark are one term. Terms that would share a slug are told apart: the
/// oldest keeps it, as addresses that readers know must not change.
struct TermTable: Sendable {
  private(set) var terms: [Term] = []
  private var indexes: [String: Int] = [:]
  /// By the names as articles write them, most of which come again and again.
  private var written: [TextKey: Int] = [:]

  /// The term's index, made at its first appearance.
  mutating func index(of name: Located<String>, in path: String) -> Int {
    if let index = written[TextKey(name.value)] { return index }
    let index = foldedIndex(of: name, in: path)
    written[TextKey(name.value)] = index
    return index
  }

  private mutating func foldedIndex(of name: Located<String>, in path: String) -> Int {
    let key = nameKey(name.value)
    if let index = indexes[key] { return index }
    indexes[key] = terms.count
    terms.append(Term(name: name.value, slug: "", path: path, place: name))
    return terms.count - 1
  }

  /// Gives every term its slug, with a warning for each that could not have the one its name makes.
  ///
  /// What the settings give is final: of no other name, and never made longer.
  mutating func assignSlugs(
    of kind: Term.Kind, overrides: [(name: Located<String>, slug: Located<String>)],
    findings: inout [Finding]
  ) {
    var given: [String: String] = [:]
    for override in overrides { given[nameKey(override.name.value)] = override.slug.value }
    /// The terms by their slugs.
    var taken: [String: Int] = [:]
    for index in terms.indices {
      guard let slug = given[nameKey(terms[index].name)] else { continue }
      terms[index].slug = slug
      taken[slug] = index
    }
    for index in terms.indices where terms[index].slug.isEmpty {
      let term = terms[index]
      let whole = slug(term.name)
      let wanted = shortened(whole)
      if whole.utf8.count > slugLimit {
        findings.append(tooLong(term, kind.noun, whole.utf8.count))
      }
      if Self.isFree(wanted), taken[wanted] == nil {
        terms[index].slug = wanted
        taken[wanted] = index
        continue
      }
      let distinct = Self.distinct(wanted.isEmpty ? kind.rawValue : wanted, term.name) {
        taken[$0] != nil
      }
      terms[index].slug = distinct
      findings.append(
        sharedSlug(terms[index], wanted, kind.noun, owner: taken[wanted].map { terms[$0] }))
      taken[distinct] = index
    }
  }

  /// - Parameter owner: who has the wanted slug; nil if nobody may have it.
  private func sharedSlug(_ term: Term, _ wanted: String, _ noun: Message, owner: Term?) -> Finding
  {
    let reason: Message =
      owner.map { "is that of “\($0.name)” in \($0.path)" } ?? "is none that a page may have"
    let line = "  \(yamlKey(term.name)): \(term.slug)"
    return Finding(
      .warning, "shared-slug", path: term.path, term.place.range,
      wanted.isEmpty
        ? "The \(noun) “\(term.name)” has no letters for an address, so it gets “\(term.slug)”."
        : "The address “\(wanted)” of the \(noun) “\(term.name)” \(reason), so this one gets “\(term.slug)”.",
      help: owner.map {
        "Write “\($0.name)” here too if one is meant. If they are two, "
          + "write below “slugs:” in content/site.yaml:\n\(line)"
      } ?? "Write below “slugs:” in content/site.yaml:\n\(line)")
  }

  private static func distinct(
    _ stem: String, _ name: String, isTaken: (String) -> Bool
  ) -> String {
    var digest = digest(name)
    while true {
      let suffix = "-" + hex(digest)
      let slug = shortened(String(stem.prefix(slugLimit - suffix.utf8.count))) + suffix
      if !isTaken(slug) { return slug }
      digest &+= 1
    }
  }

  private static func isFree(_ slug: String) -> Bool {
    !slug.isEmpty && SlugReservation(slug) == nil
  }

  private func tooLong(_ term: Term, _ noun: Message, _ count: Int) -> Finding {
    Finding(
      .error, "name-too-long", path: term.path, term.place.range,
      "The address of the \(noun) “\(term.name.prefix(40))…” would have \(count) letters, and \(slugLimit) are the most.",
      help: "Shorten the name; write several as a list: [one, another].")
  }

  /// FNV-1a, folded to 16 bits: the same on every machine.
  private static func digest(_ text: String) -> UInt16 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return UInt16(truncatingIfNeeded: hash ^ (hash >> 16))
  }

  private static func hex(_ number: UInt16) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
