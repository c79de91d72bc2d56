import Build
import Foundation

/// A change to one file of the project, and the way back.
struct Edit {
  private let path: String
  /// The file's bytes before; nil if there was none.
  private let original: [UInt8]?
  private let bytes: [UInt8]

  /// A paragraph more at the end of an article.
  static func body(of path: String, run: Int) throws(FileSystemError) -> Edit {
    let original = try DiskFileSystem().readFile(path)
    let addition = "\nSửa lần \(run + 1).\n"
    return Edit(path: path, original: original, bytes: original + Array(addition.utf8))
  }

  /// Another title of an article.
  static func title(of path: String, run: Int) throws -> Edit {
    let original = try DiskFileSystem().readFile(path)
    let start = Array("title: \"".utf8)
    guard let key = original.firstRange(of: start) else {
      throw Failure.build("“\(path)” has no title.")
    }
    var bytes = original
    bytes.insert(contentsOf: Array("Sửa lần \(run + 1): ".utf8), at: key.upperBound)
    return Edit(path: path, original: original, bytes: bytes)
  }

  /// Another name in the midst of a table of recipients.
  static func row(of path: String, run: Int) throws -> Edit {
    let original = try DiskFileSystem().readFile(path)
    guard let end = original[(original.count / 2)...].firstIndex(of: UInt8(ascii: "\n")) else {
      throw Failure.build("“\(path)” has too few rows.")
    }
    var bytes = original
    bytes.insert(contentsOf: Array("Sửa lần \(run + 1) ".utf8), at: end + 1)
    return Edit(path: path, original: original, bytes: bytes)
  }

  /// An article more, the newest one.
  static func addition(of article: CorpusArticle, to project: String) -> Edit {
    Edit(
      path: "\(project)/\(Corpus.articles)/\(article.path)", original: nil,
      bytes: Array(article.text().utf8))
  }

  func make() throws(FileSystemError) { try put(bytes) }

  func undo() throws(FileSystemError) { try put(original) }

  private func put(_ bytes: [UInt8]?) throws(FileSystemError) {
    let disk = DiskFileSystem()
    _ = try disk.removeFile(path)
    if let bytes { try disk.write(String(decoding: bytes, as: UTF8.self), at: path) }
  }
}
