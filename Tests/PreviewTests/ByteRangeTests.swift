import Testing

@testable import Preview

@Suite struct ByteRangeTests {
  @Test func partsOfAFile() {
    #expect(ByteRange("bytes=0-3", of: 10)?.part == 0..<4)
    #expect(ByteRange("bytes=4-", of: 10)?.part == 4..<10)
    #expect(ByteRange("bytes=-3", of: 10)?.part == 7..<10)
    #expect(ByteRange("bytes=-30", of: 10)?.part == 0..<10)
    #expect(ByteRange("bytes=8-99", of: 10)?.part == 8..<10)
  }

  @Test(arguments: ["bytes=10-", "bytes=99-100", "bytes=-0"])
  func partsThatItDoesNotHave(_ header: String) throws {
    #expect(try #require(ByteRange(header, of: 10)).part == nil)
  }

  @Test(arguments: [
    "", "bytes=", "bytes=-", "bytes=5-2", "bytes=a-b", "items=0-1", "bytes=0-1,3-4", "bytes=--1",
  ])
  func whatIsNoRange(_ header: String) { #expect(ByteRange(header, of: 10) == nil) }
}
