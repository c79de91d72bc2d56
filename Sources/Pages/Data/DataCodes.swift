import Content

/// Fixed values as the data files write them, which are the words that authors write in English.

extension RecipientKind {
  var code: String {
    switch self {
    case .individual: "individual"
    case .collective: "collective"
    case .household: "household"
    }
  }
}

extension Commendation.Status {
  var code: String {
    switch self {
    case .proposed: "proposed"
    case .awarded: "awarded"
    case .revoked: "revoked"
    }
  }
}

extension ModelRecord.Status {
  var code: String {
    switch self {
    case .registered: "registered"
    case .piloting: "piloting"
    case .summedUp: "summed-up"
    case .replicated: "replicated"
    }
  }
}

extension Place.Kind {
  var code: String {
    switch self {
    case .province: "province"
    case .city: "city"
    case .district: "district"
    case .commune: "commune"
    case .ward: "ward"
    case .town: "town"
    case .specialZone: "special-zone"
    case .hamlet: "hamlet"
    }
  }
}

extension Place.Successor.Scope {
  var code: String {
    switch self {
    case .whole: "whole"
    case .part: "part"
    case .remainder: "remainder"
    }
  }
}
