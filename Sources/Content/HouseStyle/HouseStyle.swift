package import Diagnostics

/// Which warnings of style a site wants: `house_style` of site.yaml.
package struct HouseStyle: Sendable {
  private var switchedOff: [StyleCheck] = []

  package init() {}

  package subscript(check: StyleCheck) -> Bool {
    get { !switchedOff.contains(check) }
    set {
      switchedOff.removeAll { $0 == check }
      if !newValue { switchedOff.append(check) }
    }
  }

  /// Without the warnings that were switched off.
  package func told(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    switchedOff.isEmpty ? diagnostics : diagnostics.filter { tells($0.severity, $0.id) }
  }

  package func told(_ findings: [Finding]) -> [Finding] {
    switchedOff.isEmpty ? findings : findings.filter { tells($0.severity, $0.id) }
  }

  func tells(_ severity: Diagnostic.Severity, _ id: String) -> Bool {
    severity > .warning || !switchedOff.contains { $0.rawValue == id }
  }
}

extension HouseStyle {
  static let keys = RecordKeys<HouseStyle>(
    "house style",
    help: "Errors and all other warnings stay. These can be switched off: \(Self.ids)."
  ) { keys in
    for check in StyleCheck.allCases {
      keys.optional(check.rawValue, check.vietnameseName, to: \.[check]) { $0.flag }
    }
  }

  private static let ids = Message.list(StyleCheck.allCases.map(\.rawValue))

  static func decode(_ value: KeyedValue) -> HouseStyle? {
    value.record(keys, from: HouseStyle())
  }
}
