import Diagnostics
import Site
import VietnameseText

/// Finds the places of findings in their files, which are read again: there are few.
struct FindingLocator {
  let reader: ContentReader

  /// How many findings of one file are shown: each is looked for in the file, and nobody reads more at once.
  private static let findingsPerFile = 200

  /// - Parameter unread: the files that are known not to be readable.
  func locate(_ findings: [Finding], unread: UnreadFiles = UnreadFiles()) -> [Diagnostic] {
    var unread = unread
    var diagnostics: [Diagnostic] = []
    var search = NameSearch()
    let files = Dictionary(grouping: findings, by: { TextKey($0.path) })
    for (key, findings) in files.sorted(by: { bytesPrecede($0.key.text, $1.key.text) }) {
      let path = key.text
      var file: SourceFile?
      if findings.contains(where: { $0.range != .start }) {
        // One that is gone by now is to be seen by the next build, too.
        file = reader.source(path, &unread, diagnostics: &diagnostics)
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
            message: "This file has \(count: rest.count) more mistakes, which are not shown.",
            help: "Mend those above, then build again."))
      }
    }
    return diagnostics
  }
}
