import Content
import Diagnostics
import VietnameseText

/// Tags that are likely one, but for a slip of the finger or another habit of spelling: `gương sáng` and
/// `gương sángg`, `kỹ thuật` and `kĩ thuật`, `Covid-19` and `Covid19`.
///
/// Those that differ in marks alone share an address, and are told of by ``TermTable``. Of others, one letter may
/// differ; where both words are words of Vietnamese, they may be two tags: `Tân Hội` and `Tân Hồng`.
struct SimilarTags {
  private struct Tag {
    var term: Term
    /// How many articles have it.
    var count: Int
    /// The address that its name makes.
    var address: String
    /// The same without regard to `y` for `i`, and its parts.
    var key: [UInt8]
  }

  private let tags: [Tag]
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - terms: the oldest first.
  ///   - counts: how many articles have each.
  ///   - decided: names that site.yaml gives a slug, so that they are surely meant.
  init(_ terms: [Term], counts: [Int], decided: Set<String>) {
    tags = terms.indices.compactMap { index in
      let term = terms[index]
      if decided.contains(nameKey(term.name)) { return nil }
      let address = slug(term.name)
      let key = Self.key(of: address)
      return key.count < Self.shortest
        ? nil : Tag(term: term, count: counts[index], address: address, key: key)
    }
    var told: Set<Int> = []
    for (left, right) in candidates() {
      // Of two tags that as many articles have, the newer one is told.
      let isRightRarer = tags[right].count <= tags[left].count
      let (rare, usual) = isRightRarer ? (right, left) : (left, right)
      guard !told.contains(rare), areLikelyOne(tags[rare], tags[usual]) else { continue }
      told.insert(rare)
      findings.append(finding(about: tags[rare], likelyMeaning: tags[usual]))
    }
  }

  /// Shorter ones differ by a letter in all innocence.
  private static let shortest = 6

  private func finding(about rare: Tag, likelyMeaning usual: Tag) -> Finding {
    let line = "  \(yamlKey(rare.term.name)): \(rare.term.slug)"
    return Finding(
      .warning, "similar-tags", path: rare.term.path, rare.term.place.range,
      "The tag “\(rare.term.name)” of \(Message.articles(rare.count)) is nearly "
        + "“\(usual.term.name)” of \(Message.articles(usual.count)).",
      help: "Write “\(usual.term.name)” here too if one is meant. If they are two, "
        + "write below “slugs:” in content/site.yaml:\n\(line)")
  }

  // MARK: Candidates

  /// The pairs of tags with one edit between their keys, or none: one half of each key is in its place in both.
  private func candidates() -> [(Int, Int)] {
    var byHalf: [[UInt8]: [Int]] = [:]
    var pairs: [(Int, Int)] = []
    var seen: Set<[Int]> = []
    for (index, tag) in tags.enumerated() {
      // One with a letter more or less has a half of one of these lengths, too.
      let lengths = (tag.key.count - 1) / 2...tag.key.count / 2
      let halves = lengths.flatMap { length in
        [
          [UInt8(ascii: "<")] + tag.key.prefix(length),
          [UInt8(ascii: ">")] + tag.key.suffix(length),
        ]
      }
      for half in halves {
        for other in (byHalf[half] ?? []).suffix(Self.comparisons)
        where isNear(tags[other].key, tag.key) && seen.insert([other, index]).inserted {
          pairs.append((other, index))
        }
        byHalf[half, default: []].append(index)
      }
    }
    return pairs
  }

  /// With how many tags of the same half each is compared.
  private static let comparisons = 64

  private func isNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] {
      end += 1
    }
    let (left, right) = (short.count - start - end, long.count - start - end)
    if left <= 1, right <= 1 { return true }
    // Two neighbours in each other's places.
    return left == 2 && right == 2 && short[start] == long[start + 1]
      && short[start + 1] == long[start]
  }

  // MARK: Judgement

  private func areLikelyOne(_ rare: Tag, _ usual: Tag) -> Bool {
    if rare.address == usual.address { return false }
    if rare.key == usual.key { return true }
    let (left, right) = (Self.words(rare.term.name), Self.words(usual.term.name))
    // `Covid19` and `Covid 19`.
    if left.joined() == right.joined() { return true }
    guard left.count == right.count else { return false }
    let differing = left.indices.filter { left[$0] != right[$0] }
    guard differing.count == 1, let place = differing.first else { return false }
    return Self.isSlip(of: left[place], for: right[place])
  }

  /// Whether a word is likely the other one misspelt.
  private static func isSlip(of word: String, for meant: String) -> Bool {
    let hasFigures = (word + meant).unicodeScalars.contains { $0.properties.numericType != nil }
    if hasFigures { return false }
    switch (isVietnameseSyllable(word), isVietnameseSyllable(meant)) {
    case (true, true): return false
    case (false, true), (true, false): return word.count >= 3
    // Words from elsewhere: with or without a letter, which is no other word.
    case (false, false): return word.count != meant.count && min(word.count, meant.count) >= 6
    }
  }

  private static func words(_ name: String) -> [String] {
    caseFolded(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func key(of address: String) -> [UInt8] {
    let words = address.split(separator: "-")
    var key: [UInt8] = []
    for word in words {
      let isOneVowel = word.count == 2 && word.hasSuffix("y") || word == "quy"
      key += isOneVowel ? Array(word.utf8.dropLast()) + [UInt8(ascii: "i")] : Array(word.utf8)
    }
    return key
  }
}
