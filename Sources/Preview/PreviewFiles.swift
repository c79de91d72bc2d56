import CPreview

/// The preview's own files: what its pages are made of, and what it adds to those of the site.
struct PreviewFiles: Sendable {
  /// By their names: `preview.js`.
  private let files: [String: [UInt8]]

  init() {
    var files: [String: [UInt8]] = [:]
    for index in 0..<c_preview_file_count() {
      let file = unsafe c_preview_files()[index]
      files[unsafe String(cString: file.name)] = Array((unsafe String(cString: file.text)).utf8)
    }
    self.files = files
  }

  subscript(name: String) -> [UInt8]? { files[name] }

  var templates: [(name: String, bytes: [UInt8])] {
    files.filter { $0.key.hasSuffix(".mustache") }.map { ($0.key, $0.value) }
      .sorted { $0.name < $1.name }
  }
}
