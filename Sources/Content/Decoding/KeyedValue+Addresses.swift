internal import Diagnostics
internal import FrontMatter
internal import VietnameseText

extension KeyedValue {
  /// An absolute web address with one of the schemes.
  func webAddress(_ schemes: [WebAddress.Scheme] = [.http, .https]) -> Located<String>? {
    if isAsked(.webAddress(schemes)) { return nil }
    guard let text = scalar(.webAddress).map(foldedLine) else { return nil }
    do throws(WebAddressMistake) {
      return Located(try WebAddress(text, accepting: schemes).text, node.range)
    } catch {
      let (message, help) = error.sentences(about: text, accepting: schemes)
      self.error(
        "invalid-url", message, help: help, fix: error.meant(by: text, accepting: schemes))
      return nil
    }
  }

  /// A file of the content: a path from this file's folder, or from `content/static` behind a slash.
  var path: Located<String>? {
    if isAsked(.path) { return nil }
    guard let text = scalar(.path).map(trimmed) else { return nil }
    do throws(FilePathMistake) {
      try checkFilePath(text, from: decoder.file.path)
      return Located(text, node.range)
    } catch {
      report(error, in: text)
      return nil
    }
  }

  /// A file of the content or a web address.
  var pathOrWebAddress: Located<String>? {
    if isAsked(.pathOrWebAddress) { return nil }
    guard let text = scalar(.path), let scheme = Content.scheme(of: text),
      scheme.utf8.count > 1, scheme != "file"
    else { return path }
    return webAddress()
  }

  /// The file of a redirect page.
  var alias: Located<String>? {
    guard let text = scalar(.path).map(trimmed) else { return nil }
    do throws(AliasMistake) {
      return Located(try aliasFile(for: text), node.range)
    } catch {
      report(error, in: text)
      return nil
    }
  }

  /// The offset of a time zone in minutes to the east.
  var utcOffset: Int? {
    if isAsked(.utcOffset) { return nil }
    guard let text = scalar(.text).map(foldedLine) else { return nil }
    if let offset = UTCOffset.parse(text) { return offset }
    error(
      "invalid-time-zone", "\(quoted(text)) is no offset from Greenwich.",
      help: "Write “\"+07:00\"”, the offset of Việt Nam.")
    return nil
  }

  /// The name of a page in addresses.
  var slugText: Located<String>? {
    if isAsked(.id) { return nil }
    guard let text = scalar(.text).map(foldedLine) else { return nil }
    guard isSlug(text) else {
      if let path = formerPath(in: text) {
        reportPath(text, path)
        return nil
      }
      let suggestion = shortened(slug(nameOfPage(in: text)))
      error(
        "invalid-slug",
        "\(quoted(text)) cannot be an address: it takes letters a–z, digits and single hyphens, "
          + "at most \(slugLimit).",
        help: suggestion.isEmpty ? nil : "Write “\(suggestion)”.",
        fix: suggestion.isEmpty ? nil : suggestion)
      return nil
    }
    if let reservation = SlugReservation(text) {
      error(
        "reserved-slug", "\(quoted(text)) is \(reservation.description).",
        help: "Add a word to it, as in “\(text)-ba-sao”.")
    }
    return Located(text, node.range)
  }

  /// The path that a text in a slug's place is, as other systems have whole addresses there; nil if it is none.
  private func formerPath(in text: String) -> String? {
    let path: String
    if let scheme = text.firstRange(of: "://") {
      path = String(text[scheme.upperBound...].drop { $0 != "/" })
    } else {
      path = text
    }
    let names = path.split(separator: "/")
    let isFile = [".html", ".htm", ".php", ".aspx"].contains(where: path.lowercased().hasSuffix)
    let isPath = path.hasPrefix("/") || names.count > 2 || names.count == 2 && isFile
    guard isPath, !names.isEmpty else { return nil }
    let alias = path.hasPrefix("/") ? path : "/" + path
    return (try? aliasFile(for: alias)) == nil ? nil : alias
  }

  private func reportPath(_ text: String, _ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.prefix { $0 != "." }
    let suggestion = shortened(slug(String(stem)))
    error(
      "invalid-slug",
      "\(quoted(text)) is a path, but \(quoted(key)) takes the page's name alone.",
      help: suggestion.isEmpty
        ? "Write \(quoted("aliases: [\(path)]", limit: 400)), so that the old address leads here."
        : "Write \(quoted("aliases: [\(path)]", limit: 400)), so that the old address leads here, "
          + "and “\(key): \(suggestion)”.")
  }

  /// The last name of a path, without the ending that the site adds.
  private func nameOfPage(in text: String) -> String {
    let endings = [".html", ".htm", ".md"]
    guard let ending = endings.first(where: text.lowercased().hasSuffix) else { return text }
    let name = text.dropLast(ending.count)
    return String(name.split(separator: "/").last ?? name)
  }

  private func report(_ mistake: FilePathMistake, in text: String) {
    let slashed = text.replacing("\\", with: "/")
    let (message, help): (Message, Message?) =
      switch mistake {
      case .backslash:
        ("\(quoted(text)) has backslashes.", "Write \(quoted(slashed, limit: 400)).")
      case .absolute:
        (
          "\(quoted(text)) is a file of one computer, not of the site.",
          "Put the file beside this one and write its name."
        )
      case .webAddress:
        (
          "\(quoted(key)) takes a file of the site, not a web address.",
          "Save the file beside this one and write its name."
        )
      case .query:
        (
          "The path \(quoted(text)) has a “?”.",
          "Write the file's name alone; rename the file if its name has a “?”."
        )
      case .outside:
        (
          "\(quoted(text)) leads out of the folder “content”.",
          "Put the file beside this one and write its name."
        )
      case .folder:
        ("\(quoted(text)) names a folder, not a file.", "Write the file's name too.")
      }
    error("invalid-path", message, help: help, fix: mistake == .backslash ? slashed : nil)
  }

  private func report(_ mistake: AliasMistake, in text: String) {
    let slashed = text.replacing("\\", with: "/")
    let (message, help): (Message, Message?) =
      switch mistake {
      case .webAddress(let path):
        (
          "\(quoted(text)) is a whole web address; a former address is written as its path.",
          path.map { "Write \(quoted($0, limit: 400))." } ?? "Write what follows the server's name."
        )
      case .backslash:
        ("\(quoted(text)) has backslashes.", "Write \(quoted(slashed, limit: 400)).")
      case .query(let path):
        (
          "The former address \(quoted(text)) has a “?” or “#”, which no page can be made for.",
          path.isEmpty ? "Write the path before it." : "Write \(quoted(path, limit: 400))."
        )
      case .outside:
        (
          "\(quoted(text)) leads out of the site.",
          "Write the path from the site's root, without “..”."
        )
      case .hidden:
        ("\(quoted(text)) has a name that begins with a dot.", nil)
      case .escape:
        (
          "\(quoted(text)) has a “%” that stands for no character of a path.",
          "Write the character itself."
        )
      case .flaw(let flaw):
        (
          "No page can be made for the former address \(quoted(text)): \(flaw.reason).",
          "Remove this alias, or write another old address."
        )
      }
    let meant: String? =
      switch mistake {
      case .webAddress(let path): path
      case .backslash: slashed
      default: nil
      }
    error("invalid-alias", message, help: help, fix: meant)
  }
}
