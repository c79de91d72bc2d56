package import Diagnostics

/// A Markdown text rendered as far as its file alone allows: what depends on other files is left as slots.
package struct MarkdownBody: Sendable {
  /// HTML without the parts that `slots` name.
  package var html: [UInt8]
  /// Ascending by offset.
  package var slots: [Slot]
  /// Links and images in the order of the text; slots point into it.
  package var references: [Reference]
  package var headings: [Heading]
  /// The text without its marks, a line for each block or table row: for feeds and search. Captions and footnotes
  /// are in it; the lead, alt texts, footnote numbers and code fences' info are not.
  ///
  /// Bytes of UTF-8: most builds do not need it as a `String`, which would cost a pass over each body.
  package var plainTextBytes: [UInt8]
  /// The text to be read aloud, a line for each paragraph: see ``ReadingTextWriter``. Figures and abbreviations are as
  /// written.
  package var readingText: [UInt8]
  /// The first paragraph's plain text, if the options asked to move it out of the body and there is one.
  package var lead: String?
  /// The first line of that paragraph.
  package var leadRange: SourceRange?
  /// The first paragraph's plain text if it stays in the body because something else comes before it.
  package var excerpt: String?

  package init(
    html: [UInt8], slots: [Slot], references: [Reference], headings: [Heading],
    plainTextBytes: [UInt8], readingText: [UInt8], lead: String?, excerpt: String? = nil
  ) {
    self.html = html
    self.slots = slots
    self.references = references
    self.headings = headings
    self.plainTextBytes = plainTextBytes
    self.readingText = readingText
    self.lead = lead
    self.excerpt = excerpt
  }
}

extension MarkdownBody {
  /// What is left of a text that cannot be rendered.
  package static let empty = MarkdownBody(
    html: [], slots: [], references: [], headings: [], plainTextBytes: [], readingText: [],
    lead: nil)

  package var plainText: String { String(decoding: plainTextBytes, as: UTF8.self) }

  /// Joins the HTML and its filled slots. `fill` writes what belongs at a slot of a link or an image.
  package func write(
    into output: inout [UInt8], _ placement: BodyPlacement = BodyPlacement(),
    fill: (Slot, Reference, inout [UInt8]) -> Void
  ) {
    var start = 0
    for slot in slots {
      output.append(contentsOf: html[start..<slot.offset])
      switch slot.kind {
      case .idPrefix: output += placement.idPrefix.utf8
      case .headingLevel: output += String(min(6, slot.reference + placement.headingShift)).utf8
      case .linkStart, .linkEnd, .imageSource, .photoLinkStart, .photoLinkEnd:
        // A body that changed on disk since it was read may have other references than the site knows.
        if references.indices.contains(slot.reference) {
          fill(slot, references[slot.reference], &output)
        }
      }
      start = slot.offset
    }
    output.append(contentsOf: html[start...])
  }
}

/// Where a page puts a body: some hold several.
package struct BodyPlacement: Sendable, Hashable {
  /// Stands before every id in the HTML, so that those of two bodies differ: letters, digits and `-`.
  package var idPrefix: String
  /// How many levels lower its headings stand, under a title that is no `h1`.
  package var headingShift: Int

  package init(idPrefix: String = "", headingShift: Int = 0) {
    self.idPrefix = idPrefix
    self.headingShift = headingShift
  }
}

/// A place in a body's HTML that is filled when the page is written.
package struct Slot: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    /// `<a href="…">`, or nothing when the target is not published.
    case linkStart
    /// `</a>`, or nothing alike.
    case linkEnd
    /// The attributes ` src="…" srcset="…" sizes="…" width="…" height="…"` inside an `<img` tag that the HTML holds, with all others.
    case imageSource
    /// `<a href="…">` before an image that stands in no link, or nothing where the image is all there is to see.
    case photoLinkStart
    /// `</a>`, or nothing alike.
    case photoLinkEnd
    /// What the placement puts before an id.
    case idPrefix
    /// The digit of a heading's tag; `reference` is the level on a page of its own.
    case headingLevel
  }

  package var offset: Int
  package var kind: Kind
  /// An index of the body's references; of a heading its level.
  package var reference: Int

  package init(offset: Int, kind: Kind, reference: Int) {
    self.offset = offset
    self.kind = kind
    self.reference = reference
  }
}

/// A link or an image as the author wrote it.
package struct Reference: Sendable {
  package enum Kind: UInt8, Sendable { case link, image }

  package var kind: Kind
  /// As the Markdown has it, entities and backslashes undone: `../b.md#muc-2`, `https://…`, `mailto:…`, `#x`.
  package var target: String
  /// The link's title attribute; a lone image's title is its figure's caption and not repeated here.
  package var title: String
  /// The target in the source file, a definition's for `[text][name]`; the whole link where it cannot be found.
  package var range: SourceRange
  /// Whether it is a web or mail address in the text, without brackets: where it ends is the parser's guess.
  package var isBare: Bool
  /// Whether it is a link whose target is a whole web address, in which nothing need be changed.
  package var isWebAddress = false

  package init(
    kind: Kind, target: String, title: String, range: SourceRange, isBare: Bool = false
  ) {
    self.kind = kind
    self.target = target
    self.title = title
    self.range = range
    self.isBare = isBare
  }
}

package struct Heading: Sendable {
  /// 2 … 6: a page's only `h1` is its title.
  package var level: Int
  package var text: String
  /// The text's slug, unique in the body, without the placement's prefix.
  package var id: String
  /// The heading's text in the source file.
  package var range: SourceRange

  package init(level: Int, text: String, id: String, range: SourceRange) {
    self.level = level
    self.text = text
    self.id = id
    self.range = range
  }
}
