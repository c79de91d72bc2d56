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
    if request.method != "GET", request.method != "HEAD" { return .methodNotAllowed }
    let isFetched = request.headers["sec-fetch-mode"].map { $0 != "navigate" } ?? false
    if isFetched, request.headers["sec-fetch-site"] == "cross-site" { return .forbidden }
    return request.path == nil ? .badRequest : nil
  }

  private func isOurs(_ host: String) -> Bool {
    ["127.0.0.1", "localhost"].contains { name in
      host == "\(name):\(port)" || (port == 80 && host == name)
    }
  }
}
