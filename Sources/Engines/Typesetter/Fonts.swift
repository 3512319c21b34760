package import Files

/// The fonts that documents are set in, as far as this computer has them.
package struct Fonts: Hashable, Sendable {
  /// The files, in the order of ``wanted``.
  package let files: [FoundFile]
  /// The families that are missing and that no other stands in for.
  package let missing: [String]

  /// The family that is part of Typst itself and stands in for missing ones.
  package static let fallback = "Libertinus Serif"

  /// The families with their files, as the packages of systems name them; the first two must be there.
  ///
  /// One family for each script of the languages that public bodies in Britain translate into most.
  private static let wanted: [(family: String, files: [String])] = [
    (
      "Noto Sans",
      ["Regular", "Bold", "Italic", "BoldItalic"].map { "NotoSans-\($0).ttf" }
    ),
    ("Noto Sans Arabic", upright("NotoSansArabic")),
    ("Noto Sans Hebrew", upright("NotoSansHebrew")),
    ("Noto Sans Devanagari", upright("NotoSansDevanagari")),
    ("Noto Sans Bengali", upright("NotoSansBengali")),
    ("Noto Sans Gujarati", upright("NotoSansGujarati")),
    ("Noto Sans Gurmukhi", upright("NotoSansGurmukhi")),
    ("Noto Sans Tamil", upright("NotoSansTamil")),
    ("Noto Sans Mono", upright("NotoSansMono")),
    ("Noto Sans Symbols", upright("NotoSansSymbols")),
    ("Noto Sans Symbols2", ["NotoSansSymbols2-Regular.ttf"]),
    ("Noto Sans Math", ["NotoSansMath-Regular.ttf"]),
    ("Noto Color Emoji", ["NotoColorEmoji.ttf"]),
  ]
  private static let requiredCount = 2

  private static func upright(_ stem: String) -> [String] {
    [stem + "-Regular.ttf", stem + "-Bold.ttf"]
  }

  /// Looks for the fonts where systems keep them.
  package static func find() -> Fonts {
    find(in: [
      "/usr/share/fonts/truetype/noto", "/usr/share/fonts/noto", "/usr/share/fonts/google-noto",
      "/usr/local/share/fonts", homeFolder + "/.local/share/fonts", homeFolder + "/.fonts",
      "/Library/Fonts", homeFolder + "/Library/Fonts",
    ])
  }

  /// Looks for the fonts in folders; of two files with the same name, the first is taken.
  package static func find(in folders: [String]) -> Fonts {
    var files: [FoundFile] = []
    var missing: [String] = []
    for (index, (family, names)) in wanted.enumerated() {
      let found = names.compactMap { name in
        folders.lazy.compactMap { FoundFile($0 + "/" + name) }.first
      }
      files += found
      if found.count < names.count, index < requiredCount { missing.append(family) }
    }
    return Fonts(files: files, missing: missing)
  }
}
