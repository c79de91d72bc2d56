import Templates

extension PageTemplate {
  /// All that the template can name, as Markdown text.
  package var reference: String {
    "# \(rawValue).mustache\n\n" + ViewSchema.reference(of: frames.reversed())
  }

  /// Where the page lies for those who write templates: beside these.
  package static let referencePath = "site-templates/README.md"

  /// What all templates can name, as one page of Markdown: each record once, with links from the fields that hold it.
  package static var referencePage: String {
    let frame = FrameView.view.schema
    let views = allCases.compactMap(\.frames.last)
    let held = ViewSchema.held(by: [frame] + views).sorted { $0.name < $1.name }
    var page = introduction
    for template in allCases {
      guard let view = template.frames.last else { continue }
      page += "| [`\(template.rawValue).mustache`](#\(template.anchor)) | \(view.meaning) |\n"
    }
    page += "\n## In every template\n\n" + frame.linkedTable
    page += "\n## In the template of a kind of page\n"
    for template in allCases {
      guard let view = template.frames.last else { continue }
      page += "\n### \(template.rawValue).mustache\n\n\(view.meaning)\n\n\(view.linkedTable)"
    }
    page += "\n## Records\n"
    for view in held { page += "\n### \(view.name)\n\n\(view.meaning)\n\n\(view.linkedTable)" }
    return page
  }

  /// The name of its heading in links, as GitHub makes it.
  private var anchor: String { "\(rawValue).mustache".filter { $0 != "." } }

  private static let introduction = """
    # What templates can name

    Made from the program itself by `bulletin templates > site-templates/README.md`: do not edit it.
    `bulletin templates article` prints the same for one template.

    Each kind of page is made by the [Mustache](https://mustache.github.io/mustache.5.html) template of its name, which
    inherits from `layout.mustache` (`{{< layout}}`) and includes what lies in `partials/` (`{{> card}}`); what is included
    can name whatever can be named in that place. A file of the same path in a project's own `site-templates/` takes the
    place of one; `bulletin init --templates` writes all of them there. A name that is not listed here is an error with
    file, line and the nearest name, also in a branch that no page takes.

    | kind | how it is written |
    |---|---|
    | text | `{{title}}`; signs of HTML in it are escaped, but for `week.txt.mustache`, which is plain text |
    | url | `{{url}}`, as `href` or `src` |
    | markup | `{{{body}}}`, with three braces: it is HTML already |
    | flag | `{{#draft}}…{{/draft}}` where it holds, `{{^draft}}…{{/draft}}` where it does not |
    | list of a record | `{{#units}}…{{/units}}`: once for each, and between them the names of that record |
    | a record | `{{#photo}}…{{/photo}}` if there is one, and between them its names; or `{{site.title}}` |
    | params | `{{params.colour}}`: what an article's author wrote below `params`; nothing where that has no such key |

    A text or url that is empty counts as none: `{{#lead}}<p>{{lead}}</p>{{/lead}}`.

    | template | page |
    |---|---|

    """
}
