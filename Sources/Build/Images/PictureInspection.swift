import Site

/// What is known of a file that is named like a picture, before anything is decoded.
struct PictureInspection {
  private(set) var format: PictureFormat?
  private(set) var size: ImageSize?
  private(set) var flaw: PictureFlaw?
  private(set) var creator: String?

  /// Whether a file's name says that it is a picture.
  static func isPicture(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "heic", "heif"].contains(ending)
  }

  /// A file of too many bytes to be read.
  static let tooLarge: PictureInspection = {
    var inspection = PictureInspection()
    inspection.flaw = .tooManyBytes
    return inspection
  }()

  private init() {}

  init(_ bytes: [UInt8]) {
    let header = FileHeader(FileInMemory(bytes))
    size = header.imageSize
    do throws(PictureFlaw) {
      if let clean = try CleanPicture(bytes) {
        format = clean.format
        creator = PictureCreator.find(in: clean.metadata)
        // That of a JPEG is turned already.
        if clean.format != .jpeg, clean.orientation >= 5 {
          size = size.map { ($0.height, $0.width) }
        }
        if size == nil { throw .damaged }
      } else {
        try inspectOthers(header, bytes)
      }
      if let size, format != .svg, size.width * size.height > PictureFlaw.mostPixels {
        throw .tooManyPixels
      }
    } catch {
      flaw = error
    }
  }

  private mutating func inspectOthers(
    _ header: FileHeader, _ bytes: [UInt8]
  ) throws(PictureFlaw) {
    if let kind = HEIFKind(header) {
      format = kind == .avif ? .avif : .heic
      guard size != nil else { throw .damaged }
      if hasMetadata(heif: header) { throw .uncleanable }
    } else if size != nil || looksLikeSVG(bytes) {
      format = .svg
      if hasScript(bytes) { throw .script }
    } else {
      throw .noPicture
    }
  }

  private func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(1 << 16).starts(with: [0x3C]) && bytes.firstPlace(of: "<svg", from: 0) != nil
  }
}

/// Bytes that were read already.
struct FileInMemory: ReadableFile {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(_ range: Range<Int>) -> [UInt8] { Array(bytes[range.clamped(to: bytes.indices)]) }
}
