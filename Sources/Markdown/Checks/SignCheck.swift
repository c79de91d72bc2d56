import Diagnostics

/// Signs that stay in a text and that its author meant as marks.
extension BodyWriter {
  /// - Parameter text: one with a sign that may be a mark.
  mutating func checkSigns(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "*"):
        let run = text[index...].prefix { $0 == UInt8(ascii: "*") }
        if run.count >= 2 { checkStars(run, in: text) }
        index = run.endIndex
        continue
      case UInt8(ascii: "&"): checkReference(at: index, in: text)
      case UInt8(ascii: "{"): checkTag(at: index, in: text)
      case UInt8(ascii: "["): checkShortcode(at: index, in: text)
      case UInt8(ascii: "]"): checkLink(at: index, in: text)
      case UInt8(ascii: "~"), UInt8(ascii: "^"): index = checkPosition(at: index, in: text)
      default: break
      }
      index += 1
    }
  }

  // MARK: Bold letters

  private mutating func checkStars(_ run: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) {
    let isBesideLetter =
      text.scalar(before: run.startIndex)?.isLetter == true
      || text.scalar(at: run.endIndex)?.isLetter == true
    guard isBesideLetter else { return }
    if tally.lines.repeats("stray-stars") { return }
    guard let place = locator.place(ofMark: run) else { return }
    let mended = locator.mendedBold(place)
    tally.lines.add(
      "stray-stars", at: place,
      "These “\(String(decoding: run.prefix(4), as: UTF8.self))” make nothing bold and are shown as they are",
      help: mended.map { "Write “\($0.shown)”: spaces stand outside of the marks, not within." }
        ?? "Put the marks right before and behind the words, or a backslash before each “*” to show it.",
      fix: mended?.edit)
  }

  // MARK: Marks of other tools

  /// `&mdsah;`, which is no name of a character.
  private mutating func checkReference(at index: Int, in text: ArraySlice<UInt8>) {
    let name = text[(index + 1)...].prefix(33).prefix { $0.isASCIILetter || $0.isASCIIDigit }
    guard name.count >= 3, name.count <= 32, name.first?.isASCIILetter == true,
      name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ";")
    else { return }
    let written = text[index...name.endIndex]
    note(
      "unknown-character-name", at: { $0.locator.place(ofMark: written, from: $1) },
      "HTML has no character “\(String(decoding: written, as: UTF8.self))”, so that it is shown as it is written",
      help: "Write the character itself.")
  }

  /// `{% … %}`, `{{< … >}}`, `{{% … %}}`: templates of other tools.
  private mutating func checkTag(at index: Int, in text: ArraySlice<UInt8>) {
    for (opening, closing) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")]
    where text[index...].starts(with: opening.utf8) {
      let rest = text[index...].prefix(400).dropFirst(opening.utf8.count)
      var end = rest.firstIndex(of: UInt8(ascii: "}"))
      while let place = end, !text[..<(place + 1)].reversed().starts(with: closing.utf8.reversed())
      {
        end = rest[(place + 1)...].firstIndex(of: UInt8(ascii: "}"))
      }
      if let end { reportTemplate(text[index...end]) }
      return
    }
  }

  /// `[caption id="x"]` or `[/caption]`.
  private mutating func checkShortcode(at index: Int, in text: ArraySlice<UInt8>) {
    let isClosing = text[index...].dropFirst().first == UInt8(ascii: "/")
    let start = index + (isClosing ? 2 : 1)
    let name = text[min(start, text.endIndex)...].prefix(32).prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: "-")
    }
    guard name.count >= 3, name.endIndex < text.endIndex,
      let end = text[name.endIndex...].prefix(400).firstIndex(of: UInt8(ascii: "]"))
    else { return }
    let attributes = text[name.endIndex..<end]
    let isShortcode =
      isClosing
      ? attributes.isEmpty
      : attributes.first == UInt8(ascii: " ") && attributes.contains(UInt8(ascii: "="))
    if isShortcode { reportTemplate(text[index...end]) }
  }

  private mutating func reportTemplate(_ written: ArraySlice<UInt8>) {
    // Quotation marks in it are not as they were written.
    let beginning = written.prefix { $0 < 0x80 }
    let isCut = beginning.count < written.count || written.count > 40
    let excerpt = String(decoding: beginning.prefix(39), as: UTF8.self) + (isCut ? "…" : "")
    note(
      "foreign-markup", at: { $0.locator.place(ofMark: beginning, from: $1) },
      "“\(excerpt)” means something to another tool, and is shown here as it is written",
      help:
        "Delete it; a picture is “![description](photo.jpg \"caption\")”, a video the key “video”.")
  }

  // MARK: Links

  /// `[text][name]` without a definition, and `![photo] (a.jpg)`.
  private mutating func checkLink(at bracket: Int, in text: ArraySlice<UInt8>) {
    guard bracket + 1 < text.endIndex, "[ ".utf8.contains(text[bracket + 1]),
      let opening = text[..<bracket].suffix(1000).lastIndex(of: UInt8(ascii: "[")),
      bracket > opening + 1, text[opening + 1] != UInt8(ascii: "^")
    else { return }
    let isImage = opening > text.startIndex && text[opening - 1] == UInt8(ascii: "!")
    switch text[bracket + 1] {
    case UInt8(ascii: "[") where !isImage:
      guard let end = text[(bracket + 2)...].prefix(200).firstIndex(of: UInt8(ascii: "]")),
        end > bracket + 2, text[bracket + 2] != UInt8(ascii: "^"),
        !text[(bracket + 2)..<end].contains(UInt8(ascii: "["))
      else { return }
      let written = text[opening...end]
      guard let range = locator.place(ofMark: written) else { return }
      findings.add(
        .warning, "undefined-link", range,
        "Nothing says where “\(String(decoding: text[(bracket + 1)...end], as: UTF8.self))” leads, "
          + "so that this is shown as text.",
        help: "Write the address between round brackets: “[text](https://example.org)”.")
    case UInt8(ascii: " ")
    where bracket + 2 < text.endIndex && text[bracket + 2] == UInt8(ascii: "("):
      // What follows may be a link of its own, of which the text says nothing.
      guard let place = locator.place(ofMark: text[(isImage ? opening - 1 : opening)...bracket + 2])
      else { return }
      let source = locator.source
      guard
        let end = source[place.upperBound...].prefix(400).firstIndex(where: {
          ")\n".utf8.contains($0)
        }),
        source[end] == UInt8(ascii: ")"),
        // A source, as in “[1] (theo https://…)”, is no target.
        isImage
          || source[place.upperBound..<end].looksLikeTarget
            && !source[place.upperBound..<end].contains(where: \.isMarkdownSpace)
      else { return }
      let space = place.upperBound - 2
      let mended = source[place.lowerBound..<space] + source[(space + 1)...end]
      findings.add(
        .warning, "space-before-target", place.lowerBound..<end + 1,
        "With a space before “(”, this is not \(isImage ? "an image" : "a link").",
        help: "Write “\(String(decoding: mended, as: UTF8.self))”.",
        fix: [.deleting(space..<space + 1)])
    default: break
    }
  }

  // MARK: Captions

  /// A caption is a text without marks.
  mutating func checkCaption(_ caption: ArraySlice<UInt8>) {
    guard let marks = firstMarks(in: String(decoding: caption, as: UTF8.self)) else { return }
    note(
      "marks-in-plain-text", at: { $0.locator.place(ofMark: caption, from: $1) },
      "Marks have no effect in a caption: readers see “\(shortened(Array(marks.utf8)[...], to: 40))” as it is written",
      help: "Leave the marks out.")
  }

  // MARK: Raised and lowered signs

  /// `CO~2~` and `10^2^`. Returns the place of the last sign that was looked at.
  private mutating func checkPosition(at index: Int, in text: ArraySlice<UInt8>) -> Int {
    let mark = text[index]
    let inner = text[(index + 1)...].prefix(4).prefix { $0 != mark }
    let isRaised = mark == UInt8(ascii: "^")
    guard (1...3).contains(inner.count), inner.endIndex < text.endIndex,
      inner.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }),
      let before = text.scalar(before: index), before.isLetter || isRaised && before.isNumber
    else { return index }
    let position: MarkdownNode.Position = isRaised ? .raised : .lowered
    let sign = String(decoding: position.written(inner), as: UTF8.self)
    let written = text[index...inner.endIndex]
    let word = text[..<index].suffix(24).suffix { !$0.isMarkdownSpace }
    note(
      "raised-sign", at: { $0.locator.place(ofMark: written, from: $1) },
      "“\(String(decoding: written, as: UTF8.self))” is no mark of Markdown and is shown as it is written",
      help: "Write “\(String(decoding: word, as: UTF8.self))\(sign)”.",
      fix: { place, _ in Edit(place, sign) })
    return inner.endIndex
  }
}

