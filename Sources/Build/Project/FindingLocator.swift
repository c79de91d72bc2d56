import Diagnostics
import VietnameseText

/// Finds the places of findings in their files, which are read again: there are few.
struct FindingLocator {
  let reader: ContentReader

  /// How many findings of one file are shown: each is looked for in the file, and nobody reads more at once.
  private static let findingsPerFile = 200

  func locate(_ findings: [Finding]) throws(FileSystemError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var search = NameSearch()
    let files = Dictionary(grouping: findings, by: { TextKey($0.path) })
    for (key, findings) in files.sorted(by: { bytesPrecede($0.key.text, $1.key.text) }) {
      let path = key.text
      var file: SourceFile?
      if findings.contains(where: { $0.range != .start }) {
        var ignored: [Diagnostic] = []
        file = try reader.source(path, diagnostics: &ignored)
      }
      // Errors first, so that a file with many warnings cannot hide one.
      let sorted = findings.sorted { left, right in
        left.severity != right.severity
          ? left.severity > right.severity
          : left.range.lowerBound < right.range.lowerBound
      }
      for finding in sorted.prefix(Self.findingsPerFile) {
        // One about the file as a whole shows no line, whatever else was found there.
        diagnostics.append(
          finding.diagnostic(in: finding.range == .start ? nil : file, &search))
      }
      let rest = sorted.dropFirst(Self.findingsPerFile)
      if let first = rest.first {
        diagnostics.append(
          Diagnostic(
            severity: first.severity, id: "more-mistakes", path: path,
            message: "This file has \(rest.count) more mistakes, which are not shown.",
            help: "Mend those above, then build again."))
      }
    }
    return diagnostics
  }
}
