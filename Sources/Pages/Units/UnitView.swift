import Content
import Site
import Templates

/// A unit with what became of it, its years and its articles.
struct UnitView: Sendable {
  var place: Place
  /// What tells it from others of its name.
  var title: String
  var nameInSentence: String
  var isFormer: Bool
  var parent: LinkView?
  var children: [LinkView]
  var formerChildren: [LinkView]
  var predecessors: [SuccessionView]
  var successors: [SuccessionView]
  var years: [CountedLinkView]
  var honours: Link?
  var models: CountedLinkView?
  var feed: Link
  var listing: Listing

  static let view = View<UnitView>(
    "unit", "A unit with what became of it, its years and its articles."
  ) {
    ViewField.text("title", "The unit's name, with what tells it from others of that name.") {
      $0.title
    }
    ViewField.text("kind", "Its level: “Xã”.") { Messages.label($0.place.kind) }
    ViewField.text("code", "Its statistical code.") { $0.place.code }
    ViewField.text("nameInSentence", "The same within a sentence: “xã Ba Sao”.") {
      $0.nameInSentence
    }
    ViewField.text("from", "The day of its beginning, if that is known: 01/07/2025.") {
      $0.place.from.map(Dates.day)
    }
    ViewField.text("until", "Its last day, if that is known: 30/06/2025.") {
      $0.place.until.map(Dates.day)
    }
    ViewField.flag("former", "Whether it is no more.") { $0.isFormer }
    ViewField.one("parent", of: LinkView.view, "The unit above it.") { $0.parent }
    ViewField.flag("hasChildren", "Whether there are units below it.") { !$0.children.isEmpty }
    ViewField.list("children", of: LinkView.view, "The units below it.") { $0.children }
    ViewField.flag("hasFormerChildren", "Whether there were other units below it.") {
      !$0.formerChildren.isEmpty
    }
    ViewField.list("formerChildren", of: LinkView.view, "Units below it that are no more.") {
      $0.formerChildren
    }
    ViewField.flag("hasPredecessors", "Whether it came from other units.") {
      !$0.predecessors.isEmpty
    }
    ViewField.list("predecessors", of: SuccessionView.view, "The units that it came from.") {
      $0.predecessors
    }
    ViewField.flag("hasSuccessors", "Whether other units came after it.") { !$0.successors.isEmpty }
    ViewField.list("successors", of: SuccessionView.view, "The units that came after it.") {
      $0.successors
    }
    ViewField.flag("hasYears", "Whether it has articles.") { !$0.years.isEmpty }
    ViewField.list("years", of: CountedLinkView.view, "Its years, newest first.") { $0.years }
    ViewField.url("honours", "The commendations of the unit, if there are any.") { $0.honours }
    ViewField.one("models", of: CountedLinkView.view, "Its models; empty if it has none.") {
      $0.models
    }
    ViewField.url("feed", "Its Atom feed.") { $0.feed }
    ViewField.one("listing", of: Listing.view, "Its newest articles.") { $0.listing }
  }
}

/// A unit that came before or after another one.
struct SuccessionView: Sendable {
  var title: String
  var nameInSentence: String
  var link: Link
  var scope: Place.Successor.Scope

  static let view = View<SuccessionView>(
    "succession", "A unit that came before or after another one."
  ) {
    ViewField.text("title", "The unit's name.") { $0.title }
    ViewField.url("url", "The unit's page.") { $0.link }
    ViewField.text("nameInSentence", "The same within a sentence: “xã Ba Sao”.") {
      $0.nameInSentence
    }
    ViewField.text("part", "“một phần” or “phần còn lại”; empty for all of it.") {
      Messages.part($0.scope)
    }
  }
}
