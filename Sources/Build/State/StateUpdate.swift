import Diagnostics
import Digests

/// A text that the state is to know, in its stored form only while it is written: all of them together take as
/// much memory as the articles.
struct NewText: Sendable {
  var path: String
  /// Of the file that it was decoded from.
  var digest: Digest
  var stored: @Sendable () -> [UInt8]
  /// Of an article.
  var summary: (@Sendable () -> [UInt8])?

  var row: TextRow { TextRow(path: path, digest: digest, bytes: stored()) }
  var summaryRow: SummaryRow? { summary.map { SummaryRow(key: path, bytes: $0()) } }
}

/// The rows that a build changes in the state.
struct StateUpdate: Sendable {
  /// New and changed ones.
  var files: [FileRow] = []
  var removedFiles: [String] = []
  var texts: [NewText] = []
  var removedTexts: [String] = []
  /// See ``HonourRoll/stored(_:_:)``; nil if it is that of the last build.
  var roll: [UInt8]?
  var pages: [PageRow] = []
  var removedPages: [String] = []
  var bodies: [BodyRow] = []
  /// The addresses of files that show no bodies, or are no more.
  var removedBodies: [String] = []
  /// All of them; nil if they are those of the last build.
  var findings: [Diagnostic]?
  /// Likewise.
  var lost: [LostAddressRow]?
}
