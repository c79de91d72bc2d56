package import Diagnostics

/// Why a text is no web address.
package enum WebAddressMistake: Error, Equatable {
  /// No scheme, as in `example.org/a` or `/a`.
  case relative
  /// A scheme that is not accepted here, such as `javascript`.
  case scheme(String)
  /// Nothing, or nothing that could be a server, behind the scheme.
  case server
  /// Nothing that could be a mail address behind `mailto:`.
  case mailbox
  /// Nothing that could be a telephone number behind `tel:`.
  case telephoneNumber
  /// A character that addresses write as `%` and two digits.
  case character(Unicode.Scalar)

  /// What is wrong with a text, and what to write instead.
  ///
  /// - Parameters:
  ///   - schemes: those that are accepted.
  ///   - isBare: whether the address stands in a text without brackets, so that the words beside it may have become
  ///     a part of it.
  package func sentences(
    about text: String, accepting schemes: [WebAddress.Scheme] = WebAddress.Scheme.allCases,
    isBare: Bool = false
  ) -> (message: Message, help: Message) {
    switch self {
    case .relative:
      (
        "\(quoted(text)) is not a whole web address.",
        Self.corrected(text, schemes).map(write) ?? "Begin it with \(Self.choice(of: schemes))."
      )
    case .scheme(let name):
      (
        "An address that begins with \(quoted(name + ":")) cannot stand here.",
        Self.nearest(to: name, in: text, schemes).map { "Did you mean \(quoted($0, limit: 400))?" }
          ?? "Begin it with \(Self.choice(of: schemes))."
      )
    case .server:
      Self.serverSentences(about: text, schemes, isBare)
    case .mailbox:
      (
        "\(quoted(text)) names no mail address.",
        "Write it like “mailto:toasoan@example.org”."
      )
    case .telephoneNumber:
      (
        "\(quoted(text)) has no telephone number.",
        "Write its digits: “tel:+842773851234”."
      )
    case .character(let character):
      (
        "A web address cannot hold the character \(quoted(String(character))) as it is.",
        write(percentEncoded(text))
      )
    }
  }

  /// The address that is meant, where only one can be.
  package func meant(
    by text: String, accepting schemes: [WebAddress.Scheme] = WebAddress.Scheme.allCases
  ) -> String? {
    switch self {
    case .relative: Self.corrected(text, schemes)
    case .scheme(let name): Self.nearest(to: name, in: text, schemes, isClear: true)
    case .character: percentEncoded(text)
    case .server: Self.withServer(text)
    case .mailbox, .telephoneNumber: nil
    }
  }

  private static func choice(of schemes: [WebAddress.Scheme]) -> Message {
    .alternatives(schemes.map { $0.rawValue + ($0.namesServer ? "://" : ":") })
  }

  /// The address that is meant by `//example.org/a` or `a@example.org`.
  private static func corrected(_ text: String, _ schemes: [WebAddress.Scheme]) -> String? {
    let whole = text.hasPrefix("//") ? "https:" + text : "mailto:" + text
    return (try? WebAddress(whole, accepting: schemes))?.text
  }

  /// The address with the scheme that was probably meant, if it is one then.
  ///
  /// - Parameter isClear: whether no other scheme may be meant.
  private static func nearest(
    to name: String, in text: String, _ schemes: [WebAddress.Scheme], isClear: Bool = false
  ) -> String? {
    let names = NameList(schemes.map(\.rawValue))
    var search = NameSearch()
    guard let index = search.nearestIndex(to: name, among: names),
      !isClear || search.isClear(index, of: name, among: names)
    else { return nil }
    let meant = percentEncoded(names.names[index] + text.dropFirst(name.count))
    return (try? WebAddress(meant, accepting: schemes))?.text
  }

  /// The address with two slashes before its server, if it lacks nothing else.
  private static func withServer(_ text: String) -> String? {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    let rest = text.dropFirst(scheme.count + 1)
    let slashes = rest.prefix { $0 == "/" || $0 == "\\" }
    let meant = rest.dropFirst(slashes.count).replacing("\\", with: "/")
    let server = meant.prefix { !"/?#".contains($0) }
    guard slashes != "//", server.contains("."), isServer(server.utf8Span.span) else { return nil }
    let path = meant.dropFirst(server.count)
    return percentEncoded(scheme + "://" + server + (path.isEmpty ? "/" : path))
  }

  private static func serverSentences(
    about text: String, _ schemes: [WebAddress.Scheme], _ isBare: Bool
  ) -> (message: Message, help: Message) {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    let rest = text.dropFirst(scheme.count + 1)
    let slashes = rest.prefix { $0 == "/" || $0 == "\\" }
    if let whole = withServer(text) { return ("\(quoted(text)) names no server.", write(whole)) }
    let example: Message =
      schemes.contains(.mailto)
      ? "Write it like “https://example.org/” or “mailto:toasoan@example.org”."
      : "Write it like “https://example.org/”."
    let written = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    guard slashes.starts(with: "//"), !written.isEmpty else {
      return ("\(quoted(text)) names no server.", example)
    }
    let message: Message = "\(quoted(written)) is no name of a server."
    guard let name = nameAtStart(of: written) else { return (message, example) }
    let hanging = written.dropFirst(name.count) + rest.dropFirst(2 + written.count)
    let address = "\(scheme)://\(name)"
    return (
      message,
      isBare
        ? "Put a space before \(quoted(hanging)), or write \(quoted("<\(address)>\(hanging)", limit: 400))."
        : "Write \(quoted(address)) if that is the server."
    )
  }

  /// The name of a server, with a dot, that something hangs on.
  private static func nameAtStart(of text: Substring) -> Substring? {
    var name = text.unicodeScalars.prefix {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.".unicodeScalars.contains($0)
    }
    while let last = name.last, "-_.".unicodeScalars.contains(last) { name.removeLast() }
    let server = Substring(name)
    return server.contains(".") && isServer(server.utf8Span.span) ? server : nil
  }
}

private func write(_ text: String) -> Message { "Write \(quoted(text, limit: 400))." }
