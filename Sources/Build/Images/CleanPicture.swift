import Site

/// A picture without what the camera and programs wrote into it: its pixels as they were, the way it is turned, and its
/// colour profile.
///
/// The file's parts are put together anew; nothing is decoded. Whatever is not known to belong to the picture is left
/// out, and so is what stands behind its end: phones keep a film there.
struct CleanPicture {
  private(set) var bytes: [UInt8]
  private(set) var format: PictureFormat
  /// What was left out and may say who made the picture.
  private(set) var metadata: [PictureMetadata]
  /// As EXIF has it: 1 to 8, of which 5 to 8 exchange width and height.
  private(set) var orientation: Int

  /// Nil for a format of which metadata is not taken out.
  init?(_ original: [UInt8]) throws(PictureFlaw) {
    if original.starts(with: JPEGParts.signature) {
      let parts = try JPEGParts(original)
      (bytes, format, metadata) = (parts.cleaned, .jpeg, parts.metadata)
      orientation = parts.orientation
    } else if original.starts(with: PNGParts.signature) {
      let parts = try PNGParts(original)
      (bytes, format, metadata) = (parts.cleaned, parts.isMoving ? .moving : .png, parts.metadata)
      orientation = parts.orientation
    } else if WebPParts.isWebP(original) {
      let parts = try WebPParts(original)
      (bytes, format, metadata) = (parts.cleaned, parts.isMoving ? .moving : .webp, parts.metadata)
      orientation = parts.orientation
    } else if original.starts(with: Array("GIF87a".utf8))
      || original.starts(with: Array("GIF89a".utf8))
    {
      bytes = try cleanedGIF(original)
      (format, metadata, orientation) = (.moving, [], 1)
    } else {
      return nil
    }
  }
}

/// Whether a picture that was cleaned is a picture in which nothing is left to be cleaned; true for what is none.
package func isCleanedOnce(_ bytes: [UInt8]) -> Bool {
  _ = PictureInspection(bytes)
  guard let clean = try? CleanPicture(bytes) else { return true }
  guard let again = try? CleanPicture(clean.bytes) else { return false }
  return again.bytes == clean.bytes && PictureCreator.find(in: again.metadata) == nil
    && again.orientation == clean.orientation
}

/// A block of metadata, as it stands in the file.
enum PictureMetadata {
  /// TIFF, from its byte order on.
  case exif([UInt8])
  /// XML.
  case xmp([UInt8])
  /// Photoshop's resources, among which IPTC has one.
  case resources([UInt8])
}

extension [PictureMetadata] {
  /// The way the picture is turned, as the first EXIF says that says something.
  var orientation: Int {
    for case .exif(let bytes) in self {
      if let orientation = TIFFDirectory(bytes)?.orientation { return orientation }
    }
    return 1
  }
}

/// Reads numbers of a file's parts; nil beyond the end.
struct ByteReader {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func bigEndian(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, count <= bytes.count - offset else { return nil }
    var value = 0
    for place in offset..<(offset + count) { value = value << 8 | Int(bytes[place]) }
    return value
  }

  func littleEndian(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, count <= bytes.count - offset else { return nil }
    var value = 0
    for place in (offset..<(offset + count)).reversed() { value = value << 8 | Int(bytes[place]) }
    return value
  }

  func hasText(_ text: String, at offset: Int) -> Bool {
    offset >= 0 && text.utf8.count <= bytes.count - offset
      && bytes[offset..<(offset + text.utf8.count)].elementsEqual(text.utf8)
  }

  /// Nil unless all of the range lies in the file.
  func slice(_ range: Range<Int>) -> ArraySlice<UInt8>? {
    range.lowerBound >= 0 && range.upperBound <= bytes.count ? bytes[range] : nil
  }
}

extension [UInt8] {
  mutating func append(bigEndian value: Int, _ count: Int) {
    for shift in (0..<count).reversed() { append(UInt8(truncatingIfNeeded: value >> (shift * 8))) }
  }

  mutating func append(littleEndian value: Int, _ count: Int) {
    for shift in 0..<count { append(UInt8(truncatingIfNeeded: value >> (shift * 8))) }
  }
}
