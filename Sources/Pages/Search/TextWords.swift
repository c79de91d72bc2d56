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
    var word: SearchWord
    var fields: Fields
  }

  /// Each once, in the order of their first places.
  var entries: [Entry] = []
  /// Of the body's pairs of neighbours, each once.
  var slots: [UInt16] = []
}

/// Finds out the words of one text after the other; keeps its tables from text to text.
struct WordCollector {
  private let cut: NameCut
  private var places = [UInt32](repeating: 0, count: 1 << 12)
  /// In which text a place was taken: those of earlier texts are free.
  private var texts = [UInt32](repeating: 0, count: 1 << 12)
  /// In which text a slot was last seen.
  private var slotTexts = [UInt32](repeating: 0, count: 1 << 16)
  private var text: UInt32 = 0

  init(_ cut: NameCut) { self.cut = cut }

  mutating func words(title: String, lead: String?, body: [UInt8]) -> TextWords {
    text += 1
    var found = TextWords()
    found.entries.reserveCapacity(512)
    add(SearchWord.words(of: title), .title, to: &found)
    if let lead { add(SearchWord.words(of: lead), .lead, to: &found) }
    let words = add(SearchWord.words(of: body), .body, to: &found)
    found.slots.reserveCapacity(words.count)
    var last = SearchWord.gap
    for word in words {
      if !word.isGap, !last.isGap {
        let slot = SearchHash.slot(last.hash, word.hash)
        if slotTexts[Int(slot)] != text {
          slotTexts[Int(slot)] = text
          found.slots.append(slot)
        }
      }
      last = word
    }
    return found
  }

  @discardableResult
  private mutating func add(
    _ words: [SearchWord], _ field: TextWords.Fields, to found: inout TextWords
  ) -> [SearchWord] {
    var words = words
    cut.cut(&words)
    for word in words where !word.isGap {
      var place = place(of: word.key)
      while texts[place] == text, found.entries[Int(places[place])].word.key != word.key {
        place = (place + 1) & (places.count - 1)
      }
      if texts[place] == text {
        found.entries[Int(places[place])].fields.insert(field)
      } else {
        texts[place] = text
        places[place] = UInt32(found.entries.count)
        found.entries.append(TextWords.Entry(word: word, fields: field))
        if found.entries.count * 2 > places.count { grow(found) }
      }
    }
    return words
  }

  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (places.count - 1)
  }

  private mutating func grow(_ found: TextWords) {
    places = Array(repeating: 0, count: places.count * 2)
    texts = Array(repeating: 0, count: places.count)
    for (number, entry) in found.entries.enumerated() {
      var place = place(of: entry.word.key)
      while texts[place] == text { place = (place + 1) & (places.count - 1) }
      texts[place] = text
      places[place] = UInt32(number)
    }
  }
}
