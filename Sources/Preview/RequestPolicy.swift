/// Which requests are answered: those of a browser on this machine that was sent to this address, and no others.
///
/// A page of another server may have its reader's browser ask here; so the host must be one that names this machine
/// (else a name that leads here would let that page read the answers), and what is fetched into pages of others is refused.
struct RequestPolicy: Sendable {
  let port: UInt16

  /// Why a request is not answered; nil if it is.
  func refusal(of request: RequestHead) -> Status? {
    guard let host = request.headers["host"] else { return .badRequest }
    if !isOurs(host) { return .misdirectedRequest }
    if request.method == "POST", request.path == PreviewHandler.own + FixRequest.address {
      return refusalToWrite(request, host: host)
    }
    if request.method != "GET", request.method != "HEAD" { return .methodNotAllowed }
    let isFetched = request.headers["sec-fetch-mode"].map { $0 != "navigate" } ?? false
    if isFetched, request.headers["sec-fetch-site"] == "cross-site" { return .forbidden }
    return request.path == nil ? .badRequest : nil
  }

  /// Of the one request that changes something, more is asked: that a page of this very server sends it, which browsers
  /// say of each such request, in a form that no page of another one may send without asking first.
  private func refusalToWrite(_ request: RequestHead, host: String) -> Status? {
    guard request.headers["origin"] == "http://" + host else { return .forbidden }
    if let site = request.headers["sec-fetch-site"], site != "same-origin" { return .forbidden }
    let type = request.headers["content-type"]?.prefix { $0 != ";" }.lowercased()
    return type == "application/json" ? nil : .unsupportedMediaType
  }

  private func isOurs(_ host: String) -> Bool {
    ["127.0.0.1", "localhost"].contains { name in
      host == "\(name):\(port)" || (port == 80 && host == name)
    }
  }
}
