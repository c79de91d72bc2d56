package import Content

extension SiteSettings {
  /// The path of the base URL: `/bao/`.
  package var basePath: String {
    let afterScheme = baseURL.drop { $0 != "/" }.drop { $0 == "/" }
    let path = afterScheme.drop { $0 != "/" }
    return path.isEmpty ? "/" : String(path)
  }
}
