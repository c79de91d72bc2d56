package import Diagnostics
import VietnameseText

/// A wish for an address in the output, and who has it.
package struct AddressClaim: Sendable {
  package var address: String
  /// The source's path; nil for a page that the tool makes by itself.
  package var path: String?
  package var range: SourceRange
  /// `article`, `alias`: what the source wants to put there.
  package var subject: String

  package init(address: String, path: String?, range: SourceRange, subject: String) {
    self.address = address
    self.path = path
    self.range = range
    self.subject = subject
  }
}

/// An error at each source whose address another one has too, naming the other.
///
/// Addresses are compared as the least able file system compares names: in NFC and without regard to case.
/// A file where another claim needs a folder is a collision too.
package func addressCollisions(_ claims: [AddressClaim]) -> [Finding] {
  var owners: [String: [Int]] = [:]
  owners.reserveCapacity(claims.count)
  for (index, claim) in claims.enumerated() {
    owners[caseFolded(claim.address), default: []].append(index)
  }
  var findings: [Finding] = []
  for (index, claim) in claims.enumerated() {
    guard let path = claim.path else { continue }
    let rivals = owners[caseFolded(claim.address), default: []].filter { $0 != index }
    if let rival = rivals.first.map({ claims[$0] }) {
      findings.append(
        Finding(
          .error, "address-taken", path: path, claim.range,
          "The address “\(claim.address)” of this \(claim.subject) is also that of \(description(of: rival)).",
          help: help(for: claim)))
    } else if let rival = fileInTheWay(of: claim.address, owners: owners).map({ claims[$0] }) {
      findings.append(
        Finding(
          .error, "address-taken", path: path, claim.range,
          "The address “\(claim.address)” of this \(claim.subject) needs a folder where \(description(of: rival)) is a file.",
          help: help(for: claim)))
    }
  }
  return findings
}

private func fileInTheWay(of address: String, owners: [String: [Int]]) -> Int? {
  let parts = address.split(separator: "/")
  for count in 1..<max(1, parts.count) {
    let folder = parts.prefix(count).joined(separator: "/")
    if let owner = owners[caseFolded(folder)]?.first { return owner }
  }
  return nil
}

private func description(of claim: AddressClaim) -> String {
  guard let path = claim.path else { return "a page that Bulletin makes" }
  return claim.subject == "article" || claim.subject == "page"
    ? path : "the \(claim.subject) in \(path)"
}

private func help(for claim: AddressClaim) -> String {
  switch claim.subject {
  case "alias": "Remove this alias, or write another old address."
  case "file": "Give the file another name."
  default: "Give one of them another “slug”, or another date."
  }
}
