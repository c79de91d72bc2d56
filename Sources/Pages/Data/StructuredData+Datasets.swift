import Content

extension StructuredData {
  /// Each dataset with its files (schema.org `Dataset`), and the page's place.
  static func datasets(
    _ tables: [DataTable], head: PageHead, settings: SiteSettings
  ) -> [UInt8] {
    JSONScript.bytes { json in
      json.member("@context", "https://schema.org")
      json.array("@graph") { json in
        for table in tables {
          json.object { dataset(table, page: head.url, settings: settings, &$0) }
        }
        json.object {
          breadcrumbList(
            head.breadcrumbs, title: head.title, canonical: head.url, base: settings.baseURL, &$0)
        }
      }
    }
  }

  private static func dataset(
    _ table: DataTable, page: String, settings: SiteSettings, _ json: inout JSONScript
  ) {
    json.member("@type", "Dataset")
    json.member("@id", page + "#trang_" + table.name)
    json.member("name", Messages.Data.dataset(table.title, of: settings.title))
    json.member("description", table.meaning)
    json.member("url", page + "#trang_" + table.name)
    json.member("inLanguage", "vi")
    if let license = settings.openDataLicense { json.member("license", license) }
    json.object("creator") {
      organization(settings.publisher?.name ?? settings.title, &$0)
    }
    if let first = table.files.first?.year, let last = table.files.last?.year {
      json.member("temporalCoverage", first == last ? "\(first)" : "\(first)/\(last)")
    }
    json.array("variableMeasured") { json in
      for column in table.columns() { json.text(column.name) }
    }
    json.array("distribution") { json in
      for file in table.files {
        let forms = [("text/csv", file.csvAddress), ("application/json", file.jsonAddress)]
        for (format, address) in forms {
          json.object { json in
            json.member("@type", "DataDownload")
            json.member("encodingFormat", format)
            json.member("contentUrl", settings.baseURL + address)
          }
        }
      }
    }
  }
}
