internal import Diagnostics
private import Synchronization
internal import VietnameseText

/// The names of a record's keys, those first that decide what is published.
struct KeyNames: Sendable {
  /// Each with its key's place in the table.
  let all: [(key: Int, name: String)]
  let folded: NameList
  fileprivate let words: [KeyWords]

  init(_ keys: [(names: [String], decidesPublication: Bool)]) {
    let order =
      keys.indices.filter { keys[$0].decidesPublication }
      + keys.indices.filter { !keys[$0].decidesPublication }
    all = order.flatMap { key in keys[key].names.map { (key, $0) } }
    folded = NameList(all.map { foldedKey($0.name) })
    words = all.map { KeyWords($0.name) }
  }
}

/// What an unknown key was most likely meant to be.
struct MeantKey: Sendable {
  /// The place in the table's keys.
  let index: Int
  /// The name that is likely meant, as declared.
  let name: String
  /// What to write, where the name alone would mislead.
  var help: Message?
  /// Whether no other key can be meant, so that the name may be written without a choice.
  var isClear = false
}

/// What unknown keys of one kind of record were found to mean: in the texts of another system each has the same few,
/// and to search for them again took a third of a check. May be used from many threads at once.
final class MeantKeys: Sendable {
  private static let limit = 1000
  private let known = Mutex<[TextKey: MeantKey?]>([:])

  func meaning(of written: String, search: () -> MeantKey?) -> MeantKey? {
    let key = TextKey(written)
    if let found = known.withLock({ $0[key] }) { return found }
    let found = search()
    known.withLock { known in
      // Whoever writes so many may wait.
      if known.count < Self.limit { known[key] = .some(found) }
    }
    return found
  }
}

extension RecordKeys {
  /// The key that was most likely meant by `written`: by other words for what keeps a text back, by the
  /// nearest name, or by the names whose words it has. One that decides what is published goes first.
  ///
  /// - Parameters:
  ///   - value: what stands behind it, if it is a text.
  ///   - isDamaged: whether a mistake above may have made a key of the middle of a text.
  func meantKey(
    by written: String, value: String? = nil, isDamaged: Bool = false
  ) -> MeantKey? {
    // No key has so many words: behind a mistake of quotation marks, a sentence may seem to be one.
    let isSentence =
      written.utf8.prefix(101).count > 100
      || written.utf8.count { $0 == UInt8(ascii: " ") } > (isDamaged ? 3 : 5)
    if isSentence { return nil }
    if let value, WithholdingWord.isState(written, withholding: value),
      let draft = key(for: WithholdingWord.draft)
    {
      return draft
    }
    return meant.meaning(of: written) { searchedKey(written) }
  }

  private func searchedKey(_ written: String) -> MeantKey? {
    if let word = WithholdingWord.meant(by: written), let meant = key(for: word) { return meant }
    let near = nearestKey(to: written)
    if let near, keys[near.index].decidesPublication { return near }
    let worded = keyWithWords(of: written)
    if let worded, keys[worded.index].decidesPublication { return worded }
    return near ?? worded
  }

  private func key(for word: WithholdingWord) -> MeantKey? {
    keys.firstIndex { $0.name == word.key && $0.decidesPublication }.map {
      MeantKey(index: $0, name: word.key, help: keys[$0].isRefused ? nil : word.help)
    }
  }

  /// By the name nearest to what the author wrote.
  private func nearestKey(to written: String) -> MeantKey? {
    var search = NameSearch()
    let folded = foldedKey(written)
    return search.nearestIndex(to: folded, among: names.folded).map { index in
      let isClear = search.isClear(index, of: folded, among: names.folded) {
        names.all[$0].key == names.all[$1].key
      }
      return MeantKey(
        index: names.all[index].key, name: names.all[index].name, isClear: isClear)
    }
  }

  /// By whole words: of the names that `written` contains, the longest; else the only name that contains
  /// `written`.
  private func keyWithWords(of written: String) -> MeantKey? {
    let written = KeyWords(written)
    guard !written.words.isEmpty else { return nil }
    var longest: (place: Int, rank: (Int, Int))?
    var wider: [Int] = []
    for (place, words) in names.words.enumerated() {
      if written.contains(words) {
        let rank = (words.words.count, names.all[place].name.utf8.count)
        if let longest, isBefore(longest.place, place, longest.rank, rank) { continue }
        longest = (place, rank)
      } else if words.isContaining(written) {
        wider.append(place)
      }
    }
    let place = longest?.place ?? (wider.count == 1 ? wider.first : nil)
    return place.map { MeantKey(index: names.all[$0].key, name: names.all[$0].name) }
  }

