package import Diagnostics

/// What `content/site.yaml` says.
package struct SiteSettings: Sendable {
  package var title: String
  package var tagline: String?
  /// Absolute, `http` or `https`, ends with `/`, without query and fragment.
  package var baseURL: String
  /// The same as site.yaml has it, whatever a build is told instead.
  package var declaredBaseURL: String
  /// Who vouches for the ids of feeds' entries: `example.org,2019`, a domain or mail address and a day or year in which
  /// it was theirs (RFC 4151).
  package var feedAuthority: String?
  package var leadPrefixes: [LeadPrefix] = []
  /// Minutes east of Greenwich.
  package var timeZoneOffset = SiteSettings.defaultTimeZoneOffset
  package var pageSize = 20
  /// A `mailto:`, `http:` or `https:` URL.
  package var comments: String?
  package var publisher: Imprint?
  package var notice: String?
  /// Pictures by their paths from `content/`, such as `static/logo.svg`.
  package var logo: Located<String>?
  /// Shown where a page without a picture of its own is shared.
  package var defaultPhoto: Located<String>?
  /// What marks the site's pages as its own, in the place of the templates' red.
  package var colour: SiteColour?
  package var isIndexed = true
  package var hasSearch = true
  package var menu: [MenuItem] = []
  package var publishesPeopleAsData = false
  package var radio = RadioSettings()
  /// The address of the licence under which the data files may be used.
  package var openDataLicense: String?
  /// How much the published site may weigh, in bytes.
  package var sizeLimit = SiteSettings.defaultSizeLimit
  package var houseStyle = HouseStyle()
  /// In which Bulletin speaks to those who work on the site, if site.yaml says so. Pages are always Vietnamese.
  package var language: Language?
  /// Slugs of tags and authors, for those that would share one.
  package var slugs: [(name: Located<String>, slug: Located<String>)] = []

  /// The zone of Việt Nam, +07:00 all year.
  package static let defaultTimeZoneOffset = 7 * 60

  /// What GitHub allows a site on Pages, in bytes.
  package static let defaultSizeLimit = 1_000_000_000

  package init(title: String, baseURL: String) {
    self.title = title
    self.baseURL = baseURL
    declaredBaseURL = baseURL
  }
}

/// A text set before leads of articles dated from `from` to `until`, both included.
package struct LeadPrefix: Sendable {
  package var text: String
  package var from: CivilDate?
  package var until: CivilDate?
}

/// Who is answerable for the site: `publisher` of site.yaml, which the law wants on every page.
package struct Imprint: Sendable {
  package var name: String
  package var governingBody: String?
  package var responsible: String?
  package var license: String?
  package var address: String?
  package var phone: String?
  package var email: String?
}

package struct MenuItem: Sendable {
  package enum Target: Sendable {
    /// The name of a standing page's file in `content/pages`.
    case page(Located<String>)
    case url(Located<String>)
  }

  package var title: String
  package var target: Target
}

/// How the week's articles are read on the radio: `radio` of site.yaml.
package struct RadioSettings: Sendable {
  /// What the programme is called; nil: the pages' own name for the weekly bulletin.
  package var programme: String?
  /// Said before and after the articles; nil: the pages' own words.
  package var greeting: String?
  package var closing: String?
  /// How fast is read: syllables a minute, each a word of its own in Vietnamese writing.
  package var wordsPerMinute = 180
}
