package import Digests
package import Site

/// How the bytes of a derived photo come about.
package struct PhotoDerivation: Sendable {
  /// Of the original, relative to the project's root.
  package let path: String
  /// Of the original's bytes.
  package let original: Digest
  package let photo: DerivedPhoto
  /// What makes it, with its version.
  package let tool: String

  /// Stands for all that decides the bytes: those of equal originals are made once.
  package var key: Digest {
    var key = DigestBuilder()
    key.add(number: DerivedPhotos.recipe)
    key.add(value: tool)
    key.add(original)
    key.add(value: photo.format.rawValue)
    key.add(number: photo.width)
    return key.digest
  }
}

extension ContentFile {
  /// Of all photos that are derived from the file.
  package var derivations: [PhotoDerivation] {
    guard let derived else { return [] }
    return derived.all.map {
      PhotoDerivation(path: path, original: digest, photo: $0, tool: derived.tool)
    }
  }
}