  /// Of equal ranks, the key that is declared first counts.
  private func isBefore(_ left: Int, _ right: Int, _ leftRank: (Int, Int), _ rightRank: (Int, Int))
    -> Bool
  {
    leftRank == rightRank ? names.all[left].key <= names.all[right].key : leftRank > rightRank
  }
}

/// Words by which other systems and authors keep a text back, none of which is a key here.
private struct WithholdingWord {
  /// The canonical name of the key to write.
  let key: String
  var help: Message?

  private static let keepBack: Message =
    "Write “draft: true” to keep the text back, or “date: …” with the moment to publish it."

  static let draft = WithholdingWord(key: "draft", help: keepBack)

  /// Whether the key tells a state, and the value is one in which a text is not public.
  static func isState(_ written: String, withholding value: String) -> Bool {
    // The longest of them; a text that is not one need not be folded.
    guard value.utf8.count <= 40 else { return false }
    let folded = foldedKey(written)
    return withholdingValues.contains {
      $0.keys.contains(folded) && $0.values.contains(foldedKey(value))
    }
  }

  static func meant(by written: String) -> WithholdingWord? {
    let folded = foldedKey(written)
    for (key, help, names) in names where names.contains(folded) {
      return WithholdingWord(key: key, help: help)
    }
    let words = KeyWords(written).words
    for (key, help, single) in singleWords where words.contains(where: single.contains) {
      return WithholdingWord(key: key, help: help)
    }
    return nil
  }

  /// Whole keys, folded.
  private static let names: [(key: String, help: Message?, names: [String])] = [
    ("draft", keepBack, ["an", "xuatban", "dang", "dangbai", "choduyet", "hengio", "congkhai"]),
    ("withdrawn", "Write “gỡ bài: {ngày: …, lý do: …}”.", ["gobo", "goxuong", "dago", "thuhoi"]),
  ]

  /// Keys of other systems that keep a text back by some of their values alone.
  private static let withholdingValues: [(keys: [String], values: [String])] = [
    (
      ["status", "poststatus", "state", "trangthai", "tinhtrang"],
      [
        "draft", "drafts", "hidden", "private", "pending", "future", "scheduled", "unpublished",
        "inactive",
        "archived", "trash", "wip", "inreview", "review", "nhap", "bannhap", "an", "riengtu",
        "noibo", "choduyet",
        "chuaduyet", "choxuatban", "chodang", "hengio", "dangviet", "dangsoan", "chuadang",
        "chuaxong", "luunhap",
      ]
    ),
    (
      [
        "visible", "visibility", "public", "show", "shown", "listed", "active", "enabled",
        "hienthi",
      ],
      ["false", "no", "off", "0", "hidden", "private", "none", "khong", "an", "riengtu", "noibo"]
    ),
  ]

  /// Words that mean the same within any key: `publish_date`, `isHidden`.
  private static let singleWords: [(key: String, help: Message?, words: [String])] = [
    (
      "draft", keepBack,
      [
        "publish", "published", "unpublished", "hidden", "hide", "private", "embargo", "embargoed",
        "unlisted", "unpublish", "scheduled", "schedule", "wip",
      ]
    ),
    ("expires", nil, ["expire", "expiry", "expiration"]),
    ("withdrawn", nil, ["withdraw", "withdrawal", "retracted", "removed"]),
  ]
}

/// The words of a key in lower case, with their marks: `bản nháp`, `ban_nhap` and `banNhap` have two.
private struct KeyWords {
  let words: [String]

  init(_ key: String) {
    var words: [String] = []
    var word = ""
    var isAfterLowercase = false
    for character in key.prefix(100) {
      let isSeparator = !character.isLetter && !character.isNumber
      if isSeparator || character.isUppercase && isAfterLowercase {
        if !word.isEmpty { words.append(caseFolded(word)) }
        word = ""
      }
      if !isSeparator { word.append(character) }
      isAfterLowercase = character.isLowercase
    }
    if !word.isEmpty { words.append(caseFolded(word)) }
    self.words = words
  }

  /// Whether every word of the key's name is among these.
  func contains(_ name: KeyWords) -> Bool {
    name.words.allSatisfy { word in words.contains { Self.isSame($0, as: word) } }
  }

  /// Whether every word that an author wrote is among these of a key's name.
  func isContaining(_ written: KeyWords) -> Bool {
    written.words.allSatisfy { word in words.contains { Self.isSame(word, as: $0) } }
  }

  /// Marks count where the author wrote some: `nhập` is not `nháp`, but `nhap` may be.
  private static func isSame(_ written: String, as word: String) -> Bool {
    written == word || written.utf8.allSatisfy { $0 < 0x80 } && written == foldedKey(word)
  }
}
