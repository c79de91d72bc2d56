import Content
import Digests

/// What site.yaml's colour changes in the pages, and what pages may load.
enum SiteStyle {
  private static let templatesRed = SiteColour(red: 0x8F, green: 0x12, blue: 0x18)

  private static let doorGold = SiteColour(red: 0xFF, green: 0xE0, blue: 0x8A)

  static func themeColour(_ colour: SiteColour?) -> String { (colour ?? templatesRed).text }

  static func element(_ colour: SiteColour) -> String { "<style>\(rules(colour))</style>" }

  /// The custom properties that the templates' style sheet has for the site's own colour, in both schemes.
  private static func rules(_ colour: SiteColour) -> String {
    // The doors have words in gold on them, and in white.
    let door = colour.readable(on: doorGold, contrast: SiteColour.leastContrast)
    let bright = colour.readable(on: .darkWash, contrast: 7)
    return
      ":root{--red:\(colour.text);--red-deep:\(colour.mixed(with: 0, percent: 25).text);--door:\(door.text)}"
      + "@media (prefers-color-scheme:dark){:root{--red:\(bright.text);--red-deep:\(bright.mixed(with: 255, percent: 40).text)}}"
  }

  /// Files of the site alone. `file:` is what “the site” is for pages from a disk, of which `'self'` means nothing
  /// to browsers; a page from a server cannot load such files.
  static func securityPolicy(_ colour: SiteColour?) -> String {
    let own = "'self' file:"
    var styles = own
    if let colour {
      var hash = DigestBuilder()
      hash.add(rules(colour))
      styles += " 'sha256-\(hash.base64)'"
    }
    return [
      "default-src 'none'", "img-src \(own) data:", "media-src \(own)", "style-src \(styles)",
      "font-src \(own)", "script-src \(own)", "manifest-src 'self'", "form-action \(own)",
      "base-uri 'none'",
    ].joined(separator: "; ")
  }
}
