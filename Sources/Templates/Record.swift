/// The values of one model's fields, by the slots of its view's schema.
@usableFromInline
package final class Record: Sendable {
  package let schema: ViewSchema
  let values: [Value]

  @usableFromInline
  init(schema: ViewSchema, values: [Value]) {
    self.schema = schema
    self.values = values
  }
}

/// A field's value: flat cases, so that rendering neither casts nor looks anything up.
@usableFromInline
enum Value: Sendable {
  case nothing
  case text(String)
  case link(Link)
  case markup(Markup)
  case flag(Bool)
  case records([Record])
  case record(Record)
  case parameters(Parameters)

  /// Whether a section shows its text.
  var isTrue: Bool {
    switch self {
    case .nothing: false
    case .text(let text): !text.isEmpty
    case .link, .record: true
    case .markup(.html(let html)): !html.isEmpty
    case .markup(.deferred): true
    case .flag(let flag): flag
    case .records(let records): !records.isEmpty
    case .parameters(let parameters): parameters.isTrue
    }
  }
}
