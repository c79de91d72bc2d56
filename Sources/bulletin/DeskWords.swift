import Content
import Diagnostics
import Site

/// What the commands about a newsroom's day say.
enum DeskWords {
  /// Completes a sentence that begins with a title or a unit's name.
  static func change(_ reason: ClockBoundary.Reason) -> Message {
    switch reason {
    case .publication: "appears"
    case .expiry: "is no longer shown"
    case .pinEnd: "no longer stands first"
    case .commentsEnd: "no longer asks for comments"
    case .unitBegins: "begins to exist"
    case .unitEnds: "ceases to exist"
    case .check: ""
    }
  }
}
