import Foundation

/// No fault: a photo whose name has marks, on the disk in NFC or NFD, whatever the form of the text that
/// names it.
enum RenamedImage {
  static func apply(to sample: inout MutatedSample) {
    // Of an article's: only there the name is changed, too.
    let images = sample.others.keys.filter {
      $0.hasPrefix("content/articles/") && ($0.hasSuffix(".jpg") || $0.hasSuffix(".webp"))
    }.sorted()
    guard let path = images.randomElement(using: &sample.generator) else { return }
    let (folder, name) = path.folderAndName
    let renamed = "cảnh-đẹp-" + name
    let isDecomposed = Bool.random(using: &sample.generator)
    let stored =
      isDecomposed ? renamed.decomposedStringWithCanonicalMapping : renamed
    sample.others[folder + stored] = sample.others.removeValue(forKey: path)
    for text in sample.texts where text.isArticle {
      for line in text.lines { line.text = line.text.replacing(name, with: renamed) }
    }
  }
}
