import Diagnostics

/// JSON under construction inside a `script` element, which nothing in it can end: written as it comes, since each
/// page has some.
struct JSONScript {
  private var bytes = Array("<script type=\"application/ld+json\">".utf8)
  /// Whether something stands before the next value in the open object or array.
  private var needsComma = false

  /// The element with one object.
  static func bytes(_ write: (inout JSONScript) -> Void) -> [UInt8] {
    var script = JSONScript()
    script.bytes.reserveCapacity(2048)
    script.object(write)
    script.bytes += "</script>".utf8
    return script.bytes
  }

  // MARK: Members of an object; names are plain ASCII

  mutating func member(_ name: String, _ text: String) {
    begin(name)
    JSONText.append(text, to: &bytes, for: .script)
  }

  mutating func member(_ name: String, _ number: Int) {
    begin(name)
    bytes += String(number).utf8
  }

  mutating func object(_ name: String, _ write: (inout JSONScript) -> Void) {
    begin(name)
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
  }

  mutating func array(_ name: String, _ write: (inout JSONScript) -> Void) {
    begin(name)
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), write)
  }

  // MARK: Items of an array

  mutating func text(_ text: String) {
    separate()
    JSONText.append(text, to: &bytes, for: .script)
  }

  mutating func object(_ write: (inout JSONScript) -> Void) {
    separate()
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), write)
  }

  // MARK: Punctuation

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func begin(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes += name.utf8
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func enclose(
    _ opening: UInt8, _ closing: UInt8, _ write: (inout JSONScript) -> Void
  ) {
    bytes.append(opening)
    needsComma = false
    write(&self)
    bytes.append(closing)
    needsComma = true
  }
}
