import VietnameseText

/// The files in which pairs of neighbours in a year's titles, leads, names and models are found, with their marks, and
/// whole names of one word; also `#34` for the decisions of that number, and `@…` for what articles are filed under.
struct PhraseShards {
  enum Field: UInt32, CaseIterable { case title, lead, name, model }

  /// By number: a word as it is written, in lower case, and without its marks.
  private var words: [(text: Range<Int>, hash: SearchHash, first: UInt8)] = []
  /// All words one after the other.
  private var letters: [UInt8] = []
  private var wordTable = KeyTable(capacity: 1 << 12)
  private var pairTable = KeyTable(capacity: 1 << 14)
  private var postings = Postings()
  private let cut: NameCut
  private var reader = MarkedWordReader()

  init(_ cut: NameCut) { self.cut = cut }

  /// Adds the words of a text or a name.
  ///
  /// - Parameter number: of the article, or of the entry.
  mutating func add(_ text: String, _ field: Field, of number: Int) {
    reader.read(text)
    cut.cut(&reader.words)
    var last: Int?
    for (index, word) in reader.words.enumerated() {
      if word.isGap {
        last = nil
        continue
      }
      let marked = reader.marked(index)
      let next = self.number(of: marked, word.hash, word.first)
      if let last {
        add(last, next, field, number)
      } else if reader.words.count == 1 {
        add(next, nil, field, number)
      }
      last = next
    }
  }

  /// Adds a key of ASCII characters.
  mutating func add(key: String, _ field: Field, of number: Int) {
    var hash = SearchHash()
    for byte in key.utf8 { hash.add(byte) }
    add(self.number(of: Array(key.utf8)[...], hash, 0), nil, field, number)
  }

  private mutating func add(_ first: Int, _ second: Int?, _ field: Field, _ number: Int) {
    let pair = pairTable.number(of: UInt64(first) << 32 | UInt64(second.map { $0 + 1 } ?? 0))
    postings.add(UInt32(number) << 2 | field.rawValue, to: pair)
  }

  private mutating func number(
    of word: ArraySlice<UInt8>, _ hash: @autoclosure () -> SearchHash,
    _ first: @autoclosure () -> UInt8
  ) -> Int {
    // Words are told apart by 64 bits of them: two of a year's few thousand meet in no lifetime.
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let number = wordTable.number(of: key)
    if number == words.count {
      words.append((letters.count..<(letters.count + word.count), hash(), first()))
      letters += word
    }
    return number
  }

  /// Adds what another one has, whose numbers are higher.
  mutating func merge(_ later: PhraseShards) {
    let numbers = later.words.map { number(of: later.letters[$0.text], $0.hash, $0.first) }
    let pairs = later.pairTable.keys.map { key in
      let second = Int(truncatingIfNeeded: key & 0xFFFF_FFFF)
      let first = UInt64(numbers[Int(key >> 32)]) << 32
      return pairTable.number(of: second == 0 ? first : first | UInt64(numbers[second - 1] + 1))
    }
    postings.add(later.postings) { pairs[$0] }
  }

  /// The files of a year.
  ///
  /// - Parameter count: a power of two.
  func shards(year: Int, count: Int) -> [[UInt8]] {
    let (values, starts) = postings.sorted(keys: pairTable.keys.count)
    var shards = [ShardText](repeating: ShardText(), count: count)
    var lists = [[UInt32]](repeating: [], count: Field.allCases.count)
    for (pair, key) in pairTable.keys.enumerated() {
      let (first, second) = (words[Int(key >> 32)], Int(truncatingIfNeeded: key & 0xFFFF_FFFF))
      var hash = first.hash
      hash.add(UInt8(ascii: " "))
      if second > 0 { hash.add(words[second - 1].first) }
      let shard = hash.bucket(of: count)
      shards[shard].begin()
      shards[shard].append(letters[first.text])
      shards[shard].append(UInt8(ascii: " "))
      if second > 0 { shards[shard].append(letters[words[second - 1].text]) }
      for field in lists.indices { lists[field].removeAll(keepingCapacity: true) }
      for use in values[Int(starts[pair])..<Int(starts[pair + 1])] {
        let field = Int(use & 3)
        // A phrase may stand twice in a text.
        if lists[field].last != use >> 2 { lists[field].append(use >> 2) }
      }
      for list in lists { shards[shard].add(list) }
    }
    return zip(shards, shards.indices).map { $0.script("\(year)/c-\($1)") }
  }
}

/// Reads words with their marks, as search compares them: NFC, lower case, the tone where names have it.
private struct MarkedWordReader {
  var words: [SearchWord] = []
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  mutating func read(_ text: String) {
    let text = text.normalized
    words.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    SearchWord.each(in: text.utf8Span.span) { word, range in
      words.append(word)
      let start = bytes.count
      Self.appendLowerCase(text.utf8Span.span.extracting(range), to: &bytes)
      ranges.append(start..<bytes.count)
      // The tone that is moved is on the last letter, which then is no ASCII.
      if Self.mayHaveMovableTone(word.key), bytes[bytes.count - 1] >= 0x80 {
        let key = nameKey(String(decoding: bytes[start...], as: UTF8.self))
        bytes.removeLast(bytes.count - start)
        bytes += key.utf8
        ranges[ranges.count - 1] = start..<bytes.count
      }
    }
  }

  func marked(_ index: Int) -> ArraySlice<UInt8> { bytes[ranges[index]] }

  /// Whether a word ends in oa, oe or uy.
  private static func mayHaveMovableTone(_ key: UInt64) -> Bool {
    switch (key / 37 % 37, key % 37) {
    case (15, 1), (15, 5), (21, 25): true
    default: false
    }
  }

  private static func appendLowerCase(_ word: Span<UInt8>, to bytes: inout [UInt8]) {
    let lower = SearchAlphabet.shared.lowerCase
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: lower[Int(byte)]))
        index += 1
      } else if byte < 0xE0, index + 1 < word.count {
        append(lower[Int(byte & 0x1F) << 6 | Int(word[index + 1] & 0x3F)], to: &bytes)
        index += 2
      } else if byte < 0xF0, index + 2 < word.count {
        let scalar =
          Int(byte & 0x0F) << 12 | Int(word[index + 1] & 0x3F) << 6 | Int(word[index + 2] & 0x3F)
        append(
          scalar < lower.count ? lower[scalar] : UInt16(truncatingIfNeeded: scalar), to: &bytes)
        index += 3
      } else {
        index += 4
      }
    }
  }

  private static func append(_ scalar: UInt16, to bytes: inout [UInt8]) {
    if let scalar = Unicode.Scalar(scalar) { bytes.append(contentsOf: scalar.utf8) }
  }
}
