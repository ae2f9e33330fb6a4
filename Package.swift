// swift-tools-version:6.2
import PackageDescription

// The layers, ground floor first. A target may name only what stands above it in this file;
// `make check` builds with undeclared imports as errors, so the plan and the code cannot drift apart.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

// pkg-config's flags for utf8proc hold a define that SwiftPM warns about; Linux finds the library without them.
#if os(Linux)
let utf8procPackageConfig: String? = nil
#else
let utf8procPackageConfig: String? = "libutf8proc"
#endif

/// A target of the program with the house's settings.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A room whose work is so much that tests of it take too long unless it is optimized in debug builds, too.
func busyRoom(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

/// The tests of one room.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "rung",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "rung", targets: ["rung"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // The system's libraries.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CUTF8Proc", pkgConfig: utf8procPackageConfig,
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),

    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),

    // A call of the operating system that Swift does not show.
    .systemLibrary(name: "CExchange"),

    // Ground floor: bytes, ranges, lines, decoding, normal forms.
    room("SourceText", ["CUTF8Proc"]),

    // What stands on web pages: markup, and the look of them all.
    room("WebPages", ["SourceText"]),

    // What files are wrapped in: zip archives and XML, as bytes.
    room("Archives", ["CZlib"]),
    room("XMLText", ["CExpat"]),

    // Databases in memory, as the bytes of their files.
    room("Databases", ["CSQLite"]),

    // Work shared among the processors.
    room("WorkSharing", []),

    // Values that every room above exchanges.
    room("Diagnostics", ["SourceText"]),
    room("FrameworkModel", ["SourceText"]),
    room("StructuredData", ["SourceText", "CLibYAML", "XMLText"]),
    room("Tables", ["SourceText", "Archives", "XMLText"]),

    // What rooms that read share.
    room("SourceAccounting", ["SourceText", "FrameworkModel", "StructuredData"]),
    busyRoom("TextReading", ["SourceText", "FrameworkModel"]),
    room("TableReading", ["SourceText", "FrameworkModel", "TextReading"]),

    // The pure rooms, side by side: none imports another.
    room("Documents", ["SourceText", "Archives", "XMLText"]),
    room("CanonicalReading", ["SourceText", "FrameworkModel", "StructuredData", "SourceAccounting"]),
    room("DataReading", ["SourceText", "FrameworkModel", "StructuredData", "SourceAccounting", "TextReading"]),
    busyRoom("PageReading", ["SourceText", "FrameworkModel", "SourceAccounting", "TextReading"]),
    room("Assembling", ["FrameworkModel"]),
    room("Linting", ["SourceText", "Diagnostics", "FrameworkModel", "StructuredData"]),
    room("Comparing", ["SourceText", "Diagnostics", "FrameworkModel"]),
    room("CrossReferencing", ["SourceText", "FrameworkModel"]),
    room("Formatting", []),
    room("Writing", ["SourceText", "FrameworkModel", "StructuredData", "WebPages"]),

    // What lasts while frameworks change: the ledger, which finds entities again as differences are found.
    room(
      "Identifying",
      [
        "SourceText", "FrameworkModel", "StructuredData", "Comparing",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // The forms of others, which are made of what the rooms above say.
    room(
      "Exporting",
      ["SourceText", "WebPages", "Databases", "FrameworkModel", "StructuredData", "Identifying", "Writing"]),

    // The forms of others, read.
    room(
      "Importing",
      ["SourceText", "XMLText", "FrameworkModel", "StructuredData", "SourceAccounting", "CanonicalReading"]),

    // The rooms that put them together.
    room(
      "Reading",
      [
        "SourceText", "FrameworkModel", "StructuredData", "Tables", "SourceAccounting", "TextReading", "TableReading",
        "CanonicalReading", "DataReading", "PageReading", "Importing",
      ]),
    room("Reporting", ["SourceText", "WebPages", "Diagnostics", "Comparing", "StructuredData"]),
    room(
      "Driver",
      [
        "SourceText", "Diagnostics", "FrameworkModel", "StructuredData", "TextReading", "CanonicalReading",
        "DataReading",
        "Reading", "Assembling", "Linting", "Comparing", "CrossReferencing", "Formatting", "Writing", "Identifying",
        "Exporting",
        "Archives", "Documents",
        "Tables", "WorkSharing", "CExchange",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // The only room that knows terminals, exit statuses and ArgumentParser.
    room(
      "CommandLineTool",
      [
        "SourceText", "Diagnostics", "FrameworkModel", "Linting", "Comparing", "Identifying", "Writing", "Exporting",
        "Driver", "Reporting", "WorkSharing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "rung", dependencies: ["CommandLineTool"], swiftSettings: settings),

    // What `make learn` asks of the program.
    .executableTarget(
      name: "rung-learn", dependencies: ["SourceText", "FrameworkModel", "PageReading", "Reading", "Driver"],
      swiftSettings: settings),

    // What `make bench` measures.
    .executableTarget(
      name: "rung-bench",
      dependencies: [
        "Linting", "SourceText", "FrameworkModel", "PageReading", "Assembling", "Writing", "Exporting", "Driver",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "diff-benchmark", dependencies: ["Comparing", "FrameworkModel", "GeneratedFrameworks"],
      swiftSettings: settings),

    // Frameworks made at random and edited at random, for the properties and the benchmark of Comparing.
    .target(
      name: "GeneratedFrameworks", dependencies: ["SourceText", "FrameworkModel", "Comparing"],
      path: "Tests/GeneratedFrameworks", swiftSettings: settings),

    // Zip archives, good ones and others.
    .target(name: "TestArchives", dependencies: ["CZlib"], path: "Tests/TestArchives", swiftSettings: settings),

    // What fuzzers give inputs to, and what must hold for each.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "SourceText", "Diagnostics", "FrameworkModel", "StructuredData", "CanonicalReading", "Linting", "Comparing",
        "Writing", "Driver", "TestArchives",
      ],
      path: "Tests/FuzzTargets", swiftSettings: settings),

    // Tests, a target for each room.
    tests("SourceTextTests", ["SourceText"]),
    tests("ArchivesTests", ["Archives", "TestArchives"]),
    tests("XMLTextTests", ["XMLText"]),
    tests("WorkSharingTests", ["WorkSharing"]),
    tests("DatabasesTests", ["Databases"]),
    tests(
      "ComparingTests",
      ["Comparing", "SourceText", "Diagnostics", "FrameworkModel", "GeneratedFrameworks", "Reporting", "Driver"]),
    tests("StructuredDataTests", ["SourceText", "StructuredData"]),
    tests("DocumentsTests", ["SourceText", "Documents"]),
    tests("TablesTests", ["SourceText", "Tables"]),
    tests("FrameworkModelTests", ["SourceText", "FrameworkModel"]),
    tests("TextReadingTests", ["SourceText", "FrameworkModel", "TextReading", "GeneratedFrameworks"]),
    tests("CanonicalReadingTests", ["SourceText", "FrameworkModel", "StructuredData", "CanonicalReading"]),
    tests("DataReadingTests", ["SourceText", "StructuredData", "DataReading"]),
    tests(
      "PageReadingTests",
      [
        "SourceText", "FrameworkModel", "SourceAccounting", "TextReading", "PageReading", "Writing",
        "GeneratedFrameworks",
      ]),
    tests("AssemblingTests", ["SourceText", "FrameworkModel", "Assembling"]),
    // All that reads, put together: the corpus, damaged and generated sources.
    tests(
      "ReadingTests",
      [
        "SourceText", "FrameworkModel", "StructuredData", "TextReading", "Reading", "PageReading", "Assembling",
        "Writing", "FuzzTargets",
      ]),
    tests(
      "LintingTests",
      [
        "SourceText", "Diagnostics", "FrameworkModel", "StructuredData", "PageReading", "Assembling", "Linting",
        "Reporting",
      ]),
    tests("FormattingTests", ["Formatting"]),
    tests("CrossReferencingTests", ["SourceText", "FrameworkModel", "CrossReferencing"]),
    // What is written is read back here, so that the two cannot drift apart.
    tests(
      "WritingTests",
      [
        "SourceText", "FrameworkModel", "StructuredData", "CanonicalReading", "PageReading", "CrossReferencing",
        "Writing", "Exporting",
      ]),
    tests(
      "IdentifyingTests",
      ["SourceText", "FrameworkModel", "StructuredData", "Comparing", "Identifying", "GeneratedFrameworks"]),
    tests(
      "ExportingTests",
      [
        "SourceText", "FrameworkModel", "StructuredData", "Databases", "CrossReferencing", "Assembling", "Identifying",
        "Writing",
        "Exporting", "Reading", "Importing", "Tables", "GeneratedFrameworks",
      ]),
    tests("ReportingTests", ["SourceText", "Diagnostics", "Reporting"]),
    tests(
      "DriverTests",
      [
        "SourceText", "Comparing", "Diagnostics", "FrameworkModel", "GeneratedFrameworks", "StructuredData",
        "TextReading", "Reading", "Linting", "Formatting", "Writing", "Documents", "WorkSharing", "Driver",
      ]),
    tests("CommandLineToolTests", ["rung"]),
    tests("FuzzTargetsTests", ["SourceText", "FrameworkModel", "FuzzTargets"]),
  ]
)

// `make fuzz` alone builds this: libFuzzer has the beginning of the program.
if Context.environment["RUNG_FUZZERS"] != nil {
  package.targets.append(
    .executableTarget(name: "rung-fuzz", dependencies: ["FuzzTargets"], swiftSettings: settings))
}

// `RUNG_ROOMS=Archives,XMLText swift test` knows these rooms, their tests and what they need, and nothing else: where all
// would be too much to build. One walk finds it, since what a target needs stands above it.
if let names = Context.environment["RUNG_ROOMS"] {
  var wanted = Set(names.split(separator: ",").flatMap { [String($0), "\($0)Tests"] })
  for target in package.targets.reversed() where wanted.contains(target.name) {
    for case .byNameItem(let name, _) in target.dependencies { wanted.insert(name) }
  }
  package.targets.removeAll { !wanted.contains($0.name) }
  package.products = []
}
