import Diagnostics

/// Quotations of one text in marks of three kinds and more, as they were typed.
///
/// A quotation within another one has other marks, as it should; apostrophes and inches are none.
struct QuotationMarks {
  enum Kind: UInt8 {
    case curly, straight, guillemets, low, single

    /// As messages show it.
    var example: String {
      switch self {
      case .curly: "“…”"
      case .straight: "\"…\""
      case .guillemets: "«…»"
      case .low: "„…“"
      case .single: "‘…’"
      }
    }
  }

  /// A set of kinds.
  struct Kinds {
    private var bits: UInt8 = 0

    var count: Int { bits.nonzeroBitCount }

    mutating func insert(_ kind: Kind) { bits |= 1 << kind.rawValue }
  }

  /// One for quotations, and one for those within others.
  static let tooMany = 3

  private var found: [(kind: Kind, count: Int, first: Range<Int>)] = []
  private var open: Kind?

  mutating func endParagraph() { open = nil }

  /// - Parameter place: of the whole text, if its bytes are not those of the file.
  mutating func add(_ source: [UInt8], _ stretch: Range<Int>, at place: Range<Int>? = nil) {
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      guard let sign = source.quotationSign(at: index, in: stretch) else {
        index += 1
        continue
      }
      if let open {
        if sign.closes.contains(open) { self.open = nil }
      } else if let kind = sign.opens {
        open = kind
        note(kind, at: place ?? index..<(index + sign.width))
      }
      index += sign.width
    }
  }

  private mutating func note(_ kind: Kind, at place: Range<Int>) {
    if let known = found.firstIndex(where: { $0.kind == kind }) {
      found[known].count += 1
    } else {
      found.append((kind, 1, place))
    }
  }

  /// At the first mark of the rarest kind but that which is to stay: the usual one of printed Vietnamese, or guillemets
  /// where these are the usual ones of the text.
  func report(to findings: inout BodyFindings) {
    guard found.count >= Self.tooMany else { return }
    let sorted = found.sorted {
      ($1.count, $0.first.lowerBound) < ($0.count, $1.first.lowerBound)
    }
    let wanted = sorted[0].kind == .guillemets ? Kind.guillemets : .curly
    guard let rarest = sorted.last(where: { $0.kind != wanted }) else { return }
    let shown = sorted.map { kind -> Message in
      "\(kind.kind.example) \(kind.count == 1 ? "once" : "\(count: kind.count) times")"
    }
    findings.add(
      .warning, "mixed-quotation-marks", rarest.first,
      "Quotations of this text have marks of \(found.count) kinds: \(Message.list(shown)).",
      help: "Write \(wanted.example) everywhere, and ‘…’ within a quotation.")
  }
}

/// What a sign may do.
private struct QuotationSign {
  var width: Int
  var opens: QuotationMarks.Kind?
  var closes: Set<QuotationMarks.Kind> = []
}

extension [UInt8] {
  /// Nil for any other sign, for an apostrophe and for inches.
  fileprivate func quotationSign(at index: Int, in stretch: Range<Int>) -> QuotationSign? {
    switch self[index] {
    case UInt8(ascii: "\""):
      let isMeasure = index > stretch.lowerBound && self[index - 1].isASCIIDigit
      return QuotationSign(width: 1, opens: isMeasure ? nil : .straight, closes: [.straight])
    case UInt8(ascii: "'"):
      let begins = !hasWord(before: index, in: stretch) && hasWord(at: index + 1, in: stretch)
      return QuotationSign(
        width: 1, opens: begins && closes(from: index + 1, in: stretch) ? .single : nil,
        closes: begins ? [] : [.single])
    case 0xC2 where index + 1 < stretch.upperBound:
      return switch self[index + 1] {
      case 0xAB: QuotationSign(width: 2, opens: .guillemets)
      case 0xBB: QuotationSign(width: 2, closes: [.guillemets])
      default: nil
      }
    case 0xE2 where index + 2 < stretch.upperBound && self[index + 1] == 0x80:
      return switch self[index + 2] {
      case 0x9C: QuotationSign(width: 3, opens: .curly, closes: [.low])
      case 0x9D: QuotationSign(width: 3, closes: [.curly, .low])
      case 0x9E: QuotationSign(width: 3, opens: .low)
      case 0x98: QuotationSign(width: 3, opens: .single)
      case 0x99: QuotationSign(width: 3, closes: [.single])
      default: nil
      }
    default:
      return nil
    }
  }

  private func hasWord(before index: Int, in stretch: Range<Int>) -> Bool {
    index > stretch.lowerBound && isOfWord(self[index - 1])
  }

  private func hasWord(at index: Int, in stretch: Range<Int>) -> Bool {
    index < stretch.upperBound && isOfWord(self[index])
  }

  private func isOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }

  /// Whether an apostrophe that was taken for an opening mark has its fellow: behind a word, and before none.
  private func closes(from start: Int, in stretch: Range<Int>) -> Bool {
    for index in start..<Swift.min(stretch.upperBound, start + 400)
    where self[index] == UInt8(ascii: "'") {
      return hasWord(before: index, in: stretch) && !hasWord(at: index + 1, in: stretch)
    }
    return false
  }
}
