/// A piece of a program: a template or a block's text, as it is compiled for one context.
///
/// Units are memoised, and there are finitely many for given templates and views; hence compiling ends also
/// for partials that include themselves.
struct TemplateUnit: Hashable {
  struct BlockReference: Hashable {
    let source: Int
    let block: Int
  }

  let source: Int
  /// Nil for the whole source.
  var block: Int?
  let context: Context
  /// What fills blocks, the most derived first.
  let overrides: [BlockReference]
  /// Nil where the output is plain text.
  let position: HTMLPosition?
  /// Whether each line begins with the indentation that rendering keeps.
  var isIndented = false
  /// Whether the first line was begun, and indented, before.
  var continuesLine = false
}

/// A call from one unit to another.
struct UnitCall {
  /// What the sections around a call do to the innermost record.
  enum Descent {
    /// It stays.
    case none
    /// It is one that the caller's innermost record holds.
    case inward
    /// It comes from a record further out, so that the same records may come again.
    case outward

    mutating func enter(isInnermost: Bool) {
      if !isInnermost { self = .outward } else if self == .none { self = .inward }
    }
  }

  let target: Int
  let descent: Descent
  let source: Int
  let tag: Tag
}
