// swift-tools-version: 6.0
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

let package = Package(
    name: "handscroll",
    products: [
        .library(name: "Handscroll", targets: ["Handscroll"]),
        .executable(name: "handscroll", targets: ["Command"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // The C libraries, each behind one module map.
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

        // ICU is opened when a text needs it, librsvg when a picture does, HarfBuzz's subsetter when a PDF does, which takes
        // a few lines of C each.
        .target(name: "CICU"),
        .target(name: "CSubset", dependencies: ["CPangoCairo"]),
        .target(name: "CRsvg", dependencies: ["CPangoCairo"]),

        // Arrows point at what is imported; `make check` holds every import line against this list.
        .target(name: "Drawing", swiftSettings: strict),
        .target(name: "Grammar", dependencies: ["Drawing"], swiftSettings: strict),
        .target(name: "Pages", dependencies: ["Grammar", "Drawing"], swiftSettings: strict),
        .target(name: "Spec", dependencies: ["Pages", "Grammar", "Drawing", "CYAML"], swiftSettings: strict),
        .target(name: "Loader", dependencies: ["Grammar", "Drawing", "CExpat"], swiftSettings: strict),
        .target(
            name: "Press",
            dependencies: [
                "Drawing", "CPangoCairo", "CDeflate", "CICU", "CQRencode", "CRsvg", "CSubset", "CTurboJPEG",
            ],
            swiftSettings: strict),
        .target(
            name: "Handscroll", dependencies: ["Drawing", "Grammar", "Pages", "Spec", "Loader", "Press"],
            swiftSettings: strict),
        .executableTarget(
            name: "Command",
            dependencies: ["Handscroll", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),

        .target(name: "Support", dependencies: ["Drawing", "Grammar"], path: "Tests/Support"),
        .testTarget(name: "DrawingTests", dependencies: ["Drawing", "Support"]),
        .testTarget(name: "GrammarTests", dependencies: ["Grammar", "Drawing", "Support"]),
        .testTarget(name: "PagesTests", dependencies: ["Pages", "Grammar", "Drawing", "Support"]),
        .testTarget(name: "SpecTests", dependencies: ["Spec", "Pages", "Grammar", "Support"]),
        .testTarget(name: "LoaderTests", dependencies: ["Loader", "Grammar", "Drawing", "Support"]),
        .testTarget(name: "PressTests", dependencies: ["Press", "Drawing", "Support"]),
        .testTarget(
            name: "HandscrollTests",
            dependencies: ["Handscroll", "Drawing", "Grammar", "Pages", "Spec", "Loader", "Press", "Support"],
            exclude: ["Specs"]),
        .testTarget(name: "CommandTests", dependencies: ["Command", "Handscroll", "Support"]),
    ]
)
