import Content
import Site
import Templates

/// What every template can name: the site, and the page's own head.
struct FrameView: Sendable {
  var site: Record
  var page: Record

  static let view = View<FrameView>("frame", "What every template can name.") {
    ViewField.record("site", of: SiteView.view, "The site.") { $0.site }
    ViewField.record("page", of: PageHead.view, "This page.") { $0.page }
  }
}

/// What all pages of a site have in common. Nothing in it changes when an article is added.
struct SiteView: Sendable {
  var settings: SiteSettings
  var menu: [LinkView]
  var columns: [LinkView]
  var fields: [LinkView]
  var stylesheets: [Link]
  var scripts: [Link]
  var icon: Link?
  var touchIcon: Link?
  var manifest: Link?
  var logo: LogoView?
  var hasUnits: Bool
  var hasHonours: Bool
  var hasWeeks: Bool
  var hasData: Bool
  var hasTags: Bool
  var hasAuthors: Bool
  var hasModels: Bool
  var hasCorrections: Bool

  static let view = View<SiteView>("site", "The site: the same on every page.") {
    ViewField.text("title", "The site's title.") { $0.settings.title }
    ViewField.text("tagline", "The line under the title.") { $0.settings.tagline }
    ViewField.text("notice", "The bar on every page.") { $0.settings.notice }
    ViewField.url("home", "The front page.") { _ in .to(Addresses.home) }
    ViewField.url("feed", "The Atom feed of the whole site.") { _ in .to(Addresses.feed) }
    ViewField.url("honours", "The honour roll; empty if nobody was commended.") {
      $0.hasHonours ? .to(Addresses.honours) : nil
    }
    ViewField.url("data", "The open data; empty if there is none.") {
      $0.hasData ? .to(Addresses.data) : nil
    }
    ViewField.url("units", "The index of units; empty if there are none.") {
      $0.hasUnits ? .to(Addresses.units) : nil
    }
    ViewField.url("years", "The index of years.") { _ in .to(Addresses.years) }
    ViewField.url("weeks", "The index of weekly bulletins; empty if there are none.") {
      $0.hasWeeks ? .to(Addresses.weeks) : nil
    }
    ViewField.url("fieldIndex", "The index of fields; empty if there are none.") {
      $0.fields.isEmpty ? nil : .to(Addresses.fields)
    }
    ViewField.url("columnIndex", "The index of columns; empty if there are none.") {
      $0.columns.isEmpty ? nil : .to(Addresses.columns)
    }
    ViewField.url("tagIndex", "The index of tags; empty if there are none.") {
      $0.hasTags ? .to(Addresses.tags) : nil
    }
    ViewField.url("authorIndex", "The index of authors; empty if there are none.") {
      $0.hasAuthors ? .to(Addresses.authors) : nil
    }
    ViewField.url("models", "The models; empty if no article reports one.") {
      $0.hasModels ? .to(Addresses.models) : nil
    }
    ViewField.url("corrections", "The page of corrections; empty if there are none.") {
      $0.hasCorrections ? .to(Addresses.corrections) : nil
    }
    ViewField.url("search", "The page that searches; empty if site.yaml switches search off.") {
      $0.settings.hasSearch ? .to(Addresses.search) : nil
    }
    ViewField.list("menu", of: LinkView.view, "The menu of site.yaml.") { $0.menu }
    ViewField.list("columns", of: LinkView.view, "The columns that have articles.") {
      $0.columns
    }
    ViewField.list("fields", of: LinkView.view, "The fields that have articles.") {
      $0.fields
    }
    ViewField.list("stylesheets", of: AssetView.view, "The style sheets of assets/.") {
      $0.stylesheets.map(AssetView.init)
    }
    ViewField.list("scripts", of: AssetView.view, "The scripts of assets/.") {
      $0.scripts.map(AssetView.init)
    }
    ViewField.url("icon", "The site's icon, if assets/ has icon.svg or icon.png.") { $0.icon }
    ViewField.url("touchIcon", "The icon of 180 pixels, if assets/ has icon-180.png.") {
      $0.touchIcon
    }
    ViewField.url("manifest", "The web manifest, if there is an icon of 192 or 512 pixels.") {
      $0.manifest
    }
    ViewField.one("logo", of: LogoView.view, "The site's logo, if site.yaml names one.") {
      $0.logo
    }
    ViewField.text("themeColour", "What browsers colour their frame with: #8f1218.") {
      SiteStyle.themeColour($0.settings.colour)
    }
    ViewField.markup(
      "colourStyle", "The colour of site.yaml as a style element, to stand behind the style sheets."
    ) {
      $0.settings.colour.map { .html(Array(SiteStyle.element($0).utf8)) }
    }
    ViewField.text(
      "securityPolicy", "What pages may load, for Content-Security-Policy: files of the site alone."
    ) {
      SiteStyle.securityPolicy($0.settings.colour)
    }
    ViewField.flag("hasSections", "Whether there are columns or a menu.") {
      !$0.columns.isEmpty || !$0.menu.isEmpty
    }
    ViewField.one("publisher", of: PublisherView.view, "Who is answerable for the site.") {
      $0.settings.publisher.map(PublisherView.init)
    }
  }
}

/// A style sheet or a script.
struct AssetView: Sendable {
  var link: Link

  static let view = View<AssetView>("asset", "A style sheet or a script.") {
    ViewField.url("url", "Its file.") { $0.link }
  }
}

/// The site's logo.
struct LogoView: Sendable {
  var file: ContentFile

  static let view = View<LogoView>("logo", "The site's logo.") {
    ViewField.url("url", "Its file.") { .to($0.file.address) }
    ViewField.text("width", "In pixels; empty if unknown.") { $0.file.width.map(String.init) }
    ViewField.text("height", "In pixels; empty if unknown.") { $0.file.height.map(String.init) }
  }
}

/// The imprint.
struct PublisherView: Sendable {
  var publisher: Imprint

  static let view = View<PublisherView>("publisher", "The imprint.") {
    ViewField.text("name", "The publisher.") { $0.publisher.name }
    ViewField.text("governingBody", "The body that governs it.") {
      $0.publisher.governingBody
    }
    ViewField.text("responsible", "The person in charge.") { $0.publisher.responsible }
    ViewField.text("license", "The licence.") { $0.publisher.license }
    ViewField.text("address", "The postal address.") { $0.publisher.address }
    ViewField.text("phone", "The telephone number.") { $0.publisher.phone }
    ViewField.text("email", "The e-mail address.") { $0.publisher.email }
    ViewField.url("emailURL", "The e-mail address as a link.") {
      $0.publisher.email.map { .external("mailto:" + urlPath($0).replacing("%40", with: "@")) }
    }
  }
}
