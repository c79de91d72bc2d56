import CTemplates

/// The templates and assets that come with the program: a project has those of its own only where it wants others.
enum BuiltInTemplates {
  struct File: Sendable {
    /// As if it lay in the project: `site-templates/partials/card.mustache`.
    let path: String
    let bytes: [UInt8]
  }

  static let templates = files.filter { $0.path.hasSuffix(".mustache") }
  static let assets = files.filter { $0.path.hasPrefix(ProjectFiles.assetFolder) }

  private static let files: [File] = (0..<c_template_count()).map { index in
    let file = unsafe c_templates()[index]
    return File(
      path: ProjectFiles.templateFolder + "/" + (unsafe String(cString: file.path)),
      bytes: Array((unsafe String(cString: file.text)).utf8))
  }
}
