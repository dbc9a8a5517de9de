// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

/// A C library from Debian: a module map and a shim header under `Sources/System`, and nothing else.
func system(_ name: String, package: String) -> Target {
    .systemLibrary(name: name, path: "Sources/System/\(name)", providers: [.apt([package])])
}

/// One of our own modules, in the folder of its name.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a module, in the folder of its name.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "newslint",
    products: [
        .executable(name: "newslint", targets: ["newslint"]),
        .executable(name: "newslint-dev", targets: ["newslint-dev"]),
        .library(name: "NewslintKit", targets: ["NewslintKit"]),
        .library(name: "NewslintTesting", targets: ["NewslintTesting"]),
    ],
    targets: [
        system("CHunspell", package: "libhunspell-dev"),
        system("CYAML", package: "libyaml-dev"),
        system("CCMark", package: "libcmark-gfm-extensions-dev"),
        system("CGumbo", package: "libgumbo-dev"),

        .target(
            name: "NewslintKit", dependencies: ["NewslintDictionaries"], swiftSettings: strict, linkerSettings: [.linkedLibrary("m")]),
        .target(
            name: "NewslintDictionaries", path: "Dictionaries", exclude: ["README.md"],
            resources: [
                .embedInCode("newsroom.txt"), .embedInCode("zones.tsv"), .embedInCode("cities.tsv"), .embedInCode("units.tsv"),
                .embedInCode("rates.tsv"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)]),
        module("NewslintReaders", ["NewslintKit", "CCMark", "CGumbo", "CYAML"]),
        module("NewslintLexicon", ["NewslintKit", "NewslintDictionaries", "CHunspell"]),
        module("NewslintRules", ["NewslintKit"]),
        module("NewslintEngine", ["NewslintKit", "NewslintReaders", "NewslintLexicon", "NewslintRules", "CYAML"]),
        module("NewslintReports", ["NewslintKit", "NewslintEngine"]),
        module("NewslintTesting", ["NewslintKit", "NewslintReaders", "NewslintLexicon", "NewslintRules", "NewslintEngine", "CCMark"]),
        .executableTarget(
            name: "newslint", dependencies: ["NewslintKit", "NewslintEngine", "NewslintReports"], swiftSettings: strict),
        .executableTarget(
            name: "newslint-dev",
            dependencies: [
                "NewslintKit", "NewslintReaders", "NewslintLexicon", "NewslintRules", "NewslintEngine", "NewslintReports",
                "NewslintTesting",
            ],
            swiftSettings: strict),

        tests("NewslintKitTests", ["NewslintKit"]),
        tests("NewslintReadersTests", ["NewslintReaders", "NewslintTesting"]),
        tests("NewslintLexiconTests", ["NewslintLexicon", "NewslintDictionaries"]),
        tests(
            "NewslintRulesTests",
            ["NewslintKit", "NewslintReaders", "NewslintLexicon", "NewslintRules", "NewslintEngine", "NewslintTesting"]),
        tests("NewslintEngineTests", ["NewslintEngine", "NewslintTesting"]),
        tests(
            "NewslintDevTests", ["newslint-dev", "NewslintKit", "NewslintLexicon", "NewslintRules", "NewslintTesting"]),
        tests("NewslintReportsTests", ["NewslintReports", "NewslintTesting"]),
        tests("NewslintCommandTests", ["newslint"]),
    ]
)
