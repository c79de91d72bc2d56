import Content
import Site
import Templates

/// JSON-LD (schema.org) with its script element.
enum StructuredData {
  static func website(_ site: Site) -> [UInt8] {
    JSONScript.bytes { json in
      json.member("@context", "https://schema.org")
      json.member("@type", "WebSite")
      json.member("name", site.settings.title)
      json.member("url", site.settings.baseURL)
      json.member("inLanguage", "vi")
      if site.settings.publisher != nil {
        json.object("publisher") { publisher(of: site, &$0) }
      }
    }
  }

  static func article(
    _ article: Article, head: PageHead, site: Site
  ) -> [UInt8] {
    let url = Addresses.canonical(article.address, base: site.settings.baseURL)
    return JSONScript.bytes { json in
      json.member("@context", "https://schema.org")
      json.array("@graph") { json in
        json.object { self.article(article, url, head: head, site: site, &$0) }
        json.object {
          breadcrumbList(
            head.breadcrumbs, title: head.title, canonical: url, base: site.settings.baseURL, &$0)
        }
      }
    }
  }

  private static func article(
    _ article: Article, _ url: String, head: PageHead, site: Site, _ json: inout JSONScript
  ) {
    json.member("@type", "NewsArticle")
    json.member("mainEntityOfPage", url)
    json.member("headline", article.title)
    json.member("inLanguage", "vi")
    if let abstract = article.abstract { json.member("description", abstract) }
    if let image = head.image { json.array("image") { $0.text(image) } }
    if let published = head.published { json.member("datePublished", published) }
    if let modified = head.modified { json.member("dateModified", modified) }
    let authors = article.writtenAuthors
    if authors.isEmpty {
      json.object("author") { publisher(of: site, &$0) }
    } else {
      json.array("author") { json in
        for (author, term) in zip(authors, article.authors) {
          json.object { json in
            json.member("@type", "Person")
            json.member("name", author.name.value)
            json.member(
              "url",
              Addresses.canonical(
                Addresses.author(site.authors[term]), base: site.settings.baseURL))
          }
        }
      }
    }
    json.object("publisher") { publisher(of: site, &$0) }
    if let section = article.kicker { json.member("articleSection", section) }
    if !article.tags.isEmpty {
      json.array("keywords") { json in
        for tag in article.tags { json.text(site.tags[tag].name) }
      }
    }
  }

  static func breadcrumbs(
    _ crumbs: [LinkView], title: String, canonical: String, base: String
  ) -> [UInt8] {
    JSONScript.bytes { json in
      json.member("@context", "https://schema.org")
      breadcrumbList(crumbs, title: title, canonical: canonical, base: base, &json)
    }
  }

  static func breadcrumbList(
    _ crumbs: [LinkView], title: String, canonical: String, base: String,
    _ json: inout JSONScript
  ) {
    func item(_ position: Int, _ name: String, _ url: String, _ json: inout JSONScript) {
      json.object { json in
        json.member("@type", "ListItem")
        json.member("position", position)
        json.member("name", name)
        json.member("item", url)
      }
    }
    json.member("@type", "BreadcrumbList")
    json.array("itemListElement") { json in
      for (index, crumb) in crumbs.enumerated() {
        switch crumb.link {
        case .site(let address):
          item(index + 1, crumb.title, Addresses.canonical(address, base: base), &json)
        case .external(let url): item(index + 1, crumb.title, url, &json)
        }
      }
      item(crumbs.count + 1, title, canonical, &json)
    }
  }

  static func organization(_ name: String, _ json: inout JSONScript) {
    json.member("@type", "NewsMediaOrganization")
    json.member("name", name)
  }

  /// Who is answerable for the site; without an imprint the site itself.
  private static func publisher(of site: Site, _ json: inout JSONScript) {
    organization(site.settings.publisher?.name ?? site.settings.title, &json)
    json.member("url", site.settings.baseURL)
    if let logo = site.logo {
      json.object("logo") { json in
        json.member("@type", "ImageObject")
        json.member("url", site.settings.baseURL + urlPath(site.files.files[logo].address))
      }
    }
  }
}
