internal import Diagnostics

/// A colour of sRGB, and how well a text of it is read: the contrast of WCAG 2.
package struct SiteColour: Sendable, Hashable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// `#a3161c` or `#a31`; nil for anything else.
  package init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "#") else { return nil }
    let digits = text.utf8.dropFirst().map { Character(Unicode.Scalar($0)).hexDigitValue }
    let values = digits.compactMap(\.self).map(UInt8.init)
    guard values.count == digits.count, values.count == 3 || values.count == 6 else { return nil }
    let step = values.count / 3
    func part(_ index: Int) -> UInt8 { values[index * step] * 16 + values[index * step + step - 1] }
    self.init(red: part(0), green: part(1), blue: part(2))
  }

  /// `#a3161c`
  package var text: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// From 1 for the same colour to 21 for black on white.
  package func contrast(with other: SiteColour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The colour with as much black in it, or white, as lets a text of it be read on `paper`.
  ///
  /// - Parameter contrast: at least 4.5 for texts of any size.
  package func readable(on paper: SiteColour, contrast least: Double) -> SiteColour {
    let end: UInt8 = paper.luminance > 0.2 ? 0 : 255
    for share in 0..<100 {
      let mixed = mixed(with: end, percent: share)
      if mixed.contrast(with: paper) >= least { return mixed }
    }
    return SiteColour(red: end, green: end, blue: end)
  }

  /// - Parameter percent: how much of the grey is in it.
  package func mixed(with grey: UInt8, percent: Int) -> SiteColour {
    func part(_ value: UInt8) -> UInt8 {
      UInt8((Int(value) * (100 - percent) + Int(grey) * percent) / 100)
    }
    return SiteColour(red: part(red), green: part(green), blue: part(blue))
  }

  private var luminance: Double {
    func linear(_ value: UInt8) -> Double {
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : power24((part + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// `value` to the power of 2.4, by roots and products alone: these are the same on every machine.
  private func power24(_ value: Double) -> Double {
    // 2.4 = 2 + 0.4; the fifth root by Newton's method.
    var root = 1.0
    for _ in 0..<24 {
      let fourth = root * root * root * root
      root -= (fourth * root - value) / (5 * fourth)
    }
    return value * value * root * root
  }
}

extension SiteColour {
  /// The darkest ground on which the templates set a text of the site's colour in the light scheme.
  package static let wash = SiteColour(red: 0xF8, green: 0xF3, blue: 0xE8)
  /// The lightest one of the dark scheme.
  package static let darkWash = SiteColour(red: 0x22, green: 0x1D, blue: 0x18)
  /// What WCAG 2 asks of texts.
  package static let leastContrast = 4.5

  static func decode(_ value: KeyedValue) -> SiteColour? {
    if value.isAsked(.colour) { return nil }
    guard let text = value.line else { return nil }
    guard let colour = SiteColour(text) else {
      value.error(
        "invalid-colour", "\(quoted(text)) is no colour.",
        help: "Write six digits behind a “#” in quotation marks: “\(value.key): \"#a3161c\"”.")
      return nil
    }
    let contrast = colour.contrast(with: .wash)
    if contrast < leastContrast {
      let darker = colour.readable(on: .wash, contrast: leastContrast)
      value.error(
        "low-contrast",
        "\(quoted(text)) is too light to be read on the pages: its contrast is \(tenths(contrast)), and texts need 4.5.",
        help: "Write “\(value.key): \"\(darker.text)\"”, the same colour made darker.")
      return nil
    }
    return colour
  }

  private static func tenths(_ contrast: Double) -> String {
    let tenths = Int(contrast * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
