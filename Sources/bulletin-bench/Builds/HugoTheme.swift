/// Nearly the site that Bulletin makes: pages of articles with five related ones, lists in pages of 20 for the front
/// page, years, units, fields, tags and authors, a feed for the front page and each term, a sitemap. Bulletin makes
/// more: months, units' years, structured data of every kind of page.
enum HugoTheme {
  static let files: [(path: String, text: String)] = [
    ("hugo.toml", settings), ("layouts/_default/baseof.html", frame),
    ("layouts/_default/single.html", article), ("layouts/_default/list.html", list),
    ("layouts/_default/terms.html", terms), ("layouts/index.html", list),
    ("layouts/partials/card.html", card), ("static/site.css", "body { margin: 0 }\n"),
  ]

  private static let settings = """
    baseURL = "https://bulletin.example/"
    locale = "vi"
    title = "Bản tin đo tốc độ"
    timeZone = "Asia/Ho_Chi_Minh"
    [pagination]
    pagerSize = 20
    [taxonomies]
    unit = "units"
    field = "field"
    tag = "tags"
    author = "author"
    [outputs]
    home = ["html", "rss"]
    term = ["html", "rss"]
    taxonomy = ["html"]
    section = ["html"]
    page = ["html"]
    [services.rss]
    limit = 20

    """

  private static let frame = """
    <!DOCTYPE html>
    <html lang="vi">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ .Title }} - {{ site.Title }}</title>
    {{ with .Params.lead }}<meta name="description" content="{{ . }}">{{ end }}
    <link rel="canonical" href="{{ .Permalink }}">
    <link rel="stylesheet" href="/site.css">
    <meta property="og:title" content="{{ .Title }}">
    <meta property="og:url" content="{{ .Permalink }}">
    </head>
    <body>
    <header>
    <a href="/">{{ site.Title }}</a>
    <nav><a href="/units/">Đơn vị</a> <a href="/field/">Lĩnh vực</a> <a href="/tags/">Chủ đề</a></nav>
    </header>
    <main>
    {{ block "main" . }}{{ end }}
    </main>
    <footer><p>{{ site.Title }}</p></footer>
    </body>
    </html>

    """

  private static let article = """
    {{ define "main" }}
    <article>
    <p>{{ range .Params.units }}<a href="/units/{{ . }}/">{{ . }}</a> {{ end }}</p>
    <h1>{{ .Title }}</h1>
    <p>Cập nhật ngày: <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">\
    {{ .Date.Format "02/01/2006 15:04:05" }}</time></p>
    <p><strong>{{ .Params.lead }}</strong></p>
    {{ .Content }}
    <p>{{ .Params.author }}</p>
    {{ with .Params.commendations }}
    <table>
    <thead><tr><th>Họ tên</th><th>Hình thức</th><th>Quyết định</th></tr></thead>
    <tbody>
    {{ range . }}<tr><td>{{ .recipient }}</td><td>{{ .award }}</td><td>{{ .decision }}</td></tr>
    {{ end }}</tbody>
    </table>
    {{ end }}
    <ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
    {{ $self := . }}
    {{ with site.GetPage (printf "/units/%s" (index .Params.units 0)) }}
    <aside>
    <h2>Tin liên quan</h2>
    <ul>{{ range first 6 .Pages }}{{ if ne . $self }}{{ partial "card.html" . }}{{ end }}{{ end }}</ul>
    </aside>
    {{ end }}
    </article>
    <script type="application/ld+json">
    {{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title \
    "datePublished" (.Date.Format "2006-01-02T15:04:05Z07:00") \
    "author" (dict "@type" "Person" "name" .Params.author) | jsonify | safeJS }}
    </script>
    {{ end }}

    """

  private static let list = """
    {{ define "main" }}
    <h1>{{ .Title }}</h1>
    {{ $pages := .RegularPagesRecursive }}
    {{ if .IsHome }}{{ $pages = site.RegularPages }}{{ end }}
    {{ with .Paginate $pages }}
    <ul>{{ range .Pages }}{{ partial "card.html" . }}{{ end }}</ul>
    <nav>
    {{ with .Prev }}<a href="{{ .URL }}">Mới hơn</a>{{ end }}
    {{ .PageNumber }}/{{ .TotalPages }}
    {{ with .Next }}<a href="{{ .URL }}">Cũ hơn</a>{{ end }}
    </nav>
    {{ end }}
    {{ end }}

    """

  private static let terms = """
    {{ define "main" }}
    <h1>{{ .Title }}</h1>
    <ul>
    {{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> ({{ .Count }})</li>
    {{ end }}</ul>
    {{ end }}

    """

  private static let card = """
    <li>
    <h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>
    <p><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">\
    {{ .Date.Format "02/01/2006 15:04:05" }}</time></p>
    <p>{{ .Params.lead }}</p>
    </li>

    """
}
