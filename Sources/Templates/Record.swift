package import Digests

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

  /// Of all that a template can read from the record: two records with the same digest look the same.
  package var digest: Digest {
    var builder = DigestBuilder()
    for value in values { builder.add(value) }
    return builder.digest
  }
}

/// A field's value: flat cases, so that rendering neither casts nor looks anything up.
@usableFromInline
enum Value: Sendable {
  case nothing
  case text(String)
  /// Text that can be made again without the page.
  case piece(TextPiece)
  case link(Link)
  case markup(Markup)
  case flag(Bool)
  case records([Record])
  case record(Record)
  case parameters(Parameters)

  /// What a text field says.
  var text: String? {
    switch self {
    case .text(let text): text
    case .piece(let piece): String(decoding: piece.text, as: UTF8.self)
    default: nil
    }
  }

  /// Whether a section shows its text.
  var isTrue: Bool {
    switch self {
    case .nothing: false
    case .text(let text): !text.isEmpty
    case .piece(let piece): !piece.text.isEmpty
    case .link, .record: true
    case .markup(.html(let html)): !html.isEmpty
    case .markup(.deferred): true
    case .flag(let flag): flag
    case .records(let records): !records.isEmpty
    case .parameters(let parameters): parameters.isTrue
    }
  }
}

extension DigestBuilder {
  fileprivate mutating func add(_ value: Value) {
    switch value {
    case .nothing: add(number: 0)
    case .text(let text):
      add(number: 1)
      add(value: text)
    case .piece(let piece):
      add(number: 1)
      add(number: piece.text.count)
      add(piece.text)
    case .link(.site(let address)):
      add(number: 2)
      add(value: address)
    case .link(.external(let url)):
      add(number: 3)
      add(value: url)
    case .markup(.html(let html)):
      add(number: 4)
      add(number: html.count)
      add(html)
    case .markup(.deferred(let markup)):
      add(number: 5)
      add(markup.key)
    case .flag(let flag): add(number: flag ? 7 : 6)
    case .records(let records):
      add(number: 8)
      add(number: records.count)
      for record in records { add(record.digest) }
    case .record(let record):
      add(number: 9)
      add(record.digest)
    case .parameters(let parameters):
      add(number: 10)
      add(parameters)
    }
  }

  private mutating func add(_ parameters: Parameters) {
    switch parameters {
    case .text(let text):
      add(number: 1)
      add(value: text)
    case .list(let items):
      add(number: 2)
      add(number: items.count)
      for item in items { add(item) }
    case .map(let entries):
      add(number: 3)
      add(number: entries.count)
      for (key, value) in entries {
        add(value: key)
        add(value)
      }
    }
  }
}