extension Unicode.Scalar {
  fileprivate var isNumber: Bool { ("0"..."9").contains(self) }
}

extension ArraySlice<UInt8> {
  /// Whether it is a file's name or an address, rather than a remark.
  fileprivate var looksLikeTarget: Bool {
    if contains(where: \.isMarkdownSpace) { return false }
    let text = String(decoding: self, as: UTF8.self)
    return text.contains("://") || text.hasPrefix("#") || text.hasSuffix(".md")
      || text.hasPrefix("../")
  }
}

extension TargetLocator {
  /// What to write for stars that stand beside a space or a quotation mark, if they have their fellows on the line.
  fileprivate func mendedBold(_ stars: Range<Int>) -> (shown: String, edit: Edit)? {
    let line = source[line(around: stars.lowerBound)]
    let mark: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "*")]
    var places: [Int] = []
    var index = line.startIndex
    while index + 1 < line.endIndex {
      if line[index...].starts(with: mark) {
        places.append(index)
        index += 2
      } else {
        index += 1
      }
    }
    guard let own = places.firstIndex(of: stars.lowerBound) else { return nil }
    let first = own - own % 2
    guard first + 1 < places.count else { return nil }
    let inner = line[(places[first] + 2)..<places[first + 1]]
    let words = inner.trimmed
    guard !words.isEmpty, inner.count <= 400 else { return nil }
    let before = line.scalar(before: places[first])
    let behind = line.scalar(at: places[first + 1] + 2)
    let leading = before?.isLetter == true
    let trailing = behind?.isLetter == true
    let text = String(decoding: words, as: UTF8.self)
    let shown = text.count > 40 ? "\(text.prefix(18)) … \(text.suffix(18))" : text
    let start =
      leading ? String(decoding: line[..<places[first]].lastWord, as: UTF8.self) + " " : ""
    let end =
      trailing
      ? " " + String(decoding: line[(places[first + 1] + 2)...].firstWord, as: UTF8.self) : ""
    let whole = (leading ? " " : "") + "**" + text + "**" + (trailing ? " " : "")
    return (
      start + "**" + shown + "**" + end, Edit(places[first]..<(places[first + 1] + 2), whole)
    )
  }

  private func line(around offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, source[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start..<Swift.min(source.firstLineEnd(from: offset), end)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var firstWord: ArraySlice<UInt8> { prefix(60).prefix { !$0.isMarkdownSpace } }

  fileprivate var lastWord: ArraySlice<UInt8> { suffix(60).suffix { !$0.isMarkdownSpace } }
}

extension Collection where Self: BidirectionalCollection {
  fileprivate func suffix(_ isWanted: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isWanted(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
