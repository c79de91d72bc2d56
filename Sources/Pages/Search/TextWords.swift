/// What search knows of a text: its words, and its pairs of neighbours.
struct TextWords: Sendable {
  /// Where a word stands.
  struct Fields: OptionSet, Sendable {
    var rawValue: UInt8
    static let title = Fields(rawValue: 1)
    static let lead = Fields(rawValue: 2)
    static let body = Fields(rawValue: 4)
  }

  struct Entry: Sendable {
    /// Of its word.
    var key: UInt64
    var fields: Fields
  }

  /// Each once, in the order of their first places.
  var entries: [Entry] = []
  /// Of the body's pairs of neighbours, each once.
  var slots: [UInt16] = []
}

/// Finds out the words of one text after the other; keeps the words that it has met from text to text, so that most are
/// hashed once.
struct WordCollector {
  private let cut: NameCut
  /// Numbers of known words and 1, at places that their keys decide; 0 where there is none.
  private var places = [UInt32](repeating: 0, count: 1 << 13)
  private var known: [KnownWord] = []
  /// In which text a slot was last seen.
  private var slotTexts = [UInt8](repeating: 0, count: 1 << 16)
  private var text: UInt32 = 0
  /// The words of the part that is read.
  private var read: [SearchWord] = []

  private struct KnownWord {
    var key: UInt64
    var hash: SearchHash
    /// The last text that has it, and where among the text's entries.
    var text: UInt32
    var entry: UInt32
  }

  init(_ cut: NameCut) { self.cut = cut }

  mutating func words(of source: SearchedContent) -> TextWords {
    text += 1
    // The texts of slots are told apart by eight bits.
    if text & 0xFF == 0 {
      text += 1
      slotTexts = Array(repeating: 0, count: slotTexts.count)
    }
    var found = TextWords()
    found.entries.reserveCapacity(512)
    add(source.title.utf8Span.span, .title, to: &found)
    if let lead = source.lead { add(lead.utf8Span.span, .lead, to: &found) }
    add(source.body.span, .body, to: &found)
    return found
  }

  private mutating func add(
    _ part: Span<UInt8>, _ field: TextWords.Fields, to found: inout TextWords
  ) {
    read.removeAll(keepingCapacity: true)
    SearchWord.each(in: part) { word, _ in read.append(word) }
    cut.cut(&read)
    if field == .body { found.slots.reserveCapacity(read.count) }
    let mark = UInt8(truncatingIfNeeded: text)
    var last: SearchHash?
    for word in read {
      if word.isGap {
        last = nil
        continue
      }
      let number = number(of: word)
      if known[number].text == text {
        found.entries[Int(known[number].entry)].fields.insert(field)
      } else {
        known[number].text = text
        known[number].entry = UInt32(found.entries.count)
        found.entries.append(TextWords.Entry(key: word.key, fields: field))
      }
      guard field == .body else { continue }
      let hash = known[number].hash
      if let last {
        let slot = SearchHash.slot(last, hash)
        if slotTexts[Int(slot)] != mark {
          slotTexts[Int(slot)] = mark
          found.slots.append(slot)
        }
      }
      last = hash
    }
  }

  /// The number of a known word; a new one gets the next.
  private mutating func number(of word: SearchWord) -> Int {
    var place = place(of: word.key)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if known[number].key == word.key { return number }
      place = (place + 1) & (places.count - 1)
    }
    known.append(KnownWord(key: word.key, hash: word.hash, text: 0, entry: 0))
    places[place] = UInt32(known.count)
    if known.count * 2 > places.count { grow() }
    return known.count - 1
  }

  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (places.count - 1)
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for (number, word) in known.enumerated() {
      var place = place(of: word.key)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }
}
