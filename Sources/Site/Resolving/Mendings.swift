import Content
import Diagnostics
import FrontMatter

/// What mends a finding between files, as edits of the file that it is about.
extension Finding {
  /// Another text in the place of a value of front matter or of a registry.
  static func replacing(_ value: Located<String>, with text: String) -> Mending {
    { file in
      file.replacingScalar(value.range, meaning: value.value, with: text).map { [$0] } ?? []
    }
  }

  /// Another target in the place of a link's or an image's in a body.
  ///
  /// - Parameters:
  ///   - written: the whole target, or its beginning.
  ///   - range: where the whole stands; where it is written with backslashes or entities, it is left alone.
  static func replacing(
    _ written: String, at range: SourceRange, with text: String
  ) -> Mending? {
    let isSafe = !text.unicodeScalars.contains {
      $0.properties.isWhitespace || "()<>\\&\"'".unicodeScalars.contains($0)
    }
    guard isSafe else { return nil }
    return { file in
      let bytes = file.bytes[range.bytes.clamped(to: 0..<file.bytes.count)]
      guard bytes.starts(with: written.utf8) else { return [] }
      let end = bytes.startIndex + written.utf8.count
      guard end == bytes.endIndex || bytes[end] == UInt8(ascii: "#") else { return [] }
      return [Edit(bytes.startIndex..<end, text)]
    }
  }

  /// Another heading behind the `#` of a target.
  static func replacing(fragment: String, at range: SourceRange, with text: String) -> Mending {
    { file in
      let bytes = file.bytes[range.bytes.clamped(to: 0..<file.bytes.count)]
      guard let hash = bytes.firstIndex(of: UInt8(ascii: "#")),
        bytes[(hash + 1)...].elementsEqual(fragment.utf8)
      else { return [] }
      return [Edit(hash + 1..<bytes.endIndex, text)]
    }
  }
}
