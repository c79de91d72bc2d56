import Testing

@testable import Preview

/// Who may have a file written: a page of this very preview, with what it was shown.
@Suite struct FixRequestTests {
  private static let json = "Content-Type: application/json"
  private static let origin = "Origin: http://127.0.0.1:8080"

  @Test(
    arguments: [
      (["Host: 127.0.0.1:8080", origin, json], nil),
      (
        [
          "Host: localhost:8080", "Origin: http://localhost:8080",
          "Content-Type: application/json; charset=utf-8",
        ], nil
      ),
      (
        [
          "Host: 127.0.0.1:8080", origin, json, "Sec-Fetch-Site: same-origin",
          "Sec-Fetch-Mode: cors",
        ], nil
      ),
      // No origin, that of somebody else, of another name of this machine, of a page from a disk.
      (["Host: 127.0.0.1:8080", json], .forbidden),
      (["Host: 127.0.0.1:8080", "Origin: http://example.org", json], .forbidden),
      (["Host: 127.0.0.1:8080", "Origin: http://localhost:8080", json], .forbidden),
      (["Host: 127.0.0.1:8080", "Origin: http://127.0.0.1:80801", json], .forbidden),
      (["Host: 127.0.0.1:8080", "Origin: https://127.0.0.1:8080", json], .forbidden),
      (["Host: 127.0.0.1:8080", "Origin: null", json], .forbidden),
      (["Host: 127.0.0.1:8080", origin, json, "Sec-Fetch-Site: cross-site"], .forbidden),
      (["Host: 127.0.0.1:8080", origin, json, "Sec-Fetch-Site: same-site"], .forbidden),
      // What a form of another page may send without asking.
      (["Host: 127.0.0.1:8080", origin, "Content-Type: text/plain"], .unsupportedMediaType),
      (["Host: 127.0.0.1:8080", origin], .unsupportedMediaType),
      (["Host: example.org", "Origin: http://example.org", json], .misdirectedRequest),
      ([origin, json], .badRequest),
    ] as [([String], Status?)])
  func whoMayAsk(_ headers: [String], _ status: Status?) throws {
    let text = (["POST /_bulletin/fix HTTP/1.1"] + headers).joined(separator: "\r\n")
    #expect(try RequestPolicy(port: 8080).refusal(of: RequestHead(Array(text.utf8))) == status)
  }

  @Test(arguments: ["PUT", "DELETE", "PATCH"])
  func otherMethodsAreRefused(_ method: String) throws {
    let text =
      "\(method) /_bulletin/fix HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\(Self.origin)\r\n\(Self.json)"
    let head = try RequestHead(Array(text.utf8))
    #expect(RequestPolicy(port: 8080).refusal(of: head) == .methodNotAllowed)
  }

  @Test(arguments: ["/", "/_bulletin/", "/_bulletin/fix/", "/_bulletin/fixes"])
  func nothingElseIsPosted(_ path: String) throws {
    let text = "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\(Self.origin)\r\n\(Self.json)"
    let head = try RequestHead(Array(text.utf8))
    #expect(RequestPolicy(port: 8080).refusal(of: head) == .methodNotAllowed)
  }

  @Test func aWishIsWhole() throws {
    let wish = #"{"token":"t","path":"content/a.md","digest":"d","key":"k"}"#
    let request = try #require(FixRequest(Array(wish.utf8)))
    #expect(request.token == "t" && request.path == "content/a.md")
    #expect(request.digest == "d" && request.key == "k")
    for body in ["", "{}", "[]", #"{"token":"t"}"#, wish.replacing("\"t\"", with: "1"), "\u{0}"] {
      #expect(FixRequest(Array(body.utf8)) == nil)
    }
  }

  @Test func noTwoRunsHaveOneToken() {
    let tokens = Set((0..<100).map { _ in FixRequest.makeToken() })
    #expect(tokens.count == 100 && tokens.allSatisfy { $0.utf8.count == 32 })
  }

  @Test func theHeadSaysHowLongTheBodyIs() throws {
    let head = try RequestHead(Array("POST / HTTP/1.1\r\nContent-Length: 12".utf8))
    #expect(head.contentLength == 12 && !head.keepsAlive)
    #expect(throws: Status.badRequest) {
      try RequestHead(Array("POST / HTTP/1.1\r\nOrigin: a\r\nOrigin: b".utf8))
    }
  }
}
