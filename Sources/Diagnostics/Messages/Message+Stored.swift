extension Message {
  /// Template and arguments in one text, so that what is kept from build to build can be said in any language.
  ///
  /// Each part has its kind and its length in bytes before it: `s5:a %1.t3:b c`.
  package var storedText: String {
    var text = "s\(template.utf8.count):\(template)"
    for argument in arguments {
      let (kind, part) =
        switch argument {
        case .text(let text): ("t", text)
        case .number(let number): ("n", String(number))
        case .count(let number): ("c", String(number))
        case .message(let message): ("m", message.storedText)
        case .clause(let message): ("l", message.storedText)
        case .sentence(let message): ("e", message.storedText)
        case .indefinite(let message): ("i", message.storedText)
        }
      text += "\(kind)\(part.utf8.count):\(part)"
    }
    return text
  }

  /// Nil for a text that no message is stored as.
  package init?(storedText: String) {
    self.init(storedText[...], depth: 0)
  }

  /// Deeper than any message, so that a made-up text overflows no stack.
  private static let deepest = 64

  private init?(_ storedText: Substring, depth: Int) {
    guard depth < Self.deepest else { return nil }
    var rest = storedText
    guard let (kind, template) = Self.nextPart(of: &rest), kind == "s" else { return nil }
    var arguments: [Argument] = []
    while !rest.isEmpty {
      guard let (kind, part) = Self.nextPart(of: &rest) else { return nil }
      switch kind {
      case "t": arguments.append(.text(String(part)))
      case "n", "c":
        guard let number = Int(part), String(number) == part else { return nil }
        arguments.append(kind == "n" ? .number(number) : .count(number))
      case "m", "l", "e", "i":
        guard let message = Message(part, depth: depth + 1) else { return nil }
        let argument: Argument =
          switch kind {
          case "m": .message(message)
          case "l": .clause(message)
          case "e": .sentence(message)
          default: .indefinite(message)
          }
        arguments.append(argument)
      default: return nil
      }
    }
    self.init(template: String(template), arguments: arguments)
  }

  private static func nextPart(of rest: inout Substring) -> (kind: Unicode.Scalar, Substring)? {
    let bytes = rest.utf8
    guard let kind = rest.unicodeScalars.first,
      let colon = bytes.prefix(12).dropFirst(UTF8.width(kind)).firstIndex(of: UInt8(ascii: ":")),
      case let digits = rest[rest.unicodeScalars.index(after: rest.startIndex)..<colon],
      let length = Int(digits), length >= 0, String(length) == digits,
      let end = bytes.index(
        bytes.index(after: colon), offsetBy: length, limitedBy: bytes.endIndex),
      // Between two characters.
      end == rest.endIndex || !UTF8.isContinuation(bytes[end])
    else { return nil }
    let part = rest[bytes.index(after: colon)..<end]
    rest = rest[end...]
    return (kind, part)
  }
}
