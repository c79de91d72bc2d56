package import Content
package import Digests
import Site
package import Workers

/// An article as far as its words are searched: what its file alone says.
package struct SearchedText: Sendable {
  package var path: String
  /// Of the file's bytes.
  package var digest: Digest
  package var title: String
  package var lead: String?
  package var body: BodyOutline

  package init(_ source: ArticleSource) {
    path = source.path
    digest = source.digest
    title = source.title.value
    lead = source.lead?.value
    body = source.body
  }

  init(_ article: Article) {
    path = article.path
    digest = article.digest
    title = article.title
    lead = article.writtenLead
    body = article.body
  }

  /// In how many usual articles there are as many words.
  fileprivate var weight: Int { max(1, body.range.count / 8192) }
}

/// The files in which the words of a year's articles are found: made of these alone, and remade where only words of
/// bodies changed.
package struct BodyShards: Sendable {
  package let year: Int
  /// Oldest first: an article's number is its place.
  package let texts: [SearchedText]
  package let cut: NameCut
  /// How many files there are of words and of pairs: powers of two.
  let wordFiles: Int
  let pairFiles: Int
  private let plainText: PlainText

  /// The plain text of a body, as ``PageInput`` gives it.
  package typealias PlainText =
    @Sendable (_ path: String, _ digest: Digest, _ outline: BodyOutline) -> [UInt8]

  package init(
    year: Int, texts: [SearchedText], cut: NameCut, plainText: @escaping PlainText
  ) {
    self.year = year
    self.texts = texts
    self.cut = cut
    self.plainText = plainText
    let weight = texts.reduce(0) { $0 + $1.weight }
    wordFiles = powerOfTwo(notBelow: (weight + 15) / 16)
    pairFiles = min(1 << 16, powerOfTwo(notBelow: (weight + 7) / 8))
  }

  /// Of all that the files are made from.
  package var digest: Digest {
    var builder = DigestBuilder()
    builder.add(number: year, cut.digest)
    for text in texts {
      builder.add(value: text.path)
      builder.add(text.digest)
    }
    return builder.digest
  }

  /// The fingerprint of each of the files.
  package var fingerprint: Digest {
    var fingerprint = Fingerprint()
    fingerprint.add(digest) { _ in }
    return fingerprint.digest
  }

  /// Those of words, then those of pairs.
  package var addresses: [String] {
    (0..<wordFiles).map { Addresses.search(year, "s", $0) }
      + (0..<pairFiles).map { Addresses.search(year, "t", $0) }
  }

  /// The years of which addresses are gone.
  package static func years(removed addresses: [String]) -> [String] {
    addresses.compactMap { address in
      let parts = address.split(separator: "/")
      return parts.count == 3 && parts[0] == "tim-kiem" && parts[2] == "s-0.js"
        ? String(parts[1]) : nil
    }
  }

  // MARK: Making

  /// The files in the order of their addresses' list, made by all threads that want one of them.
  var work: JointWork<[TextWords], [[UInt8]]> {
    let starts = Array(stride(from: 0, to: texts.count, by: Self.textsAtOnce))
    return JointWork(parts: starts.count, values: 2) { [self] part in
      var collector = WordCollector(cut)
      return texts[starts[part]..<min(starts[part] + Self.textsAtOnce, texts.count)].map { text in
        collector.words(
          title: text.title, lead: text.lead,
          body: plainText(text.path, text.digest, text.body))
      }
    } value: { [self] kind, parts in
      kind == 0 ? wordShards(parts) : pairShards(parts)
    }
  }

  /// The files in the order of their addresses.
  package func files(_ workers: Workers) -> [[UInt8]] {
    let work = work
    return workers.map(workers.count) { _ in work.made() }[0].flatMap(\.self)
  }

  private static let textsAtOnce = 64

  private func wordShards(_ parts: [[TextWords]]) -> [[UInt8]] {
    var table = KeyTable(capacity: 1 << 12)
    var hashes: [SearchHash] = []
    var postings = Postings()
    postings.reserve(texts.count * 256)
    var number: UInt32 = 0
    for part in parts {
      for text in part {
        for entry in text.entries {
          let key = table.number(of: entry.word.key)
          if key == hashes.count { hashes.append(entry.word.hash) }
          postings.add(number << 3 | UInt32(entry.fields.rawValue), to: key)
        }
        number += 1
      }
    }
    let (values, starts) = postings.sorted(keys: table.keys.count)
    var shards = [ShardText](repeating: ShardText(), count: wordFiles)
    var (name, bodies, titles, leads) = ([UInt8](), [UInt32](), [UInt32](), [UInt32]())
    for key in table.keys.indices {
      name.removeAll(keepingCapacity: true)
      bodies.removeAll(keepingCapacity: true)
      titles.removeAll(keepingCapacity: true)
      leads.removeAll(keepingCapacity: true)
      SearchWord.append(table.keys[key], to: &name)
      for use in values[starts[key]..<starts[key + 1]] {
        let fields = TextWords.Fields(rawValue: UInt8(truncatingIfNeeded: use & 7))
        if fields.contains(.body) { bodies.append(use >> 3) }
        if fields.contains(.title) { titles.append(use >> 3) }
        if fields.contains(.lead) { leads.append(use >> 3) }
      }
      let shard = hashes[key].bucket(of: wordFiles)
      shards[shard].begin()
      shards[shard].append(name[...])
      shards[shard].add(bodies)
      shards[shard].add(titles)
      shards[shard].add(leads)
    }
    return zip(shards, shards.indices).map { $0.script("\(year)/s-\($1)") }
  }

  private func pairShards(_ parts: [[TextWords]]) -> [[UInt8]] {
    var postings = Postings()
    postings.reserve(texts.count * 384)
    var number: UInt32 = 0
    for part in parts {
      for text in part {
        for slot in text.slots { postings.add(number, to: Int(slot) & (pairSlots - 1)) }
        number += 1
      }
    }
    let (values, starts) = postings.sorted(keys: pairSlots)
    return (0..<pairFiles).map { file in
      var shard = ShardText()
      for slot in stride(from: file, to: pairSlots, by: pairFiles) {
        shard.begin()
        if starts[slot] < starts[slot + 1] {
          shard.addSparseList(values[starts[slot]..<starts[slot + 1]])
        }
      }
      return shard.script("\(year)/t-\(file)")
    }
  }

  /// How many slots pairs are divided into, all of which have a record: as few as a small year needs.
  private var pairSlots: Int { min(1 << 16, pairFiles << 12) }
}

/// The smallest power of two that is not below a number; 1 for what is below that.
func powerOfTwo(notBelow number: Int) -> Int {
  var power = 1
  while power < number { power *= 2 }
  return power
}
