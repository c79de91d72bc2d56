import Content

/// Puts the prefix of its day before a lead, unless its author has written one already.
struct LeadPrefixes: Sendable {
  private let prefixes: [LeadPrefix]
  private let openings: [Opening]

  /// What a prefix says, whatever its brackets, dashes and capitals.
  private struct Opening: Sendable {
    /// Its letters and digits, in lower case.
    var letters: [String]
    /// Whether a mark follows its last letter; without one, only words that go on tell it from a sentence.
    var hasMark: Bool

    init(_ text: String) {
      letters = text.filter(isLetter).map { $0.lowercased() }
      hasMark = text.reversed().prefix { !isLetter($0) }.contains { !$0.isWhitespace }
    }
  }

  init(_ prefixes: [LeadPrefix]) {
    self.prefixes = prefixes
    openings = prefixes.map { Opening($0.text) }.filter { !$0.letters.isEmpty }
  }

  /// A prefix of another period counts too: the author copied it from somewhere.
  func prefixed(_ lead: String, on date: CivilDate) -> String {
    guard
      let prefix = prefixes.first(where: { prefix in
        prefix.from.map { $0 <= date } ?? true && prefix.until.map { date <= $0 } ?? true
      })?.text
    else { return lead }
    let isWritten =
      openings.contains { begins(lead, with: $0) }
      || (!prefix.contains(where: isLetter) && beginsExactly(lead, with: prefix))
    return isWritten ? lead : prefix + lead
  }

  private func begins(_ lead: String, with opening: Opening) -> Bool {
    var rest = lead[...]
    for letter in opening.letters {
      rest = rest.drop { !isLetter($0) }
      guard rest.popFirst()?.lowercased() == letter else { return false }
    }
    let marks = rest.prefix { !isLetter($0) }
    return opening.hasMark
      ? marks.contains { !$0.isWhitespace } : !marks.isEmpty || rest.isEmpty
  }

  /// Without regard to spaces.
  private func beginsExactly(_ lead: String, with prefix: String) -> Bool {
    let bare = prefix.filter { $0 != " " }
    return lead.lazy.filter { $0 != " " }.prefix(bare.count).elementsEqual(bare)
  }
}

private func isLetter(_ character: Character) -> Bool {
  character.isLetter || character.isNumber
}
