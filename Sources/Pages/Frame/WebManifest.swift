import Content
import Diagnostics
import Site

/// What a telephone shows of the site on its home screen.
struct WebManifest: Sendable {
  private let settings: SiteSettings
  private let icons: [PNGIcon]

  /// Nil if there is no icon for it.
  init?(_ input: PageInput) {
    icons = input.pngIcons.filter { $0.size != PNGIcon.touch }
    settings = input.site.settings
    if icons.isEmpty { return nil }
  }

  /// A JSON object; addresses are relative to it, so that the site may lie in a folder of its server.
  var bytes: [UInt8] {
    var bytes = Array("{".utf8)
    func add(_ name: String, _ text: String) {
      bytes += "\"\(name)\":".utf8
      JSONText.append(text, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    add("name", settings.title)
    add("lang", "vi")
    add("start_url", Addresses.home)
    add("scope", ".")
    add("display", "browser")
    add("theme_color", SiteStyle.themeColour(settings.colour))
    add("background_color", "#ffffff")
    bytes += "\"icons\":[".utf8
    for (place, icon) in icons.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += "{\"src\":".utf8
      JSONText.append(icon.address, to: &bytes)
      bytes += ",\"sizes\":\"\(icon.size)x\(icon.size)\",\"type\":\"image/png\"}".utf8
    }
    bytes += "]}\n".utf8
    return bytes
  }
}

extension Addresses {
  static let manifest = "site.webmanifest"
}
