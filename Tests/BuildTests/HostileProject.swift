/// A project whose every text value tries to break out of the place where it is written.
enum HostileProject {
  /// A text that ends elements, attributes, scripts, comments and CDATA sections, and opens a template's tag.
  static let text = #"<b>"'&</script><!--]]>{{x}} Chữ"#

  /// The same as a double-quoted YAML scalar.
  static let quoted = "\"" + text.replacing("\"", with: "\\\"") + "\""

  static let url = "https://example.org/?a=1&b='2'#x"

  static var files: [String: String] {
    [
      "content/site.yaml": """
      title: \(quoted)
      tagline: \(quoted)
      base_url: "https://example.org/a&b/"
      lead_prefix: \(quoted)
      comments: "mailto:a@example.org?subject=a&body=b"
      notice: \(quoted)
      menu: [{title: \(quoted), page: trang.md}, {title: \(quoted), url: "\(url)"}]
      publisher:
        name: \(quoted)
        governing_body: \(quoted)
        responsible: \(quoted)
        license: \(quoted)
        address: \(quoted)
        phone: \(quoted)
        email: a&b@example.org

      """,
      "content/places.yaml": """
      places:
        - {id: tinh, name: \(quoted), kind: province, code: \(quoted)}
        - {id: cu, name: \(quoted), kind: commune, parent: tinh, until: 2025-06-30, successors: [{id: moi, scope: part}]}
        - {id: moi, name: \(quoted), kind: commune, parent: tinh, from: 2025-07-01}

      """,
      "content/awards.yaml": "awards: [{id: giay-khen, name: \(quoted)}]\n",
      "content/authorities.yaml":
        "authorities: [{id: ubnd, name: \(quoted), level: commune, system: state}]\n",
      "content/fields.yaml": "fields: [{id: linh-vuc, name: \(quoted)}]\n",
      "content/columns.yaml": "columns: [{id: cot, name: \(quoted), kicker: \(quoted)}]\n",
      "content/people.yaml": "people: [{id: ai, name: \(quoted), note: \(quoted)}]\n",
      "content/pages/trang.md": "---\ntitle: \(quoted)\n---\n\n" + body,
      "content/articles/bai/index.md": article,
      "content/articles/khac.md":
        "---\ntitle: \(quoted)\ndate: 2026-01-30\ncolumn: cot\nunits: [moi]\nseries: {name: \(quoted), part: 2}\n---\n\n"
        + body,
      "content/articles/go.md":
        "---\ntitle: \(quoted)\ndate: 2019-06-05\nwithdrawn: {date: 2020-01-01, reason: \(quoted)}\n---\n\nx\n",
      "content/articles/bai/a & 'b' c.pdf": "x",
      "content/articles/bai/anh.svg":
        #"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>"#,
      "content/articles/bai/tieng.mp3": "x",
      "content/articles/bai/phim.mp4": "x",
    ]
  }

  private static var article: String {
    """
    ---
    title: \(quoted)
    date: 2019-06-05 09:34:44
    updated: 2019-06-06
    lead: \(quoted)
    kicker: \(quoted)
    column: cot
    series: {name: \(quoted), part: 1}
    units: [cu]
    field: linh-vuc
    tags: [\(quoted), "&", "<"]
    author: [{name: \(quoted), role: \(quoted)}]
    source: {name: \(quoted), url: "\(url)", date: 2019-06-04}
    photo: {src: anh.svg, caption: \(quoted), alt: \(quoted), credit: \(quoted)}
    photos: [{src: anh.svg, caption: \(quoted), alt: \(quoted), credit: \(quoted)}]
    video: {src: phim.mp4, poster: anh.svg, title: \(quoted)}
    audio: {src: tieng.mp3, title: \(quoted)}
    attachments: [{src: "a & 'b' c.pdf", name: \(quoted)}]
    corrections: [{date: 2019-06-06, was: \(quoted), now: \(quoted), apology: \(quoted)}]
    aliases: ["/tin/a&b'c.html", cu/x]
    commendations:
      - award: giay-khen
        authority: ubnd
        decision: \(quoted)
        decided: 2019-06-01
        document: "a & 'b' c.pdf"
        citation: \(quoted)
        status: revoked
        revoked_by: \(quoted)
        revoked_on: 2019-06-02
        recipients:
          - {name: \(quoted), kind: individual, position: \(quoted), organisation: \(quoted), unit: cu, citation: \(quoted), person: ai}
      - {award: giay-khen, recipient: \(quoted), kind: collective, unit: cu}
      - {award: giay-khen, status: proposed, comments_until: 2019-07-01, recipient: \(quoted)}
    models:
      - {name: \(quoted), id: mo-hinh, unit: cu, organisation: \(quoted), people: [\(quoted)], field: linh-vuc, year: 2018, status: replicated, replicated_to: [moi]}
    params: {a: \(quoted), b: [\(quoted)], c: {d: \(quoted)}}
    ---

    """ + body
      + """

      [tệp](<a & 'b' c.pdf> "\(text.replacing("\"", with: "\\\""))")

      ![\(text.replacing("]", with: "\\]"))](anh.svg "\(text.replacing("\"", with: "\\\""))")

      """
  }

  /// Markdown that uses every construct with the same text.
  private static var body: String {
    let text = #"\<b\>"'&amp;\</script\>\<!--\]\]\>"#
    return """
      Đoạn mở \(text).

      ## \(text)

      # \(text)

      **\(text)** *\(text)* ~~\(text)~~ `<b>"'&</script><!--]]>` [x](https://example.org/?a="&b='c'>) www.a.vn/?a=1&b="2"

      - [ ] \(text)
      - [x] \(text)
        1. \(text)

      > \(text)

      | \(text) | b |
      |:-:|--:|
      | \(text) | c |

      ```<b>"'&
      <b>"'&</script><!--]]>
      ```

      Chú thích[^\(1)] và lại[^1].

      [^1]: \(text)

      ---

      """
  }
}
