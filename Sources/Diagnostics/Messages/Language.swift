/// A language in which Bulletin speaks to the people who work with it. Pages are always Vietnamese.
package enum Language: String, CaseIterable, Sendable {
  case vietnamese = "vi"
  case english = "en"

  /// The language of a locale as in LANG: `vi_VN.UTF-8`; nil where it says none of ours, as `C` and `POSIX` do.
  package init?(locale: String) {
    let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
    self.init(rawValue: code.lowercased())
  }

  /// The language of a run: what its caller asks for, else what the project says, else what the system does, else
  /// Vietnamese.
  ///
  /// - Parameter environment: a variable of the environment by its name.
  package static func chosen(
    asked: Language?, project: Language?, environment: (String) -> String?
  ) -> Language {
    if let asked { return asked }
    if let project { return project }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let locale = environment(variable), let language = Language(locale: locale) {
        return language
      }
    }
    return .vietnamese
  }
}
