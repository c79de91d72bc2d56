import Diagnostics

extension Parser {
  /// Reports forbidden characters among the bytes, wherever they stand; lone carriage returns too.
  func refuseForbiddenCharacters(_ range: Range<Int>) {
    bytes.span.forEachForbiddenCharacter(in: range) { refuseForbiddenCharacter($0, $1) }
  }
}
