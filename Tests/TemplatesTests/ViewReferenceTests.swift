import Templates
import Testing

struct ViewReferenceTests {
  @Test func eachViewIsListedOnce() {
    #expect(
      ViewSchema.reference(of: [Listing.view.schema, Unit.view.schema]) == """
        ## Listing

        A page that lists articles.

        | name | kind | meaning |
        |---|---|---|
        | `articles` | list of Article | Newest first. |
        | `units` | list of Unit | The units, the uppermost first. |
        | `first` | Article | The article that opens the page. |

        ## Unit

        A unit with those below it.

        | name | kind | meaning |
        |---|---|---|
        | `name` | text | Its name. |
        | `units` | list of Unit | The units below it. |

        ## Article

        One article.

        | name | kind | meaning |
        |---|---|---|
        | `title` | text | Its title. |
        | `lead` | text | Its lead. |
        | `url` | url | Its page. |
        | `body` | markup | Its text. |
        | `pinned` | flag | Whether it stands first. |
        | `photo` | Photo | Its photo. |
        | `tags` | list of Word | Its tags. |
        | `params` | params | What its author set. |

        ## Photo

        A photo with its caption.

        | name | kind | meaning |
        |---|---|---|
        | `src` | url | The file. |
        | `caption` | text | What it shows. |

        ## Word

        A word.

        | name | kind | meaning |
        |---|---|---|
        | `.` | text | The word itself. |

        """)
  }

  @Test func aTableHoldsAnyMeaning() {
    let view = View<Int>("Number", "A number.") { ViewField.flag("odd", "a | b") { $0 % 2 != 0 } }
    #expect(view.schema.reference.contains("| `odd` | flag | a \\| b |\n"))
  }
}
