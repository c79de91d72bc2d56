import Digests

/// The steps that turn the output of the last publication into that of this one.
///
/// Written whole before the first step and dropped after the last: whoever finds one repeats all
/// its steps. So each step can be taken again, by whoever took it before and however far it came.
struct Journal: Sendable {
  enum Step: Sendable, Equatable {
    case removeFile(OutputAddress)
    case removeFolder(OutputAddress)
    /// A staged folder, with all that lies in it, whose address is free.
    case moveFolder(OutputAddress)
    /// A staged file whose address is free.
    case moveFile(OutputAddress)
    /// A staged file, with its digest, in whose place an older one stands.
    case replaceFile(OutputAddress, Digest)
  }

  private static let title = "bulletin journal 1"

  var steps: [Step] = []

  var bytes: [UInt8] {
    SealedText.bytes(
      title: Self.title,
      lines: steps.map { step in
        switch step {
        case .removeFile(let address): "remove-file \(address.text)"
        case .removeFolder(let address): "remove-folder \(address.text)"
        case .moveFolder(let address): "move-folder \(address.text)"
        case .moveFile(let address): "move-file \(address.text)"
        case .replaceFile(let address, let digest):
          "replace-file-by-\(digest.hexadecimal) \(address.text)"
        }
      })
  }
}

extension Journal {
  init(bytes: [UInt8]) throws(SealedText.Flaw) {
    for line in try SealedText.lines(of: bytes, title: Self.title) {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      guard parts.count == 2, let address = OutputAddress(String(decoding: parts[1], as: UTF8.self))
      else { throw .damaged }
      steps.append(try Self.step(String(decoding: parts[0], as: UTF8.self), address))
    }
  }

  private static func step(
    _ verb: String, _ address: OutputAddress
  ) throws(SealedText.Flaw) -> Step {
    switch verb {
    case "remove-file": return .removeFile(address)
    case "remove-folder": return .removeFolder(address)
    case "move-folder": return .moveFolder(address)
    case "move-file": return .moveFile(address)
    default:
      guard verb.hasPrefix("replace-file-by-"),
        let digest = Digest(hexadecimal: verb.utf8.suffix(32))
      else { throw .damaged }
      return .replaceFile(address, digest)
    }
  }
}
