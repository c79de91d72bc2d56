import Diagnostics
import Testing

@Suite struct ByteOrderTests {
  @Test func textsAreInTheOrderOfTheirBytes() {
    let stems = [
      "", "a", "2019/06/", "2019/06/bai-viet-dai", "2019/06/bai-viet-dai-hon-nua", "é", "e\u{301}",
    ]
    let texts = stems.flatMap { stem in
      ["", "-1", "-10", "-2", ".html", "/x", "\u{1EA1}"].map { stem + $0 }
    }
    let shuffled = texts.reversed() + texts
    let sorted = placesInByteOrder(of: shuffled).map { shuffled[$0] }
    #expect(
      sorted.map { Array($0.utf8) }
        == shuffled.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func ofEqualTextsTheFirstComesFirst() {
    let texts = ["b", "a", "b", "a", "một địa chỉ rất dài", "một địa chỉ rất dài"]
    #expect(placesInByteOrder(of: texts) == [1, 3, 0, 2, 4, 5])
  }
}
