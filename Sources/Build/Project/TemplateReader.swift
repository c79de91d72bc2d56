import Diagnostics
import Digests
import Pages
import Site
import Templates

/// What `site-templates/` gives to the site, and the program where that has nothing: a template for each kind of page, and
/// the assets.
struct SiteTemplates: Sendable {
  /// Absent only where a diagnostic says so.
  var templates: [PageTemplate: Template] = [:]
  var assets: [AssetFile] = []

  var stylesheets: [String] { assets.map(\.address).filter { $0.hasSuffix(".css") } }
  var scripts: [String] {
    let others = searchScripts.addresses
    return assets.map(\.address).filter { $0.hasSuffix(".js") && !others.contains($0) }
  }
  var searchScripts: SearchScripts {
    SearchScripts(page: address(of: "search.js"), typing: address(of: "search-typing.js"))
  }
  private func address(of name: String) -> String? {
    assets.first { $0.path == ProjectFiles.assetFolder + name }?.address
  }
  /// Those of the sizes that telephones ask for.
  var pngIcons: [PNGIcon] {
    PNGIcon.sizes.compactMap { size in
      address(of: "icon-\(size).png").map { PNGIcon(size: size, address: $0) }
    }
  }
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
    var unread = unread
    let own = Set(project.templates)
    let sources =
      project.templates.compactMap { reader.source($0, &unread, diagnostics: &diagnostics) }
      + BuiltInTemplates.templates.filter { !own.contains($0.path) && !unread.mayHold($0.path) }
      .compactMap { SourceFile(path: $0.path, bytes: $0.bytes, diagnostics: &diagnostics) }
    let set = TemplateSet(sources) { [unread] in unread.mayHold($0) }
    diagnostics += set.diagnostics
    var templates = SiteTemplates()
    // One that is missing could not be read, which was reported.
    for kind in PageTemplate.allCases where set.names.contains(kind.rawValue) {
      templates.templates[kind] = set.resolve(
        kind.rawValue, frames: kind.frames, diagnostics: &diagnostics)
    }
    // What could not be read may use any of them.
    if templates.templates.count == PageTemplate.allCases.count {
      diagnostics += Self.unused(own, templates.templates.values)
    }
    templates.assets = assets(except: unread)
    return templates
  }

  /// Warns of files that no page is made of: one whose name is misspelt would take no built-in one's place, silently.
  private static func unused(
    _ own: Set<String>, _ templates: some Collection<Template>
  ) -> [Diagnostic] {
    let used = Set(templates.flatMap(\.sources))
    let names = BuiltInTemplates.templates.map(\.path)
    return own.subtracting(used).sorted().map { path in
      Diagnostic(
        severity: .warning, id: "unused-template", path: path,
        message: "No page is made of this template.",
        help: nearestName(to: path, among: names).map { "Did you mean “\($0)”?" }
          ?? "Include it in another one, or delete it.")
    }
  }

  private static let svgIcon = ProjectFiles.assetFolder + "icon.svg"
  private static let pngIcon = ProjectFiles.assetFolder + "icon-"

  /// An empty file in the place of one that comes with the program stands for none.
  private func assets(except unread: UnreadFiles) -> [AssetFile] {
    let own = rows.filter { $0.path.hasPrefix(ProjectFiles.assetFolder) }
    let paths = Set(own.map(\.path))
    let builtIn = BuiltInTemplates.assets
    // A project with an icon of its own has it in other sizes too, or in none.
    let hasOwnIcon = paths.contains { $0 == Self.svgIcon || $0.hasPrefix(Self.pngIcon) }
    let others = builtIn.filter { file in
      !paths.contains(file.path) && !unread.mayHold(file.path)
        && !(hasOwnIcon && file.path.hasPrefix(Self.pngIcon))
    }
    let assets =
      own.filter { row in row.status.size > 0 || !builtIn.contains { $0.path == row.path } }
      .map { asset($0.path, $0.digest) }
      + others.map { asset($0.path, .of($0.bytes), $0.bytes) }
    return assets.sorted { bytesPrecede($0.path, $1.path) }
  }

  /// Style sheets and scripts carry their digest in their names, so that browsers may keep them for ever;
  /// other files keep their names, since style sheets refer to them.
  ///
  /// - Parameter bytes: of one that comes with the program.
  private func asset(_ path: String, _ digest: Digest, _ bytes: [UInt8]? = nil) -> AssetFile {
    // One that cannot be read is told of when it is copied.
    if path.hasSuffix(".js"), let source = bytes ?? (try? reader.bytes(path)) {
      let script = publishedScript(source)
      return namedAsset(path, .of(script), script)
    }
    return namedAsset(path, digest, bytes)
  }

  private func namedAsset(_ path: String, _ digest: Digest, _ bytes: [UInt8]?) -> AssetFile {
    let name = path.dropFirst("site-templates/".count)
    guard let dot = name.lastIndex(of: "."), [".css", ".js"].contains(name[dot...]) else {
      return AssetFile(path: path, digest: digest, address: String(name), bytes: bytes)
    }
    return AssetFile(
      path: path, digest: digest,
      address: "\(name[..<dot]).\(digest.hexadecimal.prefix(12))\(name[dot...])", bytes: bytes)
  }
}
