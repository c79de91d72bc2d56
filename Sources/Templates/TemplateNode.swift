/// A part of a parsed template. Ranges are those of the source's bytes.
enum TemplateNode: Sendable {
  /// Before the first output of each line that is not blank: where a partial's indentation is written.
  case lineStart
  /// At most one line.
  case text(Range<Int>)
  case variable(Tag)
  case section(Section)
  case partial(Inclusion)
  case parent(Parent)
  /// An index in the source's `blocks`.
  case block(Int)

  struct Section: Sendable {
    /// Of the kind `section` or `inverted`.
    let tag: Tag
    let body: [TemplateNode]
  }

  /// A partial, or a parent without its blocks.
  struct Inclusion: Sendable {
    let tag: Tag
    /// The white space before a tag that stands alone on its line; nil for one within a line.
    let indentation: Range<Int>?
  }

  struct Parent: Sendable {
    let inclusion: Inclusion
    /// Indexes in the source's `blocks`.
    let overrides: [Int]
  }
}

/// `{{$name}}…{{/name}}`: a place that a child template can fill, with what stands there otherwise; inside a
/// parent tag it is also what fills that place.
struct TemplateBlock: Sendable {
  enum Placement: Sendable {
    /// The opening tag has a line for itself, which is not written.
    case ownLine
    /// The opening tag is the first on its line, and its text follows on the line.
    case lineStart
    case withinLine
  }

  let tag: Tag
  let placement: Placement
  /// The white space before the opening tag, where it is the first on its line.
  let indentation: Range<Int>
  let body: [TemplateNode]
  /// The white space that opens the body's first line, if the opening tag has a line for itself.
  let bodyIndentation: Range<Int>?
}
