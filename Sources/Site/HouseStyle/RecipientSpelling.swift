import Content
import Diagnostics
import VietnameseText

/// People whom an article's text spells otherwise than its list of recipients: `Nguyễn Thị Hoà` and
/// `Nguyễn Thị Hòa`, `Nguyễn Văn Bẩy` and `Nguyễn Văn Bảy`.
///
/// Whole names of two words and more, which differ in nothing but their marks. Where the text has the name as the list
/// has it, too, or the list has both, other marks are another person; not so where only the place of a tone's mark
/// differs.
struct RecipientSpelling {
  private struct Listed {
    /// Without “Ông” and the like: in lower case, and as written.
    var name: String
    var written: String
    var path: String
  }

  /// By what stays of a name without vowels and marks.
  private var listed: [UInt64: [Listed]] = [:]

  /// - Parameter path: of the article.
  static func findings(
    _ people: [Located<String>], _ commendations: [ResolvedCommendation], in path: String
  ) -> [Finding] {
    if people.isEmpty { return [] }
    let wanted = Set(people.map { skeleton($0.value.utf8Span.span) })
    var spelling = RecipientSpelling()
    for commendation in commendations {
      spelling.add(
        commendation.recipients, wanted, in: commendation.recipientsPath(in: path))
    }
    if spelling.listed.isEmpty { return [] }
    let inText = Set(people.map { caseFolded($0.value) })
    return people.compactMap { spelling.finding(about: $0, inText, in: path) }
  }

  private mutating func add(
    _ recipients: ResolvedRecipients, _ wanted: Set<UInt64>, in path: String
  ) {
    for recipient in recipients.sources {
      let name = PersonName.withoutAddress(recipient.name.value)
      let key = Self.skeleton(name.utf8Span.span)
      guard wanted.contains(key), !(listed[key] ?? []).contains(where: { $0.name == name }) else {
        continue
      }
      let written = String(recipient.name.value.suffix(name.count))
      listed[key, default: []].append(Listed(name: name, written: written, path: path))
    }
  }

  private func finding(
    about person: Located<String>, _ inText: Set<String>, in path: String
  ) -> Finding? {
    let name = caseFolded(person.value)
    guard let candidates = listed[Self.skeleton(name.utf8Span.span)],
      !candidates.contains(where: { $0.name == name })
    else { return nil }
    let key = foldedKey(name)
    let meant = candidates.filter { foldedKey($0.name) == key }
    guard let only = meant.first, meant.count == 1,
      !inText.contains(only.name) || nameKey(only.name) == nameKey(name)
    else { return nil }
    let list: Message = only.path == path ? "in the list of recipients" : "in \(only.path)"
    return Finding(
      .warning, "recipient-spelling", path: path, person.range,
      "“\(person.value)” is “\(only.written)” \(list): one name is spelt in two ways.",
      help: "Write “\(only.written)” here if that is right; else correct it \(list).")
  }

  /// Of the consonants that have no other form with a mark, and of the number of words: equal for names that differ in
  /// case and marks alone.
  private static func skeleton(_ name: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in name.indices {
      let byte = name[index]
      guard byte < 0x80 else { continue }
      let letter = byte | 0x20
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "d"):
        continue
      default: hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
      }
    }
    return hash
  }
}
