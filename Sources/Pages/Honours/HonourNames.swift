import Content
import Site
import Templates
import VietnameseText

extension HonourRecords {
  /// The recipients of awards by the first letters of the names that they are called by, in Vietnamese order.
  func letters(_ entries: [Int]) -> [HonourLetterView] {
    let names = entries.map { index in
      let view = view(index)
      let sorted = SortedName(view.name, view.honour.kind)
      return (key: sorted.key, letter: sorted.letter, view: view)
    }
    var letters: [HonourLetterView] = []
    // Of equal names the one that the list has first stays first.
    for (_, name) in names.enumerated().sorted(by: {
      ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
    }) {
      if letters.last?.letter != name.letter {
        letters.append(HonourLetterView(letter: name.letter, names: []))
      }
      letters[letters.count - 1].names.append(HonourNameView(honour: name.view))
    }
    return letters
  }
}

/// Where a name stands in an alphabetical list: people by their given names, which come last in Vietnamese, whatever
/// else by its first word.
private struct SortedName {
  var key: CollationKey
  /// “Đ”; “#” for what begins with no letter.
  var letter: String

  init(_ name: String, _ kind: RecipientKind?) {
    let words = name.split(separator: " ")
    let isPerson = kind.map { $0 != .collective } ?? PersonName.isPerson(name)
    let first = String((isPerson ? words.last : words.first) ?? "")
    key = CollationKey("\(first) \(name)")
    letter = alphabetLetter(of: first) ?? "#"
  }
}

/// A letter with the names that are sorted under it.
struct HonourLetterView: Sendable {
  var letter: String
  var names: [HonourNameView]

  static let view = View<HonourLetterView>(
    "honour-letter", "A letter with the names that are sorted under it."
  ) {
    ViewField.text("letter", "The letter: “Đ”.") { $0.letter }
    ViewField.text("anchor", "An id for it: “chu-272”.") {
      "chu-" + ($0.letter.unicodeScalars.first.map { String($0.value) } ?? "0")
    }
    ViewField.list("names", of: HonourNameView.view, "The names in Vietnamese order.") {
      $0.names
    }
  }
}

/// A name in the list from A to Z.
struct HonourNameView: Sendable {
  var honour: HonourView

  static let view = View<HonourNameView>("honour-name", "A name in the list from A to Z.") {
    ViewField.text("name", "The recipient's name.") { $0.honour.name }
    ViewField.url("url", "The recipient's own page, else the newest article about the award.") {
      $0.honour.profile ?? $0.honour.articles.first?.link
    }
    ViewField.text("award", "The award's name.") { $0.honour.award?.title }
    ViewField.text("unit", "The unit's name of that day.") { $0.honour.unit?.title }
    ViewField.text("date", "When it was decided, else when it was reported.") {
      Dates.day($0.honour.honour.date)
    }
  }
}

/// Those who were awarded something in a year, from A to Z.
struct HonourNamesView: Sendable {
  var title: String
  var letters: [HonourLetterView]

  static let view = View<HonourNamesView>(
    "honour-names", "Those who were awarded something in a year, from A to Z."
  ) {
    ViewField.text("title", "The heading.") { $0.title }
    ViewField.list("letters", of: HonourLetterView.view, "The letters that names begin with.") {
      $0.letters
    }
  }
}
