// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of this package is compiled with.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Otherwise the runtime spells out each type of an array when it is first made, and parses its name.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release)),
]

let package = Package(
  name: "crossread",
  products: [.executable(name: "crossread", targets: ["crossread"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CGumbo"),
    .target(name: "CRules", exclude: ["data"]),
    .target(
      name: "CNcurses",
      cSettings: [.define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    // Rounding is done by the C library's mathematics, which is not linked by itself.
    .target(
      name: "Model", dependencies: ["CGumbo", "CRules"], swiftSettings: strict,
      linkerSettings: [.linkedLibrary("m")]),
    .target(
      name: "Index",
      dependencies: ["Model", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "TUI", dependencies: ["Model"], swiftSettings: strict),
    .target(
      name: "Terminal",
      dependencies: ["TUI", "Model", "CNcurses"],
      swiftSettings: strict + [.defaultIsolation(MainActor.self)]),
    .executableTarget(
      name: "crossread",
      dependencies: [
        "Model", "Index", "TUI", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["Model"], exclude: ["Expected"], swiftSettings: strict),
    .testTarget(name: "IndexTests", dependencies: ["Index", "Model"], swiftSettings: strict),
    .testTarget(
      name: "TUITests", dependencies: ["TUI", "Model"], exclude: ["Screens"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "crossread", "FuzzBatch", "FuzzClaims", "FuzzDecoder", "FuzzKeys", "FuzzPage",
        "FuzzPlainText", "FuzzSearch",
      ],
      swiftSettings: strict),
    .target(name: "FuzzReplay", path: "Fuzz/Replay", swiftSettings: strict),
    .executableTarget(
      name: "FuzzClaims", dependencies: ["FuzzReplay", "Model"], path: "Fuzz/FuzzClaims",
      swiftSettings: strict),
    .executableTarget(
      name: "FuzzKeys", dependencies: ["FuzzReplay", "TUI"], path: "Fuzz/FuzzKeys",
      swiftSettings: strict),
    .executableTarget(
      name: "FuzzDecoder", dependencies: ["FuzzReplay", "Model"], path: "Fuzz/FuzzDecoder",
      swiftSettings: strict),
    .executableTarget(
      name: "FuzzPage", dependencies: ["FuzzReplay", "Model"], path: "Fuzz/FuzzPage",
      swiftSettings: strict),
    .executableTarget(
      name: "FuzzPlainText", dependencies: ["FuzzReplay", "Model"], path: "Fuzz/FuzzPlainText",
      swiftSettings: strict),
    .executableTarget(
      name: "TrainSyntax", dependencies: ["Model"], path: "Training/TrainSyntax",
      swiftSettings: strict),
    .executableTarget(
      name: "MakeTables", dependencies: ["Model"], path: "Training/MakeTables",
      swiftSettings: strict),
    .executableTarget(
      name: "FuzzBatch", dependencies: ["FuzzReplay", "Model"], path: "Fuzz/FuzzBatch",
      swiftSettings: strict),
    .executableTarget(
      name: "FuzzSearch", dependencies: ["FuzzReplay", "Index", "Model"], path: "Fuzz/FuzzSearch",
      swiftSettings: strict),
    .executableTarget(
      name: "TraceAlignment", dependencies: ["Model"], path: "Training/TraceAlignment",
      swiftSettings: strict),
    .executableTarget(
      name: "TracePairs", dependencies: ["Model"], path: "Training/TracePairs",
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks", dependencies: ["Model"], path: "Benchmarks", swiftSettings: strict),
  ]
)
