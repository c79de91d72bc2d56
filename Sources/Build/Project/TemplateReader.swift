import Diagnostics
import Digests
import Pages
import Site
import Templates

/// What `site-templates/` gives to the site: a template for each kind of page, and the assets.
struct SiteTemplates: Sendable {
  /// Absent only where a diagnostic says so.
  var templates: [PageTemplate: Template] = [:]
  var assets: [AssetFile] = []

  var stylesheets: [String] { assets.map(\.address).filter { $0.hasSuffix(".css") } }
  var scripts: [String] { assets.map(\.address).filter { $0.hasSuffix(".js") } }
  var icon: String? {
    ["assets/icon.svg", "assets/icon.png"].first { name in assets.contains { $0.address == name } }
  }
}

struct TemplateReader {
  let reader: ContentReader
  /// Of all files of the project.
  let rows: [FileRow]
  let unread: UnreadFiles

  func read(
    _ project: ProjectFiles, diagnostics: inout [Diagnostic]
  ) -> SiteTemplates {
    if project.missingFolders.contains(ProjectFiles.templateFolder) { return SiteTemplates() }
    if project.templates.isEmpty, !unread.mayHoldMore(in: ProjectFiles.templateFolder + "/") {
      diagnostics.append(Self.noTemplates)
      return SiteTemplates()
    }
    var unread = unread
    let sources = project.templates.compactMap {
      reader.source($0, &unread, diagnostics: &diagnostics)
    }
    let set = TemplateSet(sources) { [unread] in unread.mayHold($0) }
    diagnostics += set.diagnostics
    var templates = SiteTemplates()
    for kind in PageTemplate.allCases {
      guard set.names.contains(kind.rawValue) else {
        let path = "site-templates/\(kind.rawValue).mustache"
        if unread.mayHold(path) { continue }
        diagnostics.append(
          Diagnostic(
            severity: .error, id: "missing-template", path: path,
            message: "There is no template “\(kind.rawValue).mustache”.",
            help: "Every kind of page needs one: copy it from the project's own site-templates."))
        continue
      }
      templates.templates[kind] = set.resolve(
        kind.rawValue, frames: kind.frames, diagnostics: &diagnostics)
    }
    templates.assets = rows.filter { $0.path.hasPrefix(ProjectFiles.assetFolder) }.map(asset)
    return templates
  }

  /// Instead of one error for each kind of page.
  private static let noTemplates = Diagnostic(
    severity: .error, id: "missing-template", path: ProjectFiles.templateFolder,
    message: "The folder “site-templates” holds no templates.",
    help: "Every kind of page needs one: copy them from the site-templates of another project.")

  /// Style sheets and scripts carry their digest in their names, so that browsers may keep them for ever;
  /// other files keep their names, since style sheets refer to them.
  private func asset(_ row: FileRow) -> AssetFile {
    let name = row.path.dropFirst("site-templates/".count)
    guard let dot = name.lastIndex(of: "."), [".css", ".js"].contains(name[dot...]) else {
      return AssetFile(path: row.path, digest: row.digest, address: String(name))
    }
    return AssetFile(
      path: row.path, digest: row.digest,
      address: "\(name[..<dot]).\(row.digest.hexadecimal.prefix(12))\(name[dot...])")
  }
}
