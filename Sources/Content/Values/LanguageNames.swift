package import Diagnostics
internal import VietnameseText

extension Language {
  static let names = FixedNames<Language>([
    (.vietnamese, ["vi", "tiếng Việt"]), (.english, ["en", "tiếng Anh"]),
  ])

  /// The language that a `site.yaml` asks for, found without decoding the file: what is wrong with it is to be told in
  /// that language too.
  package init?(ofSettings bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        line.first.map({ $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "#") }) == true
      else { continue }
      let key = foldedKey(String(decoding: line[..<colon], as: UTF8.self))
      guard Self.keys.contains(key) else { continue }
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
        .prefix { $0 != "#" }.filter { $0 != "\"" && $0 != "'" }
      guard let language = Self.names[foldedLine(value)] else { return nil }
      self = language
      return
    }
    return nil
  }

  private static let keys =
    SiteSettings.keys.keys.first { $0.name == "language" }
    .map { Set($0.names.map(foldedKey)) } ?? []
}
