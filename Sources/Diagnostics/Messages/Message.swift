/// What is said to the people who work with Bulletin, in any of its languages.
///
/// It is written in English where it is said, as a string literal. What is interpolated becomes an argument:
/// `"There is no unit “\(name)”."` has the template `There is no unit “%1”.`, by which the catalogue knows the sentence
/// of the other language. So write whole sentences; what depends on a number or a kind is a message of its own, as an
/// argument. No text is put together before it is shown.
///
/// Two messages are equal if their English texts are, and stand in the order of these.
package struct Message: Sendable {
  /// A part that a sentence leaves open.
  package enum Argument: Sendable {
    /// The author's words, a name, an address: the same in all languages.
    case text(String)
    case number(Int)
    /// A number that counts, with marks between thousands where the language has them.
    case count(Int)
    case message(Message)
    /// A sentence that goes on: without its full stop.
    case clause(Message)
    /// A phrase as a sentence of its own: with a capital and a full stop.
    case sentence(Message)
    /// A noun with its indefinite article, where the language has one.
    case indefinite(Message)
  }

  /// The English sentence, with `%1`, `%2` … where the arguments stand.
  package private(set) var template: String
  package private(set) var arguments: [Argument]

  package init(template: String, arguments: [Argument]) {
    self.template = template
    self.arguments = arguments
  }

  /// A text that is the same in all languages.
  package static func verbatim(_ text: String) -> Message {
    Message(template: "%1", arguments: [.text(text)])
  }

  /// A text that another library has put together in English, if it reads like a template of ours.
  package init?(_ text: String, readAs pattern: Message) {
    var arguments: [Argument] = []
    var rest = text[...]
    let pieces = TemplatePiece.pieces(of: pattern.template)
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .words(let words):
        guard rest.hasPrefix(words) else { return nil }
        rest.removeFirst(words.count)
      case .argument:
        var end = rest.endIndex
        if index + 1 < pieces.count, case .words(let next) = pieces[index + 1] {
          guard let range = rest.firstRange(of: next) else { return nil }
          end = range.lowerBound
        }
        arguments.append(.text(String(rest[..<end])))
        rest = rest[end...]
      }
    }
    guard rest.isEmpty else { return nil }
    self.init(template: pattern.template, arguments: arguments)
  }

  /// The same with another argument in a place, counted from 0.
  package func replacing(_ place: Int, with argument: Argument) -> Message {
    var message = self
    message.arguments[place] = argument
    return message
  }

  package var isEmpty: Bool { template.isEmpty }

  /// A sentence that is too long for one line of source. Both parts make one template.
  package static func + (left: Message, right: Message) -> Message {
    if left.arguments.isEmpty || right.arguments.isEmpty {
      return Message(
        template: left.template + right.template, arguments: left.arguments + right.arguments)
    }
    var joined = left
    for piece in TemplatePiece.pieces(of: right.template) {
      switch piece {
      case .words(let words): joined.template += words
      case .argument(let index): joined.template += "%\(left.arguments.count + index + 1)"
      }
    }
    joined.arguments += right.arguments
    return joined
  }

  package func text(in language: Language) -> String {
    let template = Catalogue.translation(of: template, to: language) ?? template
    if arguments.isEmpty { return template }
    var text = ""
    for piece in TemplatePiece.pieces(of: template) {
      switch piece {
      case .words(let words): text += words
      case .argument(let index):
        if index < arguments.count { text += arguments[index].text(in: language) }
      }
    }
    return text
  }

  /// The text in English, by which messages are compared.
  package var english: String { text(in: .english) }
}

extension Message.Argument {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .text(let text): return text
    case .number(let number): return String(number)
    case .count(let number): return Self.grouped(number, in: language)
    case .message(let message): return message.text(in: language)
    case .clause(let message):
      let text = message.text(in: language)
      return text.hasSuffix(".") ? String(text.dropLast()) : text
    case .sentence(let message):
      let text = message.text(in: language)
      return text.prefix(1).uppercased() + text.dropFirst() + "."
    case .indefinite(let noun):
      let text = noun.text(in: language)
      guard language == .english else { return text }
      return (text.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + text
    }
  }

  /// `1.234.567` in Vietnamese; in English as programs write it.
  private static func grouped(_ number: Int, in language: Language) -> String {
    let digits = String(number.magnitude)
    guard language == .vietnamese, digits.utf8.count > 3 else { return String(number) }
    var grouped = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { grouped += "." }
      grouped.append(digit)
    }
    return grouped
  }
}

extension Message: CustomStringConvertible {
  package var description: String { english }
}

extension Message: Hashable {
  package static func == (left: Message, right: Message) -> Bool {
    left.english == right.english
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(english) }
}

extension Message: Comparable {
  package static func < (left: Message, right: Message) -> Bool {
    bytesPrecede(left.english, right.english)
  }
}

extension Message: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(template: text, arguments: []) }

  package init(stringInterpolation parts: StringInterpolation) {
    self.init(template: parts.template, arguments: parts.arguments)
  }

  /// Of two readings of `\(isOne ? "a file" : "files")`, the compiler takes the one as a message.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var arguments: [Argument] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 2 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ words: String) { template += words }

    @_disfavoredOverload
    package mutating func appendInterpolation(_ text: some StringProtocol) {
      append(.text(String(text)))
    }

    package mutating func appendInterpolation(_ number: Int) { append(.number(number)) }

    package mutating func appendInterpolation(count number: Int) { append(.count(number)) }

    package mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    package mutating func appendInterpolation(clause message: Message) {
      append(.clause(message))
    }

    package mutating func appendInterpolation(sentence message: Message) {
      append(.sentence(message))
    }

    package mutating func appendInterpolation(indefinite noun: Message) {
      append(.indefinite(noun))
    }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      template += "%\(arguments.count)"
    }
  }
}

/// A stretch of a template: words, or the place of an argument.
enum TemplatePiece: Equatable {
  case words(Substring)
  /// From 0.
  case argument(Int)

  static func pieces(of template: String) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    var rest = template[...]
    var start = rest.startIndex
    let bytes = template.utf8
    var index = start
    while let sign = bytes[index...].firstIndex(of: UInt8(ascii: "%")) {
      index = bytes.index(after: sign)
      guard index < bytes.endIndex, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[index])
      else { continue }
      if start < sign { pieces.append(.words(template[start..<sign])) }
      pieces.append(.argument(Int(bytes[index] - UInt8(ascii: "1"))))
      index = bytes.index(after: index)
      start = index
    }
    rest = template[start...]
    if !rest.isEmpty { pieces.append(.words(rest)) }
    return pieces
  }
}

extension Message {
  /// The templates in this message that a language has no words for: it would be said in English.
  ///
  /// Words that were given as a text, though the catalogue has them, are among these: they stay as they are.
  package func templatesMissing(in language: Language) -> [String] {
    if language == .english { return [] }
    var missing: [String] = []
    if hasWords, Catalogue.translation(of: template, to: language) == nil {
      missing.append(template)
    }
    for argument in arguments {
      switch argument {
      case .text(let text):
        if text.contains(" "), Catalogue.translation(of: text, to: language) != nil {
          missing.append(text)
        }
      case .number, .count: break
      case .message(let message), .clause(let message), .sentence(let message),
        .indefinite(let message):
        missing += message.templatesMissing(in: language)
      }
    }
    return missing
  }

  private var hasWords: Bool {
    template.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}

extension Diagnostic {
  /// Of message and help.
  package func templatesMissing(in language: Language) -> [String] {
    message.templatesMissing(in: language) + (help?.templatesMissing(in: language) ?? [])
  }
}
