package import Diagnostics

/// What bytes hold, and in which version of its form: their first byte, with the version as its low digit.
///
/// A state is thrown away when the executable changes, so that no other version is ever read; it is here for
/// bytes that came from elsewhere.
private enum StoredForm: UInt8, Storable {
  case article = 0x16
  case page = 0x24
  case recipientTable = 0x34

  package static var blank: StoredForm { .article }
}

extension ArticleSource {
  /// The bytes in which a build keeps this for the next one, with the diagnostics of its file's decoding: a build
  /// that does not read the file still reports every mistake in it.
  package func stored(with diagnostics: [Diagnostic]) -> [UInt8] {
    store(self, .article, diagnostics)
  }

  /// What ``stored(with:)`` gave `bytes` for; nil if they are not wholly what it gives for some article, and the
  /// file has to be read again.
  package static func restored(
    from bytes: [UInt8]
  ) -> (source: ArticleSource, diagnostics: [Diagnostic])? {
    restore(.article, from: bytes)
  }
}

extension PageSource {
  /// See ``ArticleSource/stored(with:)``.
  package func stored(with diagnostics: [Diagnostic]) -> [UInt8] {
    store(self, .page, diagnostics)
  }

  /// See ``ArticleSource/restored(from:)``.
  package static func restored(
    from bytes: [UInt8]
  ) -> (source: PageSource, diagnostics: [Diagnostic])? {
    restore(.page, from: bytes)
  }
}

extension RecipientTable {
  /// See ``ArticleSource/stored(with:)``.
  package func stored(with diagnostics: [Diagnostic]) -> [UInt8] {
    store(self, .recipientTable, diagnostics)
  }

  /// See ``ArticleSource/restored(from:)``.
  package static func restored(
    from bytes: [UInt8]
  ) -> (source: RecipientTable, diagnostics: [Diagnostic])? {
    restore(.recipientTable, from: bytes)
  }
}

private func store(
  _ source: some Storable, _ form: StoredForm, _ diagnostics: [Diagnostic]
) -> [UInt8] {
  var writer = StorageWriter()
  var (form, source, diagnostics) = (form, source, diagnostics)
  form.pass(through: &writer)
  source.pass(through: &writer)
  diagnostics.pass(through: &writer)
  return writer.bytes
}

private func restore<Source: Storable>(
  _ expected: StoredForm, from bytes: [UInt8]
) -> (source: Source, diagnostics: [Diagnostic])? {
  var reader = StorageReader(bytes)
  var form = StoredForm.blank
  form.pass(through: &reader)
  guard form == expected else { return nil }
  var source = Source.blank
  var diagnostics: [Diagnostic] = []
  source.pass(through: &reader)
  diagnostics.pass(through: &reader)
  return reader.isComplete ? (source, diagnostics) : nil
}
