import Templates
import VietnameseText

/// The text of a week for the radio: all of it as it is read aloud.
struct WeekScriptView: Sendable {
  var script: RadioScript

  init(_ script: RadioScript) { self.script = script }

  static let view = View<WeekScriptView>(
    "week-script", "The text of a week for the radio: all of it as it is read aloud."
  ) {
    ViewField.text("programme", "What the programme is called.") { $0.script.programme }
    ViewField.text("week", "Which week: “Tuần 23, năm 2019”.") { $0.script.week }
    ViewField.text("broadcast", "The day of the broadcast: “thứ hai, ngày 10 tháng 6 năm 2019”.") {
      $0.script.broadcast
    }
    ViewField.text("greeting", "What is said first.") { $0.script.greeting }
    ViewField.text("closing", "What is said last.") { $0.script.closing }
    ViewField.text("count", "How many articles are read.") { String($0.script.items.count) }
    ViewField.text("duration", "How long the reading takes: “12 phút 35 giây”.") {
      Messages.duration($0.script.seconds)
    }
    ViewField.text("rate", "How many words a minute that is reckoned with.") {
      String($0.script.wordsPerMinute)
    }
    ViewField.list("articles", of: ScriptArticleView.view, "The articles, Monday's first.") {
      $0.script.items.enumerated().map { ScriptArticleView(number: $0 + 1, item: $1) }
    }
  }
}

/// An article as it is read aloud.
struct ScriptArticleView: Sendable {
  var number: Int
  var item: RadioScript.Item

  static let view = View<ScriptArticleView>("script-article", "An article as it is read aloud.") {
    ViewField.text("ordinal", "Its place in the programme, said behind “thứ”: “nhất”, “hai”.") {
      ordinalInWords($0.number)
    }
    ViewField.text("title", "The title, as a sentence.") { $0.item.title }
    ViewField.text("lead", "The lead, without its prefix.") { $0.item.lead }
    ViewField.bytes("body", "The text, a line for each paragraph.") { $0.item.body }
    ViewField.text("authors", "Who wrote it: “Bài của …”.") { $0.item.authors }
    ViewField.text("duration", "How long its reading takes.") { Messages.duration($0.item.seconds) }
  }
}
