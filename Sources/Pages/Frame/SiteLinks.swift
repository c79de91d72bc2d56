import Content
import Site
import Templates

/// Links to what articles are filed under, each made once: pages by the thousand show them.
struct SiteLinks: Sendable {
  /// In step with the site's lists of each kind.
  let units: [LinkView]
  let fields: [LinkView]
  let columns: [LinkView]
  let tags: [LinkView]
  let authors: [LinkView]

  init(_ site: Site, unitNames: UnitNames) {
    units = site.places.places.enumerated().map { index, place in
      LinkView(title: unitNames.label(index), link: .to(Addresses.unit(place)))
    }
    fields = site.registries.fields.map {
      LinkView(title: $0.name, link: .to(Addresses.field($0)))
    }
    columns = site.registries.columns.map {
      LinkView(title: $0.name, link: .to(Addresses.column($0)))
    }
    tags = site.tags.map { LinkView(title: $0.name, link: .to(Addresses.tag($0))) }
    authors = site.authors.map { LinkView(title: $0.name, link: .to(Addresses.author($0))) }
  }
}
