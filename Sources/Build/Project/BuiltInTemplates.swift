import CTemplates

/// The templates and assets that come with the program: a project has those of its own only where it wants others.
package enum BuiltInTemplates {
  package struct File: Sendable {
    /// As if it lay in the project: `site-templates/partials/card.mustache`.
    package let path: String
    package let bytes: [UInt8]
  }

  static let templates = all.filter { $0.path.hasSuffix(".mustache") }
  static let assets = all.filter { $0.path.hasPrefix(ProjectFiles.assetFolder) }

  package static let all: [File] = (0..<c_template_count()).map { index in
    let file = unsafe c_templates()[index]
    return File(
      path: ProjectFiles.templateFolder + "/" + (unsafe String(cString: file.path)),
      bytes: unsafe Array(
        UnsafeBufferPointer(
          start: file.bytes, count: file.size > 0 ? file.size : length(ofText: file.bytes))))
  }

  private static func length(ofText text: UnsafePointer<UInt8>) -> Int {
    var length = 0
    while unsafe text[length] != 0 { length += 1 }
    return length
  }
}
