import Testing

@testable import Preview

@Suite struct RequestHeadTests {
  private func head(_ lines: String...) throws -> RequestHead {
    try RequestHead(Array(lines.joined(separator: "\r\n").utf8))
  }

  @Test func whatABrowserSends() throws {
    let head = try head(
      "GET /b%C3%A0i/a%20b.html?q=x&a=2019/06/%C3%A0.html HTTP/1.1", "Host: 127.0.0.1:8080",
      "Accept:  text/html ")
    #expect(head.method == "GET")
    #expect(head.path == "/bài/a b.html")
    #expect(head.query("a") == "2019/06/à.html")
    #expect(head.query("b") == nil)
    #expect(head.headers["accept"] == "text/html")
    #expect(head.keepsAlive)
    #expect(try !self.head("GET / HTTP/1.0", "Host: a").keepsAlive)
    #expect(try !self.head("GET / HTTP/1.1", "Host: a", "Connection: close").keepsAlive)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/2", "GET / HTTP/1.1 x", "G(T / HTTP/1.1",
    " GET / HTTP/1.1",
    "GET / HTTP/1.1\r\nHost 127.0.0.1", "GET / HTTP/1.1\r\n Host: a", "GET / HTTP/1.1\r\nHost : a",
    "GET / HTTP/1.1\r\n: a",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1\r\nA: \u{0}",
    "GET / HTTP/1.1\r\nContent-Length: -1",
    "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1",
    "GET / HTTP/1.1\r\nTransfer-Encoding: chunked",
    "GET / HTTP/1.1\r\nContent-Length: a",
  ])
  func whatIsNoRequest(_ text: String) {
    #expect(throws: Status.badRequest) { try RequestHead(Array(text.utf8)) }
  }

  @Test func boundsOnItsParts() {
    #expect(throws: Status.targetTooLong) {
      try head("GET /" + String(repeating: "a", count: RequestHead.longestTarget) + " HTTP/1.1")
    }
    #expect(throws: Status.headersTooLarge) {
      try head("GET / HTTP/1.1", "A: " + String(repeating: "a", count: RequestHead.longest))
    }
    #expect(throws: Status.contentTooLarge) { try head("GET / HTTP/1.1", "Content-Length: 1") }
    #expect(throws: Status.badRequest) {
      try RequestHead(Array("GET / HTTP/1.1\r\nA: ".utf8) + [0xFF])
    }
  }

  @Test(arguments: [
    "http://a/", "*", "a", "/../a", "/a/..", "/./a", "/%2e%2e/a", "/..%2fa", "/a%5cb", "/a\\b",
    "/%00", "/%0a", "/%zz", "/%ff",
  ])
  func whatIsNoPath(_ target: String) throws {
    #expect(try head("GET \(target) HTTP/1.1").path == nil)
  }

  @Test(
    arguments: [
      ("GET", ["Host: 127.0.0.1:8080"], nil), ("HEAD", ["Host: localhost:8080"], nil),
      ("GET", [], Status.badRequest), ("GET", ["Host: example.org"], .misdirectedRequest),
      ("GET", ["Host: 127.0.0.1"], .misdirectedRequest),
      ("GET", ["Host: a@127.0.0.1:8080"], .misdirectedRequest),
      ("GET", ["Host: 127.0.0.1:8080.example.org"], .misdirectedRequest),
      ("POST", ["Host: 127.0.0.1:8080"], .methodNotAllowed),
      ("TRACE", ["Host: 127.0.0.1:8080"], .methodNotAllowed),
      (
        "GET", ["Host: 127.0.0.1:8080", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"],
        .forbidden
      ),
      // A link somewhere else may lead here.
      (
        "GET", ["Host: 127.0.0.1:8080", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"],
        nil
      ),
    ] as [(String, [String], Status?)])
  func whoIsAnswered(_ method: String, _ headers: [String], _ status: Status?) throws {
    let text = (["\(method) / HTTP/1.1"] + headers).joined(separator: "\r\n")
    let policy = RequestPolicy(port: 8080)
    #expect(try policy.refusal(of: RequestHead(Array(text.utf8))) == status)
  }
}
