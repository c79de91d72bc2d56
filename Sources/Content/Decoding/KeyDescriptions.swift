import Diagnostics

/// What each key means, as editors show it beside the key, and as who has left it out is told.
enum KeyDescriptions {
  /// - Parameters:
  ///   - key: its canonical English name.
  ///   - subject: what the record is called.
  static func text(of key: String, in subject: String) -> Message? { texts[subject]?[key] }

  private static let from: Message = "The first day; without it: since ever."
  private static let until: Message = "The last day; without it: until today."
  private static let ownID: Message =
    "An id of its own that never changes: small letters without marks, digits and “-”, such as kinh-te."
  private static let unit: Message =
    "The unit: an id of places.yaml, or its name if only one had that name on the day."

  private static let texts: [String: [String: Message]] = [
    "article": [
      "title": "The article's title.",
      "date":
        "When it is published: 2019-06-05 or 05/06/2019 09:34. In the future it waits until then.",
      "updated": "When the article was last changed.",
      "lead": "The lead. Without it: the first paragraph.",
      "kicker": "The small line above the title; without it: the column's, or the unit's name.",
      "column": "The column: an id of columns.yaml.",
      "series": "The series and which part of it this is: {name: …, part: 1}.",
      "units":
        "The units that the article is about: ids of places.yaml, or names that leave no doubt.",
      "field": "The field: one or several ids of fields.yaml.",
      "tags": "The tags.",
      "author": "The author: a name, {name: …, role: …} or a list.",
      "source":
        "Where it is from, if somebody else published it first: {name: …, url: …, date: …}.",
      "photo": "The main photo: a file beside the article, or {src: …, caption: …}.",
      "photos": "More photos, below the article.",
      "video": "A video: a file beside the article, or an address.",
      "audio": "A sound recording: a file beside the article, or an address.",
      "attachments": "Files for readers to download.",
      "corrections": "Corrections and apologies.",
      "withdrawn": "Takes the article away: {date: …, reason: …}. Its address says so.",
      "slug": "The end of the address; without it: the file's name.",
      "aliases": "Former addresses, which lead to this article.",
      "draft": "A draft: with true, readers do not see it.",
      "expires": "When the article ends and is shown no more.",
      "pinned": "The last day on which the article stands first on the front page.",
      "commendations": "The commendations that the article reports.",
      "models": "The models that the article is about.",
      "params": "Values of your own for templates.",
    ],
    "page": [
      "title": "The title of the page, as readers see it.",
      "order": "Its place in the list of pages.",
      "slug": "The end of the address; without it: the file's name.",
    ],
    "series": [
      "name": "The name of the series, the same in all its parts.",
      "part": "Which part this is, such as 2.",
    ],
    "author": [
      "name": "The full name, or a pen name.",
      "role": "What the author is, such as “cộng tác viên”.",
    ],
    "source": [
      "name": "The name of the paper, station or site.", "url": "The address of the original.",
      "date": "When it was published there.",
    ],
    "photo": [
      "src": "The photo's file, beside the article, such as sua-xe.jpg.",
      "caption": "The caption below the photo.",
      "alt": "What the photo shows, for those who do not see it.", "credit": "Who took the photo.",
    ],
    "recording": [
      "src": "A file beside the article, or an address like https://….",
      "poster": "The picture that is shown before it plays.",
      "title": "Its name.",
    ],
    "attachment": [
      "src": "The file beside the article, such as ke-hoach.pdf.",
      "name": "The name that readers see.",
    ],
    "correction": [
      "date": "The day of the correction, such as 2019-06-05.", "was": "What was published.",
      "now": "What it should have been.",
      "apology": "The apology.",
    ],
    "withdrawal": [
      "date": "The day on which it was taken away, such as 2019-06-05.", "reason": "The reason.",
    ],
    "commendation": [
      "award": "The form of commendation: an id of content/awards.yaml, such as giay-khen.",
      "authority": "Who awards it: an id of authorities.yaml.",
      "decision": "The decision's number, such as 34/QĐ-UBND.",
      "decided": "The day on which the decision was signed.",
      "document": "The decision itself: a file beside the article.",
      "citation": "What it is awarded for.",
      "status": "Proposed, awarded or revoked; without it: awarded.",
      "comments_until": "The last day for comments on a proposal.",
      "revoked_by": "The number of the decision that revokes it.",
      "revoked_on": "The day on which it was revoked.",
      "recipients": "Who gets it: a list of names, or a .csv file.",
      "recipient": "One recipient.",
      "kind": "Individual, collective or household, beside “recipient”.",
      "unit": unit,
    ],
    "recipient": [
      "name": "The full name, or that of a collective or household.",
      "kind": "Individual, collective or household.",
      "position": "The position.",
      "organisation": "The office or organisation, in words.",
      "unit": unit,
      "citation": "What this recipient gets it for, in the place of the decision's words.",
      "award": "The form of this recipient alone, in the place of the decision's.",
      "person": "An id of people.yaml: only an id joins the commendations of one person.",
      "minor": "Whether this is a child.",
      "consent": "Whether there is consent to a child's name.",
    ],
    "model": [
      "name": "The model's name.",
      "id": "An id: articles with the same id report the same model.",
      "unit": unit,
      "organisation": "The office or organisation that does it, in words.",
      "people": "Who does it.",
      "field": "The field: an id of fields.yaml.",
      "year": "The year in which it was registered.",
      "status": "Registered, on trial, summed up or copied by others.",
      "replicated_to": "The units that took it over.",
    ],
    "site": [
      "title": "The site's title.",
      "tagline": "The words below the site's title.",
      "base_url":
        "The site's address on the web, with a “/” at its end, such as https://example.org/.",
      "lead_prefix": "What stands before every lead, such as “ĐTO - ”.",
      "time_zone": "The offset from Greenwich; without it: +07:00.",
      "page_size": "How many articles a page of a list has.",
      "comments": "Where comments go: mailto:… or https://….",
      "publisher": "Who publishes the site: at the foot of every page.",
      "notice": "One line that stands on every page.",
      "logo": "The logo's file.",
      "colour": "The site's colour, in straight quotation marks: \"#a3161c\".",
      "default_photo": "The picture that is shared with pages that have none.",
      "indexing": "false: search engines do not list the site.",
      "search": "false: the site has no search.",
      "menu": "Further entries of the menu.",
      "open_data_people": "true: the open data have the names of persons.",
      "radio": "The bulletin that is read aloud.",
      "open_data_license": "The address of the licence of the open data.",
      "feed_authority": "A domain and a year, for ids in feeds; written once and for good.",
      "house_style":
        "Reminders of house style that the newsroom does not want: {double-spaces: false}.",
      "language":
        "In which language Bulletin speaks to those who make the site: vi or en. The site itself is Vietnamese.",
      "size_limit": "How large the site may be, such as 1 GB; from 80 % on there is a warning.",
      "slugs": "Addresses for tags and authors that would share one: {Minh Thạnh: minh-thanh-2}.",
    ],
    "house style": [
      "long-title": "false: no reminder of titles that are too long.",
      "long-lead": "false: no reminder of leads that are too long.",
      "missing-lead": "false: no reminder of articles without a lead.",
      "missing-caption": "false: no reminder of photos without a caption.",
      "missing-alt": "false: no reminder of photos without a description.",
      "double-spaces": "false: no reminder of two spaces side by side.",
      "mixed-tone-marks": "false: no reminder of tone marks in two places in one article.",
      "mixed-quotation-marks":
        "false: no reminder of several kinds of quotation marks in one article.",
      "skipped-heading-level": "false: no reminder of headings that skip a level, from ## to ####.",
      "vague-link": "false: no reminder of links that say only “tại đây” or “xem thêm”.",
      "similar-tags": "false: no reminder of two tags that are nearly one.",
      "recipient-spelling":
        "false: no reminder of recipients whose marks differ between article and list.",
    ],
    "lead prefix": ["text": "What stands before the lead.", "from": from, "until": until],
    "publisher": [
      "name": "The name of the office.", "governing_body": "The office above it.",
      "responsible": "Who is responsible.", "license": "The licence's number.",
      "address": "The postal address.", "phone": "The telephone number.",
      "email": "The mail address.",
    ],
    "radio programme": [
      "programme": "The programme's name.", "greeting": "The words of greeting.",
      "closing": "The words at the end.",
      "words_per_minute": "How many syllables are read in a minute: 60 to 400.",
    ],
    "menu item": [
      "title": "The words in the menu.", "page": "A file of content/pages, such as gioi-thieu.md.",
      "url": "The address that it leads to, such as https://example.org/.",
    ],
    "list of places": ["places": "The units, through time."],
    "list of awards": ["awards": "Forms of commendation and titles of honour."],
    "list of authorities": ["authorities": "Offices and persons who may award."],
    "list of fields": ["fields": "The fields."],
    "list of columns": ["columns": "The columns."],
    "list of people": ["people": "Persons and collectives with a page of their own."],
    "list of abbreviations": ["abbreviations": "Abbreviations and how they are read."],
    "place": [
      "id": ownID, "name": "The full name: Xã Ba Sao.",
      "kind": "The kind: tỉnh, thành phố, huyện, xã, phường, thị trấn, đặc khu or ấp.",
      "code": "The code of the statistics office, in straight quotation marks.",
      "parent": "The id of the unit above it.",
      "from": from, "until": until,
      "successors": "The units that followed it: ids, or {id: …, scope: …}.",
    ],
    "successor": [
      "id": "The id of the unit that followed, from places.yaml.",
      "scope": "All of it, a part, or the rest.",
    ],
    "award": [
      "id": ownID, "name": "The name of the form or title.",
      "kinds": "Who may get it; without it: anybody.",
      "levels": "Which levels may award it, and since when; without it: all.",
    ],
    "level": [
      "authority": "The level: xã, huyện, tỉnh or trung ương.", "from": from, "until": until,
    ],
    "authority": [
      "id": ownID, "name": "The name: Chủ tịch UBND xã Ba Sao.",
      "level": "The level: xã, huyện, tỉnh or trung ương.",
      "system": "State, party, mass organisation or armed forces.",
      "unit": "The unit's id in places.yaml.", "from": from, "until": until,
    ],
    "field": ["id": ownID, "name": "The field's name, such as Kinh tế."],
    "column": [
      "id": ownID, "name": "The column's name.",
      "kicker": "The small line above the titles of its articles.",
    ],
    "person": [
      "id": ownID, "name": "The full name, or the collective's.",
      "unit": "The unit's id in places.yaml.",
      "note": "A note that tells people of one name apart.",
    ],
    "abbreviation": [
      "short": "The abbreviation as it stands in articles.", "spoken": "How it is read aloud.",
    ],
  ]
}
