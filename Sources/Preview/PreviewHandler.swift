import Build
import Foundation
import Pages
import Site

/// Answers requests: with pages of the site under its base address's path, and with the preview's own below `/_bulletin/`.
struct PreviewHandler: Sendable {
  let policy: RequestPolicy
  let site: CurrentSite
  let listeners: Listeners
  let desk: Desk
  let files: PreviewFiles
  let mending: PreviewMending

  static let own = "/_bulletin/"
  /// Pages as they are printed, below the preview's own.
  static let sheets = "in/"

  /// - Parameter body: what stands behind the head.
  func answer(to request: RequestHead, _ body: [UInt8]) -> Answer {
    if let status = policy.refusal(of: request) { return .refusal(status) }
    guard let path = request.path else { return .refusal(.badRequest) }
    let shown = site.value
    if request.method == "POST" { return mending.answer(to: body, shown.site) }
    if path.hasPrefix(Self.own) {
      return ownPage(String(path.dropFirst(Self.own.count)), request, shown)
    }
    return path == "/_bulletin" ? .redirect(to: Self.own) : page(path, request, shown)
  }

  // MARK: The site's pages

  private func page(
    _ path: String, _ request: RequestHead, _ shown: CurrentSite.Shown
  ) -> Answer {
    let site = shown.site
    let base = site.site.settings.basePath
    guard path.hasPrefix(base) else {
      return path == "/" ? .redirect(to: Self.encoded(base)) : notFound(shown, at: path)
    }
    var address = String(path.dropFirst(base.count))
    if address.isEmpty || address.hasSuffix("/") { address += "index.html" }
    if let file = site.file(at: address) {
      return answer(file, at: address, request) {
        PreviewPage(news: shown.news).bytes($0, at: address)
      }
    }
    if site.has(address + "/index.html") {
      return .redirect(to: Self.encoded(base + address) + "/")
    }
    return notFound(shown, at: address)
  }

  private func notFound(_ shown: CurrentSite.Shown, at address: String) -> Answer {
    guard case .bytes(let html) = shown.site.file(at: "404.html") else { return .text(.notFound) }
    return Answer(
      .notFound, mediaType(of: "404.html"),
      .bytes(PreviewPage(news: shown.news).bytes(html, at: address)))
  }

  private func answer(
    _ file: LiveSite.File, at address: String, _ request: RequestHead, html: ([UInt8]) -> [UInt8]
  ) -> Answer {
    switch file {
    case .bytes(let bytes): Self.answer(address, address.hasSuffix(".html") ? html(bytes) : bytes)
    case .copy(let path): copy(path, at: address, request)
    }
  }

  /// A file as it lies on the disk, which need not fit into memory; films are asked for by parts.
  private func copy(_ path: String, at address: String, _ request: RequestHead) -> Answer {
    guard let size = (try? DiskFileSystem().status(path))??.size else { return .text(.notFound) }
    let type = mediaType(of: address)
    guard let range = request.headers["range"].flatMap({ ByteRange($0, of: size) }) else {
      var answer = Answer(.ok, type, .file(path, 0..<size))
      answer.headers.append(("Accept-Ranges", "bytes"))
      return answer
    }
    guard let part = range.part else {
      var answer = Answer.text(.rangeNotSatisfiable)
      answer.headers.append(("Content-Range", "bytes */\(size)"))
      return answer
    }
    var answer = Answer(.partialContent, type, .file(path, part))
    answer.headers.append(
      ("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"))
    return answer
  }

  // MARK: The preview's own pages

  private func ownPage(
    _ name: String, _ request: RequestHead, _ shown: CurrentSite.Shown
  ) -> Answer {
    let site = shown.site
    switch name {
    case "": return Self.answer("index.html", desk.page(of: site))
    case "bai":
      guard let page = desk.page(ofArticle: request.query("a") ?? "", of: site) else {
        return .text(.notFound)
      }
      return Self.answer("index.html", page)
    case "problems.html": return Self.answer(name, desk.problems(of: site))
    case "badges.json": return Self.answer(name, desk.badges(of: site))
    case "events":
      return Answer(
        .ok, "text/event-stream",
        .events(listeners.open(telling: Listeners.event(shown.news))))
    case _ where name.hasPrefix(Self.sheets):
      return sheet(String(name.dropFirst(Self.sheets.count)), request, site)
    default:
      guard let bytes = files[name], !name.hasSuffix(".mustache") else { return .text(.notFound) }
      return Self.answer(name, bytes)
    }
  }

  /// A page with the styles of its print, on a sheet of paper.
  private func sheet(_ address: String, _ request: RequestHead, _ site: LiveSite) -> Answer {
    guard let file = site.file(at: address) else { return .text(.notFound) }
    let isStyle = address.hasSuffix(".css")
    var bytes: [UInt8]
    switch file {
    case .bytes(let made): bytes = made
    case .copy(let path):
      guard isStyle, let read = try? DiskFileSystem().readFile(path) else {
        return copy(path, at: address, request)
      }
      bytes = read
    }
    if isStyle {
      bytes = Array(
        String(decoding: bytes, as: UTF8.self)
          .replacing("@media print", with: "@media all")
          .replacing("@media screen", with: "@media not all").utf8)
    } else if address.hasSuffix(".html") {
      let styles = "<link rel=\"stylesheet\" href=\"\(Self.own)sheet.css\"></head>"
      bytes = Array(String(decoding: bytes, as: UTF8.self).replacing("</head>", with: styles).utf8)
    }
    return Self.answer(address, bytes)
  }

  private static func answer(_ address: String, _ bytes: [UInt8]) -> Answer {
    Answer(.ok, mediaType(of: address), .bytes(bytes))
  }

  private static func encoded(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}
