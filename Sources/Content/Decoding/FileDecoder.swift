internal import Diagnostics

/// One file while its records are decoded, and what is wrong with it so far.
///
/// A class, because every value of the file reports to the same list from inside nested readers. It stays
/// inside one call and is never shared.
final class FileDecoder {
  /// Above this many mistakes the rest is not shown: nobody works through more in one go, and a hostile
  /// file must not fill the memory with findings about one endless line.
  static let mistakeLimit = 100

  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    checkCharacters()
  }

  /// Whether further mistakes go unreported, so that no work is spent on their help.
  var isFull: Bool { diagnostics.count > Self.mistakeLimit }

  func error(_ id: String, _ range: SourceRange, _ message: String, help: String? = nil) {
    report(.error, id, range, message, help: help)
  }

  func warning(_ id: String, _ range: SourceRange, _ message: String, help: String? = nil) {
    report(.warning, id, range, message, help: help)
  }

  func report(
    _ severity: Diagnostic.Severity, _ id: String, _ range: SourceRange, _ message: String,
    help: String? = nil
  ) {
    guard !isFull else { return }
    if diagnostics.count == Self.mistakeLimit {
      diagnostics.append(
        file.diagnostic(
          .error, "too-many-mistakes", range,
          "This file has more than \(Self.mistakeLimit) mistakes; those from here on are not shown.",
          help: "Mend the ones above and build again."))
    } else {
      diagnostics.append(file.diagnostic(severity, id, range, message, help: help))
    }
  }
}

/// What an author wrote, as messages repeat it: in quotation marks, on one line, and cut where it is too
/// long to read. A text to copy has a higher limit.
func quoted(_ text: some StringProtocol, limit: Int = 80) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(limit) {
    shown.append(scalar.properties.isWhitespace ? " " : scalar)
  }
  let isCut = text.unicodeScalars.dropFirst(limit).first != nil
  return "“\(String(shown))\(isCut ? "…" : "")”"
}
