/// One Mustache tag of a template's source.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable
    /// `{{{name}}}` and `{{&name}}`.
    case unescapedVariable
    case section
    case inverted
    case close
    case comment
    case delimiters
    case partial
    case parent
    case block

    /// What stands between the opening delimiter and the name.
    var sigil: String {
      switch self {
      case .variable, .unescapedVariable: ""
      case .section: "#"
      case .inverted: "^"
      case .close: "/"
      case .comment: "!"
      case .delimiters: "="
      case .partial: "> "
      case .parent: "< "
      case .block: "$"
      }
    }
  }

  let kind: Kind
  /// The whole tag with its delimiters.
  let range: Range<Int>
  let name: Name

  /// A name with its place in the source.
  struct Name: Sendable {
    let text: String
    let range: Range<Int>
  }

  /// The tag as it is written with the usual delimiters, for messages.
  static func text(_ kind: Kind, _ name: String) -> String {
    kind == .unescapedVariable ? "{{{\(name)}}}" : "{{\(kind.sigil)\(name)}}"
  }

  var text: String { Tag.text(kind, name.text) }
}

/// A piece of a template's source.
enum Token {
  /// Never more than one line; holds its line end.
  case text(Range<Int>)
  case tag(Tag)
}
