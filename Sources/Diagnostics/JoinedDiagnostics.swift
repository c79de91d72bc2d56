extension [Diagnostic] {
  /// The same list with each warning told once that many files have for one reason: where it stands first, with the
  /// number of the others.
  ///
  /// The texts of another system have the same few unknown keys by the thousand; the warnings that matter would be
  /// lost among them. Errors are told at each place: every one must be mended.
  ///
  /// Of a sorted list. What builds keep for each other is the whole one, so that they know which files have findings.
  package var joinedAcrossFiles: [Diagnostic] {
    var groups: [Message: Group] = [:]
    for index in indices where self[index].isToldOnce {
      let key = self[index].message
      if groups[key] == nil { groups[key] = Group(first: index) }
      groups[key]?.count(self[index])
    }
    return indices.compactMap { index in
      guard self[index].isToldOnce, let group = groups[self[index].message]
      else { return self[index] }
      return group.first == index ? self[index].adding(group.otherPlaces) : nil
    }
  }
}

/// The warnings of one reason.
private struct Group {
  /// The index of the one that is told.
  let first: Int
  private var places = 0
  private var files = 0
  private var lastPath: String?

  init(first: Int) { self.first = first }

  /// - Parameter diagnostic: the next one in the order of files.
  mutating func count(_ diagnostic: Diagnostic) {
    places += 1
    if lastPath != diagnostic.path { files += 1 }
    lastPath = diagnostic.path
  }

  var otherPlaces: Message {
    switch files {
    case ...1: Diagnostics.otherPlaces(places)
    case 2: ", here and in 1 more file"
    default: ", here and in \(count: files - 1) more files"
    }
  }
}

extension Diagnostic {
  /// Whether one place is enough to know what to do about all others of the same message.
  fileprivate var isToldOnce: Bool { severity == .warning && id == "unknown-key" }

  /// - Parameter places: goes before the message's full stop.
  fileprivate func adding(_ places: Message) -> Diagnostic {
    var diagnostic = self
    diagnostic.message = "\(clause: message)\(places)."
    return diagnostic
  }
}
