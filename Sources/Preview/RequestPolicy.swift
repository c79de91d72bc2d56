import FlyingFox
import Foundation

/// Which requests are answered: those of a browser on this machine that was sent to this address, and no others.
///
/// A page of another server may have its reader's browser ask here; so the host must be one that names this machine
/// (else a name that leads here would let that page read the answers), and what is fetched into pages of others is refused.
struct RequestPolicy: Sendable {
  let port: UInt16

  /// In bytes.
  private static let longestTarget = 4 << 10
  private static let longestHeaders = 16 << 10

  /// Why a request is not answered; nil if it is.
  func refusal(of request: HTTPRequest) -> HTTPStatusCode? {
    if request.target.rawValue.utf8.count > Self.longestTarget { return .uriTooLong }
    let size = request.headers.reduce(0) { $0 + $1.key.rawValue.utf8.count + $1.value.utf8.count }
    if size > Self.longestHeaders { return .requestHeaderFieldsTooLarge }
    guard request.version == .http11 || request.version == HTTPVersion("HTTP/1.0"),
      let host = request.headers[.host]
    else { return .badRequest }
    if !isOurs(host) { return .misdirectedRequest }
    if request.method != .GET, request.method != .HEAD { return .methodNotAllowed }
    let isFetched = request.headers[HTTPHeader("Sec-Fetch-Mode")].map { $0 != "navigate" } ?? false
    if isFetched, request.headers[HTTPHeader("Sec-Fetch-Site")] == "cross-site" {
      return .forbidden
    }
    return Self.path(of: request) == nil ? .badRequest : nil
  }

  private func isOurs(_ host: String) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { name in
      host == "\(name):\(port)" || (port == 80 && host == name)
    }
  }

  /// The path that is asked for, decoded; nil if it is none, or one that leads upwards.
  static func path(of request: HTTPRequest) -> String? {
    let written = request.target.path(percentEncoded: true)
    guard written.hasPrefix("/"), let path = written.removingPercentEncoding,
      !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" || $0.value == 0x7F }),
      !path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." })
    else { return nil }
    return path
  }
}
