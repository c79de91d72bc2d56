package import Diagnostics
internal import Digests

extension Diagnostic: Storable {
  package static var blank: Diagnostic {
    Diagnostic(severity: .blank, id: "", path: "", message: "")
  }

  package mutating func pass(through storage: inout some Storage) {
    severity.pass(through: &storage)
    id.pass(through: &storage)
    path.pass(through: &storage)
    line.pass(through: &storage)
    column.pass(through: &storage)
    length.pass(through: &storage)
    message.pass(through: &storage)
    excerpt.pass(through: &storage)
    excerptColumn.pass(through: &storage)
    help.pass(through: &storage)
    fix.pass(through: &storage)
  }
}

extension Diagnostic.Severity: Storable {
  package static var blank: Diagnostic.Severity { .error }
}

extension Fix: Storable {
  package static var blank: Fix { Fix(digest: .none, edits: []) }

  package mutating func pass(through storage: inout some Storage) {
    var text = storedText
    storage.text(&text)
    if let fix = Fix(storedText: text) { self = fix } else { storage.refuse() }
  }
}

extension Message: Storable {
  package static var blank: Message { "" }

  /// Template and arguments, so that what is kept can be said in any language.
  package mutating func pass(through storage: inout some Storage) {
    var text = storedText
    storage.text(&text)
    if let message = Message(storedText: text) { self = message } else { storage.refuse() }
  }
}
