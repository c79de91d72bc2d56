package import Content
package import Digests
package import Workers

/// An article as far as the files of its words are concerned.
package struct SearchedText: Sendable, Equatable {
  package var path: String
  /// Of the file's bytes.
  package var digest: Digest
  /// In how many usual articles there are as many words.
  package var weight: Int

  package init(path: String, digest: Digest, weight: Int) {
    self.path = path
    self.digest = digest
    self.weight = weight
  }

  package init(path: String, digest: Digest, body: BodyOutline) {
    self.init(path: path, digest: digest, weight: max(1, body.range.count / 8192))
  }
}

/// The words of an article.
package struct SearchedContent: Sendable {
  package var title: String
  package var lead: String?
  /// Plain text.
  package var body: [UInt8]

  /// Of a text that nobody asks for.
  package static let none = SearchedContent(title: "", lead: nil, body: [])

  package init(title: String, lead: String?, body: [UInt8]) {
    self.title = title
    self.lead = lead
    self.body = body
  }
}

/// The files in which the words of a year's articles are found: made of these alone, and edited where only words of
/// bodies changed.
package struct BodyShards: Sendable {
  package let year: Int
  /// Oldest first: an article's number is its place.
  package let texts: [SearchedText]
  package let cut: NameCut
  /// How many files there are of words and of pairs: powers of two.
  let wordFiles: Int
  let pairFiles: Int
  private let content: ContentReader

  /// The words of the article of a number.
  package typealias ContentReader = @Sendable (_ number: Int) -> SearchedContent

  package init(
    year: Int, texts: [SearchedText], cut: NameCut, content: @escaping ContentReader
  ) {
    self.year = year
    self.texts = texts
    self.cut = cut
    self.content = content
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
      return (starts[part]..<min(starts[part] + Self.textsAtOnce, texts.count)).map {
        collector.words(of: content($0))
      }
    } value: { [self] kind, parts in
      kind == 0 ? wordShards(parts) : pairShards(parts)
    }
  }

  private static let textsAtOnce = 64

  /// The records of a file stand in the order of their words' keys, so that a file can be edited.
  private func wordShards(_ parts: [[TextWords]]) -> [[UInt8]] {
    var table = KeyTable(capacity: 1 << 12)
    var postings = Postings()
    postings.reserve(parts.reduce(0) { $0 + $1.reduce(0) { $0 + $1.entries.count } })
    var number: UInt32 = 0
    for part in parts {
      for text in part {
        for entry in text.entries {
          postings.add(
            number << 3 | UInt32(entry.fields.rawValue), to: table.number(of: entry.key))
        }
        number += 1
      }
    }
    let keys = table.keys
    let (values, starts) = postings.sorted(keys: keys.count)
    var shards = [ShardText](repeating: ShardText(), count: wordFiles)
    var lists = WordLists()
    for key in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
      lists.removeAll()
      for use in values[Int(starts[key])..<Int(starts[key + 1])] {
        lists.add(use >> 3, TextWords.Fields(rawValue: UInt8(truncatingIfNeeded: use & 7)))
      }
      let word = SearchWord(key: keys[key])
      lists.append(to: &shards[word.hash.bucket(of: wordFiles)], word)
    }
    return zip(shards, shards.indices).map { $0.script(name("s", $1)) }
  }

  private func pairShards(_ parts: [[TextWords]]) -> [[UInt8]] {
    let (count, mask) = (pairSlots, pairSlots - 1)
    // Where the numbers of each slot begin, at first where they end.
    var starts = [UInt32](repeating: 0, count: count + 1)
    for part in parts {
      for text in part { for slot in text.slots { starts[Int(slot) & mask] += 1 } }
    }
    for slot in 0..<count { starts[slot + 1] += starts[slot] }
    var values = [UInt32](repeating: 0, count: Int(starts[count]))
    // From the last text on, so that the numbers ascend.
    var number = UInt32(texts.count)
    for part in parts.reversed() {
      for text in part.reversed() {
        number -= 1
        for slot in text.slots {
          starts[Int(slot) & mask] -= 1
          values[Int(starts[Int(slot) & mask])] = number
        }
      }
    }
    return (0..<pairFiles).map { file in
      var shard = ShardText()
      for slot in stride(from: file, to: count, by: pairFiles) {
        shard.begin()
        if starts[slot] < starts[slot + 1] {
          shard.addSparseList(values[Int(starts[slot])..<Int(starts[slot + 1])])
        }
      }
      return shard.script(name("t", file))
    }
  }

  private func name(_ family: String, _ file: Int) -> String { "\(year)/\(family)-\(file)" }

  /// How many slots pairs are divided into, all of which have a record: as few as a small year needs.
  private var pairSlots: Int { min(1 << 16, pairFiles << 12) }
}

