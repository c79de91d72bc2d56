import Foundation

extension String {
  /// The text in Unicode normalisation form C, the only form that Bulletin keeps and writes.
  ///
  /// Files arrive in NFC or NFD (macOS); `==` calls both equal while their bytes differ.
  package var normalized: String { precomposedStringWithCanonicalMapping }
}
