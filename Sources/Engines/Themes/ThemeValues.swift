/// What a theme itself gives to its templates, besides the view of the page: its words in one language, the
/// addresses of its files, and the style sheets that are loaded after those of the layout.
struct ThemeValues: Sendable {
  let strings: [String: String]
  let assets: [String: String]
  let styles: [String]

  /// The texts that are the same on every page, by the objects that templates find them in.
  var constants: [String: [String: String]] { ["strings": strings, "assets": assets] }

  /// Their view.
  var view: View<ThemeValues> {
    View<ThemeValues> {
      Value.object("strings", "", Self.view(of: strings.keys)) { $0.strings }
      Value.object("assets", "", Self.view(of: assets.keys)) { $0.assets }
      Value.list(
        "theme-styles", "",
        of: View<String> {
          Value.text("path", "") { $0 }
        }
      ) { $0.styles }
    }
  }

  private static func view(of keys: some Sequence<String>) -> View<[String: String]> {
    View { for key in keys.sorted() { Value.text(key, "") { $0[key] ?? "" } } }
  }
}
