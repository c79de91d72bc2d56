import Build
import FlyingFox
import Foundation
import Pages
import Site

/// Answers requests: with pages of the site under its base address's path, and with the preview's own below `/_bulletin/`.
struct PreviewHandler: HTTPHandler {
  let policy: RequestPolicy
  let site: CurrentSite
  let listeners: Listeners
  let desk: Desk
  let files: PreviewFiles

  static let own = "/_bulletin/"
  /// Pages as they are printed, below the preview's own.
  static let sheets = "in/"

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    if let status = policy.refusal(of: request) { return Self.refusal(status, request) }
    guard let path = RequestPolicy.path(of: request) else {
      return Self.refusal(.badRequest, request)
    }
    let site = site.value
    let response =
      if path.hasPrefix(Self.own) {
        try ownPage(String(path.dropFirst(Self.own.count)), request, site)
      } else if path == "/_bulletin" {
        Self.redirect(to: Self.own)
      } else {
        page(path, request, site)
      }
    return request.method == .HEAD ? Self.withoutBody(response) : response
  }

  // MARK: The site's pages

  private func page(_ path: String, _ request: HTTPRequest, _ site: LiveSite) -> HTTPResponse {
    let base = site.site.settings.basePath
    guard path.hasPrefix(base) else {
      return path == "/" ? Self.redirect(to: base) : notFound(site, at: path)
    }
    var address = String(path.dropFirst(base.count))
    if address.isEmpty || address.hasSuffix("/") { address += "index.html" }
    if let file = site.file(at: address) {
      return answer(file, at: address, request) { PreviewPage(site: site).bytes($0, at: address) }
    }
    if site.file(at: address + "/index.html") != nil {
      return Self.redirect(to: base + Self.encoded(address) + "/")
    }
    return notFound(site, at: address)
  }

  private func notFound(_ site: LiveSite, at address: String) -> HTTPResponse {
    guard case .bytes(let html) = site.file(at: "404.html") else {
      return Self.text(.notFound, "404")
    }
    return Self.response(
      .notFound, "404.html", PreviewPage(site: site).bytes(html, at: address))
  }

  private func answer(
    _ file: LiveSite.File, at address: String, _ request: HTTPRequest,
    html: ([UInt8]) -> [UInt8]
  ) -> HTTPResponse {
    switch file {
    case .bytes(let bytes):
      return Self.response(.ok, address, address.hasSuffix(".html") ? html(bytes) : bytes)
    case .copy(let path): return copy(path, at: address, request)
    }
  }

  /// A file as it lies on the disk, which need not fit into memory; films are asked for by parts.
  private func copy(_ path: String, at address: String, _ request: HTTPRequest) -> HTTPResponse {
    let file = URL(fileURLWithPath: path)
    guard
      let size = try? file.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey]),
      size.isRegularFile == true, let count = size.fileSize
    else { return Self.text(.notFound, "404") }
    do {
      guard let range = request.headers[.range].flatMap({ ByteRange($0, of: count) }) else {
        var response = HTTPResponse(
          statusCode: .ok, headers: Self.headers(mediaType(of: address)),
          body: try HTTPBodySequence(file: file))
        response.headers[.acceptRanges] = "bytes"
        return response
      }
      guard let part = range.part else {
        var response = Self.text(.rangeNotSatisfiable, "416")
        response.headers[.contentRange] = "bytes */\(count)"
        return response
      }
      var response = HTTPResponse(
        statusCode: .partialContent, headers: Self.headers(mediaType(of: address)),
        body: try HTTPBodySequence(file: file, range: part))
      response.headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(count)"
      return response
    } catch {
      return Self.text(.notFound, "404")
    }
  }

  // MARK: The preview's own pages

  private func ownPage(
    _ name: String, _ request: HTTPRequest, _ site: LiveSite
  ) throws -> HTTPResponse {
    switch name {
    case "": return Self.response(.ok, "index.html", desk.page(of: site))
    case "bai":
      let address = request.query.first { $0.name == "a" }?.value ?? ""
      guard let page = desk.page(ofArticle: address, of: site) else {
        return Self.text(.notFound, "404")
      }
      return Self.response(.ok, "index.html", page)
    case "problems.html": return Self.response(.ok, name, desk.problems(of: site))
    case "badges.json": return Self.response(.ok, name, desk.badges(of: site))
    case "events":
      let bytes = listeners.open(telling: Listeners.event(PreviewPage.news(of: site)))
      return HTTPResponse(
        statusCode: .ok, headers: Self.headers("text/event-stream"),
        body: HTTPBodySequence(from: bytes))
    case _ where name.hasPrefix(Self.sheets):
      return sheet(String(name.dropFirst(Self.sheets.count)), request, site)
    default:
      guard let bytes = files[name], !name.hasSuffix(".mustache") else {
        return Self.text(.notFound, "404")
      }
      return Self.response(.ok, name, bytes)
    }
  }

  /// A page with the styles of its print, on a sheet of paper.
  private func sheet(_ address: String, _ request: HTTPRequest, _ site: LiveSite) -> HTTPResponse {
    guard let file = site.file(at: address) else { return Self.text(.notFound, "404") }
    var response = answer(file, at: address, request) { html in
      let page = String(decoding: html, as: UTF8.self)
      let styles = "<link rel=\"stylesheet\" href=\"\(Self.own)sheet.css\"></head>"
      return Array(page.replacingOccurrences(of: "</head>", with: styles).utf8)
    }
    if address.hasSuffix(".css"), case .bytes(let bytes) = file {
      let styles = String(decoding: bytes, as: UTF8.self)
        .replacingOccurrences(of: "@media print", with: "@media all")
        .replacingOccurrences(of: "@media screen", with: "@media not all")
      response = Self.response(.ok, address, Array(styles.utf8))
    }
    return response
  }

  // MARK: Answers

  private static func response(
    _ status: HTTPStatusCode, _ address: String, _ bytes: [UInt8]
  ) -> HTTPResponse {
    HTTPResponse(statusCode: status, headers: headers(mediaType(of: address)), body: Data(bytes))
  }

  private static func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: headers("text/plain; charset=utf-8"),
      body: Data((text + "\n").utf8))
  }

  private static func redirect(to path: String) -> HTTPResponse {
    var response = text(.found, path)
    response.headers[.location] = path
    return response
  }

  /// After a request that is refused nothing more is read from its connection.
  private static func refusal(_ status: HTTPStatusCode, _ request: HTTPRequest) -> HTTPResponse {
    var response = text(status, "\(status.code) \(status.phrase)")
    response.headers[.connection] = "close"
    if status == .methodNotAllowed { response.headers[HTTPHeader("Allow")] = "GET, HEAD" }
    return request.method == .HEAD ? withoutBody(response) : response
  }

  private static func headers(_ type: String) -> HTTPHeaders {
    [
      .contentType: type, .cacheControl: "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("X-Frame-Options"): "SAMEORIGIN",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Referrer-Policy"): "no-referrer",
    ]
  }

  private static func withoutBody(_ response: HTTPResponse) -> HTTPResponse {
    var head = HTTPResponse(
      statusCode: response.statusCode, headers: response.headers, body: Data())
    if case .httpBody(let body) = response.payload, let count = body.count {
      head.headers[.contentLength] = String(count)
    }
    return head
  }

  private static func encoded(_ address: String) -> String {
    address.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? address
  }
}

/// The part of a file that a request asks for (RFC 9110, one range alone).
struct ByteRange {
  /// Nil for one that the file does not have.
  let part: Range<Int>?

  /// Nil for what is no range, or several: then the whole file is the answer.
  init?(_ header: String, of count: Int) {
    guard header.hasPrefix("bytes="), !header.contains(",") else { return nil }
    let bounds = header.dropFirst("bytes=".count).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard bounds.count == 2 else { return nil }
    let (first, last) = (Int(bounds[0]), Int(bounds[1]))
    switch (first, last) {
    case (let first?, let last?) where first >= 0 && first <= last:
      part = first < count ? first..<min(last + 1, count) : nil
    case (let first?, nil) where bounds[1].isEmpty && first >= 0:
      part = first < count ? first..<count : nil
    case (nil, let length?) where bounds[0].isEmpty && length >= 0:
      part = length > 0 && count > 0 ? max(0, count - length)..<count : nil
    default: return nil
    }
  }
}
