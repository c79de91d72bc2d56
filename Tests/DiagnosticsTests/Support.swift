import Testing

import Diagnostics

func sourceFile(_ text: String, path: String = "content/a.md") throws -> SourceFile {
  var diagnostics: [Diagnostic] = []
  return try #require(
    SourceFile(path: path, bytes: Array(text.utf8), diagnostics: &diagnostics))
}

extension SourceFile {
  /// The last place where the bytes of `text` stand.
  func range(of text: String) throws -> SourceRange {
    let wanted = Array(text.utf8)
    let start = try #require(
      (0...(bytes.count - wanted.count)).last { bytes[$0...].starts(with: wanted) })
    return SourceRange(start..<start + wanted.count)
  }
}
