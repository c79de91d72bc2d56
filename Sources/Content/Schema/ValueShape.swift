internal import Diagnostics
internal import FrontMatter

/// Which values a key takes, as its reader says: what an editor may know of it before the file is saved.
indirect enum ValueShape: Sendable, Equatable {
  case text, flag, path, pageFile, pathOrWebAddress, mailAddress, colour, utcOffset, byteCount
  /// A slug, or the id that a record gives itself.
  case id
  case reference(Registry)
  case date(takesTime: Bool)
  case wholeNumber(ClosedRange<Int>)
  case webAddress([WebAddress.Scheme])
  /// The names of each value, the canonical English one first.
  case fixed([[String]])
  case list([ValueShape])
  case record(RecordShape)
  /// With free names; nil for any values.
  case mapping(ValueShape?)
}

/// Records that others name.
enum Registry: Sendable, Equatable {
  /// Units by id or by name, as texts name them.
  case units
  /// Units by id alone, as registries name them.
  case places
  case awards, authorities, fields, columns, people
}

/// The keys of a kind of record, with the values that they take.
struct RecordShape: Sendable, Equatable {
  struct Key: Sendable, Equatable {
    /// The canonical English name first.
    var names: [String]
    var isRequired: Bool
    /// Whether a key without a value is a mistake.
    var needsValue: Bool
    /// Any of them; empty only for a reader that does not answer.
    var shapes: [ValueShape]
  }

  var subject: String
  var keys: [Key]
}

/// Asks readers which values they take. In place of reading they note it here.
///
/// So nothing is declared twice: what reads a key also says what the key takes.
final class ShapeInquiry {
  private var noted: [ValueShape] = []

  func note(_ shape: ValueShape) {
    if !noted.contains(shape) { noted.append(shape) }
  }

  /// Notes a list of all that `elements` notes.
  func noteList(_ elements: () -> Void) {
    let outer = noted
    noted = []
    elements()
    let shapes = noted
    noted = outer
    note(.list(shapes))
  }

  fileprivate func answer(_ ask: () -> Void) -> [ValueShape] {
    noted = []
    ask()
    return noted
  }
}

extension RecordKeys {
  /// Asks each key's reader for the values that it takes: for a text, a list and a group of keys in turn.
  ///
  /// - Parameter blank: a record before any key is read.
  func shape(of blank: Record) -> RecordShape {
    var ignored: [Diagnostic] = []
    guard let file = SourceFile(path: "", bytes: [], diagnostics: &ignored)
    else { return RecordShape(subject: subject.english, keys: []) }
    let scalar = Node(value: .scalar(.init(text: "x", style: .plain)), range: .start)
    let mapping = Node(value: .mapping([]), range: .start)
    let list = Node(value: .sequence([scalar, mapping]), range: .start)
    let shapes = keys.filter { !$0.isRefused }.map { key in
      let inquiry = ShapeInquiry()
      let decoder = FileDecoder(file, answering: inquiry)
      let shapes = inquiry.answer {
        for node in [scalar, list, mapping] {
          var record = blank
          _ = key.read(&record, KeyedValue(node, key: key.name, decoder: decoder))
        }
      }
      return RecordShape.Key(
        names: key.names, isRequired: key.isRequired,
        needsValue: key.isRequired || key.decidesPublication && !key.hasStandIn, shapes: shapes)
    }
    return RecordShape(subject: subject.english, keys: shapes)
  }
}
