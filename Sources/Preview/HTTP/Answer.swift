/// What a request gets.
struct Answer: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// A part of a file on the disk, which need not fit into memory.
    case file(String, Range<Int>)
    /// What comes as it happens, until one of both sides ends it.
    case events(AsyncStream<[UInt8]>)
  }

  var status: Status
  var headers: [(name: String, value: String)]
  var body: Body
  /// Whether only its head is sent, as `HEAD` asks.
  var isHeadAlone = false
  var keepsAlive = true

  /// - Parameter type: as `Content-Type` has it.
  init(_ status: Status, _ type: String, _ body: Body) {
    self.status = status
    self.body = body
    headers = [
      ("Content-Type", type), ("Cache-Control", "no-store"),
      ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "SAMEORIGIN"),
      ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "no-referrer"),
    ]
  }

  static func text(_ status: Status, _ text: String? = nil) -> Answer {
    Answer(
      status, "text/plain; charset=utf-8", .bytes(Array(((text ?? status.line) + "\n").utf8)))
  }

  /// After a request that is refused nothing more is read from its connection.
  static func refusal(_ status: Status) -> Answer {
    var answer = text(status)
    answer.keepsAlive = false
    if status == .methodNotAllowed { answer.headers.append(("Allow", "GET, HEAD")) }
    return answer
  }

  static func redirect(to path: String) -> Answer {
    var answer = text(.found, path)
    answer.headers.append(("Location", path))
    return answer
  }

  /// With the empty line behind it.
  var head: [UInt8] {
    var text = "HTTP/1.1 \(status.line)\r\n"
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    switch body {
    case .bytes(let bytes): text += "Content-Length: \(bytes.count)\r\n"
    case .file(_, let range): text += "Content-Length: \(range.count)\r\n"
    case .events: break
    }
    if !keepsAlive || isStream { text += "Connection: close\r\n" }
    return Array((text + "\r\n").utf8)
  }

  /// Such a body ends with its connection.
  var isStream: Bool { if case .events = body { true } else { false } }
}
