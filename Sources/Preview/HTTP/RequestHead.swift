import Foundation

/// What a request begins with (RFC 9112). A browser that reads pages sends nothing more; only the wish to mend a file has a
/// body.
struct RequestHead: Sendable {
  var method: String
  /// As it was written: `/a%20b?c=d`.
  var target: String
  /// By their names in lower case.
  private(set) var headers: [String: String] = [:]
  /// Whether the connection stays open for another one.
  private(set) var keepsAlive: Bool
  /// Of the body behind it, in bytes.
  private(set) var contentLength = 0

  /// In bytes.
  static let longestTarget = 4 << 10
  static let longest = 16 << 10
  /// Of the body of a wish to mend a file.
  static let longestBody = 4 << 10

  /// - Parameter bytes: up to the empty line, without it.
  init(_ bytes: [UInt8]) throws(Status) {
    guard bytes.count <= Self.longest else { throw .headersTooLarge }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .badRequest }
    var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst() else { throw .badRequest }
    let parts = first.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, Self.isToken(parts[0]), !parts[1].isEmpty,
      !text.unicodeScalars.contains(where: Self.isControl)
    else { throw .badRequest }
    guard parts[1].utf8.count <= Self.longestTarget else { throw .targetTooLong }
    method = String(parts[0])
    target = String(parts[1])
    guard parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0" else { throw .badRequest }
    keepsAlive = parts[2] == "HTTP/1.1"
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), Self.isToken(line[..<colon]) else {
        throw .badRequest
      }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      // Which of two hosts or lengths counts would be somebody's guess.
      if headers[name] != nil,
        ["host", "origin", "content-length", "transfer-encoding"].contains(name)
      {
        throw .badRequest
      }
      headers[name] = value
    }
    let connection = headers["connection"]?.lowercased() ?? ""
    if connection.contains("close") { keepsAlive = false }
    if headers["transfer-encoding"] != nil { throw .badRequest }
    if let length = headers["content-length"] {
      guard let count = Int(length), count >= 0 else { throw .badRequest }
      if count > 0, method == "GET" || method == "HEAD" { throw .contentTooLarge }
      if count > 0 { keepsAlive = false }
      contentLength = count
    }
  }

  /// The path that is asked for, decoded; nil if it is none, or one that leads upwards.
  var path: String? {
    let written = target.prefix { $0 != "?" }
    guard written.hasPrefix("/"), let path = String(written).removingPercentEncoding,
      !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0 == "\\" }),
      !path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." })
    else { return nil }
    return path
  }

  /// A value of the query, decoded; nil if it has none of that name.
  func query(_ name: String) -> String? {
    guard let mark = target.firstIndex(of: "?") else { return nil }
    for pair in target[target.index(after: mark)...].split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts[0] == name, parts.count == 2 { return String(parts[1]).removingPercentEncoding }
    }
    return nil
  }

  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || "!#$%&'*+-.^_`|~".utf8.contains($0)
      }
  }

  /// Line ends that stand alone among them.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t" && scalar != "\r" && scalar != "\n")
      || scalar.value == 0x7F
  }
}
