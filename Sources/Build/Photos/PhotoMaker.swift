import Diagnostics
import Digests
import Pages
import Site

/// Makes derived photos: upright, in sRGB, without what the camera wrote.
struct PhotoMaker: Sendable {
  let root: String
  let tool: PhotoTool
  let cache: PhotoCache
  let fileSystem: any FileSystem

  /// What came of a derivation.
  enum Outcome {
    case made([UInt8])
    /// Of an original that was changed since it was read.
    case madeOfAnother([UInt8])
    /// The original cannot be read.
    case unreadable(FileSystemError)
    /// The program made nothing of it.
    case refused(Finding)
  }

  func photo(_ derivation: PhotoDerivation) -> Outcome {
    let key = derivation.key
    if let photo = cache.photo(key) { return .made(photo) }
    let original = root + "/" + derivation.path
    do throws(FileSystemError) {
      let isTheSame = try fileSystem.digest(of: original) == derivation.original
      guard let photo = derive(derivation.photo, from: original) else {
        return .refused(refusal(derivation.path))
      }
      if !isTheSame { return .madeOfAnother(photo) }
      cache.keep(photo, key)
      return .made(photo)
    } catch {
      return .unreadable(error)
    }
  }

  /// A photo that comes out larger is made again with fewer details: in bytes.
  private static let budget = 300_000

  private static let qualities: [DerivedPhoto.Format: [Int]] = [
    .webp: [75, 60, 45, 30], .jpeg: [78, 65, 50, 35],
  ]

  private func derive(_ photo: DerivedPhoto, from original: String) -> [UInt8]? {
    var made: [UInt8]?
    for quality in Self.qualities[photo.format] ?? [] {
      guard let bytes = derive(photo, quality, from: original) else { return nil }
      made = bytes
      if bytes.count <= Self.budget { break }
    }
    return made
  }

  private func derive(_ photo: DerivedPhoto, _ quality: Int, from original: String) -> [UInt8]? {
    let saving =
      switch photo.format {
      case .webp: ".webp[Q=\(quality),profile=none,strip]"
      // What is transparent becomes white.
      case .jpeg: ".jpg[Q=\(quality),optimize_coding,background=255,profile=none,strip]"
      }
    let child = ChildProcess(
      program: tool.path,
      arguments: [
        // As standard input, since the program reads options from names of files.
        "stdin[fail_on=error]", "--size", "\(photo.width)x", "--export-profile", "srgb", "--output",
        saving, "--vips-concurrency=1",
      ],
      input: original)
    guard let outcome = try? child.run(), outcome.succeeded else { return nil }
    // Not all versions of the program heed `strip` for every format.
    return (try? CleanPicture(outcome.output))?.bytes
  }

  private func refusal(_ path: String) -> Finding {
    Finding(
      .error, "undecodable-picture", path: path, .start,
      "No photos can be made of this picture: \(tool.version) does not read it to its end, or takes more than 2 GiB or 60 seconds for it.",
      help: "See that it opens, and save it again as JPEG.")
  }
}
