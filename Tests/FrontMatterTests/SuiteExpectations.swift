/// What becomes of the suite's cases; a case that is in none of these lists is accepted with the suite's
/// value, or is an error and refused.
enum SuiteExpectations {
  static let equalCount = 188
  static let refusedCount = 93

  /// Invalid YAML that is read all the same.
  static let lenient: [String: (value: String, reason: String)] = [
    "ZCZ6": (
      value: "{a: b: c: d}",
      reason: "Behind a key, a text on one line may hold a colon and a space: titles do."
    )
  ]

  /// Read rightly, but with a null that JSON cannot have as a key's value in the suite's notation.
  static let unjudged: [String: String] = [
    "4ABK": "{unquoted: \"separate\", http://foo.com: null, omitted value: null}"
  ]

  /// Valid YAML that the subset refuses: the errors' ids, and the cases.
  static let refusedByDesign: [String: [String]] = [
    "alias anchor": [
      "26DV", "2SXE", "3GZX", "6KGN", "7BUB", "E76Z", "JS2J", "V55R", "W5VH",
    ],
    "alias anchor directive tag": [
      "C4HZ"
    ],
    "alias anchor tag": [
      "CUP7", "HMQ5", "LE5A", "UGM3",
    ],
    "anchor": [
      "3R3P", "7BMT", "8XYN", "CN3R", "FTA2", "SKE5", "U3XV", "Y2GN", "ZH7C",
    ],
    "anchor complex-key": [
      "6BFJ", "RZP5", "X38W", "XW4D",
    ],
    "anchor complex-key missing-key": [
      "PW8X"
    ],
    "anchor several-documents tag": [
      "9KAX"
    ],
    "anchor tag": [
      "BU8L", "F2C7",
    ],
    "complex-key": [
      "4FJ6", "5WE3", "6M2F", "6PBE", "7W2P", "9MMW", "A2M4", "CT4Q", "DFF7", "FRK4", "GH63",
      "JTV5", "KK5P", "L94M", "LX3P", "M2N8/00", "M2N8/01", "M5DY", "Q9WF", "RR7F", "S9E8",
      "SBG9", "V9D5", "X8DW", "ZWK4",
    ],
    "complex-key several-documents tag": [
      "35KP"
    ],
    "complex-key tag": [
      "2XXW"
    ],
    "control-character": [
      "G4RS"
    ],
    "directive": [
      "27NA", "2LFX", "6LVF", "BEC7", "DK95/07", "MUS6/02", "MUS6/03", "MUS6/04", "MUS6/05",
      "MUS6/06", "RTP8",
    ],
    "directive several-documents": [
      "W4TN"
    ],
    "directive several-documents tag": [
      "5TYM"
    ],
    "directive tag": [
      "6CK3", "CC74", "P76L", "U3C3", "Z9M4",
    ],
    "missing-key": [
      "2JQS", "CFD4", "NHX8", "S3PD", "SM9W/01", "UKK6/00",
    ],
    "missing-key several-documents": [
      "NKF9"
    ],
    "missing-key tag": [
      "FH7J", "WZ62",
    ],
    "several-documents": [
      "6XDY", "6ZKB", "7Z25", "9DXL", "JHB9", "KSS4", "L383", "M7A3", "PUW8", "RZT7", "U9NS",
      "UT92",
    ],
    "several-documents tag": [
      "6WLZ", "9WXW",
    ],
    "tab-indentation": [
      "6CA3", "DK95/00", "Q5MG",
    ],
    "tag": [
      "2AUY", "33X3", "52DL", "565N", "57H4", "6JWB", "735Y", "74H7", "7FWL", "8MK2", "EHF6",
      "J7PZ", "M5C3", "S4JQ", "UKK6/02", "Z67P",
    ],
  ]
}
