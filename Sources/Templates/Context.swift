/// What names mean at a place of a template.
struct Context: Hashable {
  enum Frame: Hashable {
    /// A register of the program.
    case view(Int)
    /// An open section of `params`.
    case parameters
    /// A section whose name was a mistake: no name in it can be judged.
    case unknown
  }

  /// The value of the innermost section of a text, url or markup: what `{{.}}` writes.
  struct Subject: Hashable {
    enum Kind { case text, url, markup }

    let address: Address
    let kind: Kind
  }

  /// Outermost first; none twice, for a newer frame of a type shadows the older one wholly.
  private(set) var frames: [Frame] = []
  var subject: Subject?

  mutating func push(_ frame: Frame) {
    frames.removeAll { $0 == frame }
    frames.append(frame)
    subject = nil
  }
}

/// What a name was found to be.
enum Resolution {
  case field(Address, FieldKind, isInnermost: Bool)
  case parameter(ParameterPath, isInnermost: Bool)
  /// A mistake, which is reported, or what a mistake has made unknown.
  case unknown
}
