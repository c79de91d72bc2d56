// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: one job, and only the rooms below it in sight.
func room(_ name: String, uses rooms: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: rooms, swiftSettings: house)
}

func tests(of room: String, uses rooms: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: room + "Tests",
    dependencies: [.init(stringLiteral: room)] + rooms, swiftSettings: house)
}

let package = Package(
  name: "bulletin",
  products: [.executable(name: "bulletin", targets: ["bulletin"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Without its trait, which brings Foundation: bytes are enough.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "bulletin",
      dependencies: [
        "Preview", "Listing", "Scaffold", "Explanations", "Build", "Pages", "Site", "Content",
        "Diagnostics", "Digests",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "bulletin-bench",
      dependencies: [
        "Build", "Pages", "Content", "Templates", "Markdown", "FrontMatter", "VietnameseText",
        "Diagnostics", "Workers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "bulletin-fuzz",
      dependencies: [
        "Build", "Pages", "Site", "Content", "Templates", "Markdown", "FrontMatter",
        "VietnameseText", "Diagnostics", "Digests", "CLibFuzzer",
      ],
      swiftSettings: house),
    room(
      "Preview",
      uses: [
        "Build", "Pages", "Site", "Content", "Templates", "VietnameseText", "Diagnostics",
        "Digests",
        "CPreview",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .target(name: "CPreview", exclude: ["Files"]),
    room("Listing", uses: ["Site", "Content", "VietnameseText", "Diagnostics"]),
    room("Scaffold", uses: ["Site", "Content", "VietnameseText", "Diagnostics", "CScaffold"]),
    .target(name: "CScaffold", exclude: ["Files"]),
    room("Explanations", uses: ["Diagnostics", "CExplanations"]),
    .target(name: "CExplanations", exclude: ["Files"]),
    room(
      "Build",
      uses: [
        "Pages", "Site", "Content", "Templates", "Markdown", "FrontMatter", "VietnameseText",
        "Diagnostics", "Digests", "Workers", "CLinux", "CSQLite", "CTemplates",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    room(
      "Pages",
      uses: [
        "Site", "Content", "FrontMatter", "Templates", "Markdown", "VietnameseText", "Diagnostics",
        "Digests", "Workers",
      ]),
    room("Templates", uses: ["VietnameseText", "Diagnostics", "Digests"]),
    room(
      "Site",
      uses: [
        "Content", "FrontMatter", "Markdown", "VietnameseText", "Diagnostics", "Digests",
        "Workers",
      ]),
    room("Content", uses: ["FrontMatter", "Markdown", "VietnameseText", "Diagnostics", "Digests"]),
    room("FrontMatter", uses: ["VietnameseText", "Diagnostics"]),
    room("Markdown", uses: ["CcmarkGFM", "CMarkBound", "VietnameseText", "Diagnostics"]),
    .target(name: "CMarkBound", dependencies: ["CcmarkGFM"]),
    .systemLibrary(
      name: "CcmarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibFuzzer"),
    .systemLibrary(name: "CLinux"),
    .target(name: "CTemplates"),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    room("VietnameseText", uses: ["Diagnostics"]),
    room("Diagnostics", uses: ["CMessages", "Digests"]),
    .target(name: "CMessages", exclude: ["Files"]),
    room("Digests", uses: ["CCrypto"]),
    room("Workers"),

    tests(of: "Digests"),
    tests(of: "Workers"),
    tests(of: "Diagnostics", uses: ["Digests"]),
    tests(of: "VietnameseText"),
    tests(of: "FrontMatter", uses: ["Diagnostics", .product(name: "Yams", package: "Yams")]),
    tests(of: "Markdown", uses: ["Diagnostics"]),
    tests(of: "Templates", uses: ["Diagnostics", "Digests"]),
    tests(of: "Content", uses: ["FrontMatter", "Markdown", "Diagnostics", "Digests"]),
    .target(
      name: "SampleProjects",
      dependencies: ["Site", "Content", "Markdown", "Diagnostics", "Digests", "Workers"],
      path: "Tests/SampleProjects", swiftSettings: house),
    tests(
      of: "Site",
      uses: [
        "Content", "Markdown", "FrontMatter", "Diagnostics", "Digests", "Workers", "SampleProjects",
      ]),
    tests(
      of: "Pages",
      uses: [
        "Site", "Content", "Markdown", "Templates", "Diagnostics", "Digests", "Workers",
        "SampleProjects",
      ]),
    tests(
      of: "Scaffold",
      uses: ["Build", "FrontMatter", "Site", "Content", "VietnameseText", "Diagnostics"]),
    tests(of: "Explanations", uses: ["Build", "Content", "Diagnostics"]),
    tests(of: "Listing", uses: ["Build", "Site", "Content", "Diagnostics"]),
    tests(
      of: "Preview",
      uses: ["Build", "Site", "Content", "Diagnostics"]),
    tests(of: "Build", uses: ["Pages", "Site", "Content", "Diagnostics", "Digests", "Workers"]),
    .testTarget(
      name: "BenchTests",
      dependencies: ["bulletin-bench", "Build", "Content", "Diagnostics", "Digests", "Workers"],
      swiftSettings: house),
    .testTarget(name: "FuzzTests", dependencies: ["bulletin-fuzz"], swiftSettings: house),
  ]
)
