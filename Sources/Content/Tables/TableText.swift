package import Diagnostics
internal import Digests
internal import VietnameseText

/// A CSV file as text: offices keep lists in more than one encoding.
package struct TableText: Sendable {
  /// In UTF-8, whatever lies on the disk.
  package var file: SourceFile
  /// Of the bytes on the disk.
  let digest: Digest
  /// Whether columns may be separated by tabs, as in what Excel saves as “Unicode text”.
  let takesTabs: Bool

  package init(_ file: SourceFile) {
    self.file = file
    digest = .of(file.bytes)
    takesTabs = false
  }

  /// Nil, and an error among `diagnostics`, for bytes that are neither UTF-8 nor UTF-16 with its byte order mark.
  package init?(path: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) {
    digest = .of(bytes)
    takesTabs = UTF16Mark(of: bytes) != nil
    let text: [UInt8]
    if let mark = UTF16Mark(of: bytes) {
      guard let decoded = mark.decoded(bytes) else {
        diagnostics.append(
          Diagnostic(
            severity: .error, id: "invalid-utf16", path: path,
            message: "This file begins as UTF-16, but not all of it is.",
            help: TableText.saving))
        return nil
      }
      text = decoded
    } else {
      text = bytes
    }
    var found: [Diagnostic] = []
    guard let file = SourceFile(path: path, bytes: text, diagnostics: &found) else {
      diagnostics += found.map { Self.named($0, bytes) }
      return nil
    }
    self.file = file
    if let diagnostic = Self.legacyEncoding(of: file) {
      diagnostics.append(diagnostic)
      return nil
    }
  }

  private static func legacyEncoding(of file: SourceFile) -> Diagnostic? {
    guard let judged = LegacyText(judging: file.bytes.span) else { return nil }
    var diagnostic = file.diagnostic(
      .error, "legacy-encoding", SourceRange(judged.range),
      "This table is in \(judged.encoding.name)\(meaning(of: judged, in: file.bytes)).",
      help: conversion(from: judged.encoding))
    if !isShown(judged, in: file.bytes) { diagnostic.excerpt = nil }
    return diagnostic
  }

  private static let saving: Message =
    "Save it again; in Excel: File, Save As, “CSV UTF-8 (Comma delimited)”."

  /// The finding about bytes that are not UTF-8, with the encoding that they are in.
  private static func named(_ diagnostic: Diagnostic, _ bytes: [UInt8]) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.help = saving
    // Such bytes mean nothing to whoever reads them, and beside them may stand what is not to be shown.
    diagnostic.excerpt = nil
    guard let judged = LegacyText(judgingBytes: bytes.span) else { return diagnostic }
    diagnostic.message =
      "This file is not UTF-8 text but \(judged.encoding.name)\(meaning(of: judged, in: bytes))."
    diagnostic.help = conversion(from: judged.encoding)
    return diagnostic
  }

  private static func meaning(of judged: LegacyText, in bytes: [UInt8]) -> Message {
    isShown(judged, in: bytes) ? ", where it begins with \(quoted(judged.meaning))" : ""
  }

  /// Whether the words stand among the headers: those of other rows may be private.
  private static func isShown(_ judged: LegacyText, in bytes: [UInt8]) -> Bool {
    !bytes[..<judged.range.upperBound].contains(UInt8(ascii: "\n"))
  }

  private static func conversion(from encoding: LegacyEncoding) -> Message {
    switch encoding {
    case .windows1258: "In Excel: File, Save As, “CSV UTF-8 (Comma delimited)”, not “CSV”."
    case .tcvn3, .vni:
      "Convert the table to Unicode, as with UniKey's toolkit (Ctrl+Shift+F6), and save it as "
        + "“CSV UTF-8”."
    case .twiceEncoded:
      "Open the file anew as UTF-8 (in Excel: Data, From Text/CSV, 65001), and save it as "
        + "“CSV UTF-8”."
    }
  }
}

/// The byte order mark that UTF-16 begins with.
private enum UTF16Mark {
  case littleEndian, bigEndian

  init?(of bytes: [UInt8]) {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): self = .littleEndian
    case (0xFE, 0xFF): self = .bigEndian
    default: return nil
    }
  }

  /// The text behind the mark in UTF-8; nil if it is not whole.
  func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return self == .littleEndian ? first | second << 8 : first << 8 | second
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }
}
