import Diagnostics
import YAMLReader

/// What `theme.yml` says of a theme.
struct ThemeSettings {
  /// A name that stands in it, and where.
  struct Name {
    let text: String
    let position: SourcePosition
  }

  /// The theme whose files stand wherever this one has none; nil where it stands on its own.
  var parent: Name?
  /// The style sheets that pages load after those of the layout, below `assets`.
  var styles: [Name]
}

/// Reads `theme.yml`; nil where it cannot be read, or where the theme is written for other views.
func readThemeSettings(
  _ bytes: [UInt8], path: String, version: Int
) -> Reported<ThemeSettings?> {
  let yaml = readYAML(bytes, path: path)
  guard let node = yaml.value else {
    let empty = Diagnostic(
      .emptyText, at: SourcePosition(wholeFile: path), "this file says nothing of the theme",
      hint: "write at least 'values: \(version)'")
    return Reported(nil, yaml.diagnostics.isEmpty ? [empty] : yaml.diagnostics)
  }
  var fields = YAMLFields(node, path: path)
  func name(_ text: YAMLText) -> ThemeSettings.Name {
    ThemeSettings.Name(text: text.string, position: text.position.inFile(path))
  }
  let parent = fields.optionalText("extends").map(name)
  let styles = fields.texts("styles").map(name)
  let values = fields.positiveNumber("values")
  if let values, values.number != version {
    fields.report(
      .wrongValue, at: values.position,
      "the theme is written for version \(values.number) of the template values, not \(version)",
      "docs/themes.md says what has changed from one version to the next")
  }
  let diagnostics = yaml.diagnostics + node.curlyQuotes(path: path) + fields.finish()
  guard values?.number == version else { return Reported(nil, diagnostics) }
  return Reported(ThemeSettings(parent: parent, styles: styles), diagnostics)
}
