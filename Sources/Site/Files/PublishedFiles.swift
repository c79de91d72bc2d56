import Diagnostics

/// Which files are published themselves, and in whose place derived photos are.
struct PublishedFiles: Sendable {
  /// Indexes of the catalogue, ascending.
  let asTheyAre: [Int]
  /// Alike.
  let derived: [Int]

  init(_ used: UsedFiles, of files: FileCatalogue) {
    let derived = used.shown.filter { files.files[$0].derived != nil }
    self.derived = derived.sorted()
    asTheyAre = used.whole.union(used.shown.subtracting(derived)).sorted()
  }

  var indexes: Set<Int> { Set(asTheyAre).union(derived) }

  /// What is wrong with pictures that would be published, and what they lack.
  func findings(in files: FileCatalogue) -> [Finding] {
    var findings: [Finding] = []
    for index in derived {
      let file = files.files[index]
      if let flaw = file.flaw, flaw != .uncleanable { findings.append(flaw.finding(file)) }
    }
    for index in asTheyAre {
      let file = files.files[index]
      if let flaw = file.flaw {
        findings.append(
          flaw == .uncleanable && wouldBeDerived(file, files)
            ? withoutTool(file) : flaw.finding(file))
      } else if file.format == .heic {
        findings.append(wouldBeDerived(file, files) ? withoutTool(file) : notShown(file))
      }
    }
    return findings + lackOfTool(files)
  }

  private func wouldBeDerived(_ file: ContentFile, _ files: FileCatalogue) -> Bool {
    !files.derivesPhotos && file.canBeDerived
  }

  private func withoutTool(_ file: ContentFile) -> Finding {
    Finding(
      .error, "undecodable-picture", path: file.path, .start,
      "To publish this HEIC or AVIF picture takes the program vipsthumbnail, which is not installed.",
      help: "Install it (on Debian: apt-get install libvips-tools), or save the picture as JPEG.")
  }

  private func notShown(_ file: ContentFile) -> Finding {
    Finding(
      .error, "unshown-picture", path: file.path, .start,
      "Browsers show no HEIC, and this file is published as it is.",
      help: "Save it as JPEG.")
  }

  /// Says once that photos go out as large as they came.
  private func lackOfTool(_ files: FileCatalogue) -> [Finding] {
    if files.derivesPhotos { return [] }
    // Those that take the program are errors.
    let photos = asTheyAre.filter {
      files.files[$0].canBeDerived && files.files[$0].format?.isCleaned == true
    }
    guard let first = photos.first else { return [] }
    let others = photos.count - 1
    let message: Message =
      switch others {
      case 0:
        "This photo is published as large as it came, "
          + "because the program vipsthumbnail is not installed."
      case 1:
        "This photo and 1 other are published as large as they came, "
          + "because the program vipsthumbnail is not installed."
      default:
        "This photo and \(count: others) others are published as large as they came, "
          + "because the program vipsthumbnail is not installed."
      }
    return [
      Finding(
        .warning, "no-photo-tool", path: files.files[first].path, .start,
        message, help: "Install it: apt-get install libvips-tools.")
    ]
  }
}
