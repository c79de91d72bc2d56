internal import Diagnostics
internal import VietnameseText

/// Why a text cannot be the name of a recipient.
enum NameFlaw: Error {
  /// `#REF!`: a formula that has no value.
  case spreadsheetError
  case number
  case withoutLetters
  /// `Danh sách này có 15 người.`
  case sentence
  /// `Nguy?n V?n An`: saved in an encoding that does not have them.
  case lostLetters

  /// Nil for a text that may be a name.
  init?(_ text: String) {
    let first = text.utf8.first ?? UInt8(ascii: " ")
    if first == UInt8(ascii: "#"), Self.isSpreadsheetError(text) {
      self = .spreadsheetError
    } else if !text.unicodeScalars.contains(where: \.properties.isAlphabetic) {
      self = text.utf8.contains(where: isDigit) ? .number : .withoutLetters
    } else if text.utf8.contains(UInt8(ascii: "?")), Self.hasLostLetters(text) {
      self = .lostLetters
    } else if Self.signatures.contains(where: text.hasPrefix) {
      self = .sentence
    } else if Self.mayBeAboutList(text.utf8Span.span), Self.isAboutList(text) {
      self = .sentence
    } else {
      return nil
    }
  }

  static func isSpreadsheetError(_ text: String) -> Bool {
    errors.contains(text) || text.utf8.count > 2 && text.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
  }

  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
  ]

  /// A glance for “danh s” in any case.
  private static func mayBeAboutList(_ text: Span<UInt8>) -> Bool {
    for index in text.indices.dropLast(5) where text[index] | 0x20 == UInt8(ascii: "d") {
      if text[index + 1] | 0x20 == UInt8(ascii: "a"), text[index + 2] | 0x20 == UInt8(ascii: "n"),
        text[index + 3] | 0x20 == UInt8(ascii: "h"), text[index + 5] | 0x20 == UInt8(ascii: "s")
      {
        return true
      }
    }
    return false
  }

  /// `Danh Sách` alone is a name.
  private static func isAboutList(_ text: String) -> Bool {
    let words = caseFolded(text)
    if openings.contains(where: words.hasPrefix) { return true }
    return words.utf8.contains(where: isDigit) && words.contains("danh sách")
  }

  private static let openings = ["danh sách này ", "danh sách trên ", "danh sách có "]

  /// What stands below a list, above a signature.
  private static let signatures = ["Người lập ", "NGƯỜI LẬP ", "TM. ", "KT. "]

  /// A question mark right before a letter belongs to no name.
  private static func hasLostLetters(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return zip(scalars, scalars.dropFirst()).contains { $0 == "?" && $1.properties.isAlphabetic }
  }

  func sentences(about text: String) -> (message: Message, help: Message) {
    switch self {
    case .spreadsheetError:
      (
        "\(quoted(text)) is a mistake of the spreadsheet, not a name.",
        "Correct the formula, or write the name."
      )
    case .number:
      ("\(quoted(text)) is a number, not a name.", "Write the name, or delete the row.")
    case .withoutLetters:
      ("\(quoted(text)) has no letters, and so is no name.", "Write the name, or delete the row.")
    case .sentence:
      (
        "\(quoted(text)) is about the list, not the name of a recipient.",
        "Delete it: recipients are named one by one."
      )
    case .lostLetters:
      (
        "In \(quoted(text)) letters became “?” when it was saved.",
        "Save the table again where it is whole; in Excel as “CSV UTF-8 (Comma delimited)”."
      )
    }
  }
}
