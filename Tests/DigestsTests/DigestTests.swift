import Digests
import Testing

@Suite struct DigestTests {
  /// The first halves of the hashes that FIPS 180-4 publishes with its examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb924"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039"
    ),
  ])
  func digestIsSHA256(_ text: String, _ expected: String) {
    #expect(Digest.of(Array(text.utf8)).hexadecimal == expected)
    #expect(Digest(hexadecimal: expected.utf8) == Digest.of(Array(text.utf8)))
  }

  @Test(arguments: [0, 1, 63, 64, 65, 1000])
  func piecesDoNotMatter(_ cut: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    var builder = DigestBuilder()
    builder.add(Array(bytes[..<cut]))
    _ = builder.digest
    builder.add(Array(bytes[cut...]))
    #expect(builder.digest == Digest.of(bytes))
  }

  @Test(arguments: [
    "", "e3b0", "E3B0C44298FC1C149AFBF4C8996FB924", "g3b0c44298fc1c149afbf4c8996fb924",
    "e3b0c44298fc1c149afbf4c8996fb9240",
  ])
  func otherTextIsNoDigest(_ text: String) {
    #expect(Digest(hexadecimal: text.utf8) == nil)
  }

  @Test func valuesAreToldApart() {
    func digest(_ add: (inout DigestBuilder) -> Void) -> Digest {
      var builder = DigestBuilder()
      add(&builder)
      return builder.digest
    }
    let digests = [
      digest {
        $0.add(value: "ab"); $0.add(value: "c")
      },
      digest {
        $0.add(value: "a"); $0.add(value: "bc")
      },
      digest { $0.add(value: "abc") },
      digest {
        $0.add(value: "abc"); $0.add(value: "")
      },
      digest {
        $0.add(value: "abc"); $0.add(value: nil)
      },
      digest {
        $0.add(value: "abc"); $0.add(number: 1)
      },
    ]
    #expect(Set(digests).count == digests.count)
  }

  @Test func allOfItInBase64() {
    // FIPS 180-4, “abc”.
    var builder = DigestBuilder()
    builder.add("abc")
    #expect(builder.base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
