import ByteWriting

/// What a theme itself gives to its templates, besides the view of the page: its words in one language, the
/// addresses of its files, and the style sheets that are loaded after those of the layout.
struct ThemeValues: Sendable {
  /// The texts that are the same on every page, by the names of the objects that templates find them in.
  let constants: [String: [String: String]]
  private let styles: [String]

  init(strings: [String: String], assets: [String: String], styles: [String]) {
    constants = ["strings": strings, "assets": assets]
    self.styles = styles
  }

  private var objects: [(name: String, texts: ConstantTexts)] {
    constants.sorted { $0.key < $1.key }.map { ($0.key, ConstantTexts($0.value)) }
  }

  /// Its values: the objects, then the style sheets.
  var shape: ViewShape {
    ViewShape(
      objects.map { ($0.name, .object("", $0.texts.shape)) } + [
        ("theme-styles", .list("", of: ConstantTexts(["path": ""]).shape))
      ])
  }

  /// The view of its values.
  var view: FilledView {
    let lists =
      objects.map { [$0.texts.view] } + [styles.map { ConstantTexts(["path": $0]).view }]
    return FilledView(
      Nothing(),
      ViewCode(
        isThere: lists.map { list in { _ in !list.isEmpty } },
        write: lists.map { _ in { _, _ in } },
        forEach: lists.map { list in { _, body in for view in list { body(view) } } }))
  }
}

/// Texts by their names, the same for every page.
private struct ConstantTexts: Sendable {
  private let texts: [(name: String, text: String)]

  init(_ texts: [String: String]) {
    self.texts = texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var shape: ViewShape { ViewShape(texts.map { ($0.name, .text("")) }) }

  var view: FilledView {
    FilledView(
      Nothing(),
      ViewCode(
        isThere: texts.map { _ in { _ in true } },
        write: texts.map { text in { $1.appendEscaped(text.text) } },
        forEach: texts.map { _ in { _, _ in } }))
  }
}

/// The subject of values that are known without one.
private final class Nothing: Sendable {}
