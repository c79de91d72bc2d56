import Content
package import Diagnostics
import VietnameseText

/// A wish for an address in the output, and who has it.
package struct AddressClaim: Sendable {
  package var address: String
  /// The source's path; nil for a page that the tool makes by itself.
  package var path: String?
  package var range: SourceRange
  /// What the source wants to put there.
  package var subject: Subject

  package enum Subject: Sendable {
    case article, alias, page, file, photo, model, unit, field, award, person, authority

    var noun: Message {
      switch self {
      case .article: "article"
      case .alias: "alias"
      case .page: "page"
      case .file: "file"
      case .photo: "photo"
      case .model: "model"
      case .unit: "unit"
      case .field: "field"
      case .award: "award"
      case .person: "person"
      case .authority: "authority"
      }
    }
  }

  package init(address: String, path: String?, range: SourceRange, subject: Subject) {
    self.address = address
    self.path = path
    self.range = range
    self.subject = subject
  }
}

/// An error at each source whose address no file can have, or another source has too.
package func addressMistakes(_ claims: [AddressClaim]) -> [Finding] {
  claims.compactMap(unusableAddress) + addressCollisions(claims)
}

private func unusableAddress(_ claim: AddressClaim) -> Finding? {
  guard let path = claim.path, let flaw = AddressFlaw(of: claim.address) else { return nil }
  return Finding(
    .error, "unusable-address", path: path, claim.range,
    "The site cannot have the address “\(claim.address.prefix(300))” of this \(claim.subject.noun): \(flaw.reason).",
    help: helpAlone(claim))
}

/// An error at each source whose address another one has too, naming the other; and at each alias that is of no use.
///
/// Addresses are compared as the least able file system compares names: in NFC and without regard to case.
/// A file where another claim needs a folder is a collision too.
private func addressCollisions(_ claims: [AddressClaim]) -> [Finding] {
  let keys = claims.map { caseFolded($0.address) }
  // Two owners of each address are enough to name a rival of any of them. An alias is no rival of its own article.
  var owners: [String: (first: Int, second: Int?)] = [:]
  owners.reserveCapacity(claims.count)
  for (index, key) in keys.enumerated() {
    if let owner = owners[key] {
      if owner.second == nil, !claims[index].repeats(claims[owner.first]) {
        owners[key] = (owner.first, index)
      }
    } else {
      owners[key] = (index, nil)
    }
  }
  var findings: [Finding] = []
  var filesInTheWay = FilesInTheWay()
  var told: Set<Int> = []
  for (index, key) in keys.enumerated() {
    let claim = claims[index]
    if claim.path != nil, let owner = owners[key],
      let rival = owner.first == index ? owner.second : owner.first
    {
      findings.append(
        claim.repeats(claims[rival])
          ? needlessAlias(claim, claims[rival]) : sameAddress(claim, claims[rival]))
    }
    if let file = filesInTheWay.find(above: key, owner: { owners[$0]?.first }) {
      findings += folderNeeded(claim, file: claims[file], isFirst: told.insert(file).inserted)
    }
  }
  return findings
}

private func sameAddress(_ claim: AddressClaim, _ rival: AddressClaim) -> Finding {
  Finding(
    .error, "address-taken", path: claim.path ?? "", claim.range,
    "The address “\(claim.address)” of this \(claim.subject.noun) is also that of \(description(of: rival)).",
    help: helpBeside(claim))
}

extension AddressClaim {
  /// Whether this is an alias of an address that its article has or has given before.
  fileprivate func repeats(_ earlier: AddressClaim) -> Bool {
    subject == .alias && path != nil && path == earlier.path
  }
}

private func needlessAlias(_ claim: AddressClaim, _ earlier: AddressClaim) -> Finding {
  Finding(
    .error, "address-taken", path: claim.path ?? "", claim.range,
    earlier.subject == .alias
      ? "The alias “\(claim.address)” is written twice."
      : "The alias “\(claim.address)” is the \(earlier.subject.noun)'s own address.",
    help: "Remove this alias.")
}

/// Once at the file, if it is an author's; else at each page that needs the folder.
private func folderNeeded(_ claim: AddressClaim, file: AddressClaim, isFirst: Bool) -> [Finding] {
  if let path = file.path {
    if !isFirst { return [] }
    return [
      Finding(
        .error, "address-taken", path: path, file.range,
        "The address “\(file.address)” of this \(file.subject.noun) is that of a folder, which \(description(of: claim)) needs.",
        help: helpBeside(file))
    ]
  }
  guard let path = claim.path else { return [] }
  return [
    Finding(
      .error, "address-taken", path: path, claim.range,
      "The address “\(claim.address)” of this \(claim.subject.noun) needs a folder where \(description(of: file)) is a file.",
      help: helpBeside(claim))
  ]
}

/// Remembers for each folder whether a file claims its address or one above it: folders are few, pages many.
private struct FilesInTheWay {
  private var known: [Substring: Int?] = [:]

  mutating func find(above address: String, owner: (String) -> Int?) -> Int? {
    guard let slash = address.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let folder = address[..<slash]
    if let file = known[folder] { return file }
    let file = owner(String(folder)) ?? find(above: String(folder), owner: owner)
    known[folder] = .some(file)
    return file
  }
}

private func description(of claim: AddressClaim) -> Message {
  guard let path = claim.path else { return "a page that Bulletin makes" }
  return claim.subject == .article || claim.subject == .page
    ? .verbatim(path) : "the \(claim.subject.noun) in \(path)"
}

/// What to do about an address that is of no use by itself.
private func helpAlone(_ claim: AddressClaim) -> Message {
  switch claim.subject {
  case .alias: "Remove this alias, or write another old address."
  case .file, .photo: "Give the file another name."
  case .model, .unit, .field, .award, .person, .authority:
    "Give the \(claim.subject.noun) another id."
  case .article, .page: "Give the \(claim.subject.noun) another “slug”."
  }
}

/// What to do about an address that another one has too.
private func helpBeside(_ claim: AddressClaim) -> Message {
  switch claim.subject {
  case .article: "Give one of them another “slug”, or another date."
  default: helpAlone(claim)
  }
}