// MARK: Editing

extension BodyShards {
  /// The files that are made of the texts as they are now, from those that were made when some had other words.
  ///
  /// Nil where a list is not known, which stands for all numbers, or where a file is not as it was made.
  ///
  /// - Parameters:
  ///   - former: in the order of the addresses.
  ///   - numbers: of the texts that have other words; ascending.
  package func edited(
    _ former: [[UInt8]], texts numbers: [Int], _ workers: Workers
  ) -> [[UInt8]]? {
    var collector = WordCollector(cut)
    var words = [[UInt64: WordLists]](repeating: [:], count: wordFiles)
    var pairs = [[Int: [UInt32]]](repeating: [:], count: pairFiles)
    for number in numbers {
      let text = collector.words(of: content(number))
      for entry in text.entries {
        let file = SearchWord(key: entry.key).hash.bucket(of: wordFiles)
        words[file][entry.key, default: WordLists()].add(UInt32(number), entry.fields)
      }
      for slot in Set(text.slots.map { Int($0) & (pairSlots - 1) }) {
        pairs[slot & (pairFiles - 1)][slot / pairFiles, default: []]
          .append(UInt32(number))
      }
    }
    let changed = Set(numbers.map { UInt32($0) })
    let made = workers.map(former.count) { [words, pairs] place in
      place < wordFiles
        ? editedWords(former[place], name("s", place), changed, words[place])
        : editedPairs(
          former[place], name("t", place - wordFiles), changed, pairs[place - wordFiles])
    }
    let files = made.compactMap(\.self)
    return files.count == former.count ? files : nil
  }

  private func editedWords(
    _ file: [UInt8], _ name: String, _ changed: Set<UInt32>, _ added: [UInt64: WordLists]
  ) -> [UInt8]? {
    guard let records = ShardText.records(of: file, name) else { return nil }
    var lists = added
    for record in records {
      let parts = record.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      guard let word = parts.first.map(SearchWord.init(characters:)),
        parts.count <= 1 + WordLists.count
      else { return nil }
      for (field, part) in parts.dropFirst().enumerated() {
        guard let numbers = NumberList.numbers(of: part) else { return nil }
        lists[word.key, default: WordLists()].merge(numbers.filter { !changed.contains($0) }, field)
      }
    }
    var shard = ShardText()
    for (key, lists) in lists.sorted(by: { $0.key < $1.key }) where !lists.isEmpty {
      lists.append(to: &shard, SearchWord(key: key))
    }
    return shard.script(name)
  }

  private func editedPairs(
    _ file: [UInt8], _ name: String, _ changed: Set<UInt32>, _ added: [Int: [UInt32]]
  ) -> [UInt8]? {
    guard let records = ShardText.records(of: file, name),
      records.count == pairSlots / pairFiles
    else { return nil }
    var (shard, isSame) = (ShardText(), true)
    for (place, record) in records.enumerated() {
      if record.first == NumberList.all { return nil }
      let former = NumberList.sparseNumbers(of: record)
      var numbers = former
      numbers.removeAll(where: changed.contains)
      if let added = added[place] { numbers = (numbers + added).sorted() }
      if numbers != former { isSame = false }
      shard.begin()
      if !numbers.isEmpty { shard.addSparseList(numbers[...]) }
    }
    return isSame ? file : shard.script(name)
  }
}

/// Which texts have a word in their bodies, titles and leads.
private struct WordLists: Sendable {
  static let count = 3
  /// Ascending.
  private var lists = [[UInt32]](repeating: [], count: count)

  var isEmpty: Bool { lists.allSatisfy(\.isEmpty) }

  mutating func removeAll() {
    for field in lists.indices { lists[field].removeAll(keepingCapacity: true) }
  }

  /// Adds a number that is higher than the others.
  mutating func add(_ number: UInt32, _ fields: TextWords.Fields) {
    if fields.contains(.body) { lists[0].append(number) }
    if fields.contains(.title) { lists[1].append(number) }
    if fields.contains(.lead) { lists[2].append(number) }
  }

  /// Adds numbers that one of the lists does not have.
  mutating func merge(_ numbers: [UInt32], _ field: Int) {
    lists[field] = lists[field].isEmpty ? numbers : (lists[field] + numbers).sorted()
  }

  func append(to shard: inout ShardText, _ word: SearchWord) {
    shard.begin()
    shard.append(word.characters[...])
    for list in lists { shard.add(list) }
  }
}

/// The smallest power of two that is not below a number; 1 for what is below that.
func powerOfTwo(notBelow number: Int) -> Int {
  var power = 1
  while power < number { power *= 2 }
  return power
}
