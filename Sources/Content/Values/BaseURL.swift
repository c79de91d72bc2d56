package import Diagnostics
internal import VietnameseText

/// The address of a site: what stands before the address of each of its pages.
package struct BaseURL {
  package enum Mistake: Error {
    case address(WebAddressMistake)
    /// A query or fragment; the address without them.
    case query(String)
    /// Slashes without a name between them; the address without the surplus.
    case emptyPart(String)
    /// A page; the folder that it is in.
    case page(String)
  }

  /// With the slash that relative addresses need at its end, in ASCII but for the server's name.
  package let text: String

  package init(_ written: String) throws(Mistake) {
    let address: WebAddress
    do throws(WebAddressMistake) {
      address = try WebAddress(written, accepting: [.http, .https])
    } catch {
      throw .address(error)
    }
    let path = String(Substring(address.pathAndQuery))
    let server = String(address.text.dropLast(path.count))
    if let end = path.firstIndex(where: { $0 == "?" || $0 == "#" }) {
      throw .query(server + path[..<end])
    }
    let parts = path.split(separator: "/")
    let folders = parts.map { "/" + $0 }
    let whole = server + folders.joined()
    if path.contains("//") { throw .emptyPart(whole + "/") }
    let name = parts.last?.lowercased() ?? ""
    if name.hasSuffix(".html") || name.hasSuffix(".htm") {
      throw .page(server + folders.dropLast().joined() + "/")
    }
    text = server + Self.encoded(folders.joined()) + "/"
  }

  /// As the addresses of files are written.
  private static func encoded(_ path: String) -> String {
    var encoded = ""
    for byte in path.normalized.utf8 {
      if byte < 0x80 {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += "%" + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}

extension BaseURL.Mistake {
  package func sentences(about text: String) -> (message: Message, help: Message) {
    switch self {
    case .address(let mistake):
      mistake.sentences(about: text, accepting: [.http, .https])
    case .query(let address):
      (
        "The site's address cannot have a “?” or “#”.", "Write \(quoted(address, limit: 400))."
      )
    case .emptyPart(let address):
      (
        "The site's address has two slashes with nothing between them.",
        "Write \(quoted(address, limit: 400))."
      )
    case .page(let address):
      (
        "The site's address is that of a folder, not of a page.",
        "Write \(quoted(address, limit: 400))."
      )
    }
  }
}
